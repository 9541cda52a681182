import type { VNode } from 'preact';
import type { Language } from '../../../domain/language.ts';
import { textsIn } from '../../../locales/texts.ts';
import type { Frame } from '../../layout/frame.ts';
import { Page } from '../../layout/page.tsx';
import { backToText, ContractNav, type ContractShown, type VersionShown } from './contract-parts.tsx';
import { provisionUrl } from './reading.ts';
import { RedlineChoices } from './redline-choices.tsx';
import type { ActedChange, RedlineEntry, RedlineView } from './redline-entries.ts';
import { RedlineProvision, type Versions } from './redline-provision.tsx';
import { RedlineTable } from './redline-table.tsx';
import { CompareForm } from './versions-page.tsx';

interface ChangesPageProps extends Frame {
  readonly shown: RedlineView;
  readonly entries: readonly RedlineEntry[];
  readonly contract: ContractShown;
  /** The newest first. */
  readonly versions: readonly VersionShown[];
  readonly from: number;
  readonly to: number;
  readonly changes: readonly ActedChange[];
}

/** What changed between two versions of a contract, provision by provision, with the acts that did it. */
export function ChangesPage({
  contract,
  versions,
  from,
  to,
  changes,
  entries,
  shown,
  ...frame
}: ChangesPageProps): VNode {
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
          <RedlineChoices {...{ language, shown, from, to }} contractId={contract.id} />
          <p class="govuk-body-s">{t('mail.changes.legend')}</p>
        </>
      )}
      {changes.length > 0 &&
        entries.map((entry, index) => <Entry key={index} {...{ language, contract, shown, from, to, entry }} />)}
      <h2 class="govuk-heading-m">{t('contracts.changes.other')}</h2>
      <CompareForm {...{ language, contract, versions, from, to }} />
    </Page>
  );
}

/** The acts that came into force between the versions, each once. */
function ActsBetween({ language, changes }: { language: Language; changes: readonly ActedChange[] }): VNode {
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

interface EntryProps extends Versions {
  readonly language: Language;
  readonly contract: ContractShown;
  readonly shown: RedlineView;
  readonly entry: RedlineEntry;
}

function Entry({ language, contract, shown, from, to, entry }: EntryProps): VNode {
  const version = to === contract.newest ? undefined : to;
  const originOf = (provisionId: string): string => provisionUrl(contract.id, provisionId, version);
  switch (entry.kind) {
    case 'UNCHANGED':
      return (
        <p class="govuk-body-s app-unchanged">{textsIn(language)('redline.provisions', { count: entry.count })}</p>
      );
    case 'TABLE':
      return <RedlineTable {...{ language, shown, entry, originOf }} />;
    case 'PROVISION': {
      const { change } = entry;
      return (
        <RedlineProvision
          {...{ language, shown, change }}
          versions={{ from, to }}
          href={originOf(change.provisionId)}
        />
      );
    }
  }
}
