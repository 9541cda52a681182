import { isMeeting } from '../../domain/meetings/meeting/meeting.ts';
import { SERIES_RULES } from '../../domain/meetings/series.ts';
import { mayActIn } from '../../domain/rights/capacity.ts';
import type { Role } from '../../domain/people/roles.ts';
import { RuleViolation } from '../../domain/violation.ts';
import type { ReadingFilter } from '../../domain/readings.ts';
import { readings, type KeptReading, type ReadingKey } from '../../prisma/work/readings.ts';
import type { Caller } from '../caller.ts';
import type { Dependencies } from '../dependencies.ts';
import { mustDo } from '../rights.ts';
import { namesFor, type Names } from '../views/doer-names.ts';

/** Who sees every reading. Who keeps a file sees those of that file: the secretary of an amendment, the keeper of a meeting. */
const OVERSEERS: readonly Role[] = ['AUDITOR', 'ADMINISTRATOR'];

export interface ReadingsSeen {
  /** One more than was asked for, where there are more. */
  readonly rows: readonly KeptReading[];
  readonly names: Names;
}

/**
 * The readings that someone may see, the latest first.
 *
 * @throws RuleViolation `NOT_ALLOWED` with the roles that may see these.
 */
export async function readingsSeenBy(
  deps: Dependencies,
  caller: Caller,
  filter: ReadingFilter,
  limit: number,
  after?: ReadingKey,
): Promise<ReadingsSeen> {
  mustDo(caller, 'READ_READINGS');
  const roles = [...OVERSEERS, ...(await keepersOf(deps, filter.fileId))];
  if (!mayActIn(caller, roles)) throw new RuleViolation('NOT_ALLOWED', { roles });
  const rows = await readings(deps.db, filter, limit + 1, after);
  return {
    rows,
    names: await namesFor(
      deps,
      caller,
      rows.map(({ reader }) => reader.id),
    ),
  };
}

async function keepersOf({ meetings }: Dependencies, fileId: string | undefined): Promise<readonly Role[]> {
  if (fileId === undefined || fileId === 'directory') return [];
  if (!isMeeting(fileId)) return ['CONTRACT_SECRETARY'];
  const { seq, series } = await meetings.read(fileId);
  return seq === 0 ? [] : [SERIES_RULES[series].keeper];
}
