import type { VNode } from 'preact';
import type { Language } from '../../domain/language.ts';
import { textsIn } from '../../locales/texts.ts';

interface PdfLinksProps {
  readonly language: Language;
  /** Of the API's operation, without the language of the text. */
  readonly address: string;
  readonly query: Readonly<Record<string, string>>;
}

/** The ways to a text as it is printed, one a language. */
export function PdfLinks({ language, address, query }: PdfLinksProps): VNode {
  const t = textsIn(language);
  return (
    <p class="govuk-body app-no-print">
      {t('pdf.contract.download')}{' '}
      {(['fr', 'nl'] as const).map((each, index) => (
        <>
          {index > 0 && ' · '}
          <a
            key={each}
            class="govuk-link"
            href={`/api/v1${address}?${new URLSearchParams({ language: each, ...query }).toString()}`}
            download
          >
            {t('pdf.contract.file', { language: each })}
          </a>
        </>
      ))}
    </p>
  );
}
