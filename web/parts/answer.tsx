import type { VNode } from 'preact';
import type { Language } from '../../domain/language.ts';
import { textsIn } from '../../locales/texts.ts';
import { Button } from '../components/button.tsx';
import { fieldsOf, type Faults, type Form, type Values } from '../forms/field.ts';
import { FormFields } from '../forms/form-fields.tsx';
import { PostForm } from '../forms/post-form.tsx';
import { previewed } from './preview.tsx';
import { EFFECT, RouteEffect, type Effect } from './route-effect.tsx';

/** A form to answer with, and what was filled in so far. */
export interface Answering {
  readonly form: Form;
  readonly action: string;
  readonly idempotencyKey: string;
  readonly values: Values;
  /** What the answer would do to the route of its file, where it decides that. */
  readonly effect?: Effect | undefined;
  /** Which of the form's other buttons was pressed. */
  readonly asked?: string | undefined;
}

/** The id of the answer's form. */
export const ANSWER = 'answer';

const encodingOf = (form: Form): { readonly enctype?: string } =>
  fieldsOf(form).some(({ kind }) => kind === 'FILE') ? { enctype: 'multipart/form-data' } : {};

interface Props {
  readonly language: Language;
  readonly answering: Answering;
  readonly faults: Faults;
}

/** The form that decides a task. */
export function Answer({ language, answering, faults }: Props): VNode {
  const t = textsIn(language);
  const { form, action, idempotencyKey, values, effect, asked } = answering;
  return (
    <PostForm id={ANSWER} action={action} novalidate {...encodingOf(form)}>
      <h2 class="govuk-heading-m">{t('taskPage.answer')}</h2>
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <div {...previewed(EFFECT)}>
        <FormFields language={language} form={form} values={values} faults={faults} />
      </div>
      {effect !== undefined && (
        <RouteEffect language={language} effect={effect} action={action} asked={asked === EFFECT} />
      )}
      <Button preventDoubleClick>{t('taskPage.send')}</Button>
    </PostForm>
  );
}
