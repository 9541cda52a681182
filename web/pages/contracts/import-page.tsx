import type { VNode } from 'preact';
import { textsIn } from '../../../locales/texts.ts';
import { Button } from '../../components/button.tsx';
import type { Form, Values } from '../../forms/field.ts';
import { FormFields } from '../../forms/form-fields.tsx';
import { PostForm } from '../../forms/post-form.tsx';
import type { Frame } from '../../layout/frame.ts';
import { Page } from '../../layout/page.tsx';
import type { Problem } from '../../layout/problem-summary.tsx';

export interface ImportPageProps extends Frame {
  readonly form: Form;
  readonly values: Values;
  readonly idempotencyKey: string;
  readonly problem?: Problem | undefined;
}

const FORM = 'import';

/** A contract's file, its language, and whether it is the other language of one that is known. */
export function ImportPage(props: ImportPageProps): VNode {
  const { language, form, values, idempotencyKey, problem } = props;
  const t = textsIn(language);
  return (
    <Page
      {...props}
      title={t('importPage.title')}
      section="CONTRACTS"
      back={{ href: '/contracts', text: t('importPage.back') }}
      form={FORM}
    >
      <p class="govuk-body">{t('importPage.lead')}</p>
      <PostForm id={FORM} action="/contracts/import" enctype="multipart/form-data" novalidate>
        <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
        <FormFields language={language} form={form} values={values} faults={problem?.faults ?? {}} />
        <Button preventDoubleClick>{t('importPage.send')}</Button>
      </PostForm>
    </Page>
  );
}
