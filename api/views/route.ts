import type { z } from 'zod';
import type { IsoDate } from '../../domain/calendar/dates.ts';
import type { Deadline } from '../../domain/calendar/deadlines.ts';
import { branchOf, type Phase } from '../../domain/amendment/phases.ts';
import { routePolicyOf } from '../../domain/amendment/policy.ts';
import { routeOf, type Leg } from '../../domain/amendment/route.ts';
import { openTasks, type AmendmentState } from '../../domain/amendment/state.ts';
import { TASK_RULES, type Ask } from '../../domain/amendment/tasks.ts';
import { dueOn } from '../../domain/amendment/terms.ts';
import type { amendment } from '../schemas/amendment.ts';

export type LegView = z.input<typeof amendment>['route'][number];
type StepView = LegView['steps'][number];

/** A step of the way ahead, with the days that were counted to its due date. */
export interface PlannedStep extends Omit<StepView, 'dueOn'> {
  readonly deadline: Deadline;
}

/** A leg of which every date can explain itself. */
export interface PlannedLeg extends Omit<LegView, 'steps'> {
  readonly steps: readonly PlannedStep[];
}

/** Asked only when a motion falls or remarks come in: no date is planned for it. */
const NOT_PLANNED: ReadonlySet<Ask['kind']> = new Set(['PUT_MOTION', 'ANSWER_REMARKS']);

const later = (a: IsoDate, b: IsoDate): IsoDate => (a > b ? a : b);

/**
 * The route as it was walked and as it lies ahead. What is to come is dated as if every step used its term up, each phase
 * after the one before it on its branch; the branches after the signature begin with it.
 */
export function plannedRoute(state: AmendmentState, today: IsoDate): readonly PlannedLeg[] {
  const plan = new Plan(state, today);
  const route = state.route.length > 0 ? state.route : routeOf(undefined, routePolicyOf(state.policy));
  return route.map((leg) => plan.planned(leg));
}

/** The same without what was counted. */
export const routeView = (state: AmendmentState, today: IsoDate): readonly LegView[] =>
  plannedRoute(state, today).map(({ steps, ...leg }) => ({
    ...leg,
    steps: steps.map(({ deadline, ...step }) => ({ ...step, dueOn: deadline.date })),
  }));

/** Goes along the route in its order and keeps, for each branch, the day on which it is free for its next phase. */
class Plan {
  readonly #state: AmendmentState;
  readonly #today: IsoDate;
  readonly #free = new Map<string, IsoDate>();
  #signedOn: IsoDate;

  constructor(state: AmendmentState, today: IsoDate) {
    this.#state = state;
    this.#today = today;
    this.#signedOn = state.signedOn ?? today;
  }

  planned(leg: Leg): PlannedLeg {
    const { phase } = leg;
    const status = this.#statusOf(phase);
    const visits = this.#state.visits.filter((visit) => visit.phase === phase);
    const base = {
      phase,
      branch: branchOf(phase),
      status,
      visits: visits.map(({ round, openedOn, doneOn, outcome }) => ({
        round,
        ...(openedOn === undefined ? {} : { openedOn }),
        ...(doneOn === undefined ? {} : { doneOn }),
        ...(outcome === undefined ? {} : { outcome }),
      })),
    };
    const last = visits.at(-1);
    if (status === 'DONE') {
      const walked = { ...(last?.openedOn && { from: last.openedOn }), ...(last?.doneOn && { until: last.doneOn }) };
      return { ...base, ...walked, steps: [] };
    }
    return status === 'DROPPED' ? { ...base, steps: [] } : { ...base, ...this.#ahead(leg, last?.closesOn) };
  }

  #statusOf(phase: Phase): LegView['status'] {
    const { phases, end } = this.#state.procedure;
    const standing = phases[phase]?.status;
    if (standing === 'DONE') return 'DONE';
    if (end !== undefined) return 'DROPPED';
    return standing === 'OPEN' ? 'NOW' : 'TO_COME';
  }

  #ahead(
    { phase, asks }: Leg,
    closesOn: IsoDate | undefined,
  ): Pick<PlannedLeg, 'from' | 'until' | 'closesOn' | 'steps'> {
    const from = this.#start(phase);
    const steps: PlannedStep[] = [];
    let reached = from;
    for (const ask of asks.filter(({ kind }) => !NOT_PLANNED.has(kind))) {
      const { kind, capacity, opens } = ask;
      const deadline = this.#deadlineOf(phase, ask, opens === 'LATER' ? reached : from);
      steps.push({ kind, capacity, legalBasis: TASK_RULES[kind].legalBasis, deadline });
      reached = later(reached, deadline.date);
    }
    const until = phase === 'ENTRY_INTO_FORCE' ? this.#inForceOn() : reached;
    this.#free.set(branchOf(phase), later(until, from));
    if (phase === 'SIGNATURE') this.#signedOn = until;
    return { from, until, steps, ...(closesOn === undefined ? {} : { closesOn }) };
  }

  #start(phase: Phase): IsoDate {
    const opened = this.#state.visits.findLast((visit) => visit.phase === phase && visit.doneOn === undefined);
    if (opened?.openedOn !== undefined) return opened.openedOn;
    const branch = branchOf(phase);
    return later(this.#free.get(branch) ?? (branch === 'MAIN' ? this.#today : this.#signedOn), this.#today);
  }

  /** A task that is open counts from the day it was opened, one to come from the day it is to be at the latest. */
  #deadlineOf(phase: Phase, { kind, capacity }: Ask, from: IsoDate): Deadline {
    const open = openTasks(this.#state, phase).find((task) => task.kind === kind && task.capacity === capacity);
    return dueOn(this.#state.policy, TASK_RULES[kind].term, open?.openedOn ?? from, this.#signedOn);
  }

  #inForceOn(): IsoDate {
    const clause = this.#state.text?.entryIntoForce;
    return this.#state.inForceOn ?? (clause?.kind === 'DATE' ? clause.on : this.#signedOn);
  }
}
