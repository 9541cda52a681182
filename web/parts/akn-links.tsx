import type { VNode } from 'preact';
import type { Language } from '../../domain/language.ts';
import { textsIn } from '../../locales/texts.ts';

interface AknLinksProps {
  readonly language: Language;
  /** Of the API's operation, without the language of the text. */
  readonly address: string;
  readonly query?: Readonly<Record<string, string>>;
}

/** The ways to a text as Akoma Ntoso, one a language: for other programs, and for the archive. */
export function AknLinks({ language, address, query = {} }: AknLinksProps): VNode {
  const t = textsIn(language);
  return (
    <p class="govuk-body app-no-print">
      {t('akn.download')}{' '}
      {(['fr', 'nl'] as const).map((each, index) => (
        <>
          {index > 0 && ' · '}
          <a
            key={each}
            class="govuk-link"
            href={`/api/v1${address}?${new URLSearchParams({ language: each, ...query }).toString()}`}
            download
          >
            <span class="govuk-visually-hidden">{t('akn.format')} </span>
            {t('akn.inLanguage', { language: each })}
          </a>
        </>
      ))}
    </p>
  );
}
