import type { ComponentChildren, VNode } from 'preact';
import type { Language } from '../../../domain/language.ts';
import { textsIn } from '../../../locales/texts.ts';
import type { Problem } from '../../layout/problem-summary.tsx';
import { PeoplePage, type PeopleFrame } from '../people/people-page.tsx';

/** What stands around every page about the rules. */
export interface RulesFrame extends PeopleFrame {
  /** Whether the reader sets the rules himself. */
  readonly mayChange: boolean;
}

const ADDRESSES = {
  settings: '/rules/settings',
  calendar: '/rules/calendar',
  caretaker: '/rules/caretaker',
  moving: '/rules/open-files',
  history: '/rules/history',
} as const;
const PLACES = ['settings', 'calendar', 'caretaker', 'moving', 'history'] as const;

interface Props extends RulesFrame {
  readonly title: string;
  readonly here: (typeof PLACES)[number];
  /** The form of a page that has one, and what went wrong with it. */
  readonly form?: string | undefined;
  readonly problem?: Problem | undefined;
  readonly children: ComponentChildren;
}

/** A page about the settings and the calendar, with the ways to the others. */
export function RulesPage({ here, mayChange, children, ...page }: Props): VNode {
  const t = textsIn(page.language);
  return (
    <PeoplePage {...page} here="rules" afterwards={<ToMove language={page.language} />}>
      <nav class="app-links app-no-print" aria-label={t('rules.nav.label')}>
        <ul class="app-links__list">
          {PLACES.map((place) => (
            <li key={place}>
              <a class="govuk-link" href={ADDRESSES[place]} aria-current={place === here ? 'page' : undefined}>
                {t(`rules.nav.${place}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {!mayChange && <p class="govuk-body">{t('rules.onlyAdministrator')}</p>}
      {children}
    </PeoplePage>
  );
}

/** A change moves no open file by itself: the way to those that may follow it. */
const ToMove = ({ language }: { readonly language: Language }): VNode => (
  <a class="govuk-notification-banner__link" href={ADDRESSES.moving}>
    {textsIn(language)('rules.moving.goOn')}
  </a>
);
