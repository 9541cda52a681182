import type { LaunchWindow } from '../domain/amendment/window.ts';
import type { Quarter } from '../domain/calendar/quarters.ts';
import type { Language } from '../domain/language.ts';
import { explainDeadline } from './deadline.ts';
import { textsIn } from './texts.ts';

/** What to warn of when a launch falls outside the quarterly window, and why that opens when it does; nothing within it. */
export function explainLaunchWindow(language: Language, { quarter, outside }: LaunchWindow): readonly string[] {
  if (outside === undefined) return [];
  const t = textsIn(language);
  const { next, waits } = outside;
  const key = waits ? (outside.urgencyPasses ? 'waits' : 'strict') : 'passes';
  const values = { date: next.date, quarter: quarterName(language, quarter) };
  return [t(`launchWindow.${key}`, values), explainDeadline(language, next)];
}

const QUARTERS = ['quarter.first', 'quarter.second', 'quarter.third', 'quarter.fourth'] as const;

/** « premier trimestre 2027 ». */
const quarterName = (language: Language, { year, quarter }: Quarter): string =>
  textsIn(language)(QUARTERS[quarter - 1] ?? 'quarter.fourth', { year });
