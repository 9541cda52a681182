import type { VNode } from 'preact';
import type { Language } from '../../../domain/language.ts';
import type { MeetingStatus, Place } from '../../../domain/meetings/meeting/meeting.ts';
import type { PointOutcome } from '../../../domain/meetings/meeting/points.ts';
import type { MeetingSeries } from '../../../domain/meetings/series.ts';
import { meetingTime } from '../../../locales/meeting-times.ts';
import { textsIn } from '../../../locales/texts.ts';

/** A meeting on whose agenda the file stands or stood. */
export interface OnAgenda extends Pick<Place, 'on' | 'at'> {
  readonly id: string;
  readonly series: MeetingSeries;
  readonly status: MeetingStatus;
  readonly outcome?: PointOutcome['outcome'] | undefined;
}

/** The meetings that deal with the file, the latest first, each with what it did. */
export function Agendas({
  language,
  agendas,
}: {
  readonly language: Language;
  readonly agendas: readonly OnAgenda[];
}): VNode | null {
  const t = textsIn(language);
  if (agendas.length === 0) return null;
  return (
    <>
      <p class="govuk-body govuk-!-margin-bottom-1">{t('meetingsPage.onAgenda')}</p>
      <ul class="govuk-list govuk-list--bullet">
        {agendas.map((each) => (
          <li key={each.id}>
            <a class="govuk-link" href={`/meetings/${each.id}`}>
              {t(`meetingSeries.${each.series}`)}, {meetingTime(language, each)}
            </a>{' '}
            ({t(each.outcome === undefined ? `meetingStatus.${each.status}` : `pointOutcome.${each.outcome}`)})
          </li>
        ))}
      </ul>
    </>
  );
}
