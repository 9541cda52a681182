import type { Database } from '../../prisma/client.ts';

/** Every table that the application reads, by its name, with a digest of all its rows: two of these are equal when nothing at all was written in between. */
export async function wholeDatabase(db: Database): Promise<Readonly<Record<string, string>>> {
  const tables = await db.$queryRawUnsafe<{ name: string }[]>(
    `SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) AS name FROM pg_tables
     WHERE schemaname NOT IN ('pg_catalog', 'information_schema')
       AND has_table_privilege(quote_ident(schemaname) || '.' || quote_ident(tablename), 'SELECT') ORDER BY 1`,
  );
  const digests: [string, string][] = [];
  for (const { name } of tables) {
    const [row] = await db.$queryRawUnsafe<{ digest: string }[]>(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\\n' ORDER BY t::text)), '') AS digest FROM ${name} t`,
    );
    digests.push([name, row?.digest ?? '']);
  }
  return Object.fromEntries(digests);
}
