import type { VNode } from 'preact';
import type { IsoDate } from '../../../domain/calendar/dates.ts';
import type { Language } from '../../../domain/language.ts';
import { longDate } from '../../../locales/dates.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Details } from '../../components/details.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { Tag } from '../../components/tag.tsx';
import type { Frame } from '../../layout/frame.ts';
import { Page } from '../../layout/page.tsx';
import { DownloadLinks } from '../../parts/download-links.tsx';
import {
  Completeness,
  ContractNav,
  contractTitle,
  versionName,
  type ContractShown,
  type VersionShown,
} from './contract-parts.tsx';
import { Contents } from './contents.tsx';
import { ProvisionViews } from './provision-view.tsx';
import { DayForm, DayNotice, type DayShown } from './text-of-day.tsx';
import { contractUrl, TEXT_CHOICES, type Reading, type ReadingNode, type TextChoice } from './reading.ts';
import { InLanguage, titleIn } from './twin-text.tsx';

interface ContractPageProps extends Frame {
  readonly contract: ContractShown;
  readonly shown: VersionShown;
  /** The day as on which the text is read, whatever the version. */
  readonly day?: DayShown | undefined;
  /** The first day on which the contract has a text. */
  readonly from: IsoDate;
  readonly choice: TextChoice;
  /** The language that alone has a text, where the other was never imported. */
  readonly onlyIn?: Language | undefined;
  readonly nodes: readonly ReadingNode[];
}

/** A contract, article by article, in one of its versions. */
export function ContractPage({
  contract,
  shown,
  day,
  from,
  choice,
  onlyIn,
  nodes,
  ...frame
}: ContractPageProps): VNode {
  const { language } = frame;
  const t = textsIn(language);
  const version = shown.number === contract.newest || day !== undefined ? undefined : shown.number;
  const reading: Reading = { language, choice, contractId: contract.id, version, asOn: day?.on };
  const preamble = nodes.filter(({ kind }) => kind === 'PREAMBLE');
  const text = nodes.filter(({ kind }) => kind !== 'PREAMBLE');
  return (
    <Page
      {...frame}
      title={contractTitle(language, contract)}
      section="CONTRACTS"
      back={{ href: '/contracts', text: t('contracts.list.all') }}
    >
      <ContractNav language={language} contract={contract} version={shown.number} here="text" />
      {version !== undefined && <NotNewest language={language} contract={contract} />}
      {day !== undefined && <DayNotice language={language} day={day} today={contractUrl(contract.id)} />}
      <ContractFacts language={language} contract={contract} shown={shown} isOfDay={day !== undefined} />
      <Details summaryText={t('textOfDay.ask')} classes="govuk-!-margin-bottom-4">
        <DayForm language={language} contractId={contract.id} on={day?.on} from={from} />
      </Details>
      <TakeAway language={language} contract={contractUrl(contract.id)} version={shown.number} on={day?.on} />
      <ChoiceNav reading={reading} />
      {onlyIn !== undefined && <InsetText>{t('contracts.reading.onlyIn', { language: onlyIn })}</InsetText>}
      <div class={choice === 'both' ? 'app-reading app-reading--wide' : 'app-reading'}>
        <Contents reading={reading} nodes={text} />
        <div class="app-reading__text">
          {preamble.length > 0 && (
            <Details summaryText={t('contracts.reading.preamble')}>
              <ProvisionViews nodes={preamble} reading={reading} level={2} />
            </Details>
          )}
          <ProvisionViews nodes={text} reading={reading} level={2} />
          <p class="govuk-body app-no-print">
            <a class="govuk-link" href="#table-of-contents">
              {t('contracts.reading.top')}
            </a>
          </p>
        </div>
      </div>
    </Page>
  );
}

function NotNewest({ language, contract }: { readonly language: Language; readonly contract: ContractShown }): VNode {
  const t = textsIn(language);
  return (
    <InsetText>
      {t('contracts.reading.version.notNewest')}{' '}
      <a class="govuk-link" href={contractUrl(contract.id)}>
        {t('contracts.reading.version.toNewest', { number: contract.newest })}
      </a>
    </InsetText>
  );
}

interface FactsProps {
  readonly language: Language;
  readonly contract: ContractShown;
  readonly shown: VersionShown;
  readonly isOfDay: boolean;
}

/** Which version is read at once; the rest of what the contract says of itself on request. */
function ContractFacts({ language, contract, shown, isOfDay }: FactsProps): VNode {
  const t = textsIn(language);
  const { service, periodStart, periodEnd, signedOn } = contract.header;
  const isNewest = shown.number === contract.newest;
  const rows = [
    ['service', <InLanguage page={language} {...titleIn(language, service)} />],
    ['period', t('contracts.list.period', { from: periodStart, until: periodEnd })],
    ...(signedOn === undefined ? [] : [['signedOn', longDate(language, signedOn)] as const]),
    ['languages', <Completeness language={language} missing={shown.missing} />],
  ] as const;
  return (
    <>
      {!isOfDay && (
        <p class="govuk-body govuk-!-margin-bottom-2">
          {versionName(language, shown)}, {t('contracts.reading.version.asOn', { on: shown.asOn })}{' '}
          <Tag classes={isNewest ? 'govuk-tag--green' : 'govuk-tag--grey'}>
            {t(`contracts.reading.version.${isNewest ? 'newest' : 'older'}`)}
          </Tag>
        </p>
      )}
      <Details summaryText={t('contracts.reading.facts.title')} classes="govuk-!-margin-bottom-4">
        <SummaryList
          classes="govuk-summary-list--no-border app-facts"
          rows={rows.map(([key, text]) => ({ key: { text: t(`contracts.reading.facts.${key}`) }, value: { text } }))}
        />
      </Details>
    </>
  );
}

/** In which language the text is read: apart from that of the page around it. */
function ChoiceNav({ reading }: { readonly reading: Reading }): VNode {
  const { language, choice, contractId, version, asOn } = reading;
  const t = textsIn(language);
  return (
    <nav class="app-links app-no-print" aria-label={t('contracts.reading.choice.label')}>
      <span class="app-links__label" aria-hidden="true">
        {t('contracts.reading.choice.label')}
      </span>
      <ul class="app-links__list">
        {TEXT_CHOICES.map((each) => (
          <li key={each}>
            <a
              class="govuk-link"
              href={contractUrl(contractId, { version, asOn, text: each })}
              aria-current={each === choice ? 'true' : undefined}
            >
              {t(`contracts.reading.choice.${each}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface TakeAwayProps {
  readonly language: Language;
  readonly contract: string;
  readonly version: number;
  readonly on: IsoDate | undefined;
}

/** The text as files. As on a day it may be of no version, and only versions go to a word processor. */
function TakeAway({ language, contract, version, on }: TakeAwayProps): VNode {
  const text = on === undefined ? `version=${version}` : `as-on=${on}`;
  return (
    <>
      {(['akn', 'pdf'] as const).map((as) => (
        <DownloadLinks
          key={as}
          language={language}
          as={as}
          addressOf={(each) => `${contract}/${as}?language=${each}&${text}`}
        />
      ))}
      {on === undefined && (
        <DownloadLinks
          language={language}
          as="docx"
          addressOf={(each) => `${contract}/versions/${version}/docx/${each}`}
        />
      )}
    </>
  );
}
