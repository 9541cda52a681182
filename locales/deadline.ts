import type { CalendarDay } from '../domain/calendar/calendar.ts';
import type { IsoDate } from '../domain/calendar/dates.ts';
import type { Course, DayCount, Deadline, DeadlineRule } from '../domain/calendar/deadlines.ts';
import type { Language } from '../domain/language.ts';
import { listOf } from './dates.ts';
import { textsIn } from './texts.ts';

const COUNTED = {
  WORKING_DAYS_AFTER: 'workingDaysAfter',
  WORKING_DAYS_BEFORE: 'workingDaysBefore',
  CLEAR_WORKING_DAYS_BEFORE: 'clearWorkingDaysBefore',
  CALENDAR_DAYS_AFTER: 'calendarDaysAfter',
  MONTHS_AFTER: 'monthsAfter',
  ROLLED_FORWARD: 'rolledForward',
} as const satisfies Record<DeadlineRule, string>;

/** Days that did not count together, for one reason; weekends among days passed over do not part them. */
interface Span {
  readonly why: string;
  readonly first: IsoDate;
  readonly last: IsoDate;
}

/**
 * Why a deadline falls on its date, in a few sentences: what was counted from when, which days were passed over (weekends in
 * one word, holidays and closures by name, long ones by their first and last day), when the term stood still and for what,
 * and how the end was carried to a working day.
 */
export function explainDeadline(language: Language, deadline: Deadline): string {
  const t = textsIn(language);
  const start = deadline.explanation[0]?.date ?? deadline.date;
  return sentences(
    `${t(`deadline.${COUNTED[deadline.rule]}`, { count: deadline.count, start })}.`,
    skippedIn(language, expiryOf(deadline) === undefined ? deadline.explanation : []),
    suspendedIn(language, deadline.explanation),
    carriedFrom(language, deadline),
  );
}

/** Why a term has no date yet: since when it stands still, for what, and how much is left of it. */
export function explainStandstill(
  language: Language,
  { since, because, left, explanation }: Extract<Course, { readonly kind: 'STANDS_STILL' }>,
): string {
  return sentences(
    textsIn(language)('deadline.standsStill', { since, because, count: left }),
    suspendedIn(language, explanation),
  );
}

/** Which days were passed over and why; nothing where there is none. */
export function explainSkipped(language: Language, days: readonly CalendarDay[]): string {
  return skippedIn(
    language,
    days.map((day) => ({ ...day, part: 'SKIPPED' })),
  );
}

const sentences = (...all: readonly string[]): string => all.filter((sentence) => sentence !== '').join(' ');

/** The day on which a count ended without its date staying there; `undefined` for one that needed not be carried on. */
function expiryOf({ rule, explanation }: Deadline): DayCount | undefined {
  if (rule === 'CLEAR_WORKING_DAYS_BEFORE' || explanation.at(-1)?.part !== 'END') return undefined;
  return explanation.findLast(({ part }) => part === 'COUNTED' || part === 'START');
}

function carriedFrom(language: Language, deadline: Deadline): string {
  const t = textsIn(language);
  const expiry = expiryOf(deadline);
  if (expiry === undefined) return '';
  const why = expiry.working ? t('deadline.suspension') : whyOf(language, expiry);
  const values = { day: expiry.date, why, date: deadline.date };
  return deadline.rule === 'ROLLED_FORWARD' ? t('deadline.carried', values) : t('deadline.rolled', values);
}

function skippedIn(language: Language, explanation: readonly DayCount[]): string {
  const t = textsIn(language);
  const weekends = explanation.some(({ part, reason }) => part === 'SKIPPED' && reason === 'WEEKEND');
  const spans = skippedSpans(language, explanation).map((span) => sayOf(language, span));
  const days = [...(weekends ? [t('deadline.weekends')] : []), ...spans];
  return days.length === 0 ? '' : t('deadline.skipped', { days });
}

function skippedSpans(language: Language, explanation: readonly DayCount[]): readonly Span[] {
  const spans: Span[] = [];
  let open = false;
  for (const day of explanation.toSorted((a, b) => (a.date < b.date ? -1 : 1))) {
    if (day.part !== 'SKIPPED') open = open && day.reason === 'WEEKEND';
    else if (day.reason !== 'WEEKEND') {
      const why = whyOf(language, day);
      const last = spans.at(-1);
      if (open && last?.why === why) spans.splice(-1, 1, { ...last, last: day.date });
      else spans.push({ why, first: day.date, last: day.date });
      open = true;
    }
  }
  return spans;
}

function suspendedIn(language: Language, explanation: readonly DayCount[]): string {
  const spans: Span[] = [];
  for (const day of explanation) {
    if (day.part !== 'SUSPENDED') continue;
    const why = listOf(language, [...new Set(day.because)]);
    const last = spans.at(-1);
    const goesOn = last?.why === why && isDayAfter(last.last, day.date);
    if (goesOn) spans.splice(-1, 1, { ...last, last: day.date });
    else spans.push({ why, first: day.date, last: day.date });
  }
  const days = spans.map((span) => sayOf(language, span));
  return days.length === 0 ? '' : textsIn(language)('deadline.suspended', { days });
}

const isDayAfter = (date: IsoDate, next: IsoDate): boolean => Date.parse(next) - Date.parse(date) === 86_400_000;

function sayOf(language: Language, { why, first, last }: Span): string {
  const t = textsIn(language);
  return first === last
    ? t('deadline.dayBecause', { day: first, why })
    : t('deadline.spanBecause', { from: first, to: last, why });
}

function whyOf(language: Language, day: CalendarDay): string {
  const t = textsIn(language);
  if ('name' in day) return day.name[language];
  return day.reason === 'HOLIDAY' ? t(`holiday.${day.holiday}`) : t(`dayReason.${day.reason}`);
}
