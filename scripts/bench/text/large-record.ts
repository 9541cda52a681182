import { DEFAULT_POLICY } from '../../../domain/amendment/policy.ts';
import { newAmendment } from '../../../domain/amendment/state.ts';
import { consolidate, versionHash, type ActInForce } from '../../../domain/contract/consolidate.ts';
import type { Provision } from '../../../domain/contract/provision.ts';
import { PROCEDURE } from '../../../domain/file.ts';
import { hashOf } from '../../../domain/hash.ts';
import type { Database } from '../../../prisma/client.ts';
import { contractsPage } from '../../../prisma/queries/contracts.ts';
import { versionChanges } from '../../../prisma/record/amendment-rows.ts';
import { ContractRecord } from '../../../prisma/record/contracts.ts';
import { insert, statementFor, type Change } from '../../../prisma/record/rows.ts';
import { FIRST_ACT_ON, largeContract } from './large-contract.ts';

const CONTRACT = 'bench-large';

/** A contract in the database, amended as often as was asked, with every version that made. */
export interface RecordedContract {
  readonly id: string;
  /** The days on which its acts entered into force, the earliest first. */
  readonly days: readonly string[];
  /** The provisions that every version has, those first that most acts changed. */
  readonly provisions: readonly string[];
}

/**
 * Writes a large contract and its versions as the record would hold them. The files of its acts are really proposed; what
 * the rest of their lives leads to is written beside them, for it is not their lives that are measured.
 *
 * @param propose a file on a contract; returns its id.
 */
export async function recordLargeContract(
  db: Database,
  { articles, amendments }: { readonly articles: number; readonly amendments: number },
  propose: (contractId: string) => Promise<string>,
): Promise<RecordedContract> {
  const { base, acts } = largeContract(articles, amendments);
  await importContract(db, base);
  const signed: ActInForce[] = [];
  let newest = consolidate(base, [], { asOn: '' });
  for (const act of acts) {
    signed.push({ ...act, amendmentId: await propose(CONTRACT), textHash: hashOf(act.text) });
    newest = consolidate(base, signed, { asOn: act.inForceOn });
    await write(db, changesOf(signed, newest));
  }
  const first = new Set(base.map(({ id }) => id));
  const provisions = newest
    .filter(({ provision }) => first.has(provision.id))
    .toSorted((a, b) => b.pedigree.length - a.pedigree.length);
  return {
    id: CONTRACT,
    days: signed.map(({ inForceOn }) => inForceOn),
    provisions: provisions.map(({ provision }) => provision.id),
  };
}

async function importContract(db: Database, provisions: readonly Provision[]): Promise<void> {
  const [sample] = await contractsPage(db, 1);
  if (sample === undefined) throw new Error('The sample contract is not loaded.');
  const header = { ...sample.header, periodStart: FIRST_ACT_ON };
  await new ContractRecord(db).record(CONTRACT, {
    command: { type: 'IMPORT', sourceHash: CONTRACT, language: 'fr', header, provisions },
    by: PROCEDURE,
    now: new Date().toISOString(),
    findings: [],
    answer: () => undefined,
  });
}

/** The last of the acts as its signature left it, and the version it made. */
function changesOf(signed: readonly ActInForce[], provisions: ReturnType<typeof consolidate>): readonly Change[] {
  const act = signed.at(-1);
  if (act === undefined) return [];
  const { amendmentId: id, actNumber, signedOn, inForceOn, textHash, text } = act;
  const version = signed.length + 1;
  const state = { ...newAmendment(DEFAULT_POLICY), contractId: CONTRACT, actNumber, inForceOn };
  const hash = versionHash(provisions.map(({ provision }) => provision));
  const made = { type: 'Consolidated', version, hash } as const;
  const row = { id, act_number: actNumber, signed_on: signedOn, in_force_on: inForceOn, text_hash: textHash, version };
  return [
    { table: 'amendment', rows: [row], on: 'UPDATE' },
    insert('amendment_text', [{ hash: textHash, content: text }], 'IGNORE'),
    ...versionChanges(id, state, [{ seq: 0, at: `${inForceOn}T08:00:00.000Z`, by: PROCEDURE, event: made }], {
      hash,
      provisions,
    }),
  ];
}

async function write(db: Database, changes: readonly Change[]): Promise<void> {
  const { sql, values } = statementFor(changes);
  await db.$queryRawUnsafe(sql, ...values);
}
