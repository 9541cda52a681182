import { NUDGE_TIME } from '../../domain/amendment/nudges.ts';
import { addDays, brusselsDate, instantAt, type Instant } from '../../domain/calendar/dates.ts';
import { beginningOf } from '../../domain/meetings/meeting/days.ts';
import { meetingNudgesDue, nextMeetingNudge, remarksCloseOn } from '../../domain/meetings/meeting/procedure.ts';
import { SERIES_RULES } from '../../domain/meetings/series.ts';
import type { Appointment, MeetingFile } from './meeting-file.ts';

type Planned = Appointment | undefined;

/** What the procedure of a meeting will do by itself, as the meeting stands. */
export const appointmentsOf = (file: MeetingFile): readonly Appointment[] =>
  [toInvite, toJudgeTheConvocation, toFreezeTheAgenda, toAskWhetherHeld, toCloseTheRemarks, toNudge].flatMap(
    (appointment) => appointment(file) ?? [],
  );

/** Invites on its day; where the keeper convokes, he is asked to. */
function toInvite(file: MeetingFile): Planned {
  const { status, timetable } = file.procedure;
  if (status !== 'PLANNED' || hasBegun(file) || file.asks('CONVOKE')) return undefined;
  const at = instantAt(timetable.inviteOn, NUDGE_TIME);
  return { name: 'invite', at, step: (activities, input) => activities.invite(input) };
}

/** The mail server's answers are the proof: there is nothing to judge before it has given them all. */
function toJudgeTheConvocation(file: MeetingFile): Planned {
  if (file.procedure.convocation !== 'SENT' || !file.mailsAreOut || !file.isAhead) return undefined;
  return { name: 'judgeConvocation', at: now(), step: (activities, input) => activities.judgeConvocation(input) };
}

/** Settles the agenda, once invited to; a meeting that nobody could be invited to in time is invited to with it. */
function toFreezeTheAgenda(file: MeetingFile): Planned {
  const { status, series, timetable } = file.procedure;
  const isOpen = status === 'INVITED' || (status === 'PLANNED' && !SERIES_RULES[series].convoked);
  if (!isOpen || hasBegun(file)) return undefined;
  const at = instantAt(timetable.freezeOn, NUDGE_TIME);
  return { name: 'freezeAgenda', at, step: (activities, input) => activities.freezeAgenda(input) };
}

/** Asks what became of it: silence makes it neither held nor missed. */
function toAskWhetherHeld(file: MeetingFile): Planned {
  if (!file.isAhead || file.asks('HOLD_MEETING')) return undefined;
  const at = beginningOf(file.procedure.place);
  return { name: 'askWhetherHeld', at, step: (activities, input) => activities.askWhetherHeld(input) };
}

/** The day after the last for remarks: who was silent had none to make. */
function toCloseTheRemarks({ procedure }: MeetingFile): Planned {
  const lastDay = remarksCloseOn(procedure);
  if (lastDay === undefined) return undefined;
  const at = instantAt(addDays(lastDay, 1), '00:00');
  return { name: 'closeRemarks', at, step: (activities, input) => activities.closeRemarks(input) };
}

/** Reminds, asks the substitutes, escalates, on the recorded days, for all that waits in one go. */
function toNudge({ procedure }: MeetingFile): Planned {
  const day = nextMeetingNudge(procedure, brusselsDate(now()));
  if (day === undefined) return undefined;
  return {
    name: 'nudge',
    at: instantAt(day, NUDGE_TIME),
    step: (activities, input) =>
      activities.nudgeMeeting({ ...input, nudges: meetingNudgesDue(procedure, brusselsDate(input.at)) }),
  };
}

/** Whether its hour has come. */
const hasBegun = ({ procedure: { place } }: MeetingFile): boolean => beginningOf(place) <= now();

const now = (): Instant => new Date(Date.now()).toISOString();
