import type { IsoDate } from '../calendar/dates.ts';
import type { NewsOf } from '../file.ts';
import type { AmendmentEvent, Nudge } from './events.ts';
import { withoutSent } from './nudges.ts';
import type { Branch, End, Phase } from './phases.ts';
import { branchOf } from './phases.ts';
import type { Route } from './route.ts';

/** What of an event concerns the procedure: no text, no person, nothing that may not be stored by the engine. */
export type ProcedureEvent =
  | { readonly type: 'RouteDecided'; readonly phases: readonly Phase[]; readonly opensOn?: IsoDate }
  | { readonly type: 'PhaseOpened'; readonly phase: Phase; readonly closesOn?: IsoDate }
  | { readonly type: 'PhaseDone'; readonly phase: Phase }
  | { readonly type: 'TaskOpened'; readonly phase: Phase; readonly nudges: readonly Nudge[] }
  | { readonly type: 'TaskClosed'; readonly task: number }
  | { readonly type: 'TaskReopened'; readonly task: number; readonly phase: Phase; readonly nudges: readonly Nudge[] }
  | { readonly type: 'Nudged'; readonly task: number; readonly nudge: Nudge }
  | { readonly type: 'Returned'; readonly to: Phase }
  | { readonly type: 'TakenBack'; readonly standing: Standing }
  /** Dates changed; a phase without `closesOn` stands still. */
  | {
      readonly type: 'Rescheduled';
      readonly tasks: readonly { readonly task: number; readonly nudges: readonly Nudge[] }[];
      readonly phases: readonly { readonly phase: Phase; readonly closesOn?: IsoDate }[];
    }
  /** What kept a step from being taken may be out of its way. */
  | { readonly type: 'Unblocked' }
  | { readonly type: 'ActFrozen' }
  | { readonly type: 'ActSigned'; readonly inForceOn: IsoDate; readonly laterOn?: readonly IsoDate[] }
  | { readonly type: 'PartEnteredIntoForce'; readonly on: IsoDate }
  /** The act applies up to a day; not at all without one. */
  | { readonly type: 'ActTakenOut'; readonly from?: IsoDate }
  | { readonly type: 'Ended'; readonly end: End }
  | { readonly type: 'Nothing' };

/** What was recorded last, for whoever knows all that happened before it. */
export type News = NewsOf<ProcedureEvent>;

/** An open task as the procedure sees it: when to bring it back. */
export interface WaitingTask {
  readonly phase: Phase;
  readonly nudges: readonly Nudge[];
}

/** Where a file stands, as far as the procedure needs it. Plain JSON. */
export interface Procedure {
  readonly seq: number;
  /** 1 until the first return; each return begins another, as does a take-back that opens a phase again. */
  readonly round: number;
  readonly route: readonly Phase[];
  /** The quarterly window (B12) for which the drafting waits. */
  readonly opensOn?: IsoDate;
  readonly phases: Readonly<Partial<Record<Phase, { readonly status: 'OPEN' | 'DONE'; readonly closesOn?: IsoDate }>>>;
  readonly waiting: Readonly<Record<number, WaitingTask>>;
  readonly frozen: boolean;
  /** How often something was put out of the way of a step. */
  readonly unblocked?: number;
  readonly inForceOn?: IsoDate;
  /** The days to come on which the act changes the contract again. */
  readonly laterOn?: readonly IsoDate[];
  readonly end?: End;
}

/** What of it a take-back sets back, before any signature. Carried by the event: the procedure remembers no earlier one. */
export type Standing = Pick<Procedure, 'round' | 'route' | 'phases' | 'waiting'>;

export const NEW_PROCEDURE: Procedure = { seq: 0, round: 1, route: [], phases: {}, waiting: {}, frozen: false };

const term = ({ closesOn }: { readonly closesOn?: IsoDate }): { closesOn?: IsoDate } =>
  closesOn === undefined ? {} : { closesOn };

const phasesOf = (route: Route): readonly Phase[] => route.map((leg) => leg.phase);

/** What the procedure may know of a recorded event. */
export function procedureEventOf(event: AmendmentEvent): ProcedureEvent {
  switch (event.type) {
    case 'Launched': {
      const { route, opensOn } = event;
      return { type: 'RouteDecided', phases: phasesOf(route), ...(opensOn === undefined ? {} : { opensOn }) };
    }
    case 'Qualified':
      return { type: 'RouteDecided', phases: phasesOf(event.route) };
    case 'PhaseOpened':
      return { type: 'PhaseOpened', phase: event.phase, ...term(event) };
    case 'PhaseStood':
    case 'PhaseDone':
      return { type: 'PhaseDone', phase: event.phase };
    case 'TaskOpened':
      return { type: 'TaskOpened', phase: event.phase, nudges: event.nudges };
    case 'TaskDone':
    case 'TaskMoot':
      return { type: 'TaskClosed', task: event.task };
    case 'AnswerStruck':
      return { type: 'TaskReopened', task: event.task, phase: event.phase, nudges: event.nudges };
    case 'Nudged':
      return { type: 'Nudged', task: event.task, nudge: event.nudge };
    case 'Returned':
      return { type: 'Returned', to: event.to };
    case 'DecisionTakenBack':
      return { type: 'TakenBack', standing: event.standing };
    case 'PolicyMoved':
    case 'TermSuspended':
    case 'TermResumed':
    case 'TermLengthened':
      return {
        type: 'Rescheduled',
        tasks: event.tasks.map(({ task, nudges }) => ({ task, nudges })),
        phases: event.phases,
      };
    case 'MeetingFollowed':
      return event.firstAgenda === undefined || event.phase === undefined
        ? { type: 'Nothing' }
        : { type: 'Rescheduled', tasks: [], phases: [{ phase: event.phase, closesOn: event.firstAgenda.closesOn }] };
    case 'TextRebased':
    case 'DifferenceJustified':
      return { type: 'Unblocked' };
    case 'ActFrozen':
      return { type: 'ActFrozen' };
    case 'ActSigned':
      return {
        type: 'ActSigned',
        inForceOn: event.inForceOn,
        ...(event.laterOn === undefined ? {} : { laterOn: event.laterOn }),
      };
    case 'PartEnteredIntoForce':
      return { type: 'PartEnteredIntoForce', on: event.on };
    case 'ActAnnulled':
      return { type: 'ActTakenOut' };
    case 'ActRepealed':
      return { type: 'ActTakenOut', from: event.from };
    case 'Ended':
      return { type: 'Ended', end: event.end };
    case 'Proposed':
    case 'TaskReassigned':
    case 'SubstitutesAsked':
    case 'AnswerKept':
    case 'AnswerContested':
    case 'LinkRequested':
    case 'LinkUsedElsewhere':
    case 'RemarkAnswered':
    case 'TextSubmitted':
    case 'ConflictFound':
    case 'MotionPut':
    case 'MotionDecided':
    case 'EntryIntoForceChanged':
    case 'ActNumberGiven':
    case 'EnteredIntoForce':
    case 'Consolidated':
      return { type: 'Nothing' };
  }
}

/** Folds the event that follows `procedure.seq`. */
export function evolveProcedure(procedure: Procedure, event: ProcedureEvent): Procedure {
  return { ...procedure, ...changedBy(procedure, event), seq: procedure.seq + 1 };
}

function changedBy(procedure: Procedure, event: ProcedureEvent): Partial<Procedure> {
  switch (event.type) {
    case 'RouteDecided':
      return { route: event.phases, ...(event.opensOn === undefined ? {} : { opensOn: event.opensOn }) };
    case 'PhaseOpened':
      return { phases: { ...procedure.phases, [event.phase]: { status: 'OPEN', ...term(event) } } };
    case 'PhaseDone':
      return { phases: { ...procedure.phases, [event.phase]: { status: 'DONE' } } };
    case 'TaskOpened':
      return {
        waiting: { ...procedure.waiting, [procedure.seq + 1]: { phase: event.phase, nudges: event.nudges } },
      };
    case 'TaskClosed':
      return { waiting: without(procedure.waiting, event.task) };
    case 'TaskReopened':
      return { waiting: { ...procedure.waiting, [event.task]: { phase: event.phase, nudges: event.nudges } } };
    case 'Nudged':
      return { waiting: nudged(procedure.waiting, event.task, event.nudge) };
    case 'Returned':
      return { round: procedure.round + 1, frozen: false, phases: before(procedure, event.to) };
    case 'TakenBack':
      return { ...event.standing, frozen: false };
    case 'Rescheduled':
      return rescheduled(procedure, event);
    case 'Unblocked':
      return { unblocked: (procedure.unblocked ?? 0) + 1 };
    case 'ActFrozen':
      return { frozen: true };
    case 'ActSigned':
      return { inForceOn: event.inForceOn, ...(event.laterOn === undefined ? {} : { laterOn: event.laterOn }) };
    case 'PartEnteredIntoForce':
      return partInForce(procedure, event.on);
    case 'ActTakenOut':
      return { laterOn: daysUntil(procedure, event.from) };
    case 'Ended':
      return { end: event.end };
    case 'Nothing':
      return {};
  }
}

/** The new text is to be transmitted, whether or not the one before it was. */
function partInForce({ phases, end, laterOn = [] }: Procedure, on: IsoDate): Partial<Procedure> {
  const left = laterOn.filter((day) => day !== on);
  return end === undefined ? { laterOn: left, phases: without(phases, 'TRANSMISSION') } : { laterOn: left };
}

/** What of the act was still to come before it is repealed, and that day itself. */
const daysUntil = ({ laterOn = [] }: Procedure, from: IsoDate | undefined): readonly IsoDate[] =>
  from === undefined ? [] : [...laterOn.filter((day) => day < from), from];

function without<T extends object, K extends keyof T>(record: T, key: K): Omit<T, K> {
  const { [key]: _left, ...rest } = record;
  return rest;
}

function rescheduled(
  { waiting, phases }: Procedure,
  moved: Extract<ProcedureEvent, { type: 'Rescheduled' }>,
): Pick<Procedure, 'waiting' | 'phases'> {
  const tasks = moved.tasks.flatMap(({ task, nudges }) => {
    const asked = waiting[task];
    return asked === undefined ? [] : [[task, { ...asked, nudges }] as const];
  });
  const open = moved.phases.map((each) => [each.phase, { status: 'OPEN', ...term(each) }] as const);
  return {
    waiting: { ...waiting, ...Object.fromEntries(tasks) },
    phases: { ...phases, ...Object.fromEntries(open) },
  };
}

function nudged(waiting: Procedure['waiting'], task: number, sent: Nudge): Procedure['waiting'] {
  const asked = waiting[task];
  if (asked === undefined) return waiting;
  return { ...waiting, [task]: { ...asked, nudges: withoutSent(asked.nudges, sent) } };
}

/** A return keeps what was done before the phase it goes to; everything from there on is walked again. */
function before(procedure: Procedure, to: Phase): Procedure['phases'] {
  const again = procedure.route.slice(procedure.route.indexOf(to));
  return again.reduce<Procedure['phases']>((phases, phase) => without(phases, phase), procedure.phases);
}

const onBranch = (procedure: Procedure, branch: Branch): readonly Phase[] =>
  procedure.route.filter((phase) => branchOf(phase) === branch);

export const isDone = (procedure: Procedure, phase: Phase): boolean => procedure.phases[phase]?.status === 'DONE';

/** Whether a phase needs nothing more: done, or passed over because one after it on its branch is recorded already. */
function isBehind(procedure: Procedure, phase: Phase): boolean {
  const branch = onBranch(procedure, branchOf(phase));
  const later = branch.slice(branch.indexOf(phase) + 1);
  return isDone(procedure, phase) || later.some((each) => procedure.phases[each] !== undefined);
}

/** Whether a branch waits at a phase: it is the first one not behind it, and the branch has been reached. */
export function isDue(procedure: Procedure, phase: Phase): boolean {
  if (procedure.end !== undefined) return false;
  if (phase === 'PROPOSAL') return procedure.route.length === 0;
  const branch = branchOf(phase);
  if (branch !== 'MAIN' && procedure.inForceOn === undefined) return false;
  return onBranch(procedure, branch).find((each) => !isBehind(procedure, each)) === phase;
}

/** Whether the whole route lies behind the file, and every part of its act is in force. */
export const isWalked = (procedure: Procedure): boolean =>
  procedure.route.every((phase) => isBehind(procedure, phase)) && (procedure.laterOn ?? []).length === 0;
