import { isAbsent, absencesOn, standInsOf } from '../../../domain/people/absences.ts';
import { stoodInForBy } from '../../../domain/people/holders.ts';
import { inbox } from '../../../prisma/queries/inbox.ts';
import { namesOf } from '../../../prisma/queries/people.ts';
import type { Absent } from '../../../web/pages/home-page.tsx';
import type { OwnAbsence } from '../../../web/parts/own-absence.tsx';
import type { Caller } from '../../caller.ts';
import type { Dependencies } from '../../dependencies.ts';
import { byFile } from '../by-file.ts';

/** As many as the home page shows of someone the reader stands in for. */
const FIRST_FEW = 10;

/** Those whom the reader stands in for today, who are away first, with the first of their tasks. */
export async function absentOf(
  { db }: Dependencies,
  { directory, actor, today, language }: Caller,
): Promise<readonly Absent[]> {
  const ids = stoodInForBy(directory, actor.id, today);
  const names = await namesOf(db, ids, language);
  const all = await Promise.all(
    ids.map(async (id) => {
      const tasks = await inbox(db, id, FIRST_FEW + 1);
      return {
        id,
        name: names[id] ?? id,
        isAway: isAbsent(directory, id, today),
        files: byFile(tasks.slice(0, FIRST_FEW)),
        more: tasks.length > FIRST_FEW,
      };
    }),
  );
  return all.toSorted((a, b) => Number(b.isAway) - Number(a.isAway));
}

/** That the reader is marked as away today; `undefined` when he is not. */
export async function ownAbsenceOf(
  { db }: Dependencies,
  { directory, actor, today, language }: Caller,
): Promise<OwnAbsence | undefined> {
  const days = absencesOn(directory, actor.id, today);
  if (days.length === 0) return undefined;
  const ids = standInsOf(directory, actor.id, today).map(({ id }) => id);
  const names = await namesOf(db, ids, language);
  return {
    days: days.map(({ id, from, until }) => ({ id, from, until })),
    standIns: ids.map((id) => names[id] ?? id),
  };
}
