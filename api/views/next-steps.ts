import { brusselsDate, type Instant } from '../../domain/calendar/dates.ts';
import { legOf } from '../../domain/amendment/route.ts';
import { openTasks, type AmendmentState, type Task } from '../../domain/amendment/state.ts';
import type { ComingStep } from '../../web/parts/next-steps.tsx';
import { routeView, type LegView } from './route.ts';

/**
 * What happens next, from the record alone: what is asked, and on each branch the phase that comes, which is known before the
 * procedure has opened it; those asked are named by their ids. Nothing once the file has ended.
 */
export function nextSteps(state: AmendmentState, at: Instant): readonly ComingStep[] {
  if (state.procedure.end !== undefined) return [];
  const open = openTasks(state);
  const waiting = new Set(open.map(({ phase }) => phase));
  const coming = firstLegs(routeView(state, brusselsDate(at))).filter(({ phase }) => !waiting.has(phase));
  return [...asked(open), ...coming.flatMap((leg) => stepsOf(state, leg))];
}

/** Those asked the same are asked together: the votes of a committee are one step. */
function asked(tasks: readonly Task[]): readonly ComingStep[] {
  const together = new Map<string, Extract<ComingStep, { is: 'ASKED' }>>();
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

function stepsOf({ route }: AmendmentState, { phase, status, steps, until }: LegView): readonly ComingStep[] {
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
