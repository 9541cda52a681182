import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { repositoryRoot } from '../config/environment.ts';
import { freePort } from '../embedded/free-port.ts';
import { startPostgres } from '../embedded/postgres.ts';
import { differenceToSchema } from '../prisma/difference.ts';

/** `npm run migrate:new -- NAME`: writes the SQL that brings the migrations to `prisma/schema.prisma`, for review. */
const name = process.argv[2] ?? '';
if (!/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('Give the migration a name of small letters, digits and "_": npm run migrate:new -- NAME');
  process.exitCode = 1;
} else {
  const sql = await difference();
  console.log(sql === '' ? 'The migrations already give the schema: nothing to write.' : await write(sql));
}

/** The migrations are replayed in a PostgreSQL of their own, so that no data is near. */
async function difference(): Promise<string> {
  const directory = await mkdtemp(path.join(tmpdir(), 'avenant-migrate-'));
  const options = { dataDirectory: path.join(directory, 'postgres'), runDirectory: directory, password: 'owner' };
  const postgres = await startPostgres({ ...options, port: await freePort(), durable: false });
  try {
    return await differenceToSchema(postgres.url('postgres'), path.join(repositoryRoot, 'prisma'));
  } finally {
    await postgres.stop();
    await rm(directory, { recursive: true, force: true });
  }
}

async function write(sql: string): Promise<string> {
  const stamp = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14);
  const folder = path.join(repositoryRoot, 'prisma', 'migrations', `${stamp}_${name}`);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'migration.sql'), sql);
  return `Written, to be read and completed: ${path.relative(repositoryRoot, folder)}/migration.sql`;
}
