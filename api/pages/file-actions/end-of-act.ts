import { allowedActions } from '../../../domain/amendment/rights.ts';
import { RuleViolation } from '../../../domain/violation.ts';
import { textsIn, type Texts } from '../../../locales/texts.ts';
import { date, line, prose } from '../../../web/forms/fields.ts';
import type { Form } from '../../../web/forms/field.ts';
import { FileActionPage } from '../../../web/pages/file-action-page.tsx';
import type { Dependencies } from '../../dependencies.ts';
import type { Operation } from '../../http/operation.ts';
import { mustDo } from '../../rights.ts';
import { annulAct, repealAct } from '../../routes/end-of-act.ts';
import type { FormPage } from '../form-page.ts';
import { actedOn, type ActedOn } from './file.ts';

const fieldsFor = (t: Texts): Form => [
  date('decidedOn', t('endOfAct.decidedOn')),
  line('decidedBy', t('endOfAct.decidedBy'), { hint: t('endOfAct.decidedByHint') }),
  prose('legalGround', t('endOfAct.legalGround')),
  line('reference', t('endOfAct.reference'), { hint: t('endOfAct.referenceHint') }),
  prose('reason', t('endOfAct.reason')),
];

interface Ending {
  readonly action: 'annulment' | 'repeal';
  readonly allowed: 'ANNUL_ACT' | 'REPEAL_ACT';
  readonly operation: Operation;
  readonly form: (t: Texts) => Form;
}

/** Recording that a signed act is annulled. */
export const annulPage = (deps: Dependencies): FormPage<ActedOn> =>
  endingPage(deps, { action: 'annulment', allowed: 'ANNUL_ACT', operation: annulAct(deps), form: fieldsFor });

/** Recording that it is repealed from a day on. */
export const repealPage = (deps: Dependencies): FormPage<ActedOn> =>
  endingPage(deps, {
    action: 'repeal',
    allowed: 'REPEAL_ACT',
    operation: repealAct(deps),
    form: (t) => [date('from', t('endOfAct.from')), ...fieldsFor(t)],
  });

const endingPage = (deps: Dependencies, { action, allowed, operation, form }: Ending): FormPage<ActedOn> => ({
  route: `/amendments/:id/${action}`,
  operation,
  find: (visit) => actedOn(deps, visit),
  form: (_file, { frame }) => form(textsIn(frame.language)),
  show: ({ frame }, file, filled) => {
    if (filled.problem === undefined) mustBeAllowed(allowed, file);
    const t = textsIn(frame.language);
    return FileActionPage({
      ...frame,
      ...filled,
      amendmentId: file.id,
      action,
      act: file.act,
      title: t(`endOfAct.${action}.title`),
      lead: t(`endOfAct.${action}.lead`),
      warning: t('endOfAct.warning'),
      send: t(`endOfAct.${action}.send`),
      final: true,
    });
  },
  leadsTo: (_answer, { id }) => `/amendments/${id}`,
});

/** @throws RuleViolation `NOT_ALLOWED`, `NOT_CONSOLIDATED`, `ALREADY_ANNULLED`, `ALREADY_REPEALED`. */
function mustBeAllowed(action: Ending['allowed'], { state, reader }: ActedOn): void {
  if (allowedActions(state, reader).includes(action)) return;
  mustDo(reader, action);
  const { version, annulledOn, repealed } = state;
  if (version === undefined) throw new RuleViolation('NOT_CONSOLIDATED');
  if (annulledOn !== undefined) throw new RuleViolation('ALREADY_ANNULLED', { on: annulledOn });
  throw new RuleViolation('ALREADY_REPEALED', { from: repealed?.from ?? '' });
}
