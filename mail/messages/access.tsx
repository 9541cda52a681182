import type { Instant } from '../../domain/calendar/dates.ts';
import type { Language } from '../../domain/language.ts';
import type { AccessMailKind } from '../../domain/people/access-mails.ts';
import { longMoment } from '../../locales/dates.ts';
import { textsIn } from '../../locales/texts.ts';
import type { Letter } from '../parts/letter.tsx';
import { STYLES } from '../parts/styles.ts';

/** What a message about how its reader signs in says. */
export interface AccessMail {
  readonly kind: AccessMailKind;
  readonly languages: readonly Language[];
  /** When what it tells of happened. */
  readonly at: Instant;
  /** Until when an invitation is good, and whether its reader signs in already. */
  readonly invitation?: { readonly until: Instant; readonly again: boolean };
  /** Where it leads; nowhere for who is warned that his messages go elsewhere. */
  readonly link?: string;
}

/** An invitation to sign in, that it was accepted, or that messages go to another address from now on. */
export const accessLetter: Letter<AccessMail> = {
  subject: (language, { kind }) => textsIn(language)(`accessMail.subject.${kind}`),
  body: (language, { kind, at, invitation, link }) => {
    const t = textsIn(language);
    const lead = invitation?.again === true ? 'AGAIN' : kind;
    return (
      <>
        <h1 style={STYLES.heading1}>{t(`accessMail.subject.${kind}`)}</h1>
        <p style={STYLES.paragraph}>{t(`accessMail.lead.${lead}`, { at: longMoment(language, at) })}</p>
        {invitation !== undefined && (
          <p style={STYLES.paragraph}>{t('accessMail.until', { until: longMoment(language, invitation.until) })}</p>
        )}
        {link !== undefined && (
          <p style={{ margin: '24px 0' }}>
            <a href={link} style={STYLES.link}>
              {t(kind === 'SIGN_IN_INVITATION' ? 'accessMail.accept' : 'accessMail.account')}
            </a>
          </p>
        )}
        <p style={STYLES.paragraph}>{t(`accessMail.notYou.${kind}`)}</p>
        <p style={STYLES.note}>{t('accessMail.footer')}</p>
      </>
    );
  },
};
