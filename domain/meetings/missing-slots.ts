import type { IsoDate } from '../calendar/dates.ts';
import { monthOf } from './months.ts';
import type { Slot } from './planner.ts';

/** A meeting of the record, by its key and the day it was promised for. */
export interface PlannedSlot {
  readonly key: string;
  readonly promisedOn: IsoDate;
}

/**
 * The slots that the record lacks. One that is there keeps its day, whatever the calendar or the rhythm says since: where it
 * has the day of one that is missing, that one takes a day which the rhythm names and no meeting has.
 */
export function missingSlots(slots: readonly Slot[], planned: readonly PlannedSlot[]): readonly Slot[] {
  const known = new Set(planned.map(({ key }) => key));
  const taken = new Set(planned.map(placeOf));
  return slots
    .filter(({ key }) => !known.has(key))
    .map((slot) => {
      const day = taken.has(placeOf({ key: slot.key, promisedOn: slot.date })) ? freeDay(slots, slot, taken) : slot;
      taken.add(placeOf({ key: slot.key, promisedOn: day.date }));
      return { ...slot, date: day.date, explanation: day.explanation };
    });
}

/** Another day of the same month that the rhythm names; its own when there is none. */
const freeDay = (slots: readonly Slot[], slot: Slot, taken: ReadonlySet<string>): Slot =>
  slots.find(
    ({ key, date }) =>
      groupOf(key) === groupOf(slot.key) &&
      monthOf(date) === monthOf(slot.date) &&
      !taken.has(placeOf({ key, promisedOn: date })),
  ) ?? slot;

/** What the slots of one rhythm have in common. */
const groupOf = (key: string): string => key.slice(0, key.lastIndexOf('/'));
const placeOf = ({ key, promisedOn }: PlannedSlot): string => `${groupOf(key)} ${promisedOn}`;
