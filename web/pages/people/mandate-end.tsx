import type { VNode } from 'preact';
import type { IsoDate } from '../../../domain/calendar/dates.ts';
import type { Language } from '../../../domain/language.ts';
import { textsIn } from '../../../locales/texts.ts';
import { WarningText } from '../../components/warning-text.tsx';
import { Preview } from '../../parts/preview.tsx';

/** To whom the open tasks of someone fall: those that fall to the same together. A `BALLOT` falls to nobody, being personal. */
export interface TasksFall {
  readonly by: 'STILL' | 'ASKED' | 'HOLDERS' | 'SUBSTITUTES' | 'NOBODY' | 'BALLOT';
  readonly count: number;
  readonly names: readonly string[];
}

/** What a mandate's end does. */
export interface MandateEndEffect {
  /** The first day without the mandate. */
  readonly on: IsoDate;
  readonly falls: readonly TasksFall[];
  /** Whether nobody holds the role from then on. */
  readonly isVacant: boolean;
}

/** The id of the part of the form that shows it, and what its button asks for. */
export const EFFECT = 'effect';

interface Props {
  readonly language: Language;
  readonly action: string;
  readonly effect: MandateEndEffect;
}

/** What a mandate's end does to the tasks that wait, before it is recorded. */
export function MandateEnd({ language, action, effect: { on, falls, isVacant } }: Props): VNode {
  const t = textsIn(language);
  return (
    <section aria-labelledby="effect-title">
      <h2 id="effect-title" class="govuk-heading-m">
        {t('people.endForm.effect')}
      </h2>
      <Preview id={EFFECT} action={action} button={t('people.endForm.preview')} line={t('people.endForm.on', { on })}>
        {falls.length === 0 && <p class="govuk-body">{t('people.endForm.noTask')}</p>}
        {falls.length > 0 && (
          <ul class="govuk-list govuk-list--bullet">
            {falls.map(({ by, count, names }) => (
              <li key={by + names.join()}>{t(`people.endForm.tasks.${by}`, { count, names })}</li>
            ))}
          </ul>
        )}
        {isVacant && (
          <WarningText iconFallbackText={t('people.endForm.warning')}>
            {t('people.endForm.nobodyHolds', { on })}
          </WarningText>
        )}
      </Preview>
    </section>
  );
}
