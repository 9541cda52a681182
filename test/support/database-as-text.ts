import { Client } from 'pg';

/** Everything a database holds, as text: to look for what must not be in it. Bytes are read as text. */
export async function databaseAsText(adminUrl: string): Promise<string> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public'`,
    );
    const parts: string[] = [];
    for (const { name } of rows) {
      const { rows: lines } = await client.query<{ line: string }>(`SELECT t::text AS line FROM ${name} t`);
      parts.push(...lines.map(({ line }) => line));
    }
    return parts.join('\n');
  } finally {
    await client.end();
  }
}
