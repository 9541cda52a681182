import type { ComponentChildren, VNode } from 'preact';
import { textsIn } from '../../../locales/texts.ts';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import type { Frame } from '../../layout/frame.ts';
import { Page } from '../../layout/page.tsx';
import type { Problem } from '../../layout/problem-summary.tsx';

/** What stands around every page about people, and around those of upkeep. */
export interface PeopleFrame extends Frame {
  /** Whether something was just recorded. */
  readonly isDone: boolean;
}

const ADDRESSES = {
  persons: '/people',
  organisations: '/people/organisations',
  bodies: '/people/bodies',
  refused: '/people/refused-mails',
  stuck: '/people/stuck-tasks',
  erasures: '/people/erasures',
  readings: '/readings',
  rules: '/rules/settings',
} as const;
const PLACES = ['persons', 'organisations', 'bodies', 'refused', 'stuck', 'erasures', 'readings', 'rules'] as const;

interface Props extends PeopleFrame {
  readonly title: string;
  readonly here: (typeof PLACES)[number];
  readonly back?: { readonly href: string; readonly text: string } | undefined;
  /** The form of a page that has one, and what went wrong with it. */
  readonly form?: string | undefined;
  readonly problem?: Problem | undefined;
  /** What follows from what was just recorded, where there is more to do. */
  readonly afterwards?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A page about people, with the ways to the others. */
export function PeoplePage({ here, isDone, afterwards, children, ...page }: Props): VNode {
  const t = textsIn(page.language);
  return (
    <Page {...page} section="PEOPLE">
      {isDone && (
        <NotificationBanner type="success" titleText={t('people.done.title')}>
          <p class="govuk-notification-banner__heading">
            {t('people.done.text')} {afterwards}
          </p>
        </NotificationBanner>
      )}
      <nav class="app-links app-no-print" aria-label={t('people.nav.label')}>
        <ul class="app-links__list">
          {PLACES.map((place) => (
            <li key={place}>
              <a class="govuk-link" href={ADDRESSES[place]} aria-current={place === here ? 'page' : undefined}>
                {t(`people.nav.${place}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </Page>
  );
}
