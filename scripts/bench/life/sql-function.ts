import { withClient } from '../../../prisma/migrate.ts';
import type { Change } from '../../../prisma/record/rows.ts';
import type { LifeScript } from './script.ts';

/** Columns that hold a file's id, or begin with it: the function puts the file at hand before what is stored. */
const OF_FILE: Readonly<Record<string, readonly string[]>> = {
  file: ['id'],
  event: ['file_id'],
  amendment: ['id'],
  task: ['id', 'file_id'],
  task_assignee: ['task_id'],
  idempotency_key: [],
  wake_up: ['file_id'],
};

/** What comes with the request; no row of a life that was lived before can hold it. */
const OF_REQUEST: Readonly<Record<string, readonly (readonly [column: string, parameter: string])[]>> = {
  idempotency_key: [
    ['actor_id', 'p_actor'],
    ['key', 'p_key'],
    ['request_hash', 'p_hash'],
  ],
};

/**
 * Makes the function `write_step(step, file, actor, key, hash)`: it writes the very rows a step of a life wrote, without a
 * rule, and returns what is answered. Its plans are kept by the connection and its rows lie ready in tables of their own.
 */
export async function createSqlFunction(adminUrl: string, fileId: string, script: LifeScript): Promise<void> {
  await withClient(adminUrl, async (client) => {
    await client.query('DROP FUNCTION IF EXISTS write_step');
    for (const table of Object.keys(OF_FILE)) {
      const rows = script.flatMap((changes, step) => rowsOf(changes, table, fileId).map((row) => ({ ...row, step })));
      await client.query(`DROP TABLE IF EXISTS life_${table}`);
      await client.query(
        `CREATE TABLE life_${table} AS SELECT r.*, s.step
         FROM jsonb_array_elements($$${JSON.stringify(rows)}$$::jsonb) AS row,
              jsonb_populate_record(NULL::"${table}", row) AS r, jsonb_to_record(row) AS s (step int)`,
      );
      await client.query(`CREATE INDEX ON life_${table} (step)`);
    }
    await client.query(functionFor(script));
    await client.query('GRANT SELECT ON ALL TABLES IN SCHEMA public TO PUBLIC');
    await client.query('ANALYZE');
  });
}

const rowsOf = (changes: readonly Change[], table: string, fileId: string) =>
  changes
    .filter((change) => change.table === table)
    .flatMap(({ rows }) => rows)
    .map((row) => ({ ...row, ...withoutFile(row, OF_FILE[table] ?? [], fileId) }));

const withoutFile = (row: Change['rows'][number], columns: readonly string[], fileId: string) =>
  Object.fromEntries(columns.map((column) => [column, String(row[column]).replace(fileId, '')]));

function functionFor(script: LifeScript): string {
  const changes = Object.keys(OF_FILE).flatMap((table) => {
    const change = script.flat().find((each) => each.table === table && each.rows.length > 0);
    return change === undefined ? [] : [statement(change)];
  });
  return `
    CREATE FUNCTION write_step(p_step int, p_file text, p_actor text, p_key text, p_hash text) RETURNS jsonb
    LANGUAGE plpgsql AS $$
    BEGIN
      ${changes.join('\n')}
      RETURN (SELECT answer FROM life_idempotency_key WHERE step = p_step);
    END $$`;
}

function statement({ table, rows, on }: Change): string {
  const stored = Object.keys(rows[0] ?? {});
  const ofFile = OF_FILE[table] ?? [];
  const ofRequest = OF_REQUEST[table] ?? [];
  const columns = [...stored, ...ofRequest.map(([column]) => column)].map(quoted);
  const values = [
    ...stored.map((column) => (ofFile.includes(column) ? `p_file || ${quoted(column)}` : quoted(column))),
    ...ofRequest.map(([, parameter]) => parameter),
  ];
  const keys = typeof on === 'object' ? on.update : [];
  const sets = stored
    .filter((column) => !keys.includes(column))
    .map((each) => `${quoted(each)} = EXCLUDED.${quoted(each)}`);
  const conflict =
    keys.length === 0 ? '' : ` ON CONFLICT (${keys.map(quoted).join(', ')}) DO UPDATE SET ${sets.join(', ')}`;
  return `INSERT INTO ${quoted(table)} (${columns.join(', ')}) SELECT ${values.join(', ')} FROM life_${table} WHERE step = p_step${conflict};`;
}

const quoted = (name: string): string => `"${name}"`;
