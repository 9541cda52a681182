import type { CalendarDay } from '../domain/calendar/calendar.ts';
import type { IsoDate } from '../domain/calendar/dates.ts';
import type { DayCount, Deadline, DeadlineRule } from '../domain/calendar/deadlines.ts';
import type { Language } from '../domain/language.ts';
import type { Texts } from './texts.ts';
import { textsIn } from './texts.ts';

const COUNTED = {
  WORKING_DAYS_AFTER: 'workingDaysAfter',
  WORKING_DAYS_BEFORE: 'workingDaysBefore',
  CLEAR_WORKING_DAYS_BEFORE: 'clearWorkingDaysBefore',
  CALENDAR_DAYS_AFTER: 'calendarDaysAfter',
  MONTHS_AFTER: 'monthsAfter',
} as const satisfies Record<DeadlineRule, string>;

/** Days of one kind that were passed over together; weekends among them do not part them. */
interface Span {
  readonly reason: Exclude<CalendarDay['reason'], 'WORKING' | 'WEEKEND'>;
  readonly why: string;
  readonly first: IsoDate;
  readonly last: IsoDate;
}

/**
 * Why a deadline falls on its date, in a few sentences: what was counted from when, which days were passed over (weekends in
 * one word, holidays by name, closures by their first and last day), and how the end was carried to a working day.
 */
export function explainDeadline(language: Language, deadline: Deadline): string {
  const t = textsIn(language);
  const start = deadline.explanation[0]?.date ?? deadline.date;
  const sentences = [
    `${t(`deadline.${COUNTED[deadline.rule]}`, { count: deadline.count, start })}.`,
    skippedIn(t, deadline),
    rolledFrom(t, deadline),
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

/** Where a term ended on a day that does not count; `undefined` for one that needed not be carried on. */
function expiryOf({ rule, explanation }: Deadline): DayCount | undefined {
  if (rule === 'CLEAR_WORKING_DAYS_BEFORE' || explanation.at(-1)?.part !== 'END') return undefined;
  return explanation.findLast(({ part }) => part === 'COUNTED' || part === 'START');
}

function rolledFrom(t: Texts, deadline: Deadline): string {
  const expiry = expiryOf(deadline);
  if (expiry === undefined) return '';
  return t('deadline.rolled', { day: expiry.date, why: whyOf(t, expiry), date: deadline.date });
}

function skippedIn(t: Texts, deadline: Deadline): string {
  const counted = expiryOf(deadline) === undefined ? deadline.explanation : [];
  const weekends = counted.some(({ part, reason }) => part === 'SKIPPED' && reason === 'WEEKEND');
  const days = [...(weekends ? [t('deadline.weekends')] : []), ...spansIn(t, counted).map((span) => sayOf(t, span))];
  return days.length === 0 ? '' : t('deadline.skipped', { days });
}

function spansIn(t: Texts, explanation: readonly DayCount[]): readonly Span[] {
  const spans: Span[] = [];
  let open = false;
  for (const day of explanation.toSorted((a, b) => (a.date < b.date ? -1 : 1))) {
    if (day.reason === 'WEEKEND') continue;
    const last = spans.at(-1);
    if (day.part !== 'SKIPPED' || day.reason === 'WORKING') open = false;
    else if (open && last?.reason === day.reason && day.reason !== 'HOLIDAY') {
      spans.splice(-1, 1, { ...last, last: day.date });
    } else {
      spans.push({ reason: day.reason, why: whyOf(t, day), first: day.date, last: day.date });
      open = true;
    }
  }
  return spans;
}

function sayOf(t: Texts, { why, first, last }: Span): string {
  return first === last
    ? t('deadline.dayBecause', { day: first, why })
    : t('deadline.spanBecause', { from: first, to: last, why });
}

const whyOf = (t: Texts, day: CalendarDay): string =>
  day.reason === 'HOLIDAY' ? t(`holiday.${day.holiday}`) : t(`dayReason.${day.reason}`);
