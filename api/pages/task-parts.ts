import { capacityIn, roleOf } from '../../domain/amendment/decide/capacity.ts';
import { isLedToPropose } from '../../domain/amendment/rights.ts';
import type { Task } from '../../domain/amendment/state.ts';
import { isSuspended, standstillOf } from '../../domain/amendment/courses.ts';
import { isLate } from '../../domain/calendar/deadlines.ts';
import { brusselsDate } from '../../domain/calendar/dates.ts';
import { TASK_RULES } from '../../domain/amendment/tasks.ts';
import { unconfirmedBehind } from '../../domain/amendment/terms.ts';
import { actBefore } from '../../prisma/queries/task-history.ts';
import type { TimelineRow } from '../../prisma/queries/timeline.ts';
import type { InPlaceOf } from '../../locales/doer-words.ts';
import type { Act, Asked } from '../../web/parts/asked.tsx';
import type { Coming } from '../../web/parts/next-steps.tsx';
import type { TextShown } from '../../web/parts/text-shown.tsx';
import type { Asker } from '../caller.ts';
import { onDayOf } from '../caller.ts';
import type { Dependencies } from '../dependencies.ts';
import type { SeenTask } from '../task-seen-by.ts';
import { awaitedNames } from '../views/awaited-names.ts';
import { differencesInDraft, differencesShown } from '../views/differences.ts';
import { doerOf, idsIn, namesFor, type Names } from '../views/doer-names.ts';
import { motivesOf } from '../views/motives.ts';
import { nextSteps } from '../views/next-steps.ts';

/** What is asked, of whom and why, as the reader of a task is told. */
export async function askedOf(deps: Dependencies, { seen, asker }: Before): Promise<Asked> {
  const { amendmentId, task, deadline, detail, at } = seen;
  const { kind, capacity, dueOn } = task;
  const { owed, legalBasis, term } = TASK_RULES[kind];
  const led = await actBefore(deps.db, amendmentId, task.seq);
  const as = capacityIn(task, onDayOf(asker, at));
  const own = typeof as !== 'string' && as.kind === 'PERSON' ? as : undefined;
  const names = await namesFor(deps, asker, [
    ...(own === undefined ? [] : idsIn(own)),
    ...(led === undefined ? [] : idsIn(led.by)),
  ]);
  const isAsked = detail.task.mayDecide || (task.status.kind !== 'OPEN' && typeof as !== 'string');
  return {
    kind,
    capacity: own?.role ?? capacity,
    dueOn,
    deadline,
    owed,
    legalBasis,
    late: isLate(dueOn, at) && task.status.kind === 'OPEN' && !isSuspended(task),
    standstill: task.status.kind === 'OPEN' ? standstillOf(seen.state, task) : undefined,
    lengthenedBy: task.lengthenedBy,
    unconfirmed: unconfirmedBehind(term),
    ...(own?.onBehalfOf !== undefined && placeOf(task, names[own.onBehalfOf] ?? own.onBehalfOf)),
    ...(own?.insteadOf !== undefined && { absent: names[own.insteadOf] ?? own.insteadOf }),
    others: isAsked ? undefined : await othersAsked(deps, asker, task),
    after: led === undefined ? undefined : actOf(led, names, asker),
    motion: detail.motion,
  };
}

/** Whose place one takes who answers for another: an organisation’s where one was asked, else an absent person’s. */
export const placeOf = ({ capacity }: Task, name: string): InPlaceOf =>
  roleOf(capacity) === undefined ? { organisation: name } : { absent: name };

async function othersAsked(deps: Dependencies, asker: Asker, { assignees }: Task): Promise<readonly string[]> {
  const ids = assignees.map(({ id }) => id);
  const names = await awaitedNames(deps, asker, ids);
  return ids.map((id) => names[id] ?? id);
}

/** A task with its reader. */
export interface Before {
  readonly seen: SeenTask;
  readonly asker: Asker;
}

function actOf({ at, by, event }: TimelineRow, names: Names, { directory }: Asker): Act | undefined {
  const on = brusselsDate(at.toISOString());
  const doer = doerOf(by, names, directory);
  if (event.type === 'TaskDone') return { what: event.decision, doer, on };
  return event.type === 'Proposed' || event.type === 'Launched' ? { what: event.type, doer, on } : undefined;
}

/** The text before the reader, with the motive of each instruction beside what it changes. */
export function textOf({ amendmentId, changes, text, task, detail, state, base }: SeenTask, asker: Asker): TextShown {
  const bothLanguages = task.kind === 'TRANSLATE' || task.kind === 'CHECK_TRANSLATION';
  const terms = state.policy.settings['twins.definedTerms'];
  const differences = () =>
    base === undefined || text === undefined
      ? differencesShown(state, asker, changes)
      : differencesInDraft(base, text, changes, terms);
  return {
    amendmentId,
    changes,
    motives: motivesOf(text?.instructions ?? []),
    clause: text?.entryIntoForce,
    conflicts: detail.conflicts?.items,
    isDraft: detail.draft !== undefined,
    again: task.difference !== undefined,
    bothLanguages,
    proposes: isLedToPropose(state, asker),
    ...(bothLanguages && { differences: differences() }),
  };
}

/** What happens next in the file, with the names of those it waits for. */
export async function comingOf(
  deps: Dependencies,
  { seen: { state, at }, asker }: { readonly seen: Pick<SeenTask, 'state' | 'at'>; readonly asker: Asker },
): Promise<Coming> {
  const steps = nextSteps(state, at);
  const names = await awaitedNames(
    deps,
    asker,
    steps.flatMap((step) => (step.is === 'ASKED' ? step.of : [])),
  );
  return {
    end: state.procedure.end,
    steps: steps.map((step) =>
      step.is === 'ASKED' ? { ...step, of: step.of.flatMap((id) => names[id] ?? []) } : step,
    ),
  };
}
