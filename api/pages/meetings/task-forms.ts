import type { Language } from '../../../domain/language.ts';
import type { MeetingState, MeetingTask } from '../../../domain/meetings/meeting/meeting.ts';
import { textsIn, type Texts } from '../../../locales/texts.ts';
import type { Field, Form, Option, Values } from '../../../web/forms/field.ts';
import { choice, is, options, prose } from '../../../web/forms/fields.ts';
import { holdForm } from './hold-form.ts';
import { minutesForm } from './minutes-form.ts';

/** What the forms of a meeting's tasks are made for. */
export interface TaskFormContext {
  readonly language: Language;
  readonly state: MeetingState;
  readonly task: MeetingTask;
  /** Those who may have been there, as `PERSON:<id>` or `ORGANISATION:<id>`. */
  readonly present: readonly Option[];
  /** Those who can be asked to do something. */
  readonly people: readonly Option[];
  /** What was filled in so far: it says how many actions there are. */
  readonly values: Values;
}

/** The form in which a task of a meeting is answered. */
export function meetingTaskForm(context: TaskFormContext): Form {
  const t = textsIn(context.language);
  switch (context.task.kind) {
    case 'CONVOKE':
      return [];
    case 'ACCEPT_LATENESS':
      return [
        choice('outcome', t('meetingTaskPage.lateness.outcome'), latenessOptions(t)),
        when('OBJECT', (beside) => prose('reason', t('meetingTaskPage.lateness.reason'), beside)),
      ];
    case 'REMARK_ON_MINUTES':
      return [
        choice('outcome', t('meetingTaskPage.remark.outcome'), remarkOptions(t)),
        when('REMARK', (beside) => prose('remark', t('meetingTaskPage.remark.remark'), beside)),
      ];
    case 'SIGN_MINUTES':
      return [
        choice('outcome', t('meetingTaskPage.sign.outcome'), signOptions(t)),
        when('SEND_BACK', (beside) => prose('reason', t('meetingTaskPage.sign.reason'), beside)),
      ];
    case 'DO_ACTION':
      return [
        choice('outcome', t('meetingTaskPage.action.outcome'), actionOptions(t)),
        when('DONE', (beside) => prose('remark', t('meetingTaskPage.action.remark'), beside)),
        when('NOT_DONE', (beside) => prose('reason', t('meetingTaskPage.action.reason'), beside)),
      ];
    case 'HOLD_MEETING':
      return holdForm(t, context);
    case 'DRAFT_MINUTES':
    case 'APPROVE_MINUTES':
      return minutesForm(t, context);
  }
}

/** A field that goes with one outcome. */
const when = (outcome: string, field: (beside: { readonly when: ReturnType<typeof is> }) => Field): Field =>
  field({ when: is('outcome', outcome) });

const latenessOptions = (t: Texts): readonly Option[] =>
  options(['ACCEPT', 'OBJECT'], (each) => t(`meetingTaskPage.lateness.outcomes.${each}`));
const remarkOptions = (t: Texts): readonly Option[] =>
  options(['AGREE', 'REMARK'], (each) => t(`meetingTaskPage.remark.outcomes.${each}`));
const signOptions = (t: Texts): readonly Option[] =>
  options(['SIGN', 'SEND_BACK'], (each) => t(`meetingTaskPage.sign.outcomes.${each}`));
const actionOptions = (t: Texts): readonly Option[] =>
  options(['DONE', 'NOT_DONE'], (each) => t(`meetingTaskPage.action.outcomes.${each}`));
