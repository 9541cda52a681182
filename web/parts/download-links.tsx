import { Fragment, type VNode } from 'preact';
import type { Language } from '../../domain/language.ts';
import { textsIn } from '../../locales/texts.ts';

const FORMATS = { akn: 'Akoma Ntoso', pdf: 'PDF', docx: 'DOCX' } as const;

interface DownloadLinksProps {
  readonly language: Language;
  /** For other programs and for the archive, to be printed, or to be worked on in a word processor. */
  readonly as: keyof typeof FORMATS;
  /** Of the text in a language, below the API's base. */
  readonly addressOf: (language: Language) => string;
}

/** The ways to a text in a format, one a language. */
export function DownloadLinks({ language, as, addressOf }: DownloadLinksProps): VNode {
  const t = textsIn(language);
  return (
    <p class="govuk-body app-no-print">
      {t(`download.${as}.lead`)}{' '}
      {(['fr', 'nl'] as const).map((each, index) => (
        <Fragment key={each}>
          {index > 0 && ' · '}
          <a class="govuk-link" href={`/api/v1${addressOf(each)}`} download>
            <span class="govuk-visually-hidden">{FORMATS[as]} </span>
            {t('download.inLanguage', { language: each })}
          </a>
        </Fragment>
      ))}
    </p>
  );
}
