import type { VNode } from 'preact';
import type { IsoDate } from '../../domain/calendar/dates.ts';
import { textsIn } from '../../locales/texts.ts';
import { Pagination } from '../components/pagination.tsx';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { WaitingList, type WaitingForOthers } from '../parts/waiting-list.tsx';

/** What of it is shown. */
const WAITING_FILTERS = ['ALL', 'LATE', 'STUCK'] as const;
export type WaitingChoice = (typeof WAITING_FILTERS)[number];

export interface WaitingPageProps extends Frame {
  readonly today: IsoDate;
  readonly choice: WaitingChoice;
  readonly waiting: readonly WaitingForOthers[];
  readonly first?: string | undefined;
  readonly next?: string | undefined;
}

/** Where a choice is shown. */
export const waitingAddress = (choice: WaitingChoice): string =>
  choice === 'ALL' ? '/waiting' : `/waiting?${choice.toLowerCase()}=true`;

const NONE = { ALL: 'none', LATE: 'noneLate', STUCK: 'noneStuck' } as const satisfies Record<WaitingChoice, string>;

/** Everything that waits for somebody, by due date: what is late comes first. */
export function WaitingPage({ today, choice, waiting, first, next, ...frame }: WaitingPageProps): VNode {
  const { language } = frame;
  const t = textsIn(language);
  return (
    <Page {...frame} title={t('waitingPage.title')} section="HOME">
      <nav class="app-choices" aria-label={t('waitingPage.filter')}>
        <ul class="govuk-list">
          {WAITING_FILTERS.map((each) => (
            <li key={each}>
              <a
                class="govuk-link"
                href={waitingAddress(each)}
                {...(each === choice ? { 'aria-current': 'page' as const } : {})}
              >
                {t(`waitingPage.filters.${each}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {waiting.length === 0 ? (
        <p class="govuk-body">{t(`waitingPage.${NONE[choice]}`)}</p>
      ) : (
        <WaitingList language={language} waiting={waiting} today={today} />
      )}
      {(first !== undefined || next !== undefined) && (
        <Pagination
          landmarkLabel={t('homePage.pages')}
          previous={first === undefined ? undefined : { href: first, text: t('homePage.first') }}
          next={next === undefined ? undefined : { href: next, text: t('homePage.next') }}
        />
      )}
    </Page>
  );
}
