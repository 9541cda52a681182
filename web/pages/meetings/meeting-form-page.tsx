import type { VNode } from 'preact';
import { textsIn } from '../../../locales/texts.ts';
import { Button } from '../../components/button.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import type { Form, Values } from '../../forms/field.ts';
import { FormFields } from '../../forms/form-fields.tsx';
import { PostForm } from '../../forms/post-form.tsx';
import type { Frame } from '../../layout/frame.ts';
import { Page } from '../../layout/page.tsx';
import type { Problem } from '../../layout/problem-summary.tsx';

export interface MeetingFormPageProps extends Frame {
  readonly title: string;
  /** Which meeting: its series and its time. */
  readonly subject?: string | undefined;
  /** Where one comes from and goes back to. */
  readonly back: { readonly href: string; readonly text: string };
  readonly action: string;
  readonly lead?: string | undefined;
  /** What one should know before one does it. */
  readonly facts?: readonly (readonly [key: string, text: VNode | string])[];
  /** How it stands, when that is well. */
  readonly note?: string | undefined;
  /** The price of it, or why it cannot be done. */
  readonly warning?: string | undefined;
  /** What else could be done. */
  readonly ways?: readonly (readonly [text: string, href?: string])[];
  /** Absent where it cannot be done. */
  readonly form?: Form | undefined;
  readonly values: Values;
  readonly problem?: Problem | undefined;
  readonly idempotencyKey: string;
  readonly send: string;
  /** A button that shows what the form leads to and sends nothing. */
  readonly show?: string | undefined;
  /** Whether it cannot be undone. */
  readonly final?: boolean;
}

const FORM = 'meeting';

/** Asks for what is needed to do something with a meeting, having said what it leads to. */
export function MeetingFormPage(props: MeetingFormPageProps): VNode {
  const { language, subject, back, lead, facts = [], note, warning, ways = [], form } = props;
  const t = textsIn(language);
  return (
    <Page {...props} section="MEETINGS" back={back} form={form === undefined ? undefined : FORM}>
      {subject !== undefined && <p class="govuk-body-l">{subject}</p>}
      {warning !== undefined && <WarningText iconFallbackText={t('meetingForm.warning')}>{warning}</WarningText>}
      {note !== undefined && <InsetText>{note}</InsetText>}
      {lead !== undefined && <p class="govuk-body">{lead}</p>}
      {ways.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {ways.map(([text, href]) => (
            <li key={text}>
              {href === undefined ? (
                text
              ) : (
                <a class="govuk-link" href={href}>
                  {text}
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
      {facts.length > 0 && (
        <SummaryList classes="app-facts" rows={facts.map(([key, text]) => ({ key: { text: key }, value: { text } }))} />
      )}
      {form !== undefined && <Fields {...props} form={form} />}
    </Page>
  );
}

function Fields(props: MeetingFormPageProps & { readonly form: Form }): VNode {
  const { language, back, action, form, values, problem, idempotencyKey, send, final = false } = props;
  return (
    <PostForm id={FORM} action={action} novalidate>
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <FormFields language={language} form={form} values={values} faults={problem?.faults ?? {}} />
      <div class="govuk-button-group">
        <Button preventDoubleClick classes={final ? 'govuk-button--warning' : undefined}>
          {send}
        </Button>
        {props.show !== undefined && (
          <Button classes="govuk-button--secondary" name="ask" value="show">
            {props.show}
          </Button>
        )}
        <a class="govuk-link" href={back.href}>
          {textsIn(language)('meetingForm.cancelLink')}
        </a>
      </div>
    </PostForm>
  );
}
