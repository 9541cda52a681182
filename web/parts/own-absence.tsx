import type { VNode } from 'preact';
import type { Days } from '../../domain/people/absences.ts';
import type { Language } from '../../domain/language.ts';
import { textsIn } from '../../locales/texts.ts';
import { NotificationBanner } from '../components/notification-banner.tsx';

/** That the reader is marked as away today: from when to when, and to whom his messages go meanwhile. */
export interface OwnAbsence {
  readonly days: readonly (Days & { readonly id: string })[];
  /** Nobody where his substitute is away too. */
  readonly standIns: readonly string[];
}

interface Props {
  readonly language: Language;
  readonly absence: OwnAbsence;
}

/** Told on the home page, with the way back. */
export function OwnAbsenceBanner({ language, absence: { days, standIns } }: Props): VNode {
  const t = textsIn(language);
  return (
    <NotificationBanner titleText={t('absence.now.heading')}>
      {days.map(({ id, from, until }) => (
        <p key={id} class="govuk-notification-banner__heading">
          {t('absence.now.text', { from, until })}
        </p>
      ))}
      <p class="govuk-body">
        {standIns.length === 0 ? t('absence.now.nobody') : t('absence.now.reached', { names: standIns })}{' '}
        <a class="govuk-notification-banner__link" href="/absence">
          {t('absence.now.end')}
        </a>
      </p>
    </NotificationBanner>
  );
}
