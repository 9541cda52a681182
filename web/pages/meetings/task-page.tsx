import type { VNode } from 'preact';
import type { IsoDate } from '../../../domain/calendar/dates.ts';
import type { MeetingTaskKind } from '../../../domain/meetings/meeting/tasks.ts';
import { capitalised } from '../../../locales/capitalised.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Button } from '../../components/button.tsx';
import { Details } from '../../components/details.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import type { Condition, Form, Values } from '../../forms/field.ts';
import { FormFields } from '../../forms/form-fields.tsx';
import { PostForm } from '../../forms/post-form.tsx';
import type { Frame } from '../../layout/frame.ts';
import { Page } from '../../layout/page.tsx';
import type { Problem } from '../../layout/problem-summary.tsx';
import { Due } from '../../parts/due-tag.tsx';
import { SinceMessage, type Since } from '../../parts/since-message.tsx';
import { Autosave } from '../draft/autosave.tsx';
import { Points } from './agenda.tsx';
import type { PointShown } from './meeting-shown.ts';
import { Remarks, type RemarkShown } from './minutes-page.tsx';
import { MinutesText, type MinutesShown } from './minutes-text.tsx';

export interface MeetingTaskPageProps extends Frame {
  readonly meetingId: string;
  /** The meeting: its series and its time. */
  readonly subject: string;
  readonly kind: MeetingTaskKind;
  readonly dueOn: IsoDate;
  readonly today: IsoDate;
  /** `en l’absence de …`, where the reader answers in another's place. */
  readonly instead?: string | undefined;
  /** Those it waits for, where the reader is not asked. */
  readonly others?: readonly string[] | undefined;
  /** What changed since the message that led here. */
  readonly since: readonly Since[];
  /** What happened to it, once nothing is to be done any more. */
  readonly closed?: string | undefined;
  /** What one should know before one answers. */
  readonly facts: readonly string[];
  /** The price of it. */
  readonly warning?: string | undefined;
  readonly minutes?: MinutesShown | undefined;
  readonly remarks: readonly RemarkShown[];
  /** The agenda, for one who reads no other page of the meeting. */
  readonly agenda?: readonly PointShown[] | undefined;
  readonly answering?:
    | {
        readonly form: Form;
        readonly values: Values;
        readonly action: string;
        readonly idempotencyKey: string;
        readonly send: string;
        /** The name under which the browser keeps what is typed until it is sent; absent where it must not. */
        readonly keptAs?: string | undefined;
        /** A button that adds lines to the form and sends nothing. */
        readonly more?: { readonly text: string; readonly when: readonly Condition[] } | undefined;
      }
    | undefined;
  readonly problem?: Problem | undefined;
}

const FORM = 'task';

/** What a meeting asks of somebody: a page for one thing, on which an organisation finds all it needs. */
export function MeetingTaskPage(props: MeetingTaskPageProps): VNode {
  const { language, meetingId, kind, name, subject, since, facts, warning, minutes, remarks, agenda, answering } =
    props;
  const t = textsIn(language);
  const back =
    name === undefined ? undefined : { href: `/meetings/${meetingId}`, text: t('meetingTaskPage.toMeeting') };
  return (
    <Page
      {...props}
      title={t(`meetingTask.${kind}`)}
      section="MEETINGS"
      back={back}
      form={answering === undefined ? undefined : FORM}
      islands={answering?.keptAs === undefined ? [] : ['autosave']}
    >
      <p class="govuk-body-l govuk-!-margin-bottom-3">{subject}</p>
      <Asked {...props} />
      <SinceMessage language={language} since={since} />
      {warning !== undefined && <WarningText iconFallbackText={t('meetingForm.warning')}>{warning}</WarningText>}
      {facts.map((fact) => (
        <p key={fact} class="govuk-body app-said">
          {fact}
        </p>
      ))}
      {agenda !== undefined && (
        <Details summaryText={t('meetingPage.agenda.heading')}>
          <Points language={language} points={agenda} held={false} />
        </Details>
      )}
      {minutes !== undefined && <MinutesText language={language} minutes={minutes} />}
      {remarks.length > 0 && (
        <section aria-labelledby="remarks">
          <h2 class="govuk-heading-s" id="remarks">
            {t('meetingPage.minutes.remarks')}
          </h2>
          <Remarks language={language} remarks={remarks} />
        </section>
      )}
      {answering !== undefined && <AnswerForm {...props} answering={answering} />}
    </Page>
  );
}

/** What is asked, of whom and until when; or what became of it. */
function Asked({ language, kind, dueOn, today, instead, others, closed }: MeetingTaskPageProps): VNode {
  const t = textsIn(language);
  if (closed !== undefined) return <InsetText>{closed}</InsetText>;
  return (
    <div class="app-asked">
      <p class="govuk-body">
        {others === undefined
          ? capitalised(t('meetingTaskPage.asked', { ask: t(`meetingAsk.${kind}`) }))
          : t('meetingTaskPage.others', { names: others })}
      </p>
      {instead !== undefined && <p class="govuk-body">{capitalised(instead)}.</p>}
      <p class="govuk-body">
        <Due language={language} dueOn={dueOn} today={today} />
      </p>
    </div>
  );
}

function AnswerForm({
  language,
  problem,
  answering,
}: MeetingTaskPageProps & { readonly answering: NonNullable<MeetingTaskPageProps['answering']> }): VNode {
  const { form, values, action, idempotencyKey, send, more, keptAs } = answering;
  return (
    <PostForm id={FORM} action={action} data-autosave={keptAs} novalidate>
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      {keptAs !== undefined && <Autosave language={language} />}
      <FormFields language={language} form={form} values={values} faults={problem?.faults ?? {}} />
      {more !== undefined && (
        <div data-when={JSON.stringify(more.when)}>
          <Button classes="govuk-button--secondary" name="ask" value="more">
            {more.text}
          </Button>
        </div>
      )}
      <div class="govuk-button-group">
        <Button preventDoubleClick>{send}</Button>
      </div>
    </PostForm>
  );
}
