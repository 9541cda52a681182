import type { IsoDate } from '../../domain/calendar/dates.ts';
import type { ActInForce } from '../../domain/contract/consolidate.ts';
import type { AmendmentText } from '../../domain/contract/instruction.ts';
import type { Queries } from '../client.ts';

interface ActRow extends Pick<ActInForce, 'amendmentId' | 'actNumber' | 'signedOn' | 'inForceOn' | 'textHash'> {
  readonly annulled_on: IsoDate | null;
  readonly repealed_from: IsoDate | null;
  readonly repealed_on: IsoDate | null;
  readonly content: AmendmentText;
}

/**
 * The acts that a consolidated version was made from, with their texts. What became known after the version's own day (an
 * annulment, a repeal) is not told of them.
 */
export async function actsOfVersion(
  db: Queries,
  contractId: string,
  version: { readonly number: number; readonly asOn: IsoDate },
): Promise<readonly ActInForce[]> {
  const rows = await db.$queryRawUnsafe<ActRow[]>(
    `SELECT a.id AS "amendmentId", a.act_number AS "actNumber", a.signed_on AS "signedOn",
            a.in_force_on AS "inForceOn", a.text_hash AS "textHash", a.annulled_on, a.repealed_from, a.repealed_on,
            t.content
     FROM amendment a JOIN amendment_text t ON t.hash = a.text_hash
     WHERE a.signed_on IS NOT NULL AND a.in_force_on IS NOT NULL AND a.id IN (
       SELECT v.amendment_id FROM contract_version v WHERE v.contract_id = $1 AND v.number <= $2::int)`,
    contractId,
    version.number,
  );
  return rows.map((row) => actKnownOn(version.asOn, row));
}

function actKnownOn(
  day: IsoDate,
  { annulled_on, repealed_from, repealed_on, content: text, ...act }: ActRow,
): ActInForce {
  return {
    ...act,
    text,
    ...(annulled_on !== null && annulled_on <= day && { annulledOn: annulled_on }),
    ...(repealed_from !== null && (repealed_on ?? repealed_from) <= day && { repealedFrom: repealed_from }),
  };
}

/** Some acts with their texts. */
export async function withTexts(
  db: Queries,
  acts: readonly Omit<ActInForce, 'text'>[],
): Promise<readonly ActInForce[]> {
  if (acts.length === 0) return [];
  const rows = await db.$queryRawUnsafe<{ hash: string; content: AmendmentText }[]>(
    'SELECT hash, content FROM amendment_text WHERE hash = ANY($1::text[])',
    acts.map(({ textHash }) => textHash),
  );
  const texts = new Map(rows.map(({ hash, content }) => [hash, content]));
  return acts.flatMap((act) => {
    const text = texts.get(act.textHash);
    return text === undefined ? [] : [{ ...act, text }];
  });
}
