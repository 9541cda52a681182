import { addDays } from '../../../domain/calendar/dates.ts';
import type { ToldMeeting } from '../../../domain/amendment/followed-meetings.ts';
import type { Life } from './life.ts';

/** A meeting of COCOBASE two weeks after today, of which the file is told something; a test says the rest. */
export const cocobase = (
  { today }: Pick<Life, 'today'>,
  what: ToldMeeting['what'],
  told: Partial<ToldMeeting> = {},
): { readonly type: 'FOLLOW_MEETING' } & ToldMeeting => ({
  type: 'FOLLOW_MEETING',
  meetingId: 'meeting-cocobase-1',
  series: 'cocobase',
  on: addDays(today, 14),
  what,
  ...told,
});

/** A meeting that was convoked, held and its minutes made final, all today: what a file needs for its opinion. */
export function hold(life: Life, told: Partial<ToldMeeting> = {}): void {
  const on = life.today;
  for (const what of ['CONVOKED', 'HELD', 'FINAL'] as const) {
    life.commands('procedure', cocobase(life, what, { on, convokedOn: on, ...told }));
  }
}
