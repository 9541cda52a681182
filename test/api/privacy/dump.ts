import { Client } from 'pg';
import { z } from 'zod';

const tables = z.array(z.object({ name: z.string() }));
const hits = z.array(z.object({ count: z.number() }));

/** In how many rows of which table of a database some texts stand, in whatever letters; each row is read as text, bytes too. */
export async function searchEverywhere(adminUrl: string, texts: readonly string[]): Promise<Record<string, number>> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query(
      `SELECT table_name AS name FROM information_schema.tables
       WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY table_name`,
    );
    const found: Record<string, number> = {};
    for (const { name } of tables.parse(rows)) {
      const written = name === 'document' ? `t::text || encode(t.bytes, 'escape')` : 't::text';
      const result = await client.query(
        `SELECT count(*)::int AS count FROM "${name}" t WHERE lower(${written}) LIKE ANY ($1::text[])`,
        [texts.map((text) => `%${text.toLowerCase()}%`)],
      );
      const count = hits.parse(result.rows)[0]?.count ?? 0;
      if (count > 0) found[name] = count;
    }
    return found;
  } finally {
    await client.end();
  }
}
