import type { VNode } from 'preact';
import type { Language } from '../../../domain/language.ts';
import { longDate } from '../../../locales/dates.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Button } from '../../components/button.tsx';
import { Select } from '../../components/select.tsx';
import { Table } from '../../components/table.tsx';
import type { Frame } from '../../layout/frame.ts';
import { Page } from '../../layout/page.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import {
  backToText,
  Completeness,
  ContractNav,
  versionName,
  type ContractShown,
  type VersionShown,
} from './contract-parts.tsx';
import { contractUrl } from './reading.ts';

interface VersionsPageProps extends Frame {
  readonly contract: ContractShown;
  /** The newest first. */
  readonly versions: readonly VersionShown[];
}

/** Every version of a contract with the act that made it, and the way to what changed between two. */
export function VersionsPage({ contract, versions, ...frame }: VersionsPageProps): VNode {
  const { language } = frame;
  const t = textsIn(language);
  return (
    <Page {...frame} title={t('contracts.versions.title')} section="CONTRACTS" back={backToText(language, contract)}>
      <ContractNav language={language} contract={contract} here="versions" />
      <p class="govuk-body">{t('contracts.versions.lead')}</p>
      <Scroll label={t('contracts.versions.title')}>
        <Table
          firstCellIsHeader
          head={(['version', 'on', 'act', 'languages', 'changes'] as const).map((head) => ({
            text: t(`contracts.versions.head.${head}`),
          }))}
          rows={versions.map((version, index) => rowOf(language, contract.id, version, versions[index + 1]))}
        />
      </Scroll>
      <h2 class="govuk-heading-m">{t('contracts.versions.compare.title')}</h2>
      {versions.length < 2 ? (
        <p class="govuk-body">{t('contracts.versions.compare.one')}</p>
      ) : (
        <CompareForm language={language} contract={contract} versions={versions} />
      )}
    </Page>
  );
}

function rowOf(language: Language, contractId: string, version: VersionShown, before: VersionShown | undefined) {
  const t = textsIn(language);
  const { number, asOn, act, missing } = version;
  return [
    {
      text: (
        <a class="govuk-link" href={contractUrl(contractId, { version: number })}>
          {t('contracts.versions.read', { number })}
        </a>
      ),
    },
    { text: longDate(language, asOn) },
    {
      text:
        act === undefined ? (
          t('contracts.versions.imported')
        ) : (
          <>
            {t('contracts.versions.act', { number: act.number })}
            <br />
            <a class="govuk-link" href={`/amendments/${act.amendmentId}`}>
              {act.title[language]}
            </a>
          </>
        ),
    },
    { text: <Completeness language={language} missing={missing} /> },
    {
      text: before !== undefined && (
        <a class="govuk-link" href={`/contracts/${contractId}/changes?from=${before.number}&to=${number}`}>
          {t('contracts.versions.changes', { number })}
        </a>
      ),
    },
  ];
}

interface CompareProps {
  readonly language: Language;
  readonly contract: ContractShown;
  readonly versions: readonly VersionShown[];
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** Two versions to compare; at first the newest with the one before it. */
export function CompareForm({ language, contract, versions, from, to }: CompareProps): VNode {
  const t = textsIn(language);
  const items = versions.map((version) => ({ value: String(version.number), text: versionName(language, version) }));
  const chosen = { from: from ?? versions[1]?.number, to: to ?? versions[0]?.number };
  return (
    <form method="get" action={contractUrl(contract.id, {}, '/changes')}>
      {(['from', 'to'] as const).map((side) => (
        <Select
          key={side}
          id={side}
          name={side}
          label={{ text: t(`contracts.versions.compare.${side}`), classes: 'govuk-label--s' }}
          items={items}
          value={String(chosen[side] ?? '')}
          classes="app-select--wide"
        />
      ))}
      <Button>{t('contracts.versions.compare.button')}</Button>
    </form>
  );
}
