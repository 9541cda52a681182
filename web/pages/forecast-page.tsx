import type { VNode } from 'preact';
import type { Forecast } from '../../domain/forecast/forecast.ts';
import type { Pace } from '../../domain/forecast/pace.ts';
import type { WantedBy } from '../../domain/forecast/wanted-by.ts';
import type { Bilingual } from '../../domain/language.ts';
import { longDate } from '../../locales/dates.ts';
import { textsIn } from '../../locales/texts.ts';
import { SummaryList } from '../components/summary-list.tsx';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { PhasesForecast } from './forecast/phases.tsx';
import { WantedSection } from './forecast/wanted.tsx';

interface ForecastPageProps extends Frame {
  readonly id: string;
  readonly title: Bilingual;
  readonly forecast: Forecast;
  /** What was asked backward; a day that was not one is kept as it was typed. */
  readonly asked: { readonly on: string; readonly pace: Pace; readonly wanted?: WantedBy | undefined };
}

/** When a file will be signed and each of its phases over, and what a wanted day asks. */
export function ForecastPage({ id, title, forecast, asked, ...frame }: ForecastPageProps): VNode {
  const { language } = frame;
  const t = textsIn(language);
  const { signature, phases } = forecast;
  return (
    <Page
      {...frame}
      title={t('forecastPage.title')}
      section="FILES"
      back={{ href: `/amendments/${id}`, text: t('forecastPage.back') }}
    >
      <p class="govuk-body-l">{title[language]}</p>
      {signature === undefined ? (
        <p class="govuk-body">{t('forecastPage.signed')}</p>
      ) : (
        <>
          <SummaryList
            rows={(['EARLIEST', 'LIKELY', 'LATEST'] as const).map((pace) => ({
              key: { text: t(`forecastPage.pace.${pace}`) },
              value: {
                text: (
                  <>
                    <strong>{longDate(language, signature[pace])}</strong>
                    <br />
                    {t(`forecastPage.paceHint.${pace}`)}
                  </>
                ),
              },
            }))}
          />
          <p class="govuk-body">{t('forecastPage.lead')}</p>
          <WantedSection language={language} id={id} {...asked} />
        </>
      )}
      <PhasesForecast language={language} phases={phases} />
    </Page>
  );
}
