import type { Texts } from '../../../locales/texts.ts';
import { anyOf, check, choice, date, figure, line, options } from '../../../web/forms/fields.ts';
import type { Field, Form } from '../../../web/forms/field.ts';

const isMission = anyOf('statement.newMission');
const isError = anyOf('statement.materialError.stated', 'statement.materialError.correct');
const isRegulatory = anyOf('statement.regulatoryChange.date', 'statement.regulatoryChange.concertationRecord');

/** The statement on what an amendment does: questions with yes or no, and figures. */
export const qualificationForm = (t: Texts): Form => [
  check('statement.newMission', t('form.newMission')),
  { legend: t('form.legalBasis'), fields: legalBasis(t) },
  figure('statement.budgetDelta', t('form.budgetDelta')),
  figure('statement.fteDelta', t('form.fteDelta')),
  check('statement.concertationMatter', t('form.concertationMatter')),
  check('statement.consultedMinister', t('form.consultedMinister')),
  check('statement.basicRegulations', t('form.basicRegulations')),
  {
    legend: t('form.materialError'),
    fields: [
      line('statement.materialError.stated', t('form.stated'), { when: isError }),
      line('statement.materialError.correct', t('form.correct'), { when: isError }),
    ],
  },
  {
    legend: t('form.regulatoryChange'),
    fields: [
      date('statement.regulatoryChange.date', t('form.changeDate'), { when: isRegulatory }),
      line('statement.regulatoryChange.concertationRecord', t('form.concertationRecord'), { when: isRegulatory }),
    ],
  },
];

const legalBasis = (t: Texts): readonly Field[] => [
  choice(
    'statement.legalBasis.type',
    t('form.basisType'),
    options(['LAW', 'ROYAL_DECREE', 'MINISTERIAL_DECREE', 'DECISION'], (each) => t(`basisType.${each}`)),
    { when: isMission },
  ),
  date('statement.legalBasis.date', t('form.basisDate'), { when: isMission }),
  line('statement.legalBasis.reference', t('form.basisReference'), { when: isMission }),
];
