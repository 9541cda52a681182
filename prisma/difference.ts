import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readMigrations, withClient } from './migrate.ts';
import { withSchemaEngine } from './schema-engine.ts';

/**
 * The SQL that is missing between the migrations and the schema of a `prisma` folder; '' when there is none. What
 * only SQL can say (triggers, checks) is in the migrations alone and does not count as a difference.
 * @param url of the owner of an empty database, in which the migrations are tried out.
 * @throws when the database is not empty.
 */
export async function differenceToSchema(url: string, prismaDirectory: string): Promise<string> {
  await assertEmpty(url);
  const schema = path.join(prismaDirectory, 'schema.prisma');
  const files = [{ path: schema, content: await readFile(schema, 'utf8') }];
  const migrations = await readMigrations(path.join(prismaDirectory, 'migrations'));
  const { stdout } = await withSchemaEngine(url, (engine) =>
    engine.diff({
      from: { tag: 'migrations', ...migrations },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    }),
  );
  return stdout === null || stdout.includes('This is an empty migration') ? '' : stdout;
}

async function assertEmpty(url: string): Promise<void> {
  const { rowCount } = await withClient(url, (client) =>
    client.query(`SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace LIMIT 1`),
  );
  if (rowCount !== 0) throw new Error('Migrations are compared with the schema in an empty database only.');
}
