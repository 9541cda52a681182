import type { By } from '../../domain/file.ts';
import type { PolicyEvent } from '../../domain/rules/policy-file.ts';
import type { Queries } from '../client.ts';
import { POLICY_FILE } from '../record/policy.ts';

/** A change of the settings, the calendar or the caretaker periods: who made it, and when. */
export interface PolicyRow {
  readonly seq: number;
  readonly at: Date;
  readonly by: By;
  readonly event: PolicyEvent;
}

/** The changes of the rules, the latest first, before one of them. */
export const policyHistory = (db: Queries, limit: number, beforeSeq = 2_147_483_647): Promise<PolicyRow[]> =>
  db.$queryRawUnsafe<PolicyRow[]>(
    `SELECT seq, at, by, data AS event FROM event
     WHERE file_id = $1 AND seq < $2::int ORDER BY seq DESC LIMIT $3::int`,
    POLICY_FILE,
    beforeSeq,
    limit,
  );
