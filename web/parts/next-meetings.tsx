import type { VNode } from 'preact';
import type { Language } from '../../domain/language.ts';
import type { Place } from '../../domain/meetings/meeting/meeting.ts';
import type { MeetingSeries } from '../../domain/meetings/series.ts';
import { meetingTime } from '../../locales/meeting-times.ts';
import { textsIn } from '../../locales/texts.ts';

/** A meeting to come, as the home page names it. */
export interface NextMeeting extends Pick<Place, 'on' | 'at'> {
  readonly id: string;
  readonly series: MeetingSeries;
}

/** The reader's next meetings, with the way to all of them. */
export function NextMeetings({
  language,
  meetings,
}: {
  readonly language: Language;
  readonly meetings: readonly NextMeeting[];
}): VNode {
  const t = textsIn(language);
  return (
    <>
      <h2 class="govuk-heading-m govuk-!-margin-top-6">{t('meetingsPage.next')}</h2>
      <ul class="govuk-list">
        {meetings.map((meeting) => (
          <li key={meeting.id}>
            <a class="govuk-link" href={`/meetings/${meeting.id}`}>
              {meetingTime(language, meeting)} – {t(`meetingSeries.${meeting.series}`)}
            </a>
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        <a class="govuk-link" href="/meetings">
          {t('meetingsPage.all')}
        </a>
      </p>
    </>
  );
}
