import { textsIn } from '../../locales/texts.ts';
import { fieldsOf, type Form, type Values } from '../../web/forms/field.ts';
import { under, within } from '../../web/forms/prefixed.ts';
import type { Problem } from '../../web/layout/problem-summary.tsx';
import type { Caller } from '../caller.ts';
import type { Dependencies } from '../dependencies.ts';
import { statusFor } from '../http/statuses.ts';
import { taskSeenBy, type SeenTask } from '../task-seen-by.ts';
import { taskIdOf } from '../views/task.ts';
import { decideTask, explained } from './decide-task.ts';
import { decisionAddress, formOf } from './show-task.tsx';

/** What became of the answers that were sent together. */
export interface Answered {
  /** The tasks that were decided. */
  readonly decided: readonly number[];
  /** What was not taken, with the status of the first refusal; absent when everything was. */
  readonly refused?: { readonly code: string; readonly status: number; readonly problem: Problem };
}

interface NotTakenHere {
  readonly seen: SeenTask;
  readonly code: string;
  readonly problem: Problem;
}

/**
 * Decides each task to which an answer was begun, each by itself: one that is refused keeps none of the others back. Each has
 * its own key, so that sending the page twice decides nothing twice.
 */
export async function answerFileTasks(
  deps: Dependencies,
  asker: Caller,
  fileId: string,
  values: Values,
): Promise<Answered> {
  const decided: number[] = [];
  const refused: NotTakenHere[] = [];
  for (const seq of tasksIn(values)) {
    const seen = await taskSeenBy(deps, taskIdOf(fileId, seq), asker);
    const form = formOf({ seen, asker });
    const sent = { values: within(String(seq), values), files: {} };
    if (!isBegun(form, sent.values)) continue;
    const action = decisionAddress(seen.detail.task.id, '');
    const notTaken = await decideTask(deps, { seen, asker, form, sent, action });
    if (notTaken === undefined) decided.push(seq);
    else refused.push({ seen, code: notTaken.error.code, problem: explained(notTaken, form, asker).problem });
  }
  if (decided.length === 0 && refused.length === 0) return { decided, refused: nothingSaid(asker) };
  return { decided, ...togetherOf(refused, asker) };
}

/** The tasks whose forms were on the page that was sent. */
const tasksIn = (values: Values): readonly number[] =>
  Object.keys(values).flatMap((name) => {
    const [, seq] = /^(\d{1,9})\.idempotencyKey$/.exec(name) ?? [];
    return seq === undefined ? [] : [Number(seq)];
  });

const isBegun = (form: Form, values: Values): boolean =>
  fieldsOf(form).some(({ kind, name }) => kind !== 'HIDDEN' && (values[name] ?? '').trim() !== '');

const nothingSaid = ({ language }: Caller): NonNullable<Answered['refused']> => ({
  code: 'BODY_INVALID',
  status: statusFor('BODY_INVALID'),
  problem: { text: textsIn(language)('taskPage.several.empty'), faults: {} },
});

/** The refusals as one: each under the name of its task, its fields under the names they have on the page. */
function togetherOf(refused: readonly NotTakenHere[], { language }: Caller): Pick<Answered, 'refused'> {
  const [first] = refused;
  if (first === undefined) return {};
  const t = textsIn(language);
  const text = refused.map(({ seen, problem }) => `${t(`task.${seen.task.kind}`)} – ${problem.text}`).join(' ');
  const faults = Object.assign({}, ...refused.map(({ seen, problem }) => under(String(seen.task.seq), problem.faults)));
  const labels = Object.assign(
    {},
    ...refused.map(({ seen, problem }) => under(String(seen.task.seq), problem.labels ?? {})),
  );
  return { refused: { code: first.code, status: statusFor(first.code), problem: { text, faults, labels } } };
}
