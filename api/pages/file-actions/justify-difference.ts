import { openDifferences, type DifferenceAt } from '../../../domain/amendment/twins.ts';
import { RuleViolation } from '../../../domain/violation.ts';
import { placeName } from '../../../locales/remark.ts';
import { textsIn } from '../../../locales/texts.ts';
import { submittedChanges } from '../../../prisma/queries/amendment-changes.ts';
import type { ProvisionChange } from '../../../domain/contract/redline.ts';
import { hidden, prose } from '../../../web/forms/fields.ts';
import type { Values } from '../../../web/forms/field.ts';
import { FileActionPage } from '../../../web/pages/file-action-page.tsx';
import type { Dependencies } from '../../dependencies.ts';
import { mustDo } from '../../rights.ts';
import { justify } from '../../routes/twins.ts';
import type { FormPage } from '../form-page.ts';
import type { Visit } from '../visit.ts';
import { actedOn, type ActedOn } from './file.ts';

interface Differing extends ActedOn {
  readonly open: readonly DifferenceAt[];
  readonly changes: readonly ProvisionChange[];
}

/** Saying why a difference between the two languages is right. */
export const justifyPage = (deps: Dependencies): FormPage<Differing> => ({
  route: '/amendments/:id/twin-differences',
  operation: justify(deps),
  find: (visit) => differing(deps, visit),
  form: (_file, visit, values) => {
    const t = textsIn(visit.frame.language);
    return [
      hidden('difference', keyIn(visit, values)),
      prose('reason', t('twins.form.reason'), { hint: t('twins.form.hint') }),
    ];
  },
  show: (visit, file, filled) => {
    const { frame } = visit;
    const key = keyIn(visit, filled.values);
    const difference = file.open.find((each) => each.key === key);
    if (filled.problem === undefined) mustDo(file.reader, 'JUSTIFY_DIFFERENCE');
    if (filled.problem === undefined && difference === undefined) throw new RuleViolation('DIFFERENCE_UNKNOWN');
    const t = textsIn(frame.language);
    return FileActionPage({
      ...frame,
      ...filled,
      amendmentId: file.id,
      action: 'twin-differences',
      act: file.act,
      title: t('twins.form.title'),
      lead: t('twins.form.lead'),
      facts: difference === undefined ? [] : factsOf(file, difference, frame.language),
      send: t('twins.form.send'),
      final: false,
    });
  },
  leadsTo: (_answer, { id }) => `/amendments/${id}#twin-differences`,
});

/** Which difference the address, or what was sent, names. */
const keyIn = ({ request }: Visit, { difference }: Values): string => {
  const asked = difference ?? request.query['difference'];
  return typeof asked === 'string' ? asked : '';
};

async function differing(deps: Dependencies, visit: Visit): Promise<Differing> {
  const file = await actedOn(deps, visit);
  const { changes } = await submittedChanges(deps.db, file.state);
  return { ...file, open: openDifferences(file.state), changes };
}

function factsOf({ changes }: Differing, { provisionId, fact, value, language }: DifferenceAt, reader: 'fr' | 'nl') {
  const t = textsIn(reader);
  const change = changes.find((each) => each.provisionId === provisionId);
  const only = t('twins.only', { fact: t(`twins.fact.${fact}`), value, language });
  return [
    [t('twins.form.where'), change === undefined ? provisionId : placeName(reader, change)],
    [t('twins.head.what'), only],
  ] as const;
}
