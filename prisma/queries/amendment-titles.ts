import type { Bilingual } from '../../domain/language.ts';
import type { Queries } from '../client.ts';

/** What some amendments are called, by their ids. */
export async function titlesOf(db: Queries, ids: readonly string[]): Promise<Readonly<Record<string, Bilingual>>> {
  if (ids.length === 0) return {};
  const rows = await db.$queryRawUnsafe<{ id: string; title_fr: string; title_nl: string }[]>(
    'SELECT id, title_fr, title_nl FROM amendment WHERE id = ANY($1::text[])',
    ids,
  );
  return Object.fromEntries(rows.map(({ id, title_fr: fr, title_nl: nl }) => [id, { fr, nl }]));
}
