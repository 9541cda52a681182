import { RETURN_TARGETS, type Phase } from '../../../domain/amendment/phases.ts';
import type { Texts } from '../../../locales/texts.ts';
import { choice, options } from '../../../web/forms/fields.ts';
import type { Field, When } from '../../../web/forms/field.ts';

/** To which of the phases that lie behind it a file is returned. */
export const returnTo = (t: Texts, behind: readonly Phase[], name: string, when: When): Field =>
  choice(
    name,
    t('form.returnTo'),
    options(
      RETURN_TARGETS.filter((each) => behind.includes(each)),
      (each) => t(`phase.${each}`),
    ),
    { when, hint: t('hint.returnTo') },
  );
