import type { VNode } from 'preact';
import type { IsoDate } from '../../../domain/calendar/dates.ts';
import type { Deadline } from '../../../domain/calendar/deadlines.ts';
import type { Bilingual } from '../../../domain/language.ts';
import type { MatterKind, MatterOutcome, MatterStatus } from '../../../domain/matters/matter.ts';
import type { MeetingSeries } from '../../../domain/meetings/series.ts';
import type { SettingKey } from '../../../domain/settings.ts';
import { capitalised } from '../../../locales/capitalised.ts';
import { longDate } from '../../../locales/dates.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Button } from '../../components/button.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { Tag } from '../../components/tag.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import type { Frame } from '../../layout/frame.ts';
import { Page } from '../../layout/page.tsx';
import { doerText, type Doer } from '../../parts/doer.ts';
import { DueDate } from '../../parts/due-date.tsx';

/** An agenda on which a matter stands or stood. */
interface Agenda {
  readonly id: string;
  readonly on: IsoDate;
  readonly series: MeetingSeries;
}

export interface MatterPageProps extends Frame {
  readonly id: string;
  readonly kind: MatterKind;
  readonly heading: Bilingual;
  readonly text: string;
  readonly status: MatterStatus;
  readonly receivedOn: IsoDate;
  readonly raisedBy: Doer;
  readonly organisation?: string | undefined;
  readonly deadline: Deadline;
  readonly unconfirmed: readonly SettingKey[];
  /** Of a request on well-being: the last day for the convocation, and whether a meeting is planned in time. */
  readonly sendBy?: IsoDate | undefined;
  readonly planned?: boolean | undefined;
  /** Whether the notice went out after its term. */
  readonly late: boolean;
  readonly agendas: readonly Agenda[];
  readonly measures?: { readonly text: string; readonly on: IsoDate } | undefined;
  readonly settled?: { readonly outcome: MatterOutcome; readonly reason: string; readonly by: Doer } | undefined;
  /** What the reader may do with it. */
  readonly may: readonly ('MEASURES' | 'SETTLE')[];
  readonly justRaised: boolean;
}

/** A matter: what it is about, its term, the agendas on which it stood, and how it ended. */
export function MatterPage(props: MatterPageProps): VNode {
  const { language, id, kind, heading, status, planned, may, justRaised } = props;
  const t = textsIn(language);
  return (
    <Page
      {...props}
      title={heading[language]}
      section="MEETINGS"
      back={{ href: '/matters', text: t('mattersPage.back') }}
    >
      {justRaised && (
        <NotificationBanner titleText={t('taskPage.notice')} type="success" text={t('mattersPage.raised')} />
      )}
      <p class="govuk-body-l">
        {t(`matter.kind.${kind}`)} <Tag>{capitalised(t(`matter.status.${status}`))}</Tag>
      </p>
      {planned === false && status !== 'SETTLED' && (
        <WarningText iconFallbackText={t('meetingForm.warning')}>{t('mattersPage.noMeeting')}</WarningText>
      )}
      <SummaryList rows={factsOf(props).map(([key, text]) => ({ key: { text: key }, value: { text } }))} />
      <h2 class="govuk-heading-m">{t('mattersPage.agendas')}</h2>
      <Agendas {...props} />
      {may.length > 0 && (
        <div class="govuk-button-group app-no-print">
          {may.map((act) => (
            <Button
              key={act}
              href={`/matters/${id}/${act === 'SETTLE' ? 'settlement' : 'measures'}`}
              classes={act === 'SETTLE' ? undefined : 'govuk-button--secondary'}
            >
              {t(`mattersPage.send.${act}`)}
            </Button>
          ))}
        </div>
      )}
    </Page>
  );
}

function factsOf(props: MatterPageProps): readonly (readonly [string, VNode | string])[] {
  const { language, kind, text, receivedOn, raisedBy, organisation, deadline, unconfirmed } = props;
  const { sendBy, planned, late, measures, settled } = props;
  const t = textsIn(language);
  const due = (
    <>
      <DueDate language={language} deadline={deadline} unconfirmed={unconfirmed} />
      {late && <strong class="app-late"> – {t('mattersPage.late')}</strong>}
      {planned === true && <div>{t('mattersPage.planned')}</div>}
    </>
  );
  return [
    ...(organisation === undefined ? [] : [[t('matter.organisation'), organisation] as const]),
    [t('matter.text'), <span class="app-said">{text}</span>],
    [t(`matter.receivedOn.${kind}`), longDate(language, receivedOn)],
    [t('matter.raisedBy'), doerText(language, raisedBy)],
    [t(`matter.dueOn.${kind}`), due],
    ...(sendBy === undefined ? [] : [[t('matter.sendBy'), longDate(language, sendBy)] as const]),
    ...(measures === undefined
      ? []
      : [[t('mattersPage.measures'), `${measures.text} (${longDate(language, measures.on)})`] as const]),
    ...(settled === undefined
      ? []
      : [
          [t('matter.outcomeLabel'), capitalised(t(`matter.outcome.${settled.outcome}`))] as const,
          [t('matter.reason'), settled.reason] as const,
          [t('mattersPage.settledBy'), doerText(language, settled.by)] as const,
        ]),
  ];
}

function Agendas({ language, agendas }: MatterPageProps): VNode {
  const t = textsIn(language);
  if (agendas.length === 0) return <p class="govuk-body">{t('mattersPage.noAgenda')}</p>;
  return (
    <ul class="govuk-list">
      {agendas.map(({ id, on, series }) => (
        <li key={id}>
          <a class="govuk-link" href={`/meetings/${id}`}>
            {t('mattersPage.agenda', { series: t(`meetingSeries.${series}`), on })}
          </a>
        </li>
      ))}
    </ul>
  );
}
