import type { VNode } from 'preact';
import type { Pace } from '../../../domain/forecast/pace.ts';
import type { Needed, WantedBy } from '../../../domain/forecast/wanted-by.ts';
import type { Language } from '../../../domain/language.ts';
import { longDate } from '../../../locales/dates.ts';
import { explainForecast } from '../../../locales/forecast.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Button } from '../../components/button.tsx';
import { Input } from '../../components/input.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { Radios } from '../../components/radios.tsx';
import { Table } from '../../components/table.tsx';
import { Scroll } from '../../parts/scroll.tsx';

interface Props {
  readonly language: Language;
  readonly id: string;
  readonly on: string;
  readonly pace: Pace;
  readonly wanted?: WantedBy | undefined;
}

/** Asks for which day a signature is wanted, and says what must begin when for that, or why it cannot be. */
export function WantedSection({ language, id, on, pace, wanted }: Props): VNode {
  const t = textsIn(language);
  const unreadable = on !== '' && wanted === undefined;
  return (
    <section aria-labelledby="wanted">
      <h2 class="govuk-heading-m" id="wanted">
        {t('forecastPage.wanted.heading')}
      </h2>
      <form method="get" action={`/amendments/${id}/forecast`} class="app-no-print" novalidate>
        <Input
          id="signatureBy"
          name="signatureBy"
          type="date"
          classes="govuk-input--width-10"
          value={on}
          label={{ text: t('forecastPage.wanted.date') }}
          hint={{ text: t('forecastPage.wanted.dateHint') }}
          {...(unreadable && {
            errorMessage: { text: t('forecastPage.wanted.unreadable'), visuallyHiddenText: t('page.errorWord') },
          })}
        />
        <Radios
          name="pace"
          idPrefix="pace"
          classes="govuk-radios--small"
          fieldset={{ legend: { text: t('forecastPage.wanted.pace') } }}
          value={pace}
          items={(['LIKELY', 'EARLIEST', 'LATEST'] as const).map((each) => ({
            value: each,
            text: t(`forecastPage.pace.${each}`),
            hint: { text: t(`forecastPage.paceHint.${each}`) },
          }))}
        />
        <Button>{t('forecastPage.wanted.ask')}</Button>
      </form>
      {wanted !== undefined && wanted.kind !== 'SIGNED_OR_ENDED' && <Answer language={language} wanted={wanted} />}
    </section>
  );
}

type Answered = Exclude<WantedBy, { kind: 'SIGNED_OR_ENDED' }>;

function Answer({ language, wanted }: { readonly language: Language; readonly wanted: Answered }): VNode {
  const t = textsIn(language);
  const { expected, phases } = wanted;
  return (
    <>
      <InsetText>
        {wanted.kind === 'POSSIBLE' ? (
          <p>{t('forecastPage.wanted.possible', { expected })}</p>
        ) : (
          <>
            <p>
              <strong>{t('forecastPage.wanted.impossible', { expected })}</strong>
            </p>
            <Cannot language={language} {...wanted.cannot} />
          </>
        )}
      </InsetText>
      {phases.length > 0 && <Must language={language} phases={phases} />}
    </>
  );
}

type CannotProps = Extract<WantedBy, { kind: 'IMPOSSIBLE' }>['cannot'] & { readonly language: Language };

function Cannot({ language, phase, endBy, soonest }: CannotProps): VNode {
  const t = textsIn(language);
  const because = explainForecast(language, soonest.because);
  return (
    <>
      <p>{t('forecastPage.wanted.cannot', { phase, endBy, soonest: soonest.until })}</p>
      {because.length > 0 && (
        <>
          <p>{t('forecastPage.wanted.because')}</p>
          <ul class="govuk-list govuk-list--bullet">
            {because.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Must({ language, phases }: { readonly language: Language; readonly phases: readonly Needed[] }): VNode {
  const t = textsIn(language);
  return (
    <Scroll label={t('forecastPage.wanted.must')}>
      <Table
        caption={t('forecastPage.wanted.must')}
        captionClasses="govuk-table__caption--s"
        firstCellIsHeader
        head={[
          { text: t('forecastPage.phase') },
          { text: t('forecastPage.wanted.startBy') },
          { text: t('forecastPage.wanted.endBy') },
        ]}
        rows={phases.map(({ phase, startBy, endBy }) => [
          { text: t(`phase.${phase}`) },
          { text: startBy === undefined ? t('forecastPage.wanted.begun') : longDate(language, startBy) },
          { text: longDate(language, endBy) },
        ])}
      />
    </Scroll>
  );
}
