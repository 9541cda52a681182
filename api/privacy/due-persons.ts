import type { IsoDate } from '../../domain/calendar/dates.ts';
import { obstaclesTo, retainedUntil, type Obstacle } from '../../domain/people/erasure.ts';
import { namesOf } from '../../prisma/queries/people.ts';
import { factsOf, factsOfMany } from '../../prisma/record/erasure-facts.ts';
import type { Caller } from '../caller.ts';
import type { Dependencies } from '../dependencies.ts';

/** The years of the setting in force. */
export const retentionYears = async ({ policy }: Dependencies): Promise<number> =>
  (await policy.current()).settings['privacy.retentionYearsAfterLastMandate'];

/** How far the erasure of a person is: until when he is kept, unless a mandate has no end, and what stands in the way. */
export interface ErasureAhead {
  readonly retainedUntil?: IsoDate;
  readonly obstacles: readonly Obstacle[];
}

/** The same of one whose term is over, with his name. */
export interface DuePerson extends ErasureAhead {
  readonly id: string;
  readonly name: string;
  readonly retainedUntil: IsoDate;
}

/** What would become of the erasure of a person today. */
export async function erasureAhead(
  deps: Dependencies,
  { directory, today }: Caller,
  id: string,
): Promise<ErasureAhead> {
  const { openTasks, registeredAt } = await factsOf(deps.db, id);
  const until = retainedUntil(directory, id, { registeredAt, retentionYears: await retentionYears(deps) });
  const obstacles = obstaclesTo(directory, id, today, openTasks);
  return until === undefined ? { obstacles } : { retainedUntil: until, obstacles };
}

/** Those whose term is over, the longest first. Nobody is erased for being here: an administrator decides. */
export async function personsDue(deps: Dependencies, caller: Caller): Promise<readonly DuePerson[]> {
  const { directory, today, language } = caller;
  const present = Object.values(directory.persons).filter(({ erased }) => erased !== true);
  const facts = await factsOfMany(
    deps.db,
    present.map(({ id }) => id),
  );
  const years = await retentionYears(deps);
  const due = present.flatMap(({ id }) => {
    const { openTasks = [], registeredAt } = facts[id] ?? {};
    if (registeredAt === undefined) return [];
    const until = retainedUntil(directory, id, { registeredAt, retentionYears: years });
    if (until === undefined || until > today) return [];
    return [{ id, retainedUntil: until, obstacles: obstaclesTo(directory, id, today, openTasks) }];
  });
  const names = await namesOf(
    deps.db,
    due.map(({ id }) => id),
    language,
  );
  return due
    .map((each) => ({ ...each, name: names[each.id] ?? each.id }))
    .toSorted((a, b) => (a.retainedUntil < b.retainedUntil ? -1 : 1));
}
