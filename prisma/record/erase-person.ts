import type { Instant } from '../../domain/calendar/dates.ts';
import type { ErasureRule } from '../../domain/people/erasure.ts';
import type { Queries } from '../client.ts';

/** Why something that can hold a person's name stays where it is (docs/privacy.md). */
export const KEPT_BY = ['ACT', 'RECORD', 'CONTRACT', 'DERIVED'] as const;
export type KeptBy = (typeof KEPT_BY)[number];

/** What became of a person in one place, by which rule, and how many of its rows that were. */
export interface ErasedPlace {
  readonly place: string;
  readonly outcome: 'ERASED' | 'KEPT';
  readonly rule: ErasureRule | KeptBy;
  readonly count: number;
}

/** What he is known by before he is erased. */
interface Known {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/**
 * What is erased of a person, as statements by the table in which they do so. `$1` is his id, `$2` his e-mail address and `$3` his
 * name, both as patterns for what holds them in whatever letters.
 *
 * A mail server may quote the address it was given; a message not sent yet will not be.
 */
const ERASED = {
  mail: `UPDATE mail SET address = CASE WHEN party_kind = 'PERSON' AND party_id = $1 THEN NULL ELSE address END,
      response = CASE WHEN response ILIKE ANY (ARRAY[$2, $3]) THEN NULL ELSE response END,
      bounce_reason = CASE WHEN bounce_reason ILIKE ANY (ARRAY[$2, $3]) THEN NULL ELSE bounce_reason END
    WHERE (party_kind = 'PERSON' AND party_id = $1 AND address IS NOT NULL)
      OR response ILIKE ANY (ARRAY[$2, $3]) OR bounce_reason ILIKE ANY (ARRAY[$2, $3])`,
  calendar_feed: 'DELETE FROM calendar_feed WHERE person_id = $1',
  session: 'DELETE FROM session WHERE person_id = $1',
  api_token: 'DELETE FROM api_token WHERE person_id = $1',
  sign_in_invitation: 'DELETE FROM sign_in_invitation WHERE person_id = $1',
  idempotency_key: 'DELETE FROM idempotency_key WHERE actor_id = $1 OR answer::text ILIKE ANY (ARRAY[$2, $3])',
} as const;

/** What stays though it may hold his name, by the rule under which it does: what is counted are the rows that hold it. */
const KEPT: Readonly<Record<string, readonly [rule: KeptBy, where: string]>> = {
  file_document: ['ACT', 'uploaded_by = $1 OR file_name ILIKE ANY (ARRAY[$2, $3])'],
  event: ['RECORD', 'data::text ILIKE ANY (ARRAY[$2, $3])'],
  amendment_text: ['RECORD', 'content::text ILIKE ANY (ARRAY[$2, $3])'],
  draft_revision: ['RECORD', 'content::text ILIKE ANY (ARRAY[$2, $3])'],
  text_edit: ['RECORD', 'content::text ILIKE ANY (ARRAY[$2, $3])'],
  text_comment: ['RECORD', 'said ILIKE ANY (ARRAY[$2, $3]) OR quote ILIKE ANY (ARRAY[$2, $3])'],
  word_upload: ['RECORD', 'file_name ILIKE ANY (ARRAY[$2, $3]) OR proposals::text ILIKE ANY (ARRAY[$2, $3])'],
  contract: ['CONTRACT', 'header::text ILIKE ANY (ARRAY[$2, $3]) OR findings::text ILIKE ANY (ARRAY[$2, $3])'],
  provision: ['CONTRACT', 'content::text ILIKE ANY (ARRAY[$2, $3])'],
  amendment: ['DERIVED', 'title_fr ILIKE ANY (ARRAY[$2, $3]) OR title_nl ILIKE ANY (ARRAY[$2, $3])'],
  meeting: ['DERIVED', 'place ILIKE ANY (ARRAY[$2, $3]) OR reason ILIKE ANY (ARRAY[$2, $3])'],
  meeting_point: ['DERIVED', 'title_fr ILIKE ANY (ARRAY[$2, $3]) OR title_nl ILIKE ANY (ARRAY[$2, $3])'],
  matter: ['DERIVED', 'title_fr ILIKE ANY (ARRAY[$2, $3]) OR title_nl ILIKE ANY (ARRAY[$2, $3])'],
};

/** The tables from which a person is erased, and those that are searched for what stays of him. */
export const ERASED_IN: readonly string[] = ['person', ...Object.keys(ERASED)];
export const KEPT_IN: readonly string[] = Object.keys(KEPT);

/**
 * Takes a person out of every place but the record itself, and writes down where and how often. Within the transaction that
 * records the erasure.
 */
export async function eraseFrom(db: Queries, personId: string, rule: ErasureRule, at: Instant): Promise<void> {
  const [known] = await db.$queryRawUnsafe<Known[]>(
    'SELECT id, name, email FROM person WHERE id = $1 AND erased_at IS NULL FOR UPDATE',
    personId,
  );
  if (known === undefined) throw new Error(`The reference table has no person ${personId}.`);
  const patterns = [patternOf(known.email), patternOf(known.name)];
  const places: ErasedPlace[] = [];
  for (const [place, [keptBy, where]] of Object.entries(KEPT)) {
    const [found] = await db.$queryRawUnsafe<{ readonly count: number }[]>(
      `WITH of (id, email, name) AS (SELECT $1::text, $2::text, $3::text) SELECT count(*)::int AS count FROM ${place}, of WHERE ${where}`,
      personId,
      ...patterns,
    );
    places.push({ place, outcome: 'KEPT', rule: keptBy, count: found?.count ?? 0 });
  }
  for (const [place, sql] of Object.entries(ERASED)) {
    const [found] = await db.$queryRawUnsafe<{ readonly count: number }[]>(
      `WITH of (id, email, name) AS (SELECT $1::text, $2::text, $3::text), gone AS (${sql} RETURNING 1) SELECT count(*)::int AS count FROM gone`,
      personId,
      ...patterns,
    );
    places.push({ place, outcome: 'ERASED', rule, count: found?.count ?? 0 });
  }
  const gone = 'UPDATE person SET name = NULL, email = NULL, subject = NULL, erased_at = $2::timestamptz WHERE id = $1';
  places.push({ place: 'person', outcome: 'ERASED', rule, count: await db.$executeRawUnsafe(gone, personId, at) });
  await db.$executeRawUnsafe(
    `INSERT INTO erasure (person_id, place, outcome, rule, count, at)
     SELECT $1, place, outcome, rule, count, $3::timestamptz
     FROM jsonb_to_recordset($2::jsonb) AS p (place text, outcome text, rule text, count int)`,
    personId,
    JSON.stringify(places),
    at,
  );
}

/** A text as it can stand within another, for `ILIKE`. */
const patternOf = (text: string): string => `%${text.replaceAll(/[\\%_]/gu, (sign) => `\\${sign}`)}%`;
