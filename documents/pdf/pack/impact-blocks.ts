import { typeOf, type Qualification } from '../../../domain/amendment/qualification.ts';
import type { Language } from '../../../domain/language.ts';
import { amount } from '../../../locales/dates.ts';
import { textsIn, type Texts } from '../../../locales/texts.ts';
import type { Block } from '../block.ts';
import type { PackContent } from './pack-content.ts';

type Row = readonly [name: string, value: string];

/** What the act does to budget, staff and procedure, as it was stated when the file was qualified. */
export function impactBlocks(language: Language, { act, caretaker }: PackContent): readonly Block[] {
  const t = textsIn(language);
  const { qualification } = act;
  if (qualification === undefined) return [{ kind: 'TEXT', text: t('dossier.impact.none') }];
  const rows: readonly Row[] = [
    [t('dossier.impact.type'), t(`amendmentType.${typeOf(qualification)}`)],
    ...figuresOf(t, qualification),
    ...effectsOf(t, qualification),
    [t('dossier.impact.caretaker'), t(caretaker ? 'dossier.impact.inCaretaker' : 'dossier.impact.notCaretaker')],
  ];
  return [{ kind: 'TABLE', columns: [{ share: 2 }, { share: 3 }], head: [], rows, rowHeaders: true }];
}

const figuresOf = (t: Texts, { budgetDelta, fteDelta }: Qualification): readonly Row[] => [
  [t('dossier.impact.budget'), figureOf(t, budgetDelta, (figure) => t('dossier.impact.budgetDelta', { figure }))],
  [t('dossier.impact.staff'), figureOf(t, fteDelta, (figure) => t('dossier.impact.fteDelta', { figure }))],
];

/** With its sign: more and less are never left to a colour. */
const figureOf = (t: Texts, figure: number, say: (figure: string) => string): string =>
  figure === 0 ? t('dossier.impact.unchanged') : say(`${figure > 0 ? '+' : '−'} ${amount(Math.abs(figure))}`);

function effectsOf(t: Texts, qualification: Qualification): readonly Row[] {
  const { concertationMatter, consultedMinister, basicRegulations, materialError } = qualification;
  return [
    ...(materialError === undefined
      ? []
      : [[t('dossier.impact.materialError'), t('dossier.impact.corrected', { ...materialError })] as const]),
    [
      t('dossier.impact.concertation'),
      t(concertationMatter ? 'dossier.impact.isConcertation' : 'dossier.impact.noConcertation'),
    ],
    [t('dossier.impact.consulted'), t(consultedMinister ? 'dossier.impact.isConsulted' : 'dossier.impact.noConsulted')],
    [
      t('dossier.impact.regulations'),
      t(basicRegulations ? 'dossier.impact.isRegulations' : 'dossier.impact.noRegulations'),
    ],
  ];
}
