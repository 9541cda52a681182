import type { ComponentChildren, VNode } from 'preact';
import { textsIn } from '../../../locales/texts.ts';
import { Button } from '../../components/button.tsx';
import type { Form, Values } from '../../forms/field.ts';
import { FormFields } from '../../forms/form-fields.tsx';
import { PostForm } from '../../forms/post-form.tsx';
import type { Frame, Section } from '../../layout/frame.ts';
import { Page } from '../../layout/page.tsx';
import type { Problem } from '../../layout/problem-summary.tsx';
import { previewed } from '../../parts/preview.tsx';

export interface PeopleFormProps extends Frame {
  readonly title: string;
  /** Where the reader is; among the people, without. */
  readonly section?: Section;
  readonly back: { readonly href: string; readonly text: string };
  /** Where the form is sent. */
  readonly action: string;
  readonly form: Form;
  readonly values: Values;
  readonly problem?: Problem | undefined;
  readonly idempotencyKey: string;
  /** What the button that sends it says; that it is recorded, without. */
  readonly save?: string | undefined;
  /** What has to be known before the form is filled in. */
  readonly lead?: string | undefined;
  /** What stands above the form, and below it. */
  readonly above?: ComponentChildren;
  readonly below?: ComponentChildren;
  /** What would come of it, between the fields and the button; `id` is that of its part which follows what is typed. */
  readonly effect?: { readonly id: string; readonly shown: ComponentChildren } | undefined;
}

const FORM = 'record';

/** A page with one form that registers or changes something of the people. */
export function PeopleFormPage({
  save,
  lead,
  above,
  below,
  effect,
  section = 'PEOPLE',
  ...props
}: PeopleFormProps): VNode {
  const { language, action, form, values, problem, idempotencyKey } = props;
  return (
    <Page {...props} section={section} form={FORM} islands={effect === undefined ? [] : ['preview']}>
      {lead !== undefined && <p class="govuk-body-l">{lead}</p>}
      {above}
      <PostForm id={FORM} action={action} novalidate>
        <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
        <div {...(effect === undefined ? {} : previewed(effect.id))}>
          <FormFields language={language} form={form} values={values} faults={problem?.faults ?? {}} />
        </div>
        {effect?.shown}
        <Button preventDoubleClick>{save ?? textsIn(language)('people.save')}</Button>
      </PostForm>
      {below}
    </Page>
  );
}
