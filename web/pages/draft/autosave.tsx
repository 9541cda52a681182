import type { VNode } from 'preact';
import type { Language } from '../../../domain/language.ts';
import { textsIn } from '../../../locales/texts.ts';

/**
 * What `web/islands/autosave.ts` says of what it keeps: without scripts nothing is kept, and nothing is said of it. Stands in
 * the form it is about.
 */
export function Autosave({ language }: { readonly language: Language }): VNode {
  const t = textsIn(language);
  return (
    <div hidden data-autosave-said="">
      <div class="govuk-inset-text" hidden data-autosave-found="">
        <p class="govuk-body">{t('draft.autosave.found')}</p>
        <button type="button" class="govuk-button govuk-button--secondary" data-autosave-restore="">
          {t('draft.autosave.restore')}
        </button>{' '}
        <button type="button" class="govuk-button govuk-button--secondary" data-autosave-discard="">
          {t('draft.autosave.discard')}
        </button>
      </div>
      <p
        class="govuk-hint"
        role="status"
        data-autosave-status=""
        data-kept={t('draft.autosave.kept', { time: '{time}' })}
      >
        {t('draft.autosave.on')}
      </p>
    </div>
  );
}
