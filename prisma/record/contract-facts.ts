import type { IsoDate } from '../../domain/calendar/dates.ts';
import type { Claim } from '../../domain/file.ts';
import { consolidate, versionHash, type ActInForce } from '../../domain/contract/consolidate.ts';
import type { ContractHeader } from '../../domain/contract/header.ts';
import type { AmendmentText } from '../../domain/contract/instruction.ts';
import type { Provision } from '../../domain/contract/provision.ts';
import type { ContractFacts, FreeNumbers, NextVersion } from '../../domain/amendment/context.ts';
import type { AmendmentState } from '../../domain/amendment/state.ts';
import { RuleViolation } from '../../domain/violation.ts';
import type { Queries } from '../client.ts';

/** The newest version of a contract. */
export async function newestVersion(db: Queries, contractId: string): Promise<number> {
  const [row] = await db.$queryRawUnsafe<{ version: number }[]>(
    'SELECT version FROM contract WHERE id = $1',
    contractId,
  );
  if (row === undefined) throw new RuleViolation('CONTRACT_UNKNOWN');
  return row.version;
}

/** What a contract says of itself beside its provisions. @throws RuleViolation `CONTRACT_UNKNOWN` */
export async function headerOf(db: Queries, contractId: string): Promise<ContractHeader> {
  const [row] = await db.$queryRawUnsafe<{ header: ContractHeader }[]>(
    'SELECT header FROM contract WHERE id = $1',
    contractId,
  );
  if (row === undefined) throw new RuleViolation('CONTRACT_UNKNOWN');
  return row.header;
}

/** The provisions of a version, in their order. */
export async function provisionsOf(db: Queries, contractId: string, version: number): Promise<readonly Provision[]> {
  const rows = await db.$queryRawUnsafe<{ content: Provision }[]>(
    'SELECT content FROM provision WHERE contract_id = $1 AND version = $2 ORDER BY position',
    contractId,
    version,
  );
  return rows.map((row) => row.content);
}

/** The contract as a file's decision sees it: its newest text, and what other acts did or are about to do to it. */
export async function contractFacts(
  db: Queries,
  fileId: string,
  contractId: string,
  baseVersion?: number,
): Promise<ContractFacts> {
  const version = await newestVersion(db, contractId);
  const [provisions, changed, pendingActs] = await Promise.all([
    provisionsOf(db, contractId, version),
    changedBetween(db, contractId, baseVersion ?? version, version),
    pendingActsOf(db, fileId, contractId),
  ]);
  return { version, provisions, changedSinceBase: changed, pendingActs };
}

async function changedBetween(db: Queries, contractId: string, from: number, to: number): Promise<readonly string[]> {
  if (from === to) return [];
  const rows = await db.$queryRawUnsafe<{ id: string }[]>(
    `SELECT coalesce(a.id, b.id) AS id
     FROM (SELECT id, hash FROM provision WHERE contract_id = $1 AND version = $2::int) a
     FULL JOIN (SELECT id, hash FROM provision WHERE contract_id = $1 AND version = $3::int) b USING (id)
     WHERE a.hash IS DISTINCT FROM b.hash`,
    contractId,
    from,
    to,
  );
  return rows.map((row) => row.id);
}

async function pendingActsOf(db: Queries, fileId: string, contractId: string): Promise<ContractFacts['pendingActs']> {
  const rows = await db.$queryRawUnsafe<{ act_number: number; touched: string[] | null }[]>(
    `SELECT act_number, touched FROM amendment
     WHERE contract_id = $1 AND id <> $2 AND act_number IS NOT NULL AND version IS NULL AND ("end" IS NULL OR "end" = 'CLOSED')
     UNION ALL
     SELECT act_number, (SELECT array_agg(coalesce(i.value->>'newId', i.value->>'provisionId'))
                         FROM jsonb_array_elements(t.content->'instructions') i
                         WHERE i.value->>'inForceOn' = ANY(a.later_on)) AS touched
     FROM amendment a JOIN amendment_text t ON t.hash = a.text_hash
     WHERE contract_id = $1 AND id <> $2 AND version IS NOT NULL AND cardinality(later_on) > 0
     ORDER BY act_number`,
    contractId,
    fileId,
  );
  return rows.map((row) => ({ actNumber: row.act_number, touched: row.touched ?? [] }));
}

/** The first numbers nobody has: acts without gaps, so a number given back is taken again. */
export async function freeNumbers(db: Queries, contractId: string): Promise<FreeNumbers> {
  const taken = await db.$queryRawUnsafe<{ kind: Claim['kind']; values: number[] }[]>(
    'SELECT kind, array_agg(value) AS values FROM claim WHERE contract_id = $1 GROUP BY kind',
    contractId,
  );
  const [{ max } = { max: 0 }] = await db.$queryRawUnsafe<{ max: number }[]>(
    'SELECT coalesce(max(number), 0) AS max FROM contract_version WHERE contract_id = $1',
    contractId,
  );
  const free = (kind: Claim['kind']): number => firstFree(taken.find((each) => each.kind === kind)?.values ?? []);
  return { reference: free('REFERENCE'), actNumber: free('ACT_NUMBER'), version: max + 1 };
}

function firstFree(taken: readonly number[]): number {
  const known = new Set(taken);
  let value = 1;
  while (known.has(value)) value += 1;
  return value;
}

/** What a command makes of the fate of its own act, before it is recorded. */
export type Fate = Pick<ActInForce, 'annulledOn' | 'repealedFrom' | 'repealedOn'>;

/**
 * The next version: the base and what applies today of every consolidated act, with this one among them in the order of force.
 *
 * @param fate of this act by the command that makes the version.
 */
export async function nextVersion(
  db: Queries,
  fileId: string,
  state: AmendmentState,
  today: IsoDate,
  fate: Fate = {},
): Promise<NextVersion> {
  const [base] = await db.$queryRawUnsafe<{ number: number }[]>(
    'SELECT max(number) AS number FROM contract_version WHERE contract_id = $1 AND amendment_id IS NULL',
    state.contractId,
  );
  const acts = await actsOf(db, fileId, state.contractId);
  const told = acts.map((act) => (act.amendmentId === fileId ? { ...act, ...fate } : act));
  const provisions = consolidate(await provisionsOf(db, state.contractId, base?.number ?? 1), told, { asOn: today });
  return { hash: versionHash(provisions.map((each) => each.provision)), provisions };
}

interface ActRow {
  readonly id: string;
  readonly act_number: number;
  readonly signed_on: string;
  readonly in_force_on: string;
  readonly text_hash: string;
  readonly annulled_on: string | null;
  readonly repealed_from: string | null;
  readonly repealed_on: string | null;
  readonly content: AmendmentText;
}

async function actsOf(db: Queries, fileId: string, contractId: string): Promise<readonly ActInForce[]> {
  const rows = await db.$queryRawUnsafe<ActRow[]>(
    `SELECT a.id, a.act_number, a.signed_on, a.in_force_on, a.text_hash, a.annulled_on, a.repealed_from,
            a.repealed_on, t.content
     FROM amendment a JOIN amendment_text t ON t.hash = a.text_hash
     WHERE a.contract_id = $1 AND (a.version IS NOT NULL OR a.id = $2)`,
    contractId,
    fileId,
  );
  return rows.map((row) => ({
    amendmentId: row.id,
    actNumber: row.act_number,
    signedOn: row.signed_on,
    inForceOn: row.in_force_on,
    textHash: row.text_hash,
    text: row.content,
    ...(row.annulled_on !== null && { annulledOn: row.annulled_on }),
    ...(row.repealed_from !== null && { repealedFrom: row.repealed_from }),
    ...(row.repealed_on !== null && { repealedOn: row.repealed_on }),
  }));
}
