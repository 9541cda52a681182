import type { VNode } from 'preact';
import type { Twins } from '../../../domain/language.ts';
import { citation } from '../../../locales/citation.ts';
import { textsIn } from '../../../locales/texts.ts';
import { MaturityChart } from '../../charts/maturity-chart.tsx';
import type { MaturityScale, MeasuredObjective } from '../../charts/maturity-layout.ts';
import type { Frame } from '../../layout/frame.ts';
import { Page } from '../../layout/page.tsx';
import { backToText, ContractNav, type ContractShown } from './contract-parts.tsx';
import { placeUrl } from './reading.ts';
import { InLanguage, titleIn } from './twin-text.tsx';

interface Objective {
  readonly id: string;
  readonly number: string;
  readonly text: Twins;
  readonly maturity: { readonly now: number; readonly target: number };
}

/** A strategic objective with the operational ones under it. */
export interface Family {
  readonly id: string;
  readonly number: string;
  readonly text: Twins;
  readonly objectives: readonly Objective[];
}

interface ObjectivesPageProps extends Frame {
  readonly contract: ContractShown;
  readonly version: number;
  readonly families: readonly Family[];
  readonly scale: MaturityScale;
}

/** The maturity of each objective, now and aimed at: one chart a strategic objective, each with its figures as a table. */
export function ObjectivesPage({ contract, version, families, scale, ...frame }: ObjectivesPageProps): VNode {
  const { language } = frame;
  const t = textsIn(language);
  const all = families.flatMap(({ objectives }) => objectives);
  const sum = (side: 'now' | 'target'): number => all.reduce((total, { maturity }) => total + maturity[side], 0);
  const place = version === contract.newest ? {} : { version };
  return (
    <Page
      {...frame}
      title={t('contracts.objectives.title')}
      section="CONTRACTS"
      back={backToText(language, contract, version)}
    >
      <ContractNav language={language} contract={contract} version={version} here="objectives" />
      <p class="govuk-body-l">{t('contracts.objectives.lead', { ...scale })}</p>
      {all.length === 0 ? (
        <p class="govuk-body">{t('contracts.objectives.none')}</p>
      ) : (
        <p class="govuk-body">
          {t('contracts.objectives.total', { count: all.length, now: sum('now'), target: sum('target') })}{' '}
          {t('contracts.objectives.description')}
        </p>
      )}
      {families.map((family) => (
        <section key={family.id}>
          <h2 class="govuk-heading-s">
            <a class="govuk-link" href={placeUrl(contract.id, family.id, place)}>
              {citation(language, { kind: 'STRATEGIC_OBJECTIVE', number: family.number })}
            </a>
            {' – '}
            <InLanguage page={language} {...titleIn(language, family.text)} />
          </h2>
          <FamilyChart {...{ language, family, scale }} />
        </section>
      ))}
    </Page>
  );
}

function FamilyChart({
  language,
  family,
  scale,
}: Pick<ObjectivesPageProps, 'language' | 'scale'> & { readonly family: Family }): VNode {
  const t = textsIn(language);
  const objectives = family.objectives.map(({ number, text, maturity }): MeasuredObjective => {
    const cited = citation(language, { kind: 'OPERATIONAL_OBJECTIVE', number });
    return { label: `${cited} – ${titleIn(language, text).text}`, ...maturity };
  });
  const key = 'contracts.objectives';
  return (
    <MaturityChart
      id={`chart-${family.id}`}
      objectives={objectives}
      scale={scale}
      texts={{
        title: `${t(`${key}.title`)}, ${citation(language, { kind: 'STRATEGIC_OBJECTIVE', number: family.number })}`,
        description: t(`${key}.description`),
        objective: t(`${key}.objective`),
        now: t(`${key}.now`),
        target: t(`${key}.target`),
        noTarget: t(`${key}.noTarget`),
        data: t(`${key}.data`),
        empty: t(`${key}.none`),
      }}
    />
  );
}
