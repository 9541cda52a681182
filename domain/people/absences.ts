import { addDays, type IsoDate } from '../calendar/dates.ts';
import type { Directory, Substitution } from './directory.ts';

/** From a day to a day, both included. */
export interface Days {
  readonly from: IsoDate;
  readonly until: IsoDate;
}

/** Who stands in, and for whom. */
export interface StandIn {
  readonly id: string;
  readonly onBehalfOf: string;
}

const absencesOf = ({ substitutions }: Directory, personId: string): readonly Substitution[] =>
  Object.values(substitutions).filter((each) => each.absent === true && each.personId === personId);

const holds = ({ from, until }: Days, on: IsoDate): boolean => from <= on && on <= until;

/** The absences of a person that a day lies in. */
export const absencesOn = (directory: Directory, personId: string, on: IsoDate): readonly Substitution[] =>
  absencesOf(directory, personId).filter((each) => holds(each, on));

/** Whether a person is marked as away on a day. */
export const isAbsent = (directory: Directory, personId: string, on: IsoDate): boolean =>
  absencesOn(directory, personId, on).length > 0;

/**
 * Those who are asked and written to in a person's place on a day, in a stable order; none while he is there. One who is away
 * himself is not, and neither is his own substitute: nothing is passed on twice.
 */
export const standInsOf = (directory: Directory, personId: string, on: IsoDate): readonly StandIn[] =>
  [...new Set(absencesOn(directory, personId, on).map(({ substituteId }) => substituteId))]
    .filter((id) => !isAbsent(directory, id, on))
    .sort()
    .map((id) => ({ id, onBehalfOf: personId }));

/** The days among others on which a person is away, as stretches in their order. */
export function absentWithin(directory: Directory, personId: string, { from, until }: Days): readonly Days[] {
  const inside = absencesOf(directory, personId)
    .map((each) => ({ from: each.from < from ? from : each.from, until: each.until > until ? until : each.until }))
    .filter((each) => each.from <= each.until)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const stretches: Days[] = [];
  for (const each of inside) {
    const last = stretches.at(-1);
    if (last === undefined || each.from > addDays(last.until, 1)) stretches.push(each);
    else
      stretches[stretches.length - 1] = { from: last.from, until: each.until > last.until ? each.until : last.until };
  }
  return stretches;
}
