import { randomUUID } from 'node:crypto';
import type { Phase } from '../../domain/amendment/phases.ts';
import type { AmendmentState } from '../../domain/amendment/state.ts';
import { textsIn } from '../../locales/texts.ts';
import type { Asker } from '../caller.ts';
import type { Dependencies } from '../dependencies.ts';
import { namesInDirectory } from '../rights.ts';
import type { SeenTask } from '../task-seen-by.ts';
import { fileName } from './file-name.ts';
import { TASK_RULES } from '../../domain/amendment/tasks.ts';
import { unconfirmedBehind } from '../../domain/amendment/terms.ts';
import type { Form, Values } from '../../web/forms/field.ts';
import type { Frame } from '../../web/layout/frame.ts';
import { html } from '../../web/layout/page.tsx';
import type { Problem } from '../../web/layout/problem-summary.tsx';
import { NoticePage } from '../../web/pages/notice-page.tsx';
import { TaskPage } from '../../web/pages/task-page.tsx';
import { formFor } from './forms/task-forms.ts';

/** A task before its reader, who may have come from a message and may have filled something in. */
export interface Shown {
  readonly seen: SeenTask;
  readonly asker: Asker;
  readonly frame: Frame;
  /** Where the answer is sent. */
  readonly action: string;
  readonly values?: Values;
  readonly problem?: Problem;
  readonly fromMessage?: boolean;
}

/** The form of a task in the reader's language. */
export const formOf = ({ seen: { detail, state, task }, asker }: Pick<Shown, 'seen' | 'asker'>): Form =>
  formFor({
    t: textsIn(asker.language),
    detail,
    names: namesInDirectory(
      asker,
      state.remarks.map(({ from }) => ('id' in from ? from.id : '')),
    ),
    behind: phasesBefore(state, task.phase),
  });

function phasesBefore({ route }: AmendmentState, phase: Phase): readonly Phase[] {
  const phases = route.map((leg) => leg.phase);
  return phases.slice(0, phases.indexOf(phase));
}

/** The page of a task. */
export async function taskPage({ db }: Dependencies, shown: Shown): Promise<string> {
  const { seen, asker, frame, action, values = {}, problem, fromMessage = false } = shown;
  const { detail, state, deadline, changes } = seen;
  const { task, motion, draft } = detail;
  const { owed, legalBasis, term } = TASK_RULES[task.kind];
  return html(
    TaskPage({
      ...frame,
      act: await fileName(db, state, asker.language),
      task: { ...task, owed, legalBasis, unconfirmed: unconfirmedBehind(term) },
      motion,
      isDraft: draft !== undefined,
      deadline,
      changes,
      ...(task.mayDecide ? { form: formOf(shown) } : {}),
      values,
      action,
      idempotencyKey: randomUUID(),
      problem,
      movedOn: fromMessage && task.status !== 'OPEN',
      isOwn: task.by !== undefined && 'id' in task.by && task.by.id === asker.actor.id,
      ...(asker.actor.kind === 'PERSON' ? { documents: state.documents } : {}),
    }),
  );
}

/** To an organisation a closed task says only that it is closed, or that its own answer was taken: its key is dead. */
export function closedPage({ seen: { detail }, asker, frame }: Shown): {
  readonly status: 200 | 410;
  readonly page: string;
} {
  const t = textsIn(asker.language);
  const { task } = detail;
  const isAnswered = task.by !== undefined && 'id' in task.by && task.by.id === asker.actor.id;
  const text = isAnswered ? t('page.task.recorded') : t('violation.STEP_CLOSED');
  return {
    status: isAnswered ? 200 : 410,
    page: html(NoticePage({ ...frame, title: t(`task.${task.kind}`), text, failed: !isAnswered })),
  };
}
