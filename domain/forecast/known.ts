import type { TaskKind } from '../amendment/tasks.ts';
import { dayOf, type Calendar } from '../calendar/calendar.ts';
import { addDays, type IsoDate } from '../calendar/dates.ts';
import { holdersOf, nextChangeAfter } from '../people/holders.ts';
import type { Directory } from '../people/directory.ts';
import type { Role } from '../people/roles.ts';
import type { Absence, Circumstances } from './circumstances.ts';

/** A task that was answered: the days, in Brussels, on which it was opened and answered. */
export interface PastTask {
  readonly kind: TaskKind;
  readonly openedOn: IsoDate;
  readonly doneOn: IsoDate;
}

/** How many working days each kind of task took, from the day after its opening; 0 for an answer on the same day. */
export function durationsOf(calendar: Calendar, past: readonly PastTask[]): Circumstances['durations'] {
  const durations: Partial<Record<TaskKind, readonly number[]>> = {};
  for (const { kind, openedOn, doneOn } of past) {
    durations[kind] = [...(durations[kind] ?? []), workingDaysBetween(calendar, openedOn, doneOn)];
  }
  return durations;
}

function workingDaysBetween(calendar: Calendar, from: IsoDate, until: IsoDate): number {
  let count = 0;
  for (let date = addDays(from, 1); date <= until; date = addDays(date, 1)) {
    if (dayOf(calendar, date).working) count++;
  }
  return count;
}

/**
 * From when to when a role is held by nobody; where somebody holds it, his substitute answers when he is away. A vacancy that
 * no known mandate ends is left out: no date follows from it, and a route that needs such a role is refused at its launch.
 */
export function vacanciesOf(directory: Directory, roles: readonly Role[], today: IsoDate): readonly Absence[] {
  return roles.flatMap((role) => vacanciesIn(directory, role, today));
}

function vacanciesIn(directory: Directory, role: Role, today: IsoDate): readonly Absence[] {
  const vacancies: Absence[] = [];
  let since: IsoDate | undefined;
  for (let day: IsoDate | undefined = today; day !== undefined; day = nextChangeAfter(directory, day)) {
    if (holdersOf(directory, role, day).length === 0) since ??= day;
    else if (since !== undefined) {
      vacancies.push({ capacity: role, from: since, until: addDays(day, -1) });
      since = undefined;
    }
  }
  return vacancies;
}
