import { randomUUID } from 'node:crypto';
import type { Phase } from '../../domain/amendment/phases.ts';
import type { AmendmentState } from '../../domain/amendment/state.ts';
import type { Language } from '../../domain/language.ts';
import { RuleViolation } from '../../domain/violation.ts';
import { textsIn } from '../../locales/texts.ts';
import { fieldErrorText, violationText } from '../../locales/violation-text.ts';
import type { Asker } from '../caller.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Refusal } from '../http/refusal.ts';
import { namesInDirectory } from '../rights.ts';
import type { SeenTask } from '../task-seen-by.ts';
import { fileName } from './file-name.ts';
import { fieldsOf, pathOf, type Form, type Values } from './forms/field.ts';
import { formFor } from './forms/task-forms.ts';
import { html, type Frame } from './layout.tsx';
import { NoticePage } from './notice-page.tsx';
import { TaskPage, type Problem } from './task-page.tsx';

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
  const { task } = detail;
  return html(
    TaskPage({
      ...frame,
      act: await fileName(db, state, asker.language),
      detail,
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

/** A refusal of an answer, with the fields it is about. */
export function problemIn(error: RuleViolation | Refusal, form: Form, language: Language): Problem {
  const { code } = error;
  if (error instanceof RuleViolation) return { text: violationText(language, error), faults: {} };
  const faults = error.errors.map(({ field, code: fault, details }) => [
    nameAt(form, field.replace(/^body\./, '')),
    fieldErrorText(language, fault, details),
  ]);
  return { text: violationText(language, { code, details: {} }), faults: Object.fromEntries(faults) };
}

/** The field that says what stands at a path of the decision; the path itself where none does. */
const nameAt = (form: Form, path: string): string =>
  fieldsOf(form).find((field) => path === pathOf(field) || path.startsWith(`${pathOf(field)}.`))?.name ?? path;
