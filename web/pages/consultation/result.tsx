import type { VNode } from 'preact';
import type { ConsultationResult, RemarkCount } from '../../../domain/amendment/consultation.ts';
import { POSITIONS, REMARK_OUTCOMES } from './kinds.ts';
import type { Language } from '../../../domain/language.ts';
import { capitalised } from '../../../locales/capitalised.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Table } from '../../components/table.tsx';
import { Scroll } from '../../parts/scroll.tsx';

/** What the consultation came to, with its provisions by their names. */
export interface ResultShown extends Omit<ConsultationResult, 'provisions'> {
  readonly late: number;
  readonly provisions: readonly (RemarkCount & { readonly name: string })[];
}

interface Props {
  readonly language: Language;
  readonly result: ResultShown;
  /** Where each organisation stands with its answer. */
  readonly organisations: string;
}

/** How many answered and what they think, then where their remarks are and how those were answered. */
export function ResultSection({ language, result, organisations }: Props): VNode {
  const t = textsIn(language);
  const { invited, answered, late } = result;
  return (
    <section aria-labelledby="result">
      <h2 class="govuk-heading-m" id="result">
        {t('consultationPage.result.heading')}
      </h2>
      <p class="govuk-body">
        {t('consultationPage.result.answered', { answered, invited })}
        {late > 0 && ` ${t('consultationPage.result.late', { count: late })}`}{' '}
        <a class="govuk-link app-no-print" href={organisations}>
          {t('consultationPage.organisations.open')}
        </a>
      </p>
      <PositionsTable language={language} result={result} />
      {result.provisions.length > 0 && <ProvisionsTable language={language} result={result} />}
    </section>
  );
}

function PositionsTable({ language, result: { positions } }: Omit<Props, 'organisations'>): VNode {
  const t = textsIn(language);
  return (
    <Table
      classes="app-narrow"
      caption={t('consultationPage.result.positions')}
      captionClasses="govuk-table__caption--s"
      firstCellIsHeader
      rows={POSITIONS.map((position) => [
        { text: capitalised(t(`position.${position}`)) },
        { text: positions[position], format: 'numeric' },
      ])}
    />
  );
}

function ProvisionsTable({ language, result }: Omit<Props, 'organisations'>): VNode {
  const t = textsIn(language);
  const caption = t('consultationPage.result.remarks');
  const numbers = ({ remarks, outcomes }: RemarkCount): readonly number[] => {
    const given = REMARK_OUTCOMES.map((outcome) => outcomes[outcome]);
    return [remarks, ...given, remarks - given.reduce((sum, count) => sum + count, 0)];
  };
  const row = (name: string, counted: RemarkCount) => [
    { text: name },
    ...numbers(counted).map((count) => ({ text: count, format: 'numeric' as const })),
  ];
  const heads = [
    t('consultationPage.result.count'),
    ...REMARK_OUTCOMES.map((outcome) => capitalised(t(`remarkAnswer.${outcome}`))),
    t('consultationPage.result.waiting'),
  ];
  return (
    <Scroll label={caption}>
      <Table
        caption={caption}
        captionClasses="govuk-table__caption--s"
        firstCellIsHeader
        head={[
          { text: t('consultationPage.result.provision') },
          ...heads.map((text) => ({ text, format: 'numeric' as const })),
        ]}
        rows={[
          ...result.provisions.map((each) => row(each.name, each)),
          row(t('consultationPage.result.total'), result),
        ]}
      />
    </Scroll>
  );
}
