import { brusselsDate, type Instant, type IsoDate } from '../../domain/calendar/dates.ts';
import type { Phase } from '../../domain/amendment/phases.ts';
import { legOf } from '../../domain/amendment/route.ts';
import { openTasks, type AmendmentState, type Task } from '../../domain/amendment/state.ts';
import type { TaskKind } from '../../domain/amendment/tasks.ts';
import type { Capacity } from '../../domain/people/roles.ts';
import { routeView, type LegView } from './route.ts';

/** What comes next in a file. */
export type NextStep =
  /** Asked already: of whom, by their ids. */
  | {
      readonly is: 'ASKED';
      readonly task: TaskKind;
      readonly capacity: Capacity;
      readonly of: readonly string[];
      readonly dueOn: IsoDate;
    }
  /** A phase that the procedure is about to open. */
  | { readonly is: 'TO_COME'; readonly phase: Phase; readonly capacity: Capacity; readonly dueOn: IsoDate }
  /** A phase in which nobody is asked just now. */
  | { readonly is: 'RUNNING'; readonly phase: Phase }
  /** A phase that comes by itself. */
  | { readonly is: 'BY_ITSELF'; readonly phase: Phase; readonly on: IsoDate };

/**
 * What happens next, from the record alone: what is asked, and on each branch the phase that comes, which is known before the
 * procedure has opened it. Nothing once the file has ended.
 */
export function nextSteps(state: AmendmentState, at: Instant): readonly NextStep[] {
  if (state.procedure.end !== undefined) return [];
  const open = openTasks(state);
  const waiting = new Set(open.map(({ phase }) => phase));
  const coming = firstLegs(routeView(state, brusselsDate(at))).filter(({ phase }) => !waiting.has(phase));
  return [...asked(open), ...coming.flatMap((leg) => stepsOf(state, leg))];
}

/** Those asked the same are asked together: the votes of a committee are one step. */
function asked(tasks: readonly Task[]): readonly NextStep[] {
  const together = new Map<string, Extract<NextStep, { is: 'ASKED' }>>();
  for (const { kind, capacity, assignees, dueOn } of tasks) {
    const key = `${kind} ${capacity} ${dueOn}`;
    const of = [...(together.get(key)?.of ?? []), ...assignees.map(({ id }) => id)];
    together.set(key, { is: 'ASKED', task: kind, capacity, of, dueOn });
  }
  return [...together.values()];
}

/** The present or the next leg of each branch; those after the signature count once the main one is walked. */
function firstLegs(legs: readonly LegView[]): readonly LegView[] {
  const ahead = legs.filter(({ status }) => status === 'NOW' || status === 'TO_COME');
  const first = ahead.filter((leg) => ahead.find(({ branch }) => branch === leg.branch) === leg);
  const main = first.filter(({ branch }) => branch === 'MAIN');
  return main.length > 0 ? main : first;
}

function stepsOf({ route }: AmendmentState, { phase, status, steps, until }: LegView): readonly NextStep[] {
  if (steps.length === 0 && until !== undefined) return [{ is: 'BY_ITSELF', phase, on: until }];
  if (status === 'NOW' || steps.length === 0) return [{ is: 'RUNNING', phase }];
  const first = legOf(route, phase)?.asks.filter(({ opens }) => opens === 'WITH_PHASE') ?? [];
  const opening = steps.filter(({ kind, capacity }) =>
    first.some((ask) => ask.kind === kind && ask.capacity === capacity),
  );
  return (opening.length > 0 ? opening : steps.slice(0, 1)).map(({ capacity, dueOn }) => ({
    is: 'TO_COME',
    phase,
    capacity,
    dueOn,
  }));
}
