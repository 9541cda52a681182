import { chmod, chown, copyFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { freePort } from '../../embedded/free-port.ts';
import { startPostgres, type EmbeddedPostgres } from '../../embedded/postgres.ts';
import { waitFor } from '../../embedded/wait.ts';
import { connect } from '../../prisma/client.ts';
import { migrate } from '../../prisma/migrate.ts';
import { createCertificates, type Authority } from '../support/certificates.ts';

const PASSWORD = 'tls';
const MIGRATIONS = path.join(import.meta.dirname, '../../prisma/migrations');

let certificates: Awaited<ReturnType<typeof createCertificates>>;
let ours: Authority;
let stranger: Authority;
let postgres: EmbeddedPostgres;
let port: number;

/** A server that takes nobody in clear, with a certificate for 127.0.0.1. */
beforeAll(async () => {
  certificates = await createCertificates();
  [ours, stranger] = await Promise.all([certificates.authority('ours'), certificates.authority('stranger')]);
  const { folder } = certificates;
  port = await freePort();
  const dataDirectory = path.join(folder, 'postgres');
  postgres = await startPostgres({ dataDirectory, runDirectory: folder, port, password: PASSWORD, durable: false });
  const client = new Client({ connectionString: postgres.url('postgres') });
  await client.connect();
  const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
  const cluster = rows[0]?.data_directory ?? '';
  const { cert, key } = await ours.issue('127.0.0.1');
  await installIn(cluster, 'server.crt', cert);
  await installIn(cluster, 'server.key', key);
  await client.query('ALTER SYSTEM SET ssl = on');
  await client.query('SELECT pg_reload_conf()');
  const isOn = async () => (await client.query<{ ssl: string }>('SHOW ssl')).rows[0]?.ssl === 'on' || undefined;
  expect(await waitFor(isOn, { withinMs: 10_000 })).toBe(true);
  await client.end();
}, 60_000);
afterAll(async () => {
  await postgres.stop();
  await certificates.remove();
});

/** PostgreSQL may run as another user than the test: the key is its own. */
async function installIn(cluster: string, name: string, file: string): Promise<void> {
  const target = path.join(cluster, name);
  await copyFile(file, target);
  const { uid, gid } = await stat(cluster);
  await chown(target, uid, gid);
  await chmod(target, 0o600);
}

const url = (host: string, options: string): string =>
  `${postgres.url('postgres').replace('127.0.0.1', host)}${options === '' ? '' : `?${options}`}`;

const checked = (ca: string): string => `sslmode=verify-full&sslrootcert=${encodeURIComponent(ca)}`;

/** Whether the application's own client reaches it, and whether over TLS. */
async function reach(address: string): Promise<string> {
  const db = connect(address, 1);
  try {
    const rows = await db.$queryRawUnsafe<{ ssl: boolean }[]>(
      'SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()',
    );
    return rows[0]?.ssl === true ? 'TLS' : 'CLEAR';
  } catch (error) {
    return String(error);
  } finally {
    await db.$disconnect();
  }
}

it('the database is reached over TLS when its certificate is of the authority and for the host', async () => {
  expect(await reach(url('127.0.0.1', checked(ours.cert)))).toBe('TLS');
});

it('it is not when the certificate is of another authority, or of one nobody knows', async () => {
  expect(await reach(url('127.0.0.1', checked(stranger.cert)))).toMatch(/certificate/i);
  expect(await reach(url('127.0.0.1', 'sslmode=verify-full'))).toMatch(/certificate/i);
});

it('it is not when the certificate is for another host', async () => {
  expect(await reach(url('localhost', checked(ours.cert)))).toMatch(/altname|does not match/i);
});

it('migrations take the same way', async () => {
  const adminUrl = `${postgres.url('migrated')}?${checked(ours.cert)}`;
  const applicationUrl = adminUrl.replace('owner:', 'avenant_app:');
  expect((await migrate({ adminUrl, applicationUrl, migrations: MIGRATIONS })).length).toBeGreaterThan(5);
  const wrong = adminUrl.replace(encodeURIComponent(ours.cert), encodeURIComponent(stranger.cert));
  await expect(migrate({ adminUrl: wrong, applicationUrl, migrations: MIGRATIONS })).rejects.toThrow(/certificate/i);
}, 60_000);
