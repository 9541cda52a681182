import { addDays, daysBetween } from '../../../domain/calendar/dates.ts';
import type { DemoFile } from '../file.ts';
import { DemoMeeting } from '../meeting.ts';
import { answerByMail } from '../organisations.ts';
import type { Stage } from '../stage.ts';

/** In time for a convocation of ten clear working days, whatever days off lie in between. */
const AHEAD_DAYS = 21;

/**
 * The unions are heard before the committee decides: convoked, heard in a meeting that gives its opinion; the concertation ends
 * with the minutes signed by president and secretary.
 */
export async function concert(stage: Stage, file: DemoFile, today: string): Promise<void> {
  await file.task('CONVOKE_COCOBASE');
  const meeting = await DemoMeeting.call(stage, addDays(today, AHEAD_DAYS));
  await meeting.convoke();
  await answerByMail(stage, file, 'GIVE_POSITION', 'FAVOURABLE');
  await file.does({ kind: 'GIVE_AUTHORITY_POSITION', position: 'FAVOURABLE' }, 'gives the authority’s position');
  const days = daysBetween(today, meeting.on) + 1;
  await file.pass(days, 'the day of the meeting comes');
  await meeting.pass(days, 'its day comes');
  await hold(meeting, file.id);
  await file.isTold('HELD');
  const opinion = { fr: 'Avis motivé favorable.', nl: 'Gunstig met redenen omkleed advies.' };
  await file.does({ kind: 'RECORD_REASONED_OPINION', opinion, on: meeting.on }, 'records the reasoned opinion');
  await minute(meeting);
  await file.reaches('the committee', ({ tasks }) => tasks.some(({ kind }) => kind === 'VOTE'));
}

async function hold(meeting: DemoMeeting, fileId: string): Promise<void> {
  const { points, invited: present } = await meeting.seen();
  const outcomes = points.map(({ id: pointId, subject }) =>
    subject.fileId === fileId
      ? ({ pointId, outcome: 'DECIDED', decision: 'Avis favorable.' } as const)
      : ({ pointId, outcome: 'CARRIED_OVER' } as const),
  );
  await meeting.does(
    { kind: 'HOLD_MEETING', outcome: 'HELD', present, points: outcomes, actions: [] },
    'enters that the meeting was held',
  );
}

/** Minutes as the organisations get them for remarks, then signed by president and secretary. */
async function minute(meeting: DemoMeeting): Promise<void> {
  const { points } = await meeting.seen();
  const minutes = { points: points.map(({ id }) => ({ pointId: id, text: 'Les organisations sont favorables.' })) };
  await meeting.does({ kind: 'DRAFT_MINUTES', minutes }, 'sends the minutes for remarks');
  const asksRemarks = ({ kind }: { readonly kind: string }): boolean => kind === 'REMARK_ON_MINUTES';
  const { tasks } = await meeting.reaches('its remarks', (seen) => seen.tasks.some(asksRemarks));
  const until = tasks.find(asksRemarks)?.dueOn ?? meeting.on;
  // The day after the meeting has come already; the term for remarks lasts until the end of its last day.
  await meeting.pass(daysBetween(meeting.on, until), 'the organisations have no remarks');
  await meeting.does({ kind: 'SIGN_MINUTES', outcome: 'SIGN' }, 'signs the minutes', 'COCOBASE_PRESIDENT');
  await meeting.does({ kind: 'SIGN_MINUTES', outcome: 'SIGN' }, 'signs the minutes');
  await meeting.reaches('its final minutes', ({ status }) => status === 'FINAL');
}
