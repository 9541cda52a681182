import { byTerm, type Dated, type Dating, type StepAhead } from '../amendment/plan.ts';
import { calendarOf, type Policy } from '../amendment/policy.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { addDays, type IsoDate } from '../calendar/dates.ts';
import { rolledForward, workingDaysAfter } from '../calendar/deadlines.ts';
import type { Because, Circumstances } from './circumstances.ts';

/** How fast a file goes: each answer at once, each in its usual time, each at the end of its term. */
export const PACES = ['EARLIEST', 'LIKELY', 'LATEST'] as const;
export type Pace = (typeof PACES)[number];

export const atEachPace = <T>(of: (pace: Pace) => T): Readonly<Record<Pace, T>> => ({
  EARLIEST: of('EARLIEST'),
  LIKELY: of('LIKELY'),
  LATEST: of('LATEST'),
});

/** When a step is answered, and what made it so. */
export interface Estimate extends Dated {
  readonly because: readonly Because[];
}

/** What an estimate is made of. Without `today`, a step may be answered in the past: for counting backward. */
interface Known {
  readonly policy: Policy;
  readonly circumstances: Circumstances;
  readonly today?: IsoDate;
}

/**
 * When a step is answered at a pace: on a working day, not before today, not while those asked are absent, and where a body
 * answers, in one of its meetings. Never earlier at a slower pace, nor for a step that opens later.
 */
export function datingAt(pace: Pace, { policy, circumstances, today }: Known): Dating<Estimate> {
  const calendar = calendarOf(policy);
  return (step) => {
    const answered = answeredAt(pace, policy, circumstances, calendar, step);
    const open = today === undefined || answered.date >= today ? answered : notYet(calendar, today, answered);
    // The convocation itself waits for no meeting.
    if (step.ask.kind === 'CONVOKE_COCOBASE')
      return whenPresent({ ...circumstances, meetings: {} }, calendar, step, open);
    return whenPresent(circumstances, calendar, step, afterNotice(policy, calendar, step, open));
  };
}

/** The slowest of what a pace reckons with; always at least the day it is asked. */
function answeredAt(
  pace: Pace,
  policy: Policy,
  { durations }: Circumstances,
  calendar: Calendar,
  step: StepAhead,
): Estimate {
  const atOnce: Estimate = { date: rolledForward(calendar, step.from).date, because: [{ kind: 'AT_ONCE' }] };
  if (pace === 'EARLIEST') return atOnce;
  const usual = usualOf(calendar, step, durations[step.ask.kind] ?? []);
  const deadline = byTerm(policy)(step);
  const term: Estimate = {
    date: rolledForward(calendar, deadline.date).date,
    because: [{ kind: 'TERM', deadline }],
  };
  const reckoned = pace === 'LIKELY' ? [usual ?? term] : [...(usual === undefined ? [] : [usual]), term];
  return reckoned.reduce((slowest, each) => (each.date >= slowest.date ? each : slowest), atOnce);
}

/** By the median of the past; of an even number, the lower of the two in the middle. */
function usualOf(calendar: Calendar, { from }: StepAhead, durations: readonly number[]): Estimate | undefined {
  const past = durations.toSorted((a, b) => a - b);
  const workingDays = past[Math.floor((past.length - 1) / 2)];
  if (workingDays === undefined) return undefined;
  const { date } = workingDaysAfter(calendar, from, workingDays);
  return { date, because: [{ kind: 'USUAL', workingDays, past: past.length }] };
}

function notYet(calendar: Calendar, today: IsoDate, { because }: Estimate): Estimate {
  const on = rolledForward(calendar, today).date;
  return { date: on, because: [...because, { kind: 'NOT_YET', on }] };
}

/**
 * The concertation committee meets after the notice of `cocobase.convocationWorkingDays` (domain rules, section 5); nothing is
 * left of it for a file that was convoked.
 */
function afterNotice(policy: Policy, calendar: Calendar, step: StepAhead, estimate: Estimate): Estimate {
  if (step.phase !== 'PRIOR_CONCERTATION' || step.convoked === true) return estimate;
  const workingDays = policy.settings['cocobase.convocationWorkingDays'];
  const clear = policy.settings['cocobase.clearDays'];
  const from = rolledForward(calendar, step.from).date;
  const { date } = workingDaysAfter(calendar, from, clear ? workingDays + 1 : workingDays);
  if (date <= estimate.date) return estimate;
  return { date, because: [...estimate.because, { kind: 'NOTICE', workingDays, clear, from }] };
}

/** The first day from the estimate on that finds those asked at work and, where a body answers, in a meeting. */
function whenPresent(
  { absences, meetings }: Circumstances,
  calendar: Calendar,
  { phase, ask: { capacity } }: StepAhead,
  estimate: Estimate,
): Estimate {
  const planned = meetings[phase]?.toSorted();
  const because = [...estimate.because];
  let { date } = estimate;
  for (;;) {
    const meeting = planned?.find((on) => on >= date);
    if (meeting !== undefined) date = meeting;
    const away = absences.find((each) => each.capacity === capacity && each.from <= date && date <= each.until);
    if (away === undefined) return { date, because: [...because, ...meetingOn(planned, meeting, date)] };
    because.push({ kind: 'ABSENCE', capacity, until: away.until });
    date = rolledForward(calendar, addDays(away.until, 1)).date;
  }
}

function meetingOn(
  planned: readonly IsoDate[] | undefined,
  meeting: IsoDate | undefined,
  date: IsoDate,
): readonly Because[] {
  if (planned === undefined) return [];
  return [meeting === undefined ? { kind: 'NO_MEETING', from: date } : { kind: 'MEETING', on: meeting }];
}
