import { SERIES_RULES, type MeetingSeries } from '../../domain/meetings/series.ts';
import { standingRoles } from '../../domain/rights/capacity.ts';
import { readingKindsFor, type ReadingFilter } from '../../domain/readings.ts';
import { readings, type KeptReading, type ReadingKey } from '../../prisma/work/readings.ts';
import type { Asker, Caller } from '../caller.ts';
import type { Dependencies } from '../dependencies.ts';
import { mustDo } from '../rights.ts';
import { namesFor, type Names } from '../views/doer-names.ts';

export interface ReadingsSeen {
  /** One more than was asked for, where there are more. */
  readonly rows: readonly KeptReading[];
  readonly names: Names;
}

/** Whether someone sees who read the minutes of a series: it is kept of those alone that name delegates of unions. */
export const seesMinutesRead = (asker: Asker, series: MeetingSeries): boolean =>
  SERIES_RULES[series].invited.includes('UNION_ORGANISATION') &&
  readingKindsFor(standingRoles(asker)).includes('MINUTES');

/**
 * The readings that someone may see, the latest first: all of them who audits, of what he keeps who keeps it.
 *
 * @throws RuleViolation `NOT_ALLOWED` with the roles that see any.
 */
export async function readingsSeenBy(
  deps: Dependencies,
  caller: Caller,
  filter: Omit<ReadingFilter, 'kinds'>,
  limit: number,
  after?: ReadingKey,
): Promise<ReadingsSeen> {
  mustDo(caller, 'READ_READINGS');
  const kinds = readingKindsFor(standingRoles(caller));
  const rows = await readings(deps.db, { ...filter, kinds }, limit + 1, after);
  const ids = rows.flatMap(({ reader, onBehalfOf }) => [reader.id, onBehalfOf ?? []].flat());
  return { rows, names: await namesFor(deps, caller, ids) };
}
