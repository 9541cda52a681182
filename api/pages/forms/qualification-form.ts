import type { Texts } from '../../../locales/texts.ts';
import { anyOf, check, choice, date, figure, line, options, said } from '../../../web/forms/fields.ts';
import type { Field, Form } from '../../../web/forms/field.ts';

const isMission = said('statement.newMission');
const isError = anyOf('statement.materialError.stated', 'statement.materialError.correct');
const isRegulatory = anyOf('statement.regulatoryChange.date', 'statement.regulatoryChange.concertationRecord');

/** The statement on what an amendment does: questions with yes or no, and figures, each with what its answer leads to. */
export const qualificationForm = (t: Texts): Form => [
  check('statement.newMission', t('form.newMission'), { hint: t('qualification.hint.newMission') }),
  { legend: t('form.legalBasis'), fields: legalBasis(t) },
  figure('statement.budgetDelta', t('form.budgetDelta'), { hint: t('qualification.hint.budgetDelta') }),
  figure('statement.fteDelta', t('form.fteDelta'), { hint: t('qualification.hint.fteDelta') }),
  check('statement.concertationMatter', t('form.concertationMatter'), {
    hint: t('qualification.hint.concertationMatter'),
  }),
  check('statement.consultedMinister', t('form.consultedMinister'), {
    hint: t('qualification.hint.consultedMinister'),
  }),
  check('statement.basicRegulations', t('form.basicRegulations'), { hint: t('qualification.hint.basicRegulations') }),
  { legend: t('form.materialError'), fields: materialError(t) },
  { legend: t('form.regulatoryChange'), fields: regulatoryChange(t) },
];

const legalBasis = (t: Texts): readonly Field[] => [
  choice(
    'statement.legalBasis.type',
    t('form.basisType'),
    options(['LAW', 'ROYAL_DECREE', 'MINISTERIAL_DECREE', 'DECISION'], (each) => t(`basisType.${each}`)),
    { when: isMission },
  ),
  date('statement.legalBasis.date', t('form.basisDate'), { when: isMission }),
  line('statement.legalBasis.reference', t('form.basisReference'), {
    when: isMission,
    hint: t('qualification.hint.basisReference'),
  }),
];

const materialError = (t: Texts): readonly Field[] => [
  line('statement.materialError.stated', t('form.stated'), { when: isError, hint: t('qualification.hint.stated') }),
  line('statement.materialError.correct', t('form.correct'), { when: isError, hint: t('qualification.hint.correct') }),
];

const regulatoryChange = (t: Texts): readonly Field[] => [
  date('statement.regulatoryChange.date', t('form.changeDate'), {
    when: isRegulatory,
    hint: t('qualification.hint.changeDate'),
  }),
  line('statement.regulatoryChange.concertationRecord', t('form.concertationRecord'), {
    when: isRegulatory,
    hint: t('qualification.hint.concertationRecord'),
  }),
];
