import type { VNode } from 'preact';
import type { Language } from '../../domain/language.ts';
import { textsIn } from '../../locales/texts.ts';
import { NotificationBanner } from '../components/notification-banner.tsx';
import type { StepUp } from '../layout/frame.ts';

interface Props extends StepUp {
  readonly language: Language;
  /** What was filled in was not taken for it: signing in again opens beside this page, which keeps it. */
  readonly keeps: boolean;
}

/** Says before a form that one must sign in again, more surely, to send it. */
export function StepUpNotice({ language, kind, level, href, keeps }: Props): VNode {
  const t = textsIn(language);
  return (
    <NotificationBanner titleText={t('signIn.stepUp.title')} titleId="step-up">
      <p class="govuk-notification-banner__heading">
        {t(`signIn.stepUp.${kind}`, { level: t(`signIn.level.${level}`) })}{' '}
        {href !== undefined && (
          <a
            class="govuk-notification-banner__link"
            href={href}
            {...(keeps ? { target: '_blank', rel: 'noopener' } : {})}
          >
            {t(keeps ? 'signIn.stepUp.newTab' : 'signIn.stepUp.now')}
          </a>
        )}
      </p>
      {keeps && href !== undefined && <p class="govuk-body">{t('signIn.stepUp.kept')}</p>}
      <p class="govuk-body-s">{t('signIn.stepUp.toBeConfirmed')}</p>
    </NotificationBanner>
  );
}
