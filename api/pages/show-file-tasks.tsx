import { randomUUID } from 'node:crypto';
import type { VNode } from 'preact';
import type { AmendmentState } from '../../domain/amendment/state.ts';
import type { TaskKind } from '../../domain/amendment/tasks.ts';
import type { Values } from '../../web/forms/field.ts';
import { prefixed } from '../../web/forms/prefixed.ts';
import type { Problem } from '../../web/layout/problem-summary.tsx';
import { FileTasksPage, type JustDecided, type OneTask } from '../../web/pages/file-tasks-page.tsx';
import type { Caller } from '../caller.ts';
import { seenBy } from '../command.ts';
import type { AppDependencies, Dependencies } from '../dependencies.ts';
import { taskSeenBy, type SeenTask } from '../task-seen-by.ts';
import { namesFor } from '../views/doer-names.ts';
import { tasksOf } from '../views/dossier/own-tasks.ts';
import { taskIdOf } from '../views/task.ts';
import { fileName } from './file-name.ts';
import { formOf } from './show-task.tsx';
import { stepUpForTasks } from './sign-in/step-up.ts';
import { askedOf, comingOf, placeOf, textOf } from './task-parts.ts';
import type { Visit } from './visit.ts';

/** What the page is shown with beside what waits. */
interface Sent {
  readonly decided: readonly number[];
  readonly values?: Values;
  readonly problem?: Problem | undefined;
}

/** Those that need more than a few fields: an editor, files, the effect of each answer on the route, a meeting. */
const ALONE: ReadonlySet<TaskKind> = new Set([
  'DRAFT',
  'TRANSLATE',
  'QUALIFY',
  'SIGN',
  'CONVOKE_COCOBASE',
  'ANSWER_REMARKS',
]);

/** The page of all that waits for the reader in a file, and of what he has just decided there. */
export async function fileTasksPage(
  deps: AppDependencies,
  { caller, frame }: Visit,
  fileId: string,
  { decided, values = {}, problem }: Sent,
): Promise<VNode> {
  const { state, reader, at } = await seenBy(deps, fileId, caller);
  const { own } = tasksOf(state, reader);
  const seen = await Promise.all(own.map(({ seq }) => taskSeenBy(deps, taskIdOf(fileId, seq), caller)));
  const kinds = seen.filter(({ task }) => !ALONE.has(task.kind)).map(({ task }) => task.kind);
  return FileTasksPage({
    ...frame,
    ...(await stepUpForTasks(deps, caller, kinds, `/amendments/${fileId}/tasks`)),
    act: await fileName(deps.db, state, caller.language),
    amendmentId: fileId,
    tasks: await Promise.all(seen.map((each) => oneTask(deps, each, caller))),
    decided: await justDecided(deps, fileId, state, caller, decided),
    text: fullest(seen, caller),
    coming: await comingOf(deps, { seen: { state, at }, asker: caller }),
    values,
    problem,
  });
}

async function oneTask(deps: Dependencies, seen: SeenTask, asker: Caller): Promise<OneTask> {
  const { task, detail } = seen;
  const seq = String(task.seq);
  return {
    id: detail.task.id,
    asked: await askedOf(deps, { seen, asker }),
    form: ALONE.has(task.kind) ? undefined : prefixed(seq, formOf({ seen, asker })),
    idempotencyKey: { name: `${seq}.idempotencyKey`, value: randomUUID() },
  };
}

/** The tasks of a file are about one text; one asked again shows only what changed since. */
const fullest = (seen: readonly SeenTask[], asker: Caller) =>
  seen.map((each) => textOf(each, asker)).toSorted((a, b) => b.changes.length - a.changes.length)[0];

async function justDecided(
  deps: Dependencies,
  fileId: string,
  { tasks }: AmendmentState,
  asker: Caller,
  decided: readonly number[],
): Promise<readonly JustDecided[]> {
  const own = decided.flatMap((seq) => {
    const task = tasks[seq];
    return task?.status.kind === 'DONE' && task.status.by.kind === 'PERSON' && task.status.by.id === asker.actor.id
      ? [{ task, decision: task.status.decision, onBehalfOf: task.status.by.onBehalfOf }]
      : [];
  });
  const names = await namesFor(
    deps,
    asker,
    own.flatMap(({ onBehalfOf }) => onBehalfOf ?? []),
  );
  return own.map(({ task, decision, onBehalfOf }) => ({
    id: taskIdOf(fileId, task.seq),
    decision,
    ...(onBehalfOf !== undefined && placeOf(task, names[onBehalfOf] ?? onBehalfOf)),
  }));
}
