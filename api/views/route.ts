import type { z } from 'zod';
import type { IsoDate } from '../../domain/calendar/dates.ts';
import { branchOf, type Phase } from '../../domain/amendment/phases.ts';
import { routePolicyOf } from '../../domain/amendment/policy.ts';
import { routeOf, type Leg } from '../../domain/amendment/route.ts';
import { openTasks, type AmendmentState } from '../../domain/amendment/state.ts';
import { TASK_RULES, type Ask } from '../../domain/amendment/tasks.ts';
import { dueOn } from '../../domain/amendment/terms.ts';
import type { amendment } from '../schemas/amendment.ts';

type LegView = z.input<typeof amendment>['route'][number];

/** Asked only when a motion falls or remarks come in: no date is planned for it. */
const NOT_PLANNED: ReadonlySet<Ask['kind']> = new Set(['PUT_MOTION', 'ANSWER_REMARKS']);

const later = (a: IsoDate, b: IsoDate): IsoDate => (a > b ? a : b);

/**
 * The route as it was walked and as it lies ahead. What is to come is dated as if every step used its term up, each phase
 * after the one before it on its branch; the branches after the signature begin with it.
 */
export function routeView(state: AmendmentState, today: IsoDate): readonly LegView[] {
  const plan = new Plan(state, today);
  const route = state.route.length > 0 ? state.route : routeOf(undefined, routePolicyOf(state.policy));
  return route.map((leg) => plan.legView(leg));
}

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

  legView(leg: Leg): LegView {
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

  #ahead({ phase, asks }: Leg, closesOn: IsoDate | undefined): Pick<LegView, 'from' | 'until' | 'closesOn' | 'steps'> {
    const from = this.#start(phase);
    const steps: LegView['steps'][number][] = [];
    let reached = from;
    for (const ask of asks.filter(({ kind }) => !NOT_PLANNED.has(kind))) {
      const due = this.#dueOf(phase, ask, ask.opens === 'LATER' ? reached : from);
      steps.push({ kind: ask.kind, capacity: ask.capacity, legalBasis: TASK_RULES[ask.kind].legalBasis, dueOn: due });
      reached = later(reached, due);
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

  /** Of a task that is open its own due date, else what its term gives. */
  #dueOf(phase: Phase, { kind, capacity }: Ask, from: IsoDate): IsoDate {
    const open = openTasks(this.#state, phase).find((task) => task.kind === kind && task.capacity === capacity);
    return open?.dueOn ?? dueOn(this.#state.policy, TASK_RULES[kind].term, from, this.#signedOn).date;
  }

  #inForceOn(): IsoDate {
    const clause = this.#state.text?.entryIntoForce;
    return this.#state.inForceOn ?? (clause?.kind === 'DATE' ? clause.on : this.#signedOn);
  }
}
