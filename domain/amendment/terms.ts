import type { Calendar } from '../calendar/calendar.ts';
import type { IsoDate } from '../calendar/dates.ts';
import { calendarDaysAfter, monthsAfter, workingDaysAfter, workingDaysBefore } from '../calendar/deadlines.ts';
import type { Deadline } from '../calendar/deadlines.ts';
import { SETTINGS } from '../settings.ts';
import type { SettingKey } from '../settings.ts';
import type { Nudge } from './events.ts';
import type { Policy } from './policy.ts';
import { calendarOf } from './policy.ts';
import type { Term } from './tasks.ts';

/**
 * When a task opened on a day is due, with the days that were counted. Publication counts its month from the signature
 * (`publication.withinMonthsOfSignature`), everything else from the opening.
 */
export function dueOn(policy: Policy, term: Term, openedOn: IsoDate, signedOn?: IsoDate): Deadline {
  const calendar = calendarOf(policy);
  const { settings } = policy;
  switch (term.unit) {
    case 'WORKING_DAYS':
      return workingDaysAfter(calendar, openedOn, settings['step.dueWorkingDays'][term.step]);
    case 'COCOBASE_TERM':
      return calendarDaysAfter(calendar, openedOn, settings['cocobase.termDays']);
    case 'PUBLICATION_TERM':
      return monthsAfter(calendar, signedOn ?? openedOn, settings['publication.withinMonthsOfSignature']);
    case 'CONSOLIDATION_TERM':
      return workingDaysAfter(calendar, openedOn, settings['consolidation.dueWorkingDays']);
  }
}

/** The settings a term hangs on that no jurist has confirmed [U]. */
export function unconfirmedBehind(term: Term): readonly SettingKey[] {
  return SETTINGS_BEHIND[term.unit].filter((key) => SETTINGS[key].status === 'UNVERIFIED');
}

const SETTINGS_BEHIND: Readonly<Record<Term['unit'], readonly SettingKey[]>> = {
  WORKING_DAYS: ['step.dueWorkingDays'],
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
