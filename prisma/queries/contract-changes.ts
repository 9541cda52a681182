import { compared, type Comparison } from '../../domain/contract/compare.ts';
import { inOrderOfForce, pedigreeOf, type ActInForce, type PedigreeEntry } from '../../domain/contract/consolidate.ts';
import type { AmendmentText } from '../../domain/contract/instruction.ts';
import type { Provision } from '../../domain/contract/provision.ts';
import type { ProvisionChange } from '../../domain/contract/redline.ts';
import type { Queries } from '../client.ts';
import { provisionRows, type ProvisionRow } from './contracts.ts';
import { explained, type ExplainedEntry } from './pedigree.ts';

/** What became of a provision between two versions, with the acts that did it: none where a twin was completed. */
export interface ChangeBetween extends ProvisionChange {
  readonly acts: readonly ExplainedEntry[];
}

/** Two versions of a contract, the older one first, with the provisions of both. */
export interface VersionsCompared extends Omit<Comparison, 'changes'> {
  readonly changes: readonly ChangeBetween[];
  readonly before: readonly Provision[];
  readonly after: readonly Provision[];
}

/** What is not the same in two versions of a contract, the older one first, in the order of the text. */
export const changesBetween = async (
  db: Queries,
  contractId: string,
  from: number,
  to: number,
): Promise<readonly ChangeBetween[]> => (await versionsCompared(db, contractId, from, to)).changes;

export async function versionsCompared(
  db: Queries,
  contractId: string,
  from: number,
  to: number,
): Promise<VersionsCompared> {
  const [before, after, acts] = await Promise.all([
    provisionRows(db, contractId, from),
    provisionRows(db, contractId, to),
    actsBetween(db, contractId, from, to),
  ]);
  const { changes, order } = compared(before, after);
  const pedigrees = await explained(
    db,
    changes.map(({ provisionId }) => doneBy(provisionId, acts, { before, after })),
  );
  return {
    changes: changes.map((change, index) => ({ ...change, acts: pedigrees[index] ?? [] })),
    order,
    before: before.map(({ content }) => content),
    after: after.map(({ content }) => content),
  };
}

/** The acts that did it: those that name the provision, and those that a reference in it followed. */
function doneBy(
  provisionId: string,
  acts: readonly ActInForce[],
  { before, after }: Readonly<Record<'before' | 'after', readonly ProvisionRow[]>>,
): readonly PedigreeEntry[] {
  const named = pedigreeOf(provisionId, acts);
  const [old = [], now = []] = [before, after].map(
    (rows) => rows.find(({ content }) => content.id === provisionId)?.pedigree,
  );
  const known = new Set([...named, ...old].map(({ amendmentId }) => amendmentId));
  return [...named, ...now.filter(({ amendmentId }) => !known.has(amendmentId))];
}

interface ActRow extends Omit<ActInForce, 'text'> {
  readonly content: AmendmentText;
}

/** The acts that were consolidated after one version up to another, in the order of their force. */
async function actsBetween(db: Queries, contractId: string, from: number, to: number): Promise<readonly ActInForce[]> {
  const rows = await db.$queryRawUnsafe<ActRow[]>(
    `SELECT DISTINCT ON (a.id) a.id AS "amendmentId", a.act_number AS "actNumber", a.signed_on AS "signedOn", a.in_force_on AS "inForceOn",
            a.text_hash AS "textHash", t.content
     FROM contract_version v JOIN amendment a ON a.id = v.amendment_id JOIN amendment_text t ON t.hash = a.text_hash
     WHERE v.contract_id = $1 AND v.number > $2::int AND v.number <= $3::int`,
    contractId,
    from,
    to,
  );
  return rows.map(({ content: text, ...act }) => ({ ...act, text })).toSorted(inOrderOfForce);
}
