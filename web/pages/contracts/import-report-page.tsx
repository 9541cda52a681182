import type { VNode } from 'preact';
import type { Language } from '../../../domain/language.ts';
import { capitalised } from '../../../locales/capitalised.ts';
import { textsIn } from '../../../locales/texts.ts';
import { SummaryList } from '../../components/summary-list.tsx';
import { Table } from '../../components/table.tsx';
import { Tag } from '../../components/tag.tsx';
import type { Frame } from '../../layout/frame.ts';
import { Page } from '../../layout/page.tsx';
import { Scroll } from '../../parts/scroll.tsx';

interface FindingShown {
  readonly line: number;
  readonly severity: 'ERROR' | 'WARNING' | 'INFO';
  readonly text: string;
}

export interface ImportReportPageProps extends Frame {
  readonly id: string;
  readonly version: number;
  /** The language of the file. */
  readonly written: Language;
  readonly counts: Readonly<Record<string, number>>;
  /** In the order of their lines. */
  readonly findings: readonly FindingShown[];
  readonly holdersWithoutPerson: readonly string[];
  readonly unpaired?: { readonly baseIds: readonly string[]; readonly twinIds: readonly string[] } | undefined;
}

/** What an import found: how much of what, and by its line what a person has to look at. */
export function ImportReportPage(props: ImportReportPageProps): VNode {
  const { language, id, version, written, unpaired } = props;
  const t = textsIn(language);
  return (
    <Page
      {...props}
      title={t('importPage.report.title')}
      section="CONTRACTS"
      back={{ href: '/contracts', text: t('importPage.back') }}
    >
      <p class="govuk-body-l">{t('importPage.report.done', { version, language: written })}</p>
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={`/contracts/${id}`}>
            {t('importPage.report.open')}
          </a>
        </li>
        <li>
          <a class="govuk-link" href="/contracts/import">
            {t('importPage.report.twin')}
          </a>
        </li>
      </ul>
      <Findings {...props} />
      <Named
        heading={t('importPage.report.holders')}
        what={t('importPage.report.holdersWhat')}
        names={props.holdersWithoutPerson}
      />
      {unpaired !== undefined && unpaired.baseIds.length + unpaired.twinIds.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{t('importPage.report.unpaired')}</h2>
          <Ids heading={t('importPage.report.base')} ids={unpaired.baseIds} />
          <Ids heading={t('importPage.report.added')} ids={unpaired.twinIds} />
        </>
      )}
      <Counts {...props} />
    </Page>
  );
}

const SEVERITY_COLOURS = {
  ERROR: 'govuk-tag--red',
  WARNING: 'govuk-tag--yellow',
  INFO: 'govuk-tag--grey',
} as const satisfies Record<FindingShown['severity'], string>;

function Findings({ language, findings }: ImportReportPageProps): VNode {
  const t = textsIn(language);
  return (
    <>
      <h2 class="govuk-heading-m">{t('importPage.report.findings')}</h2>
      {findings.length === 0 && <p class="govuk-body">{t('importPage.report.none')}</p>}
      {findings.length > 0 && (
        <Scroll label={t('importPage.report.findings')}>
          <Table
            head={(['line', 'severity', 'what'] as const).map((head) => ({ text: t(`importPage.report.${head}`) }))}
            rows={findings.map(({ line, severity, text }) => [
              { text: line },
              { text: <Tag classes={SEVERITY_COLOURS[severity]}>{t(`severity.${severity}`)}</Tag> },
              { text },
            ])}
          />
        </Scroll>
      )}
    </>
  );
}

interface NamedProps {
  readonly heading: string;
  readonly what: string;
  readonly names: readonly string[];
}

const Named = ({ heading, what, names }: NamedProps): VNode | null =>
  names.length === 0 ? null : (
    <>
      <h2 class="govuk-heading-m">{heading}</h2>
      <p class="govuk-body">{what}</p>
      <ul class="govuk-list govuk-list--bullet">
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </>
  );

const Ids = ({ heading, ids }: { readonly heading: string; readonly ids: readonly string[] }): VNode | null =>
  ids.length === 0 ? null : (
    <>
      <h3 class="govuk-heading-s">{heading}</h3>
      <ul class="govuk-list govuk-list--bullet">
        {ids.map((id) => (
          <li key={id} class="app-hash">
            {id}
          </li>
        ))}
      </ul>
    </>
  );

const COUNTED = [
  'provisions',
  'parts',
  'articles',
  'strategicObjectives',
  'operationalObjectives',
  'processes',
  'projects',
  'budgetLines',
  'footnotes',
  'maturityNow',
  'maturityTarget',
] as const;

function Counts({ language, counts }: ImportReportPageProps): VNode {
  const t = textsIn(language);
  return (
    <>
      <h2 class="govuk-heading-m">{t('importPage.report.counts')}</h2>
      <SummaryList
        rows={COUNTED.map((name) => ({
          key: { text: capitalised(t(`importPage.report.count.${name}`)) },
          value: { text: counts[name] ?? 0 },
        }))}
      />
    </>
  );
}
