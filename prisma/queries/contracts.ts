import type { IsoDate } from '../../domain/calendar/dates.ts';
import type { PedigreeEntry } from '../../domain/contract/consolidate.ts';
import type { ContractHeader } from '../../domain/contract/header.ts';
import type { Provision } from '../../domain/contract/provision.ts';
import type { Language } from '../../domain/language.ts';
import { RuleViolation } from '../../domain/violation.ts';
import type { Queries } from '../client.ts';

/** What a contract says of itself. */
export interface ContractHead {
  readonly id: string;
  /** The language it was first imported in. */
  readonly language: Language;
  readonly header: ContractHeader;
  /** Its newest version. */
  readonly version: number;
}

export interface ContractRow extends ContractHead {
  readonly missing_fr: number;
  readonly missing_nl: number;
}

/** A consolidated version; `missing…` counts the provisions whose text lacks that language. */
export interface VersionRow {
  readonly number: number;
  readonly hash: string;
  readonly as_on: IsoDate;
  readonly amendment_id: string | null;
  readonly act_number: number | null;
  readonly missing_fr: number;
  readonly missing_nl: number;
}

/** A provision of a text, with the acts that made it what it is. */
export interface ProvisionRead {
  readonly content: Provision;
  readonly pedigree: readonly PedigreeEntry[];
}

/** The same as a version holds it. */
export interface ProvisionRow extends ProvisionRead {
  readonly hash: string;
}

/** Contracts in the order of their ids, each with what is missing in its newest version. */
export const contractsPage = (db: Queries, limit: number, afterId = ''): Promise<ContractRow[]> =>
  db.$queryRawUnsafe<ContractRow[]>(
    `SELECT c.id, c.language, c.header, c.version, v.missing_fr, v.missing_nl
     FROM contract c JOIN contract_version v ON v.contract_id = c.id AND v.number = c.version
     WHERE c.id > $1 ORDER BY c.id LIMIT $2::int`,
    afterId,
    limit,
  );

/** @throws RuleViolation `CONTRACT_UNKNOWN` */
export async function contractHead(db: Queries, id: string): Promise<ContractHead> {
  const [row] = await db.$queryRawUnsafe<ContractHead[]>(
    'SELECT id, language, header, version FROM contract WHERE id = $1',
    id,
  );
  if (row === undefined) throw new RuleViolation('CONTRACT_UNKNOWN');
  return row;
}

/** The contract that a file was imported as, or paired with; `undefined` for a file not seen before. */
export async function contractOfSource(db: Queries, sourceHash: string): Promise<string | undefined> {
  const [row] = await db.$queryRawUnsafe<{ id: string }[]>(
    `SELECT c.id FROM contract c JOIN event e ON e.file_id = c.id AND e.data->>'sourceHash' = $1 LIMIT 1`,
    sourceHash,
  );
  return row?.id;
}

/** The versions of a contract, the oldest first. */
export const versionsOf = (db: Queries, contractId: string): Promise<VersionRow[]> =>
  db.$queryRawUnsafe<VersionRow[]>(
    `SELECT number, hash, as_on, amendment_id, act_number, missing_fr, missing_nl
     FROM contract_version WHERE contract_id = $1 ORDER BY number`,
    contractId,
  );

/** The provisions of a version in their order, each with its pedigree. */
export const provisionRows = (db: Queries, contractId: string, version: number): Promise<ProvisionRow[]> =>
  db.$queryRawUnsafe<ProvisionRow[]>(
    `SELECT content, hash, pedigree FROM provision
     WHERE contract_id = $1 AND version = $2::int ORDER BY position`,
    contractId,
    version,
  );

/** One provision of a version; `undefined` when the version has none of that id. */
export async function provisionRow(
  db: Queries,
  contractId: string,
  version: number,
  id: string,
): Promise<ProvisionRow | undefined> {
  const [row] = await db.$queryRawUnsafe<ProvisionRow[]>(
    `SELECT content, hash, pedigree FROM provision
     WHERE contract_id = $1 AND version = $2::int AND id = $3`,
    contractId,
    version,
    id,
  );
  return row;
}

/** A provision of a version with those above it and those below it, in their order; nothing where the version has none of that id. */
export const provisionFamily = (
  db: Queries,
  contractId: string,
  version: number,
  id: string,
): Promise<ProvisionRow[]> =>
  db.$queryRawUnsafe<ProvisionRow[]>(
    `WITH RECURSIVE placed AS MATERIALIZED (
       SELECT id, content->>'parentId' AS parent FROM provision WHERE contract_id = $1 AND version = $2::int),
     above AS (
       SELECT id, parent FROM placed WHERE id = $3
       UNION SELECT p.id, p.parent FROM placed p JOIN above a ON p.id = a.parent),
     below AS (
       SELECT id FROM placed WHERE id = $3
       UNION SELECT p.id FROM placed p JOIN below b ON p.parent = b.id)
     SELECT content, hash, pedigree FROM provision
     WHERE contract_id = $1 AND version = $2::int AND id IN (SELECT id FROM above UNION SELECT id FROM below)
     ORDER BY position`,
    contractId,
    version,
    id,
  );
