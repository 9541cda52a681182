import type { VersionCause } from '../../domain/amendment/events.ts';
import type { Phase } from '../../domain/amendment/phases.ts';
import type { IsoDate } from '../../domain/calendar/dates.ts';
import type { Provision } from '../../domain/contract/provision.ts';
import type { Queries } from '../client.ts';

/** A consolidated version with the act that made it; nothing of an act where the version came from an import. */
export interface VersionWithAct {
  readonly number: number;
  readonly hash: string;
  readonly as_on: IsoDate;
  readonly missing_fr: number;
  readonly missing_nl: number;
  readonly amendment_id: string | null;
  readonly act_number: number | null;
  /** Why it was made, where it is not that the act entered into force. */
  readonly cause: VersionCause | null;
  readonly title_fr: string | null;
  readonly title_nl: string | null;
}

/** What a provision says from a version on; `content` is null in those from which it is gone. */
export interface Wording extends Pick<VersionWithAct, 'number' | 'as_on' | 'act_number' | 'amendment_id'> {
  readonly content: Provision | null;
}

/** A file that touches a provision and is not consolidated yet. */
export interface PendingFile {
  readonly id: string;
  readonly title_fr: string;
  readonly title_nl: string;
  readonly reference: number | null;
  readonly phase: Phase | null;
  readonly act_number: number | null;
}

/** The versions of a contract, the newest first. */
export const versionsWithActs = (db: Queries, contractId: string): Promise<VersionWithAct[]> =>
  db.$queryRawUnsafe<VersionWithAct[]>(
    `SELECT v.number, v.hash, v.as_on, v.missing_fr, v.missing_nl, v.amendment_id, v.act_number, v.cause, a.title_fr, a.title_nl
     FROM contract_version v LEFT JOIN amendment a ON a.id = v.amendment_id
     WHERE v.contract_id = $1 ORDER BY v.number DESC`,
    contractId,
  );

/** What a provision said in turn, the oldest first: one entry for each version that changed it. */
export const wordingsOf = (db: Queries, contractId: string, provisionId: string): Promise<Wording[]> =>
  db.$queryRawUnsafe<Wording[]>(
    `SELECT number, as_on, act_number, amendment_id, content FROM (
       SELECT v.number, v.as_on, v.act_number, v.amendment_id, p.content, p.hash,
              lag(p.hash) OVER (ORDER BY v.number) AS before
       FROM contract_version v
       LEFT JOIN provision p ON p.contract_id = v.contract_id AND p.version = v.number AND p.id = $2
       WHERE v.contract_id = $1) w
     WHERE hash IS DISTINCT FROM before ORDER BY number`,
    contractId,
    provisionId,
  );

/** Files under way whose submitted text touches a provision, the oldest first. */
export const pendingOn = (db: Queries, contractId: string, provisionId: string): Promise<PendingFile[]> =>
  db.$queryRawUnsafe<PendingFile[]>(
    `SELECT id, title_fr, title_nl, reference, phase, act_number FROM amendment
     WHERE contract_id = $1 AND $2 = ANY(touched) AND "end" IS NULL AND version IS NULL
     ORDER BY opened_at, id`,
    contractId,
    provisionId,
  );
