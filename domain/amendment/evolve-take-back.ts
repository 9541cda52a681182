import type { IsoDate } from '../calendar/dates.ts';
import type { Recorded } from '../file.ts';
import type { AmendmentEvent } from './events.ts';
import type { AmendmentState, LastDecision, PhaseVisit } from './state.ts';
import { takeBackEnds } from './take-back.ts';

export type TakeBackEvent = Extract<AmendmentEvent, { type: 'DecisionTakenBack' }>;

/**
 * The state before an act, remembering it when a person may take it back, and forgetting the one before when he may not. What
 * the procedure does is no act; neither is what a person's own decision leads to.
 */
export function remembering(state: AmendmentState, recorded: Recorded<AmendmentEvent>): AmendmentState {
  const { event, by, seq, at } = recorded;
  if (by.kind === 'PROCEDURE' || !beginsAnAct(state, recorded)) return state;
  const { lastDecision, ...before } = state;
  const isOwn = event.type === 'TaskDone' && by.kind === 'PERSON' && event.decision.kind !== 'SIGN';
  if (!isOwn || state.signedOn !== undefined) return before;
  return {
    ...before,
    lastDecision: { task: event.task, seq, before: isStillOpen(lastDecision, state, at) ? state : before },
  };
}

/** With the last decision taken back, the one before it is the last again, as long as its time runs. */
function isStillOpen(last: LastDecision | undefined, state: AmendmentState, at: string): boolean {
  const ends = last === undefined ? undefined : takeBackEnds(state, last.task);
  return ends !== undefined && at < ends;
}

/** Whether somebody begins to do something: the rest of what a command leads to follows within it. */
function beginsAnAct({ lastDecision }: AmendmentState, { event, seq }: Recorded<AmendmentEvent>): boolean {
  switch (event.type) {
    case 'TaskDone':
    case 'AnswerKept':
    case 'AnswerStruck':
    case 'TaskReassigned':
    case 'PolicyMoved':
    case 'TermSuspended':
    case 'TermResumed':
    case 'TermLengthened':
    case 'MotionDecided':
      return true;
    case 'MotionPut':
      // A president who is asked for another motion puts it with his answer.
      return lastDecision?.seq !== seq - 1;
    default:
      return false;
  }
}

/**
 * The file as it was before its last decision. What cannot be unsaid stays: its numbers, and the tasks and passages that the
 * decision had led to, as ended.
 */
export function afterTakeBack(state: AmendmentState, event: TakeBackEvent, on: IsoDate): AmendmentState {
  const { lastDecision, tasks, reference, actNumber, meetings, justified } = state;
  if (lastDecision === undefined) return state;
  const { before } = lastDecision;
  const waiting = event.reopened.flatMap((seq) => {
    const task = tasks[seq];
    return task === undefined ? [] : [[seq, { ...task, status: { kind: 'OPEN' } }] as const];
  });
  return {
    ...before,
    ...(reference === undefined ? {} : { reference }),
    ...(actNumber === undefined ? {} : { actNumber }),
    tasks: { ...tasks, ...Object.fromEntries(waiting) },
    meetings,
    justified,
    visits: visitsAfter(state, before, event, on),
  };
}

/** A phase that is open again is visited anew, since the day it was opened; what was walked since ended with the take-back. */
function visitsAfter(
  { visits, procedure }: AmendmentState,
  before: AmendmentState,
  { standing: { round } }: TakeBackEvent,
  on: IsoDate,
): readonly PhaseVisit[] {
  if (round === procedure.round) return visits;
  const walked = visits.map((visit, index): PhaseVisit =>
    visit === before.visits[index] && visit.doneOn !== undefined
      ? visit
      : { ...visit, doneOn: visit.doneOn ?? on, outcome: 'TAKEN_BACK' },
  );
  const open = before.visits.filter((visit) => visit.doneOn === undefined);
  return [...walked, ...open.map((visit): PhaseVisit => ({ ...visit, round }))];
}
