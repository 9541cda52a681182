import type { IsoDate } from '../calendar/dates.ts';
import type { MeetingSeries } from './series.ts';

/** What is said of a meeting where it is not read: which one, of which kind, on which day. */
export interface NamedMeeting {
  readonly meetingId: string;
  readonly series: MeetingSeries;
  readonly on: IsoDate;
}
