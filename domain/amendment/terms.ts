import type { Calendar } from '../calendar/calendar.ts';
import type { IsoDate } from '../calendar/dates.ts';
import { courseOf, workingDaysAfter, workingDaysBefore } from '../calendar/deadlines.ts';
import type { Deadline, RunningTerm } from '../calendar/deadlines.ts';
import { NEVER_SUSPENDED } from '../calendar/suspensions.ts';
import { SETTINGS } from '../settings.ts';
import type { SettingKey } from '../settings.ts';
import { concertationTermOf, goesByMeeting } from './concertation-course.ts';
import type { Nudge } from './events.ts';
import type { Policy } from './policy.ts';
import { calendarOf } from './policy.ts';
import type { Route } from './route.ts';
import type { PhaseVisit } from './state.ts';
import { TASK_RULES, type TaskKind, type Term } from './tasks.ts';

/**
 * When a task opened on a day is due, with the days that were counted. Publication counts its month from the signature
 * (`publication.withinMonthsOfSignature`), everything else from the opening.
 */
export function dueOn(policy: Policy, term: Term, openedOn: IsoDate, signedOn?: IsoDate): Deadline {
  return deadlineFor(policy, termOf(policy, term, openedOn, signedOn));
}

/** When a term that nothing interrupts ends. */
export function deadlineFor(policy: Policy, term: RunningTerm): Deadline {
  const course = courseOf(calendarOf(policy), term, NEVER_SUSPENDED);
  if (course.kind === 'STANDS_STILL') throw new Error('A term that was never suspended runs.');
  return course.deadline;
}

/** The term of a task before it is counted. */
export function termOf({ settings }: Policy, term: Term, openedOn: IsoDate, signedOn?: IsoDate): RunningTerm {
  switch (term.unit) {
    case 'WORKING_DAYS':
      return { rule: 'WORKING_DAYS_AFTER', from: openedOn, count: settings['step.dueWorkingDays'][term.step] };
    case 'CONVOCATION_TERM':
      return { rule: 'WORKING_DAYS_AFTER', from: openedOn, count: settings['cocobase.convokeWithinWorkingDays'] };
    case 'COCOBASE_TERM':
      return { rule: 'CALENDAR_DAYS_AFTER', from: openedOn, count: settings['cocobase.termDays'] };
    case 'PUBLICATION_TERM':
      return {
        rule: 'MONTHS_AFTER',
        from: signedOn ?? openedOn,
        count: settings['publication.withinMonthsOfSignature'],
      };
    case 'CONSOLIDATION_TERM':
      return { rule: 'WORKING_DAYS_AFTER', from: openedOn, count: settings['consolidation.dueWorkingDays'] };
  }
}

/**
 * The term after which the passage of a phase closes by itself, answered or not; most never do: silence never approves. That
 * of a concertation by meetings begins with the first agenda.
 */
export function closingTermOf(
  policy: Policy,
  route: Route,
  { phase, openedOn, firstAgenda }: Pick<PhaseVisit, 'phase' | 'firstAgenda'> & { readonly openedOn: IsoDate },
): RunningTerm | undefined {
  switch (phase) {
    case 'PRIOR_CONCERTATION':
      if (firstAgenda !== undefined) return concertationTermOf(policy, firstAgenda);
      return goesByMeeting(route, phase) ? undefined : termOf(policy, { unit: 'COCOBASE_TERM' }, openedOn);
    case 'STAKEHOLDER_CONSULTATION':
      return termOf(policy, { unit: 'WORKING_DAYS', step: 'stakeholderOpinion' }, openedOn);
    default:
      return undefined;
  }
}

/** Whether what is asked has the term of the concertation: who lengthens that one lengthens it. */
export const hasPhaseTerm = (kind: TaskKind): boolean => TASK_RULES[kind].term.unit === 'COCOBASE_TERM';

/** The settings a term hangs on that no jurist has confirmed [U]. */
export function unconfirmedBehind(term: Term): readonly SettingKey[] {
  return SETTINGS_BEHIND[term.unit].filter((key) => SETTINGS[key].status === 'UNVERIFIED');
}

const SETTINGS_BEHIND: Readonly<Record<Term['unit'], readonly SettingKey[]>> = {
  WORKING_DAYS: ['step.dueWorkingDays'],
  CONVOCATION_TERM: [],
  COCOBASE_TERM: ['cocobase.termDays', 'calendar.rollForward'],
  PUBLICATION_TERM: ['publication.withinMonthsOfSignature', 'calendar.rollForward'],
  CONSOLIDATION_TERM: ['consolidation.dueWorkingDays'],
};

/**
 * When an unanswered task is brought back: reminders before the due date, then the substitute, then one escalation after it
 * (settings `task.*` [U]). None on or before the opening day. Where no answer is owed, reminders only.
 */
export function nudgesFor(
  { settings }: Policy,
  calendar: Calendar,
  openedOn: IsoDate,
  due: IsoDate,
  owed: boolean,
): readonly Nudge[] {
  const before = (days: number): IsoDate => workingDaysBefore(calendar, due, days).date;
  const reminders = settings['task.reminderWorkingDays'].map((days): Nudge => ({ kind: 'REMINDER', on: before(days) }));
  const owing: readonly Nudge[] = [
    { kind: 'SUBSTITUTE', on: before(settings['task.substituteWorkingDays']) },
    { kind: 'ESCALATION', on: workingDaysAfter(calendar, due, settings['task.escalationWorkingDays']).date },
  ];
  return [...reminders, ...(owed ? owing : [])]
    .filter((nudge) => nudge.on > openedOn)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
