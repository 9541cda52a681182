import type { Client } from 'pg';

/** A table as it is saved: its columns that are not computed from others. */
export interface SavedTable {
  readonly name: string;
  readonly columns: readonly string[];
}

/** Who is signed in is not brought back: an old session would let someone in again who has signed out since. */
const LEFT_OUT: readonly string[] = ['session', '_prisma_migrations'];

/** How values are written while they are copied: the same on every server, whatever its own settings. */
export const WRITTEN_ALIKE =
  "SET LOCAL datestyle = 'ISO, YMD'; SET LOCAL timezone = 'UTC'; SET LOCAL intervalstyle = 'iso_8601'";

/** Every table that is saved, each after those it refers to. */
export async function tablesToSave(client: Client): Promise<readonly SavedTable[]> {
  const { rows } = await client.query<SavedTable & { readonly refersTo: readonly string[] }>(
    `SELECT c.relname AS name,
            (SELECT array_agg(a.attname::text ORDER BY a.attnum) FROM pg_attribute a
             WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
            (SELECT coalesce(array_agg(DISTINCT r.relname::text), '{}') FROM pg_constraint k
             JOIN pg_class r ON r.oid = k.confrelid
             WHERE k.conrelid = c.oid AND k.contype = 'f' AND k.confrelid <> c.oid) AS "refersTo"
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = 'public' AND c.relkind = 'r' AND c.relname <> ALL($1::text[]) ORDER BY c.relname`,
    [LEFT_OUT],
  );
  return inOrder(rows);
}

function inOrder<T extends { readonly name: string; readonly refersTo: readonly string[] }>(
  tables: readonly T[],
): readonly T[] {
  const names = new Set(tables.map(({ name }) => name));
  const placed = new Set<string>();
  const ordered: T[] = [];
  while (ordered.length < tables.length) {
    const next = tables.filter(
      ({ name, refersTo }) => !placed.has(name) && refersTo.every((each) => placed.has(each) || !names.has(each)),
    );
    if (next.length === 0) throw new Error('Some tables refer to each other in a circle.');
    for (const table of next) placed.add(table.name);
    ordered.push(...next);
  }
  return ordered;
}

/** `"event" ("file_id", "seq")`, as COPY names a table. */
export const copyTarget = (client: Client, { name, columns }: SavedTable): string =>
  `${client.escapeIdentifier(name)} (${columns.map((column) => client.escapeIdentifier(column)).join(', ')})`;
