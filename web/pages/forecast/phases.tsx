import type { VNode } from 'preact';
import type { PhaseForecast, Span } from '../../../domain/forecast/forecast.ts';
import type { Language } from '../../../domain/language.ts';
import { longDate, shortDate } from '../../../locales/dates.ts';
import { explainForecast } from '../../../locales/forecast.ts';
import { textsIn } from '../../../locales/texts.ts';
import { ExplainedDate } from '../../components/explained-date.tsx';
import { Table } from '../../components/table.tsx';
import { SpanChart } from '../../charts/span-chart.tsx';
import { Scroll } from '../../parts/scroll.tsx';

interface Props {
  readonly language: Language;
  readonly phases: readonly PhaseForecast[];
}

/** The end of each phase at each pace: drawn, and as a table in which every date says why. */
export function PhasesForecast({ language, phases }: Props): VNode {
  const t = textsIn(language);
  const ahead = phases.flatMap((each) => (each.status === 'DONE' ? [] : [each]));
  return (
    <section aria-labelledby="phases">
      <h2 class="govuk-heading-m" id="phases">
        {t('forecastPage.phases')}
      </h2>
      {ahead.length > 0 && (
        <SpanChart
          id="chart"
          title={t('forecastPage.chart')}
          description={t('forecastPage.chartText')}
          legend={{
            ends: t('forecastPage.legend.ends'),
            likely: t('forecastPage.legend.likely'),
            between: t('forecastPage.legend.between'),
          }}
          dateText={shortDate}
          spans={ahead.map(({ phase, at: { EARLIEST, LIKELY, LATEST } }) => ({
            label: t(`phase.${phase}`),
            earliest: EARLIEST.until,
            likely: LIKELY.until,
            latest: LATEST.until,
          }))}
        />
      )}
      <Scroll label={t('forecastPage.chart')}>
        <Table
          caption={t('forecastPage.chart')}
          captionClasses="govuk-table__caption--s"
          firstCellIsHeader
          head={[
            { text: t('forecastPage.phase') },
            { text: t('forecastPage.pace.EARLIEST') },
            { text: t('forecastPage.pace.LIKELY') },
            { text: t('forecastPage.pace.LATEST') },
          ]}
          rows={phases.map((each) => [{ text: nameOf(language, each) }, ...cellsOf(language, each)])}
        />
      </Scroll>
    </section>
  );
}

function nameOf(language: Language, { phase, status }: PhaseForecast): string {
  const t = textsIn(language);
  return `${t(`phase.${phase}`)} (${t(`forecastPage.mark.${status}`)})`;
}

function cellsOf(language: Language, forecast: PhaseForecast): readonly { text: VNode | string; colspan?: number }[] {
  const t = textsIn(language);
  if (forecast.status === 'DONE') {
    const { until } = forecast;
    return [{ text: until === undefined ? '' : t('forecastPage.doneOn', { on: until }), colspan: 3 }];
  }
  const { EARLIEST, LIKELY, LATEST } = forecast.at;
  return [EARLIEST, LIKELY, LATEST].map((span) => ({ text: <EndOf language={language} span={span} /> }));
}

const EndOf = ({ language, span: { until, because } }: { readonly language: Language; readonly span: Span }): VNode => (
  <ExplainedDate
    iso={until}
    date={longDate(language, until)}
    why={textsIn(language)('forecastPage.why')}
    explanation={explainForecast(language, because)}
  />
);
