import { calendarOf, type Policy } from '../../domain/amendment/policy.ts';
import { addMonths, type IsoDate } from '../../domain/calendar/dates.ts';
import { missingSlots, type PlannedSlot } from '../../domain/meetings/missing-slots.ts';
import { monthOf, monthsBetween, type Month } from '../../domain/meetings/months.ts';
import { planSlots, type Slot } from '../../domain/meetings/planner.ts';
import { RuleViolation } from '../../domain/violation.ts';
import type { Queries } from '../client.ts';
import { promised } from './rhythms.ts';

/** What the record lacks of the plan, and the months for which no plan can be made because every day is closed. */
export interface SlotsToPlan {
  readonly slots: readonly Slot[];
  readonly closed: readonly Month[];
}

/** Compares the whole plan, from the first month of the promise to some months ahead, with what the record has of it. */
export async function slotsToPlan(db: Queries, policy: Policy, today: IsoDate): Promise<SlotsToPlan> {
  const promise = await promised(db);
  if (promise === undefined) return { slots: [], closed: [] };
  const until = monthOf(addMonths(today, policy.settings['meeting.planMonthsAhead']));
  const calendar = calendarOf(policy);
  const closed: Month[] = [];
  const slots = monthsBetween(monthOf(promise.from), until).flatMap((month) => {
    try {
      return planSlots(promise.rhythms, calendar, [month]);
    } catch (error) {
      if (!(error instanceof RuleViolation)) throw error;
      closed.push(month);
      return [];
    }
  });
  return { slots: missingSlots(slots, await plannedSlots(db)), closed };
}

const plannedSlots = (db: Queries): Promise<PlannedSlot[]> =>
  db.$queryRawUnsafe<PlannedSlot[]>('SELECT key, promised_on AS "promisedOn" FROM meeting');
