import type { VNode } from 'preact';
import { capitalised } from '../../locales/capitalised.ts';
import { textsIn } from '../../locales/texts.ts';
import { Button } from '../components/button.tsx';
import { SummaryList } from '../components/summary-list.tsx';
import { WarningText } from '../components/warning-text.tsx';
import type { Form, Values } from '../forms/field.ts';
import { FormFields } from '../forms/form-fields.tsx';
import { PostForm } from '../forms/post-form.tsx';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import type { Problem } from '../layout/problem-summary.tsx';

export interface FileActionPageProps extends Frame {
  readonly amendmentId: string;
  /** Where the form is sent: within the file's address. */
  readonly action: string;
  /** What the file is called. */
  readonly act: string;
  readonly title: string;
  readonly lead?: string | undefined;
  /** What one should know before one does it. */
  readonly facts?: readonly (readonly [key: string, text: string])[];
  /** The price of it. */
  readonly warning?: string | undefined;
  /** Absent where it cannot be done. */
  readonly form?: Form | undefined;
  readonly values: Values;
  readonly problem?: Problem | undefined;
  readonly idempotencyKey: string;
  readonly send: string;
  /** Whether it cannot be undone. */
  readonly final: boolean;
}

const FORM = 'action';

/** Asks for what is needed to do something with a file, and whether it is really meant. */
export function FileActionPage(props: FileActionPageProps): VNode {
  const {
    language,
    amendmentId,
    action,
    act,
    title,
    lead,
    facts = [],
    warning,
    form,
    idempotencyKey,
    send,
    final,
  } = props;
  const t = textsIn(language);
  const address = `/amendments/${amendmentId}`;
  return (
    <Page
      {...props}
      title={title}
      section="FILES"
      back={{ href: address, text: t('dossier.actions.back') }}
      form={form === undefined ? undefined : FORM}
    >
      <p class="govuk-body-l">{capitalised(act)}</p>
      {lead !== undefined && <p class="govuk-body">{lead}</p>}
      {facts.length > 0 && <SummaryList rows={facts.map(([key, text]) => ({ key: { text: key }, value: { text } }))} />}
      {warning !== undefined && <WarningText iconFallbackText={t('dossier.actions.warning')}>{warning}</WarningText>}
      {form !== undefined && (
        <PostForm id={FORM} action={`${address}/${action}`} novalidate>
          <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
          <FormFields language={language} form={form} values={props.values} faults={props.problem?.faults ?? {}} />
          <div class="govuk-button-group">
            <Button preventDoubleClick classes={final ? 'govuk-button--warning' : undefined}>
              {send}
            </Button>
            <a class="govuk-link" href={address}>
              {t('dossier.actions.cancel')}
            </a>
          </div>
        </PostForm>
      )}
    </Page>
  );
}
