import type { Rebasing } from '../../domain/amendment/rebasing.ts';
import type { IsoDate } from '../../domain/calendar/dates.ts';
import { inForceOnOf, inOrderOfForce } from '../../domain/contract/commencement.ts';
import type { AmendmentText } from '../../domain/contract/instruction.ts';
import type { Queries } from '../client.ts';
import { newestVersion, provisionsOf } from './contract-facts.ts';

interface MadeRow {
  readonly amendmentId: string;
  readonly actNumber: number;
  readonly signedOn: IsoDate;
  readonly inForceOn: IsoDate;
  readonly as_on: IsoDate;
  readonly cause: string | null;
  readonly content: AmendmentText;
}

/** What a text written on a version is carried over with: that version, the newest, and what made the one the other. */
export async function rebasingFacts(db: Queries, contractId: string, baseVersion: number): Promise<Rebasing> {
  const version = await newestVersion(db, contractId);
  const [base, now, made] = await Promise.all([
    provisionsOf(db, contractId, baseVersion),
    provisionsOf(db, contractId, version),
    versionsMade(db, contractId, baseVersion),
  ]);
  return { version, base, now, theirs: made.flatMap(partOf) };
}

/** The versions after one that acts made by entering into force, wholly or in part, in the order of force. */
async function versionsMade(db: Queries, contractId: string, after: number): Promise<readonly MadeRow[]> {
  const rows = await db.$queryRawUnsafe<MadeRow[]>(
    `SELECT a.id AS "amendmentId", a.act_number AS "actNumber", a.signed_on AS "signedOn", a.in_force_on AS "inForceOn",
            v.as_on, v.cause, t.content
     FROM contract_version v JOIN amendment a ON a.id = v.amendment_id JOIN amendment_text t ON t.hash = a.text_hash
     WHERE v.contract_id = $1 AND v.number > $2::int AND (v.cause IS NULL OR v.cause = 'LATER_PART')`,
    contractId,
    after,
  );
  return rows.toSorted((a, b) => inOrderOfForce({ ...a, inForceOn: dayOf(a) }, { ...b, inForceOn: dayOf(b) }));
}

const dayOf = ({ cause, as_on, inForceOn }: MadeRow): IsoDate => (cause === null ? inForceOn : as_on);

/** The instructions of an act that applied from that version on. */
const partOf = (made: MadeRow): Rebasing['theirs'] =>
  made.content.instructions.filter((instruction) => inForceOnOf(made, instruction) === dayOf(made));
