import type { VNode } from 'preact';
import type { IsoDate } from '../../../domain/calendar/dates.ts';
import type { Language } from '../../../domain/language.ts';
import type { MeetingStatus } from '../../../domain/meetings/meeting/meeting.ts';
import type { MeetingTaskKind } from '../../../domain/meetings/meeting/tasks.ts';
import type { MeetingSeries } from '../../../domain/meetings/series.ts';
import { longDate } from '../../../locales/dates.ts';
import { meetingTime } from '../../../locales/meeting-times.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Details } from '../../components/details.tsx';
import { ownTaskAddress } from '../../parts/task-address.ts';
import { Due } from '../../parts/due-tag.tsx';
import { MeetingStatusTag } from './status-tag.tsx';

/** What a meeting asks of its reader. */
export interface OwnMeetingTask {
  readonly id: string;
  readonly kind: MeetingTaskKind;
  readonly dueOn: IsoDate;
  /** The organisation in whose name the reader would answer. */
  readonly organisation?: string | undefined;
}

/** A meeting in a list. */
export interface ListedMeeting {
  readonly id: string;
  readonly series: MeetingSeries;
  readonly status: MeetingStatus;
  readonly on: IsoDate;
  readonly at: string;
  readonly place?: string | undefined;
  readonly promisedOn: IsoDate;
  readonly reason?: string | undefined;
  readonly points: number;
  /** Why it falls on its day, a sentence a line. */
  readonly why: readonly string[];
  /** The last day on which it can be convoked, while that lies ahead, with what it follows from. */
  readonly sendBy?: { readonly on: IsoDate; readonly why: readonly string[] } | undefined;
  readonly tasks: readonly OwnMeetingTask[];
}

interface Props {
  readonly language: Language;
  readonly meeting: ListedMeeting;
  readonly today: IsoDate;
}

/** A meeting of a list: when, with whom, where it stands, and what is asked of the reader. */
export function ListedMeetingView({ language, meeting, today }: Props): VNode {
  const t = textsIn(language);
  const { id, series, status, place, reason, points, tasks } = meeting;
  return (
    <li class="app-meeting">
      <h3 class="govuk-heading-s govuk-!-margin-bottom-1">
        <a class="govuk-link" href={`/meetings/${id}`}>
          <time datetime={`${meeting.on}T${meeting.at}`}>{meetingTime(language, meeting)}</time>
          <br />
          {t(`meetingSeries.${series}`)}
        </a>
      </h3>
      <p class="govuk-body govuk-!-margin-bottom-1">
        <MeetingStatusTag language={language} status={status} />
      </p>
      <p class="govuk-body-s govuk-!-margin-bottom-1">
        {t('meetingsPage.points', { count: points })}
        {place !== undefined && ` – ${t('meetingsPage.where', { place })}`}
      </p>
      {reason !== undefined && (
        <p class="govuk-body-s govuk-!-margin-bottom-1">{t('meetingsPage.reason', { reason })}</p>
      )}
      {tasks.map((task) => (
        <p key={task.id} class="govuk-body govuk-!-margin-bottom-1">
          <a class="govuk-link" href={ownTaskAddress(task.id, task.kind)}>
            {t(`meetingTask.${task.kind}`)}
          </a>{' '}
          – <Due language={language} dueOn={task.dueOn} today={today} />
        </p>
      ))}
      <Days language={language} meeting={meeting} />
    </li>
  );
}

/** Why this day, and until when it can be convoked. */
function Days({ language, meeting }: Pick<Props, 'language' | 'meeting'>): VNode {
  const t = textsIn(language);
  const { sendBy, why, promisedOn, on } = meeting;
  const lines = [...(promisedOn === on ? [] : [t('meetingsPage.promisedOn', { date: promisedOn })]), ...why];
  return (
    <>
      {sendBy !== undefined && (
        <p class="govuk-body-s govuk-!-margin-bottom-1">
          <strong>
            {t('meetingsPage.sendBy')} {longDate(language, sendBy.on)}
          </strong>
        </p>
      )}
      <Details
        classes="app-meeting__why"
        summaryText={
          <>
            {t('meetingPage.why')}
            <span class="govuk-visually-hidden"> – {longDate(language, on)}</span>
          </>
        }
      >
        {[...lines, ...(sendBy?.why ?? [])].map((line) => (
          <p key={line} class="govuk-body-s">
            {line}
          </p>
        ))}
      </Details>
    </>
  );
}
