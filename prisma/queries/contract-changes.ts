import { inOrderOfForce, pedigreeOf, type ActInForce } from '../../domain/contract/consolidate.ts';
import type { AmendmentText } from '../../domain/contract/instruction.ts';
import { provisionChanges, type ProvisionChange } from '../../domain/contract/redline.ts';
import type { Queries } from '../client.ts';
import { provisionRows, type ProvisionRow } from './contracts.ts';
import { explained, type ExplainedEntry } from './pedigree.ts';

/** What became of a provision between two versions, with the acts that did it: none where a twin was completed. */
export interface ChangeBetween extends ProvisionChange {
  readonly acts: readonly ExplainedEntry[];
}

/** What is not the same in two versions of a contract, the older one first, in the order of the text. */
export async function changesBetween(
  db: Queries,
  contractId: string,
  from: number,
  to: number,
): Promise<readonly ChangeBetween[]> {
  const [before, after, acts] = await Promise.all([
    provisionRows(db, contractId, from),
    provisionRows(db, contractId, to),
    actsBetween(db, contractId, from, to),
  ]);
  const changes = provisionChanges(before.map(contentOf), after.map(contentOf), differing(before, after));
  // What differs in nothing but how a document printed it has not changed for a reader.
  const seen = changes.filter(({ mark }) => mark !== 'UNCHANGED');
  const pedigrees = await explained(
    db,
    seen.map(({ provisionId }) => pedigreeOf(provisionId, acts)),
  );
  return seen.map((change, index) => ({ ...change, acts: pedigrees[index] ?? [] }));
}

const contentOf = ({ content }: ProvisionRow) => content;

/** The ids of what differs, in the order of the newer text; what is gone stands behind what it stood behind. */
function differing(before: readonly ProvisionRow[], after: readonly ProvisionRow[]): readonly string[] {
  const hashes = new Map(before.map(({ content, hash }) => [content.id, hash]));
  const order = after.map(({ content }) => content.id);
  const stays = new Set(order);
  before.forEach(({ content: { id } }, index) => {
    const preceding = before[index - 1]?.content.id;
    if (!stays.has(id)) order.splice(preceding === undefined ? 0 : order.indexOf(preceding) + 1, 0, id);
  });
  const same = new Set(
    after.filter(({ content, hash }) => hashes.get(content.id) === hash).map(({ content }) => content.id),
  );
  return order.filter((id) => !same.has(id));
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
