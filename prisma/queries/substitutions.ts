import type { By } from '../../domain/file.ts';
import type { Queries } from '../client.ts';
import { DIRECTORY_FILE } from '../record/directory.ts';

interface NamedRow {
  readonly id: string;
  readonly by: By;
}

/** Who named each of some substitutes, by the substitution's id. */
export async function whoNamed(db: Queries, ids: readonly string[]): Promise<Readonly<Record<string, By>>> {
  if (ids.length === 0) return {};
  const rows = await db.$queryRawUnsafe<NamedRow[]>(
    `SELECT data->'substitution'->>'id' AS id, by FROM event
     WHERE file_id = $1 AND type = 'SubstituteSet' AND data->'substitution'->>'id' = ANY($2::text[])`,
    DIRECTORY_FILE,
    ids,
  );
  return Object.fromEntries(rows.map(({ id, by }) => [id, by]));
}
