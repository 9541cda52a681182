import type { Phase } from '../../../domain/amendment/phases.ts';
import type { Texts } from '../../../locales/texts.ts';
import { choice, is, options, prose } from '../../../web/forms/fields.ts';
import type { Form } from '../../../web/forms/field.ts';
import { returnTo } from './return-to.ts';

/** A motion to the management committee, given the phases to which it may return the file. */
export const motionForm = (t: Texts, behind: readonly Phase[]): Form => [
  choice(
    'motion.kind',
    t('form.motion'),
    options(
      ['APPROVE', 'RETURN', 'REJECT'],
      (each) => t(`motion.${each}`),
      (each) => t(`follows.motion.${each}`),
    ),
  ),
  returnTo(t, behind, 'motion.to', is('motion.kind', 'RETURN')),
  prose('motion.reason', t('form.reason'), {
    when: is('motion.kind', 'RETURN', 'REJECT'),
    hint: t('hint.reason'),
  }),
];
