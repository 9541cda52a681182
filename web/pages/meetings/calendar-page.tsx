import type { VNode } from 'preact';
import type { IsoDate } from '../../../domain/calendar/dates.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Button } from '../../components/button.tsx';
import { Details } from '../../components/details.tsx';
import { Input } from '../../components/input.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import type { Form, Values } from '../../forms/field.ts';
import { FormFields } from '../../forms/form-fields.tsx';
import { PostForm } from '../../forms/post-form.tsx';
import type { Frame } from '../../layout/frame.ts';
import { Page } from '../../layout/page.tsx';
import type { Problem } from '../../layout/problem-summary.tsx';
import { MeetingsNav } from './meetings-nav.tsx';

export interface CalendarPageProps extends Frame {
  /** Since when the reader has an address; absent while he has none. */
  readonly since?: IsoDate | undefined;
  /** The address itself, on the page that follows its making and never again. */
  readonly address?: { readonly https: string; readonly webcal: string } | undefined;
  readonly reply: { readonly form: Form; readonly values: Values; readonly idempotencyKey: string };
  readonly problem?: Problem | undefined;
  readonly idempotencyKey: string;
  /** What the reader has just done, if the address says so. */
  readonly done?: unknown;
}

/** One's own calendar: to subscribe to it, to make the address void, to paste an answer that did not arrive. */
export function CalendarPage(props: CalendarPageProps): VNode {
  const { language, address, since, done } = props;
  const t = textsIn(language);
  return (
    <Page {...props} title={t('calendarPage.title')} section="MEETINGS">
      {(done === 'revoked' || done === 'reply') && (
        <NotificationBanner
          type="success"
          titleText={t('calendarPage.doneTitle')}
          titleId="done"
          text={t(done === 'revoked' ? 'calendarPage.revoked' : 'calendarPage.reply.done')}
        />
      )}
      <MeetingsNav language={language} here="CALENDAR" />
      <p class="govuk-body-l">{t('calendarPage.lead')}</p>
      {address === undefined ? (
        <p class="govuk-body">
          {since === undefined ? t('calendarPage.none') : t('calendarPage.since', { date: since })}
        </p>
      ) : (
        <Address language={language} address={address} />
      )}
      <Changing {...props} />
      <Details summaryText={t('calendarPage.how')}>
        <ul class="govuk-list govuk-list--bullet">
          {(['outlook', 'google', 'phone'] as const).map((key) => (
            <li key={key}>{t(`calendarPage.steps.${key}`)}</li>
          ))}
        </ul>
        <p class="govuk-body">{t('calendarPage.shows')}</p>
      </Details>
      <Reply {...props} />
    </Page>
  );
}

function Address({
  language,
  address: { https, webcal },
}: {
  readonly language: CalendarPageProps['language'];
  readonly address: NonNullable<CalendarPageProps['address']>;
}): VNode {
  const t = textsIn(language);
  return (
    <section aria-labelledby="address">
      <h2 class="govuk-heading-m" id="address">
        {t('calendarPage.made')}
      </h2>
      <InsetText>{t('calendarPage.once')}</InsetText>
      <Input
        id="f-address"
        name="address"
        label={{ text: t('calendarPage.address'), classes: 'govuk-label--s' }}
        value={https}
        spellcheck={false}
      />
      <Button href={webcal}>{t('calendarPage.subscribe')}</Button>
    </section>
  );
}

/** To get an address, another one, or none any more. */
function Changing({ language, since, address, idempotencyKey }: CalendarPageProps): VNode {
  const t = textsIn(language);
  const has = since !== undefined || address !== undefined;
  return (
    <>
      {has && <p class="govuk-body">{t('calendarPage.renewWhy')}</p>}
      <div class="govuk-button-group">
        <PostForm action="/meetings/calendar" novalidate>
          <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
          <Button classes={has ? 'govuk-button--secondary' : undefined} preventDoubleClick>
            {t(has ? 'calendarPage.renew' : 'calendarPage.make')}
          </Button>
        </PostForm>
        {has && (
          <PostForm action="/meetings/calendar/revoke" novalidate>
            <Button classes="govuk-button--warning">{t('calendarPage.revoke')}</Button>
          </PostForm>
        )}
      </div>
    </>
  );
}

function Reply({ language, reply: { form, values, idempotencyKey }, problem }: CalendarPageProps): VNode {
  const t = textsIn(language);
  return (
    <section aria-labelledby="reply">
      <h2 class="govuk-heading-m" id="reply">
        {t('calendarPage.reply.heading')}
      </h2>
      <p class="govuk-body">{t('calendarPage.reply.lead')}</p>
      <PostForm action="/meetings/calendar/reply" enctype="multipart/form-data" novalidate>
        <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
        <FormFields language={language} form={form} values={values} faults={problem?.faults ?? {}} />
        <Button classes="govuk-button--secondary" preventDoubleClick>
          {t('calendarPage.reply.send')}
        </Button>
      </PostForm>
    </section>
  );
}
