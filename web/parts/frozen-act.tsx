import type { VNode } from 'preact';
import type { ActDocuments } from '../../domain/amendment/events.ts';
import type { Language } from '../../domain/language.ts';
import { textsIn } from '../../locales/texts.ts';

interface Props {
  readonly language: Language;
  readonly amendmentId: string;
  /** Absent until the act is frozen. */
  readonly documents?: ActDocuments | undefined;
  /** Whether the reader is asked to sign it. */
  readonly toSign: boolean;
}

/** The act as it was frozen, in both languages, each named by what is in it. */
export function FrozenAct({ language, amendmentId, documents, toSign }: Props): VNode {
  const t = textsIn(language);
  return (
    <section>
      <h2 class="govuk-heading-m">{t(toSign ? 'taskPage.documents.heading' : 'taskPage.documents.frozen')}</h2>
      {documents === undefined && <p class="govuk-body">{t('taskPage.documents.none')}</p>}
      {documents !== undefined && toSign && <p class="govuk-body">{t('taskPage.documents.lead')}</p>}
      {documents !== undefined && (
        <ul class="govuk-list govuk-list--spaced">
          {(['fr', 'nl'] as const).map((each) => (
            <li key={each}>
              <a class="govuk-link" href={`/api/v1/amendments/${amendmentId}/documents/${documents[each]}`}>
                {t('taskPage.documents.open', { language: each })}
              </a>
              <br />
              {t('taskPage.documents.hash')} <span class="app-hash">{documents[each]}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
