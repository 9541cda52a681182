import { consolidate, missingIn, versionHash, type ActInForce } from '../../domain/contract/consolidate.ts';
import type { Provision } from '../../domain/contract/provision.ts';
import type { Database } from '../../prisma/client.ts';
import { provisionInsert } from '../../prisma/record/amendment-rows.ts';
import { insert, statementFor } from '../../prisma/record/rows.ts';

/** An act as it is when its date has come; its file is named by its number. */
export const actInForce = (actNumber: number, instructions: ActInForce['text']['instructions']): ActInForce => ({
  amendmentId: String(actNumber).repeat(32),
  actNumber,
  signedOn: `2026-0${actNumber}-01`,
  inForceOn: `2026-0${actNumber}-15`,
  textHash: String(actNumber).repeat(64),
  text: { instructions, entryIntoForce: { kind: 'LAST_SIGNATURE' } },
});

/**
 * Writes the next version of a contract that is there: its base with all acts in force, the last of which made it. Past the
 * record, for tests of what is read.
 */
export async function addVersion(
  db: Database,
  contractId: string,
  base: readonly Provision[],
  acts: readonly ActInForce[],
): Promise<void> {
  const act = acts.at(-1);
  if (act === undefined) throw new Error('A version is made by an act.');
  const { version } = await db.contract.findUniqueOrThrow({ where: { id: contractId } });
  const number = version + 1;
  const consolidated = consolidate(base, acts);
  const provisions = consolidated.map(({ provision }) => provision);
  const at = `${act.inForceOn}T09:00:00.000Z`;
  const { sql, values } = statementFor([
    insert('amendment_text', [{ hash: act.textHash, content: act.text }]),
    insert('amendment', [
      {
        id: act.amendmentId,
        contract_id: contractId,
        title_fr: `Acte ${act.actNumber}`,
        title_nl: `Akte ${act.actNumber}`,
        status: 'IN_FORCE',
        round: 1,
        origin_kind: 'SERVICE',
        text_hash: act.textHash,
        act_number: act.actNumber,
        signed_on: act.signedOn,
        in_force_on: act.inForceOn,
        version: number,
        opened_at: at,
        changed_at: at,
        seq: 1,
      },
    ]),
    { table: 'contract', rows: [{ id: contractId, version: number }], on: 'UPDATE' },
    insert('contract_version', [
      {
        contract_id: contractId,
        number,
        hash: versionHash(provisions),
        as_on: act.inForceOn,
        amendment_id: act.amendmentId,
        act_number: act.actNumber,
        missing_fr: missingIn(provisions, 'fr'),
        missing_nl: missingIn(provisions, 'nl'),
        made_at: at,
      },
    ]),
    provisionInsert(contractId, number, consolidated),
  ]);
  await db.$queryRawUnsafe(sql, ...values);
}
