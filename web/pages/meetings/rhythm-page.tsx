import type { VNode } from 'preact';
import type { IsoDate } from '../../../domain/calendar/dates.ts';
import type { Bilingual, Language } from '../../../domain/language.ts';
import type { MonthOfPromise, Outcome, PromisedMeeting } from '../../../domain/meetings/promise.ts';
import type { Series } from '../../../domain/meetings/rhythm.ts';
import { capitalised } from '../../../locales/capitalised.ts';
import { longDate } from '../../../locales/dates.ts';
import { monthInitial, monthName } from '../../../locales/meeting-times.ts';
import { textsIn } from '../../../locales/texts.ts';
import { PromiseChart } from '../../charts/promise-chart.tsx';
import { Table } from '../../components/table.tsx';
import type { Frame } from '../../layout/frame.ts';
import { Page } from '../../layout/page.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { MeetingsNav } from './meetings-nav.tsx';

/** How the rhythm of one series was kept. */
export interface SeriesOfPromise {
  readonly series: Series;
  readonly months: readonly MonthOfPromise[];
  readonly counts: Readonly<Record<Outcome, number>>;
  readonly promised: number;
}

export interface RhythmPageProps extends Frame {
  /** Absent where no contract is known. */
  readonly contract?: { readonly title: Bilingual; readonly from: IsoDate; readonly until: IsoDate } | undefined;
  readonly series: readonly SeriesOfPromise[];
  /** What was moved, cancelled or missed, the latest first. */
  readonly exceptions: readonly PromisedMeeting[];
  /** The outcomes that occur, in the order in which they are told. */
  readonly occurring: readonly Outcome[];
}

/** The rhythm the contract promises and how it is kept, month by month, with the reasons where it was not. */
export function RhythmPage(props: RhythmPageProps): VNode {
  const { language, contract, series, exceptions, occurring } = props;
  const t = textsIn(language);
  return (
    <Page {...props} title={t('rhythmPage.title')} section="MEETINGS">
      <MeetingsNav language={language} here="RHYTHM" />
      {contract === undefined ? (
        <p class="govuk-body">{t('rhythmPage.noContract')}</p>
      ) : (
        <>
          <p class="govuk-body-l">{contract.title[language]}</p>
          <p class="govuk-body">{t('rhythmPage.lead', { from: contract.from, until: contract.until })}</p>
          <Summary language={language} series={series} occurring={occurring} />
          {series.map((each) => (
            <SeriesSection key={each.series} language={language} series={each} occurring={occurring} />
          ))}
          <Exceptions language={language} exceptions={exceptions} />
        </>
      )}
    </Page>
  );
}

function Summary({ language, series, occurring }: Pick<RhythmPageProps, 'language' | 'series' | 'occurring'>): VNode {
  const t = textsIn(language);
  const caption = t('rhythmPage.summary');
  return (
    <Scroll label={caption}>
      <Table
        caption={caption}
        captionClasses="govuk-table__caption--m"
        firstCellIsHeader
        head={[
          { text: t('rhythmPage.series') },
          { text: capitalised(t('rhythmPage.promised')), format: 'numeric' },
          ...occurring.map((outcome) => ({ text: capitalised(t(`promise.${outcome}`)), format: 'numeric' as const })),
        ]}
        rows={series.map(({ series: name, promised, counts }) => [
          { text: t(`meetingSeries.${name}`) },
          { text: promised, format: 'numeric' },
          ...occurring.map((outcome) => ({ text: counts[outcome], format: 'numeric' as const })),
        ])}
      />
    </Scroll>
  );
}

function SeriesSection({
  language,
  series: { series, months, promised },
  occurring,
}: {
  readonly language: Language;
  readonly series: SeriesOfPromise;
  readonly occurring: readonly Outcome[];
}): VNode {
  const t = textsIn(language);
  const name = t(`meetingSeries.${series}`);
  const own = occurring.filter((outcome) => months.some(({ counts }) => counts[outcome] > 0));
  return (
    <section aria-labelledby={`series-${series}`}>
      <h2 class="govuk-heading-m" id={`series-${series}`}>
        {name}
      </h2>
      {promised === 0 ? (
        <p class="govuk-body">{t('rhythmPage.none')}</p>
      ) : (
        <PromiseChart
          id={`chart-${series}`}
          months={months}
          occurring={own}
          texts={{
            title: t('rhythmPage.chart', { series: name }),
            description: t('rhythmPage.description'),
            month: t('rhythmPage.month'),
            promised: capitalised(t('rhythmPage.promised')),
            data: t('rhythmPage.data'),
            nameOf: (outcome) => capitalised(t(`promise.${outcome}`)),
            initialOf: (month) => monthInitial(language, `2026-${String(month).padStart(2, '0')}`),
            monthOf: (month) => monthName(language, month),
          }}
        />
      )}
    </section>
  );
}

function Exceptions({ language, exceptions }: Pick<RhythmPageProps, 'language' | 'exceptions'>): VNode {
  const t = textsIn(language);
  const heading = t('rhythmPage.reasons');
  return (
    <section>
      <h2 class="govuk-heading-m">{heading}</h2>
      {exceptions.length === 0 ? (
        <p class="govuk-body">{t('rhythmPage.noReasons')}</p>
      ) : (
        <Scroll label={heading}>
          <Table
            head={(['what', 'became', 'why'] as const).map((key) => ({ text: t(`rhythmPage.${key}`) }))}
            rows={exceptions.map((each) => [
              { text: <WhichMeeting language={language} promised={each} /> },
              { text: capitalised(becameText(language, each)) },
              { text: each.meeting?.reason ?? t('rhythmPage.noReason'), classes: 'app-said' },
            ])}
          />
        </Scroll>
      )}
    </section>
  );
}

function WhichMeeting({
  language,
  promised,
}: {
  readonly language: Language;
  readonly promised: PromisedMeeting;
}): VNode {
  const { meeting, promisedOn, series } = promised;
  const name = `${longDate(language, promisedOn)} – ${textsIn(language)(`meetingSeries.${series}`)}`;
  if (meeting === undefined) return <>{name}</>;
  return (
    <a class="govuk-link" href={`/meetings/${meeting.id}`}>
      {name}
    </a>
  );
}

function becameText(language: Language, { outcome, meeting }: PromisedMeeting): string {
  const t = textsIn(language);
  return outcome === 'MOVED' && meeting !== undefined
    ? t('rhythmPage.movedTo', { date: meeting.on })
    : t(`promise.${outcome}`);
}
