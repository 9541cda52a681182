import type { Instant } from '../../domain/calendar/dates.ts';
import type { Language } from '../../domain/language.ts';
import { longMoment } from '../../locales/dates.ts';
import { textsIn } from '../../locales/texts.ts';
import { Fact } from '../parts/facts.tsx';
import type { Letter } from '../parts/letter.tsx';
import { STYLES } from '../parts/styles.ts';

/** What the message that brings an anchor to an auditor says. */
export interface AnchorMail {
  readonly languages: readonly Language[];
  readonly anchor: {
    readonly number: number;
    readonly at: Instant;
    readonly size: number;
    readonly root: string;
    readonly keyId: string;
    readonly signature: string;
  };
}

/** The newest anchor of the record, for whoever keeps it where nobody of the house reaches. */
export const anchorLetter: Letter<AnchorMail> = {
  subject: (language, { anchor: { number } }) => textsIn(language)('anchorMail.subject', { number }),
  body: (language, { anchor }) => {
    const t = textsIn(language);
    const { number, at, size, root, keyId, signature } = anchor;
    return (
      <>
        <h1 style={STYLES.heading1}>{t('anchorMail.subject', { number })}</h1>
        <p style={STYLES.paragraph}>{t('anchorMail.lead')}</p>
        <Fact label={t('anchorMail.at')}>
          {longMoment(language, at)} ({at})
        </Fact>
        <Fact label={t('anchorMail.size')}>{size}</Fact>
        <Fact label={t('anchorMail.root')}>{root}</Fact>
        <Fact label={t('anchorMail.key')}>{keyId}</Fact>
        <Fact label={t('anchorMail.signature')}>{signature}</Fact>
        <p style={STYLES.paragraph}>{t('anchorMail.how')}</p>
        <p style={STYLES.note}>{t('anchorMail.footer')}</p>
      </>
    );
  },
};
