import type { IsoDate } from '../calendar/dates.ts';
import type { Deadline } from '../calendar/deadlines.ts';
import { deadlineIfResumed } from './courses.ts';
import { branchOf, type Phase } from './phases.ts';
import { routePolicyOf, type Policy } from './policy.ts';
import { routeOf, type Leg } from './route.ts';
import { openTasks, type AmendmentState } from './state.ts';
import { TASK_RULES, type Ask, type Question } from './tasks.ts';
import { dueOn } from './terms.ts';

/** A step of the way ahead: `from` is the day it opens, or was opened; a term may count from the signature instead. */
export interface StepAhead {
  readonly phase: Phase;
  readonly ask: Ask;
  readonly from: IsoDate;
  readonly signedOn: IsoDate;
  /** Of what is asked already: when it is due, whatever moved that day since; of a term that stands still, if it ran again today. */
  readonly due?: Deadline;
  /** Whether the file stood on a meeting's agenda when it was asked: no notice of that is left to wait for. */
  readonly convoked?: boolean;
}

/** A date with whatever explains it. */
export interface Dated {
  readonly date: IsoDate;
}

/** When a step is answered. What it gives may not go back when `from` goes on. */
export type Dating<D extends Dated> = (step: StepAhead) => D;

export interface PlannedStep<D extends Dated> extends Question {
  readonly deadline: D;
}

/** A phase with its place in time: the days it was walked on, or those that are planned. One that will not come has none. */
export type PlannedLeg<D extends Dated> = Place & { readonly phase: Phase; readonly steps: readonly PlannedStep<D>[] };

type Place =
  | { readonly status: 'DONE'; readonly from?: IsoDate; readonly until?: IsoDate }
  | { readonly status: 'NOW' | 'TO_COME'; readonly from: IsoDate; readonly until: IsoDate }
  | { readonly status: 'DROPPED' };

/** Asked only when a motion falls or remarks come in: no date is planned for it. */
const NOT_PLANNED: ReadonlySet<Ask['kind']> = new Set(['PUT_MOTION', 'ANSWER_REMARKS']);

export const later = (a: IsoDate, b: IsoDate): IsoDate => (a > b ? a : b);

/** As if every step used its term up. */
export const byTerm =
  (policy: Policy): Dating<Deadline> =>
  ({ ask, from, signedOn, due }) =>
    due ?? dueOn(policy, TASK_RULES[ask.kind].term, from, signedOn);

/**
 * The route as it was walked and as it lies ahead of a file, each phase after the one before it on its branch; the branches
 * after the signature begin with it. A file that has no route yet is planned on the one that every file goes.
 */
export function planOf<D extends Dated>(
  state: AmendmentState,
  today: IsoDate,
  dating: Dating<D>,
): readonly PlannedLeg<D>[] {
  const plan = new Plan(state, today, dating);
  return routeToPlan(state).map((leg) => plan.planned(leg));
}

export const routeToPlan = (state: AmendmentState): readonly Leg[] =>
  state.route.length > 0 ? state.route : routeOf(undefined, routePolicyOf(state.policy));

/**
 * The steps of a phase that opens on a day: those asked with it side by side, those of a meeting once it is convoked, those
 * asked later when all before them are.
 */
export function stepsOf<D extends Dated>(
  { phase, asks }: Leg,
  from: IsoDate,
  signedOn: IsoDate,
  dating: Dating<D>,
): { readonly steps: readonly PlannedStep<D>[]; readonly reached: IsoDate } {
  const steps: PlannedStep<D>[] = [];
  let reached = from;
  for (const ask of asks.filter(({ kind }) => !NOT_PLANNED.has(kind))) {
    const convokedOn = steps.find(({ kind }) => kind === 'CONVOKE_COCOBASE')?.deadline.date ?? from;
    const opens = { WITH_PHASE: from, CONVOKED: convokedOn, LATER: reached };
    const deadline = dating({ phase, ask, from: opens[ask.opens], signedOn });
    steps.push({ kind: ask.kind, capacity: ask.capacity, deadline });
    reached = later(reached, deadline.date);
  }
  return { steps, reached };
}

/** Goes along the route in its order and keeps, for each branch, the day on which it is free for its next phase. */
class Plan<D extends Dated> {
  readonly #state: AmendmentState;
  readonly #today: IsoDate;
  readonly #dating: Dating<D>;
  readonly #free = new Map<string, IsoDate>();
  #signedOn: IsoDate;

  constructor(state: AmendmentState, today: IsoDate, dating: Dating<D>) {
    this.#state = state;
    this.#today = today;
    this.#dating = dating;
    this.#signedOn = state.signedOn ?? today;
  }

  planned(leg: Leg): PlannedLeg<D> {
    const { phase } = leg;
    const status = this.#statusOf(phase);
    if (status === 'DROPPED') return { phase, status, steps: [] };
    if (status !== 'DONE') return { phase, status, ...this.#ahead(leg) };
    const last = this.#state.visits.findLast((visit) => visit.phase === phase);
    const walked = { ...(last?.openedOn && { from: last.openedOn }), ...(last?.doneOn && { until: last.doneOn }) };
    return { phase, status, ...walked, steps: [] };
  }

  #statusOf(phase: Phase): Place['status'] {
    const { phases, end } = this.#state.procedure;
    const standing = phases[phase]?.status;
    if (standing === 'DONE') return 'DONE';
    if (end !== undefined) return 'DROPPED';
    return standing === 'OPEN' ? 'NOW' : 'TO_COME';
  }

  #ahead(leg: Leg): {
    readonly from: IsoDate;
    readonly until: IsoDate;
    readonly steps: readonly PlannedStep<D>[];
  } {
    const { phase } = leg;
    const from = this.#start(phase);
    const { steps, reached } = stepsOf(leg, from, this.#signedOn, (step) => this.#dating(this.#opened(step)));
    const until = phase === 'ENTRY_INTO_FORCE' ? this.#inForceOn() : reached;
    this.#free.set(branchOf(phase), later(until, from));
    if (phase === 'SIGNATURE') this.#signedOn = until;
    return { from, until, steps };
  }

  #start(phase: Phase): IsoDate {
    const opened = this.#state.visits.findLast((visit) => visit.phase === phase && visit.doneOn === undefined);
    if (opened?.openedOn !== undefined) return opened.openedOn;
    const branch = branchOf(phase);
    const { opensOn = this.#today } = this.#state.procedure;
    return later(
      this.#free.get(branch) ?? (branch === 'MAIN' ? later(this.#today, opensOn) : this.#signedOn),
      this.#today,
    );
  }

  /** A task that is open counts from the day it was opened, one to come from the day it is to be at the latest. */
  #opened(step: StepAhead): StepAhead {
    const { kind, capacity } = step.ask;
    const open = openTasks(this.#state, step.phase).find((task) => task.kind === kind && task.capacity === capacity);
    if (open === undefined) return step;
    const due = deadlineIfResumed(this.#state, open, this.#today);
    return { ...step, from: open.openedOn, due, convoked: open.firstAgenda !== undefined };
  }

  #inForceOn(): IsoDate {
    const clause = this.#state.text?.entryIntoForce;
    return this.#state.inForceOn ?? (clause?.kind === 'DATE' ? clause.on : this.#signedOn);
  }
}
