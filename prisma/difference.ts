import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readMigrations } from './migrate.ts';
import { withSchemaEngine } from './schema-engine.ts';

/**
 * The SQL that is missing between the migrations and the schema of a `prisma` folder; '' when there is none. What
 * only SQL can say (triggers, checks) is in the migrations alone and does not count as a difference.
 * @param url of the owner of a PostgreSQL server, in which a database is made for the comparison and removed.
 */
export async function differenceToSchema(url: string, prismaDirectory: string): Promise<string> {
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
