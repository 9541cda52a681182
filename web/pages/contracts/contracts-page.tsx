import type { VNode } from 'preact';
import type { Language } from '../../../domain/language.ts';
import { textsIn } from '../../../locales/texts.ts';
import { InsetText } from '../../components/inset-text.tsx';
import { Pagination } from '../../components/pagination.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import type { Frame } from '../../layout/frame.ts';
import { Page } from '../../layout/page.tsx';
import { SearchBox } from '../../parts/search-box.tsx';
import { Completeness, contractTitle, type ContractShown, type VersionShown } from './contract-parts.tsx';
import { contractUrl } from './reading.ts';
import { InLanguage, titleIn } from './twin-text.tsx';

interface Listed extends ContractShown {
  /** What its newest version lacks in each language. */
  readonly missing: VersionShown['missing'];
}

interface ContractsPageProps extends Frame {
  readonly contracts: readonly Listed[];
  readonly next?: string | undefined;
}

/** The contracts, or how the first one is imported. */
export function ContractsPage({ contracts, next, ...frame }: ContractsPageProps): VNode {
  const { language } = frame;
  const t = textsIn(language);
  return (
    <Page {...frame} title={t('contracts.list.title')} section="CONTRACTS">
      {contracts.length === 0 ? (
        <NoContract language={language} />
      ) : (
        <SearchBox label={t('contracts.list.search.label')} button={t('contracts.list.search.button')} />
      )}
      {contracts.map((contract) => (
        <ContractCard key={contract.id} language={language} contract={contract} />
      ))}
      {frame.sections.includes('PEOPLE') && (
        <p class="govuk-body">
          <a class="govuk-link" href="/contracts/import">
            {t('importPage.link')}
          </a>
        </p>
      )}
      {next !== undefined && (
        <Pagination
          landmarkLabel={t('contracts.list.pages')}
          next={{ href: `/contracts?cursor=${next}`, text: t('contracts.list.next') }}
        />
      )}
    </Page>
  );
}

function ContractCard({ language, contract }: { readonly language: Language; readonly contract: Listed }): VNode {
  const t = textsIn(language);
  const { id, header, newest, missing } = contract;
  const rows = [
    ['service', <InLanguage page={language} {...titleIn(language, header.service)} />],
    ['period', t('contracts.list.period', { from: header.periodStart, until: header.periodEnd })],
    ['version', t('contracts.list.versionNumber', { number: newest })],
    ['languages', <Completeness language={language} missing={missing} />],
  ] as const;
  return (
    <SummaryList
      card={{
        title: {
          text: (
            <a class="govuk-link" href={contractUrl(id)}>
              {contractTitle(language, contract)}
            </a>
          ),
        },
      }}
      rows={rows.map(([key, text]) => ({ key: { text: t(`contracts.list.head.${key}`) }, value: { text } }))}
    />
  );
}

/** What to do where there is none. */
function NoContract({ language }: { readonly language: Language }): VNode {
  const t = textsIn(language);
  return (
    <>
      <p class="govuk-body-l">{t('contracts.list.empty.title')}</p>
      <p class="govuk-body">{t('contracts.list.empty.who')}</p>
      <p class="govuk-body">{t('contracts.list.empty.how')}</p>
      <InsetText>
        <code class="app-hash">npm run import -- contract.fr.txt --language fr</code>
        <br />
        <code class="app-hash">npm run import -- contract.nl.txt --language nl --twin-of ID</code>
      </InsetText>
      <p class="govuk-body">
        {t('contracts.list.empty.api')}{' '}
        <a class="govuk-link" href="/api/docs">
          {t('contracts.list.empty.apiLink')}
        </a>
        .
      </p>
    </>
  );
}
