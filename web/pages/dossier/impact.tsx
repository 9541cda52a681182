import type { VNode } from 'preact';
import type { AmendmentType, Qualification } from '../../../domain/amendment/qualification.ts';
import type { Instant, IsoDate } from '../../../domain/calendar/dates.ts';
import type { Language } from '../../../domain/language.ts';
import { amount, longMoment } from '../../../locales/dates.ts';
import { textsIn, type Texts } from '../../../locales/texts.ts';
import { SummaryList } from '../../components/summary-list.tsx';
import { doerText, type Doer } from '../../parts/doer.ts';

/** What an amendment does, as it was stated, and what was recorded of it since. */
export interface Impact {
  readonly type: AmendmentType;
  readonly statement: Qualification;
  readonly statedBy: Doer;
  readonly statedAt: Instant;
  /** B8: the protocol of the negotiation with the unions, once it is recorded. */
  readonly protocol?: { readonly number: string; readonly date: IsoDate } | undefined;
  /** B13. */
  readonly caretaker: boolean;
}

interface Props {
  readonly language: Language;
  /** Absent until the file is qualified. */
  readonly impact?: Impact | undefined;
}

/** Figures and answers of the statement, each with what it leads to. */
export function ImpactSection({ language, impact }: Props): VNode {
  const t = textsIn(language);
  return (
    <section aria-labelledby="impact">
      <h2 class="govuk-heading-m" id="impact">
        {t('dossier.impact.heading')}
      </h2>
      {impact === undefined ? (
        <p class="govuk-body">{t('dossier.impact.none')}</p>
      ) : (
        <>
          <SummaryList rows={rowsOf(t, impact).map(([key, text]) => ({ key: { text: key }, value: { text } }))} />
          <p class="govuk-body-s">
            {t('dossier.impact.statedBy', {
              who: doerText(language, impact.statedBy),
              at: longMoment(language, impact.statedAt),
            })}
          </p>
        </>
      )}
    </section>
  );
}

type Row = readonly [key: string, text: string];

const rowsOf = (t: Texts, impact: Impact): readonly Row[] => [
  [t('dossier.impact.type'), t(`amendmentType.${impact.type}`)],
  ...figuresOf(t, impact.statement),
  ...basisOf(t, impact.statement),
  ...answersOf(t, impact),
];

const figuresOf = (t: Texts, { budgetDelta, fteDelta }: Qualification): readonly Row[] => [
  [t('dossier.impact.budget'), figureOf(t, budgetDelta, (figure) => t('dossier.impact.budgetDelta', { figure }))],
  [t('dossier.impact.staff'), figureOf(t, fteDelta, (figure) => t('dossier.impact.fteDelta', { figure }))],
];

/** With its sign: whether more or less is meant is never left to a colour. */
const figureOf = (t: Texts, figure: number, say: (figure: string) => string): string =>
  figure === 0 ? t('dossier.impact.unchanged') : say(`${figure > 0 ? '+' : '−'} ${amount(Math.abs(figure))}`);

function basisOf(t: Texts, { legalBasis, materialError, regulatoryChange }: Qualification): readonly Row[] {
  const rows: Row[] = [];
  if (legalBasis !== undefined) {
    const { type, date, reference } = legalBasis;
    const basis = t('dossier.impact.basis', { type: t(`basisType.${type}`), date, reference });
    rows.push([t('dossier.impact.legalBasis'), basis]);
  }
  if (materialError !== undefined) {
    rows.push([t('dossier.impact.materialError'), t('dossier.impact.corrected', { ...materialError })]);
  }
  if (regulatoryChange !== undefined) {
    const { date, concertationRecord: record } = regulatoryChange;
    rows.push([t('dossier.impact.regulatory'), t('dossier.impact.regulatoryOn', { date, record })]);
  }
  return rows;
}

const answersOf = (t: Texts, { statement, protocol, caretaker }: Impact): readonly Row[] => [
  [
    t('dossier.impact.concertation'),
    t(statement.concertationMatter ? 'dossier.impact.isConcertation' : 'dossier.impact.noConcertation'),
  ],
  [
    t('dossier.impact.consulted'),
    t(statement.consultedMinister ? 'dossier.impact.isConsulted' : 'dossier.impact.noConsulted'),
  ],
  [t('dossier.impact.regulations'), regulationsText(t, statement, protocol)],
  [t('dossier.impact.silence'), t('dossier.impact.silenceMeans')],
  [t('dossier.impact.caretaker'), t(caretaker ? 'dossier.impact.inCaretaker' : 'dossier.impact.notCaretaker')],
];

function regulationsText(t: Texts, { basicRegulations }: Qualification, protocol: Impact['protocol']): string {
  if (!basicRegulations) return t('dossier.impact.noRegulations');
  return protocol === undefined
    ? t('dossier.impact.isRegulations')
    : t('dossier.impact.protocol', { number: protocol.number, date: protocol.date });
}
