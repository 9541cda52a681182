import type { VNode } from 'preact';
import type { Instant } from '../../../domain/calendar/dates.ts';
import type { Language } from '../../../domain/language.ts';
import { amount, longMoment } from '../../../locales/dates.ts';
import { textsIn } from '../../../locales/texts.ts';
import { DownloadLinks } from '../../parts/download-links.tsx';

/** A document of the file: the frozen act, what is read beside it, or a proof that it was signed. */
export interface DossierDocument {
  readonly sha256: string;
  readonly purpose: 'ACT' | 'EVIDENCE' | 'PACK';
  readonly language: Language;
  readonly fileName?: string | undefined;
  /** Bytes. */
  readonly size: number;
  readonly at: Instant;
  /** The name of who uploaded it. */
  readonly by?: string | undefined;
}

interface Props {
  readonly language: Language;
  readonly amendmentId: string;
  readonly documents: readonly DossierDocument[];
  /** Whether the reader may take the whole file away as one archive. */
  readonly archived: boolean;
}

/** The documents, each with what its bytes are known by. */
export function DocumentsSection({ language, amendmentId, documents, archived }: Props): VNode {
  const t = textsIn(language);
  return (
    <section aria-labelledby="documents">
      <h2 class="govuk-heading-m" id="documents">
        {t('dossier.documents.heading')}
      </h2>
      {documents.length === 0 && <p class="govuk-body">{t('dossier.documents.none')}</p>}
      <ul class="govuk-list app-entries">
        {documents.map((document) => (
          <DocumentView
            key={`${document.purpose} ${document.language} ${document.sha256}`}
            language={language}
            amendmentId={amendmentId}
            document={document}
          />
        ))}
      </ul>
      {documents.some(({ purpose }) => purpose === 'ACT') && (
        <DownloadLinks
          language={language}
          as="akn"
          addressOf={(each) => `/amendments/${amendmentId}/akn?language=${each}`}
        />
      )}
      {archived && (
        <p class="govuk-body app-no-print">
          <a class="govuk-link" href={`/api/v1/amendments/${amendmentId}/archive`}>
            {t('archive.download')}
          </a>
          <br />
          <span class="govuk-hint">{t('archive.hint')}</span>
        </p>
      )}
    </section>
  );
}

const KILOBYTE = 1_000;

function DocumentView({
  language,
  amendmentId,
  document,
}: Omit<Props, 'documents' | 'archived'> & { readonly document: DossierDocument }): VNode {
  const t = textsIn(language);
  const { purpose, language: written, size, sha256, at, by, fileName } = document;
  const name = t(`dossier.documents.${purpose}`, { language: written });
  const kilobytes = amount(Math.max(1, Math.round(size / KILOBYTE)));
  return (
    <li class="app-entry">
      <a class="govuk-link" href={`/api/v1/amendments/${amendmentId}/documents/${sha256}`}>
        {t('dossier.documents.file', { name, size: t('dossier.documents.size', { kilobytes }) })}
      </a>
      <p class="govuk-body-s app-entry__who">
        {by === undefined
          ? t('dossier.documents.at', { at: longMoment(language, at) })
          : t('dossier.documents.by', { who: by, at: longMoment(language, at) })}
        {fileName !== undefined && ` – ${fileName}`}
        <br />
        <code class="app-hash">{t('dossier.documents.hash', { hash: sha256 })}</code>
        {purpose === 'EVIDENCE' && (
          <>
            <br />
            <a class="govuk-link app-no-print" href={`/amendments/${amendmentId}/documents/${sha256}/signatures`}>
              {t('pdf.signed.open')}
              <span class="govuk-visually-hidden"> ({fileName ?? name})</span>
            </a>
          </>
        )}
      </p>
    </li>
  );
}
