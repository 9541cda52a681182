import type { VNode } from 'preact';
import type { IsoDate } from '../../../domain/calendar/dates.ts';
import type { Month } from '../../../domain/meetings/months.ts';
import type { MeetingSeries } from '../../../domain/meetings/series.ts';
import { capitalised } from '../../../locales/capitalised.ts';
import { monthName } from '../../../locales/meeting-times.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Button } from '../../components/button.tsx';
import { Pagination } from '../../components/pagination.tsx';
import type { Frame } from '../../layout/frame.ts';
import { Page } from '../../layout/page.tsx';
import { ListedMeetingView, type ListedMeeting } from './listed-meeting.tsx';
import { meetingsAddress, MeetingsNav, type MeetingsView } from './meetings-nav.tsx';

interface MonthOfMeetings {
  readonly month: Month;
  readonly meetings: readonly ListedMeeting[];
}

export interface MeetingsPageProps extends Frame {
  readonly view: Extract<MeetingsView, 'COMING' | 'PAST'>;
  readonly today: IsoDate;
  readonly months: readonly MonthOfMeetings[];
  /** The series the reader is in, and the one he looks at alone. */
  readonly series: readonly MeetingSeries[];
  readonly only?: MeetingSeries | undefined;
  readonly mayCall: boolean;
  readonly first?: string | undefined;
  readonly next?: string | undefined;
}

/** The meetings of all series the reader is in, month by month. */
export function MeetingsPage(props: MeetingsPageProps): VNode {
  const { language, view, months, today, series, mayCall, first, next } = props;
  const t = textsIn(language);
  return (
    <Page {...props} title={t(view === 'PAST' ? 'meetingsPage.past' : 'meetingsPage.title')} section="MEETINGS">
      <MeetingsNav language={language} here={view} />
      {mayCall && view === 'COMING' && <Button href="/meetings/new">{t('meetingsPage.call')}</Button>}
      {series.length > 1 && <SeriesNav {...props} />}
      {months.length === 0 && <p class="govuk-body">{t(emptyText(props))}</p>}
      {months.map(({ month, meetings }) => (
        <section key={month} aria-labelledby={`month-${month}`}>
          <h2 class="govuk-heading-m" id={`month-${month}`}>
            {capitalised(monthName(language, month))}
          </h2>
          <ul class="govuk-list">
            {meetings.map((meeting) => (
              <ListedMeetingView key={meeting.id} language={language} meeting={meeting} today={today} />
            ))}
          </ul>
        </section>
      ))}
      {(first !== undefined || next !== undefined) && (
        <Pagination
          landmarkLabel={t('meetingsPage.pages')}
          previous={first === undefined ? undefined : { href: first, text: t('meetingsPage.first') }}
          next={next === undefined ? undefined : { href: next, text: t('meetingsPage.later') }}
        />
      )}
    </Page>
  );
}

function emptyText({ view, series }: MeetingsPageProps) {
  if (series.length === 0) return 'meetingsPage.noSeries';
  return view === 'PAST' ? 'meetingsPage.nonePast' : 'meetingsPage.none';
}

/** Narrows the list to one series. */
function SeriesNav({ language, view, series, only }: MeetingsPageProps): VNode {
  const t = textsIn(language);
  return (
    <nav class="app-links app-no-print" aria-label={t('meetingsPage.seriesFilter')}>
      <ul class="app-links__list">
        {[undefined, ...series].map((each) => (
          <li key={each ?? 'all'}>
            <a class="govuk-link" href={meetingsAddress(view, each)} aria-current={each === only ? 'true' : undefined}>
              {each === undefined ? t('meetingsPage.allSeries') : t(`meetingSeries.${each}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
