import type { VNode } from 'preact';
import type { PedigreeEntry } from '../../../domain/contract/consolidate.ts';
import type { ProvisionChange } from '../../../domain/contract/redline.ts';
import type { Bilingual, Language, Twins } from '../../../domain/language.ts';
import { citation } from '../../../locales/citation.ts';
import { textsIn } from '../../../locales/texts.ts';
import type { Frame } from '../../layout/frame.ts';
import { Page } from '../../layout/page.tsx';
import { ChangedProvision } from '../../parts/redline.tsx';
import { backToText, ContractNav, type ContractShown, type VersionShown } from './contract-parts.tsx';
import { provisionUrl } from './reading.ts';
import { CompareForm } from './versions-page.tsx';

/** An act as what it did names it. */
type Act = Pick<PedigreeEntry, 'amendmentId' | 'actNumber' | 'inForceOn'> & {
  readonly title: Bilingual;
  readonly motives: readonly Twins[];
};

interface Change extends ProvisionChange {
  readonly acts: readonly Act[];
}

interface ChangesPageProps extends Frame {
  readonly contract: ContractShown;
  /** The newest first. */
  readonly versions: readonly VersionShown[];
  readonly from: number;
  readonly to: number;
  readonly changes: readonly Change[];
}

/** What changed between two versions of a contract, provision by provision, with the acts that did it. */
export function ChangesPage({ contract, versions, from, to, changes, ...frame }: ChangesPageProps): VNode {
  const { language } = frame;
  const t = textsIn(language);
  return (
    <Page
      {...frame}
      title={t('contracts.changes.title', { from, to })}
      section="CONTRACTS"
      back={backToText(language, contract, to)}
    >
      <ContractNav language={language} contract={contract} here="changes" />
      <p class="govuk-body-l">
        {changes.length === 0 ? t('contracts.changes.none') : t('contracts.changes.count', { count: changes.length })}
      </p>
      {changes.length > 0 && (
        <>
          <ActsBetween language={language} changes={changes} />
          <h2 class="govuk-heading-m">{t('contracts.changes.provisions')}</h2>
          <p class="govuk-body-s">{t('mail.changes.legend')}</p>
        </>
      )}
      {changes.map((change) => (
        <ChangeView key={change.provisionId} {...{ language, contract, to, change }} />
      ))}
      <h2 class="govuk-heading-m">{t('contracts.changes.other')}</h2>
      <CompareForm {...{ language, contract, versions, from, to }} />
    </Page>
  );
}

/** The acts that came into force between the versions, each once. */
function ActsBetween({ language, changes }: { language: Language; changes: readonly Change[] }): VNode {
  const t = textsIn(language);
  const acts = [...new Map(changes.flatMap((change) => change.acts).map((act) => [act.actNumber, act])).values()];
  return (
    <>
      <h2 class="govuk-heading-m">{t('contracts.changes.acts')}</h2>
      {acts.length === 0 && <p class="govuk-body">{t('contracts.changes.noAct')}</p>}
      {acts.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {acts
            .toSorted((a, b) => a.actNumber - b.actNumber)
            .map(({ amendmentId, actNumber: number, title, inForceOn: on }) => (
              <li key={number}>
                <a class="govuk-link" href={`/amendments/${amendmentId}`}>
                  {t('contracts.changes.actLine', { number, title: title[language], on })}
                </a>
              </li>
            ))}
        </ul>
      )}
    </>
  );
}

interface ChangeViewProps {
  readonly language: Language;
  readonly contract: ContractShown;
  readonly to: number;
  readonly change: Change;
}

function ChangeView({ language, contract, to, change }: ChangeViewProps): VNode {
  const t = textsIn(language);
  const { acts, provisionId } = change;
  const version = to === contract.newest ? undefined : to;
  return (
    <>
      <ChangedProvision
        language={language}
        change={change}
        motives={{ [provisionId]: acts.flatMap(({ motives }) => motives) }}
        twins="BESIDE"
      />
      <p class="govuk-body-s app-no-print">
        <a class="govuk-link" href={provisionUrl(contract.id, provisionId, version)}>
          {acts.length === 0
            ? t('contracts.changes.history')
            : t('contracts.reading.changedBy', { count: acts.length, acts: acts.map((act) => String(act.actNumber)) })}
          <span class="govuk-visually-hidden"> ({citation(language, change)})</span>
        </a>
      </p>
    </>
  );
}
