import type { VNode } from 'preact';
import type { SignedDocumentFinding } from '../../../domain/amendment/signed-document.ts';
import { longMoment } from '../../../locales/dates.ts';
import type { Instant, IsoDate } from '../../../domain/calendar/dates.ts';
import type { Language } from '../../../domain/language.ts';
import { textsIn, type Texts } from '../../../locales/texts.ts';
import { InsetText } from '../../components/inset-text.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import type { Frame } from '../../layout/frame.ts';
import { Page } from '../../layout/page.tsx';

/** A signature on a PDF, as far as it could be validated. */
export interface SignatureShown {
  readonly name: string;
  readonly issuer: string;
  readonly validFrom: IsoDate;
  readonly validUntil: IsoDate;
  readonly isQualified: boolean;
  readonly given?: { readonly at: Instant; readonly by: 'AUTHORITY' | 'SIGNER' } | undefined;
  readonly chain: 'VALIDATED' | 'NO_ANCHORS' | 'NOT_TRUSTED' | 'NOT_HELD';
  readonly isPades: boolean;
}

interface SignaturesPageProps extends Frame {
  readonly amendmentId: string;
  /** The language of the document that was signed. */
  readonly written: Language;
  readonly finding: SignedDocumentFinding;
  readonly signatures: readonly SignatureShown[];
}

/** Who signed a proof of signature, when, and what could not be validated: said plainly. */
export function SignaturesPage({ amendmentId, written, finding, signatures, ...frame }: SignaturesPageProps): VNode {
  const { language } = frame;
  const t = textsIn(language);
  return (
    <Page
      {...frame}
      title={t('pdf.signed.title', { language: written })}
      section="FILES"
      back={{ href: `/amendments/${amendmentId}#documents`, text: t('pdf.signed.back') }}
    >
      <InsetText>{t(`pdf.signed.finding.${finding}`)}</InsetText>
      {signatures.map((signature) => (
        <section key={`${signature.name} ${signature.given?.at ?? ''}`}>
          <h2 class="govuk-heading-m">{signature.name}</h2>
          <SummaryList
            rows={rowsOf(language, signature).map(([key, text]) => ({ key: { text: key }, value: { text } }))}
          />
        </section>
      ))}
    </Page>
  );
}

function rowsOf(language: Language, signature: SignatureShown): readonly (readonly [string, string])[] {
  const t = textsIn(language);
  const { issuer, validFrom, validUntil, isQualified, chain, isPades } = signature;
  return [
    [t('pdf.signed.validity'), t(`pdf.signed.chain.${chain}`)],
    [t('pdf.signed.given'), givenWords(t, language, signature)],
    [t('pdf.signed.issuer'), issuer],
    [t('pdf.signed.period'), t('pdf.signed.from', { from: validFrom, until: validUntil })],
    [t('pdf.signed.qualified'), t(`pdf.signed.${isQualified ? 'isQualified' : 'notQualified'}`)],
    [t('pdf.signed.form'), t(`pdf.signed.${isPades ? 'isPades' : 'notPades'}`)],
  ];
}

const givenWords = (t: Texts, language: Language, { given }: SignatureShown): string =>
  given === undefined
    ? t('pdf.signed.unknown')
    : t(`pdf.signed.by.${given.by}`, { at: longMoment(language, given.at) });
