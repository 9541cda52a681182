import type { VNode } from 'preact';
import type { Language } from '../../domain/language.ts';
import { textsIn } from '../../locales/texts.ts';

const LANGUAGES: readonly Language[] = ['fr', 'nl'];

/** A version of a contract to be worked on in a word processor, in each language. */
export function DocxLinks({
  language,
  contractId,
  version,
}: {
  readonly language: Language;
  readonly contractId: string;
  readonly version: number;
}): VNode {
  const t = textsIn(language);
  return (
    <ul class="govuk-list app-no-print">
      {LANGUAGES.map((each) => (
        <li key={each}>
          <a class="govuk-link" href={`/api/v1/contracts/${contractId}/versions/${version}/docx/${each}`}>
            {t('docx.contract.download', { language: each })}
          </a>
        </li>
      ))}
    </ul>
  );
}
