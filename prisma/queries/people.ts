import type { Language } from '../../domain/language.ts';
import { ERASED_PERSON } from '../../domain/people/erasure.ts';
import type { Queries } from '../client.ts';

/** What the reference table holds of a person. */
export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
}

/** Persons in the order of their ids, after one of them; those who were erased stand in the register of erasures instead. */
export const personsPage = (db: Queries, limit: number, afterId = ''): Promise<PersonRow[]> =>
  db.$queryRawUnsafe<PersonRow[]>(
    `SELECT id, name, email, language FROM person WHERE erased_at IS NULL AND id > $1 ORDER BY id LIMIT $2::int`,
    afterId,
    limit,
  );

/** One person; `undefined` for one nobody knows, or knows any more. */
export async function personRow(db: Queries, id: string): Promise<PersonRow | undefined> {
  const [row] = await db.$queryRawUnsafe<PersonRow[]>(
    'SELECT id, name, email, language FROM person WHERE erased_at IS NULL AND id = $1',
    id,
  );
  return row;
}

/** The names of persons by their id; in the place of one who was erased stands that he was, in the reader's language. */
export async function namesOf(
  db: Queries,
  ids: readonly string[],
  language: Language,
): Promise<Readonly<Record<string, string>>> {
  if (ids.length === 0) return {};
  const rows = await db.$queryRawUnsafe<{ readonly id: string; readonly name: string | null }[]>(
    'SELECT id, name FROM person WHERE id = ANY($1::text[])',
    ids,
  );
  return Object.fromEntries(rows.map(({ id, name }) => [id, name ?? ERASED_PERSON[language]]));
}

/** Whether an address belongs to someone other than a person. */
export async function isEmailTaken(db: Queries, email: string, byOtherThan: string): Promise<boolean> {
  const rows = await db.$queryRawUnsafe<unknown[]>(
    'SELECT 1 FROM person WHERE lower(email) = lower($1) AND id <> $2',
    email,
    byOtherThan,
  );
  return rows.length > 0;
}

export type NameKey = readonly [name: string, id: string];

/** Persons by their names, after a key; without those who were erased. */
export const personsByName = (db: Queries, limit: number, [name, id]: NameKey = ['', '']): Promise<PersonRow[]> =>
  db.$queryRawUnsafe<PersonRow[]>(
    `SELECT id, name, email, language FROM person
     WHERE erased_at IS NULL AND (lower(unaccent(name)), id) > (lower(unaccent($1)), $2)
     ORDER BY lower(unaccent(name)), id LIMIT $3::int`,
    name,
    id,
    limit,
  );

/** Whom the identity provider knows by a subject, given as its keyed hash; `undefined` for a stranger. */
export async function personOfSubject(db: Queries, subject: string): Promise<string | undefined> {
  const [row] = await db.$queryRawUnsafe<{ readonly id: string }[]>(
    'SELECT id FROM person WHERE subject = $1',
    subject,
  );
  return row?.id;
}
