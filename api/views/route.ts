import type { z } from 'zod';
import { branchOf } from '../../domain/amendment/phases.ts';
import {
  byTerm,
  planOf,
  type PlannedLeg as DomainLeg,
  type PlannedStep as DomainStep,
} from '../../domain/amendment/plan.ts';
import type { AmendmentState } from '../../domain/amendment/state.ts';
import { TASK_RULES } from '../../domain/amendment/tasks.ts';
import type { IsoDate } from '../../domain/calendar/dates.ts';
import type { Deadline } from '../../domain/calendar/deadlines.ts';
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

/** The route as it was walked and as it lies ahead, dated as if every step used its term up. */
export const plannedRoute = (state: AmendmentState, today: IsoDate): readonly PlannedLeg[] =>
  planOf(state, today, byTerm(state.policy)).map((leg) => legView(state, leg));

/** The same without what was counted. */
export const routeView = (state: AmendmentState, today: IsoDate): readonly LegView[] =>
  plannedRoute(state, today).map(({ steps, ...leg }) => ({
    ...leg,
    steps: steps.map(({ deadline, ...step }) => ({ ...step, dueOn: deadline.date })),
  }));

function legView({ visits }: AmendmentState, { steps, ...leg }: DomainLeg<Deadline>): PlannedLeg {
  const own = visits.filter(({ phase }) => phase === leg.phase);
  const isAhead = leg.status === 'NOW' || leg.status === 'TO_COME';
  const closesOn = isAhead ? own.at(-1)?.closesOn : undefined;
  return {
    ...leg,
    branch: branchOf(leg.phase),
    visits: own.map(({ round, openedOn, doneOn, outcome }) => ({
      round,
      ...(openedOn === undefined ? {} : { openedOn }),
      ...(doneOn === undefined ? {} : { doneOn }),
      ...(outcome === undefined ? {} : { outcome }),
    })),
    steps: steps.map(stepView),
    ...(closesOn === undefined ? {} : { closesOn }),
  };
}

const stepView = ({ kind, capacity, deadline }: DomainStep<Deadline>): PlannedStep => ({
  kind,
  capacity,
  legalBasis: TASK_RULES[kind].legalBasis,
  deadline,
});
