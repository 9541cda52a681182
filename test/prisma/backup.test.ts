import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { writeBackup } from '../../prisma/backup/backup.ts';
import { lostSince } from '../../prisma/backup/lost-since.ts';
import { restoreBackup } from '../../prisma/backup/restore.ts';
import { tablesToSave } from '../../prisma/backup/tables.ts';
import { connect } from '../../prisma/client.ts';
import { withClient } from '../../prisma/migrate.ts';
import { verifyRecord } from '../../prisma/record/verify.ts';
import { createEmptyDatabase, type TestDatabase } from '../support/postgres.ts';
import { Autopilot } from '../support/world/autopilot.ts';
import { createWorld, type World } from '../support/world/world.ts';

const MIGRATIONS = path.join(import.meta.dirname, '../../prisma/migrations');

let world: World;
let target: TestDatabase;
let folder: string;

beforeAll(async () => {
  world = await createWorld();
  await new Autopilot(world, () => undefined).launch();
});
afterAll(() => world.close());
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'avenant-backup-'));
  target = await createEmptyDatabase();
});
afterEach(async () => {
  await rm(folder, { recursive: true });
  await target.drop();
});

const restore = () =>
  restoreBackup({ folder, adminUrl: target.adminUrl, applicationUrl: target.url, migrations: MIGRATIONS });

/** Every row of every table that is saved, as text, in one order. */
const everything = (adminUrl: string): Promise<Readonly<Record<string, readonly string[]>>> =>
  withClient(adminUrl, async (client: Client) => {
    const tables = await tablesToSave(client);
    const rows: Record<string, readonly string[]> = {};
    for (const { name } of tables) {
      const found = await client.query<{ row: string }>(
        `SELECT t::text AS row FROM ${client.escapeIdentifier(name)} t ORDER BY 1`,
      );
      rows[name] = found.rows.map(({ row }) => row);
    }
    return rows;
  });

async function withMigration(name: string): Promise<void> {
  const file = path.join(folder, 'backup.json');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('"migrations": [', `"migrations": ["${name}",`));
}

describe('a backup', () => {
  it('is brought back row by row, and the record in it is whole', async () => {
    const manifest = await writeBackup(world.adminUrl, folder);
    expect(manifest.tables.find(({ name }) => name === 'event')?.rows).toBeGreaterThan(10);
    await restore();
    expect(await everything(target.adminUrl)).toEqual(await everything(world.adminUrl));
    const db = connect(target.url, 2);
    expect((await verifyRecord(db)).discrepancies).toEqual([]);
    await db.$disconnect();
  });

  it('is of one moment, whatever is recorded meanwhile', async () => {
    const before = await everything(world.adminUrl);
    const [manifest] = await Promise.all([
      writeBackup(world.adminUrl, folder),
      ...[1, 2, 3].map(() => new Autopilot(world, () => undefined).launch()),
    ]);
    await restore();
    const files = await withClient(target.adminUrl, (client) =>
      client.query<{ whole: boolean }>(
        `SELECT f.seq = (SELECT count(*) FROM event e WHERE e.file_id = f.id) AS whole FROM file f`,
      ),
    );
    expect(files.rows.every(({ whole }) => whole)).toBe(true);
    expect(files.rows.length).toBeGreaterThanOrEqual(before['file']?.length ?? 0);
    expect(Date.parse(manifest.takenAt)).toBeLessThanOrEqual(Date.now());
  });

  it('lets nobody in who was signed in then', async () => {
    await withClient(world.adminUrl, (client) =>
      client.query(`INSERT INTO session (sid, sess, expire) VALUES ('s', '{"cookie":{}}', now() + interval '1 hour')`),
    );
    await writeBackup(world.adminUrl, folder);
    await restore();
    const { rows } = await withClient(target.adminUrl, (client) => client.query('SELECT FROM session'));
    expect(rows.length).toBe(0);
  });

  it('goes on with what is append-only being so, and with numbers after the highest given', async () => {
    await writeBackup(world.adminUrl, folder);
    await restore();
    await withClient(target.adminUrl, async (client) => {
      await expect(client.query("UPDATE event SET type = 'x'")).rejects.toThrow('append-only');
      const { rows } = await client.query<{ next: string; highest: string }>(
        "SELECT nextval(pg_get_serial_sequence('wake_up', 'id')) AS next, (SELECT coalesce(max(id), 0) FROM wake_up) AS highest",
      );
      expect(Number(rows[0]?.next)).toBeGreaterThan(Number(rows[0]?.highest));
    });
  });
});

describe('what is lost since a backup', () => {
  it('is told by the anchors outside the database, file by file and event by event', async () => {
    const db = connect(world.url, 2);
    const [file] = await db.file.findMany({ where: { kind: 'amendment' } });
    const { id = '', seq = 0 } = file ?? {};
    const anchor = (number: number) => ({
      number,
      at: `2026-11-2${number}T09:00:00.000Z`,
      size: 1,
      root: '',
      keyId: 'k',
      signature: '',
    });
    const copies = {
      source: 'kept',
      whole: false,
      read: async function* () {
        yield { anchor: anchor(1), leaves: [{ fileId: id, seq: seq - 1, head: '' }] };
        yield { damaged: 2 };
        yield {
          anchor: anchor(3),
          leaves: [
            { fileId: id, seq: seq + 2, head: '' },
            { fileId: 'directory', seq: 1, head: '' },
          ],
        };
        yield { anchor: anchor(4), leaves: [{ fileId: 'unheard-of', seq: 4, head: '' }] };
      },
    };
    expect(await lostSince(db, copies)).toEqual([
      { fileId: id, from: seq + 1, to: seq + 2, knownAt: '2026-11-23T09:00:00.000Z' },
      { fileId: 'unheard-of', from: 1, to: 4, knownAt: '2026-11-24T09:00:00.000Z' },
    ]);
    await db.$disconnect();
  });
});

describe('a backup is refused', () => {
  it('in a folder where something stands', async () => {
    await writeFile(path.join(folder, 'x'), '');
    await expect(writeBackup(world.adminUrl, folder)).rejects.toThrow('is not empty');
    expect(await readdir(folder)).toEqual(['x']);
  });

  it('by a database that holds something', async () => {
    await writeBackup(world.adminUrl, folder);
    await restore();
    const before = await everything(target.adminUrl);
    await expect(restore()).rejects.toThrow('The database is not empty');
    expect(await everything(target.adminUrl)).toEqual(before);
  });

  it.each([
    ['without its manifest', () => rm(path.join(folder, 'backup.json')), 'holds no backup'],
    [
      'with a manifest of something else',
      () => writeFile(path.join(folder, 'backup.json'), '{}'),
      'is not that of a backup',
    ],
    ['with a table changed', () => writeFile(path.join(folder, 'event.copy.gz'), ''), 'event.copy.gz was changed'],
    ['with a table missing', () => rm(path.join(folder, 'event.copy.gz')), 'event.copy.gz is missing'],
    ['of a newer release', () => withMigration('29990101000000_later'), 'no migration 29990101000000_later'],
  ] as const)('%s', async (_what, spoil, why) => {
    await writeBackup(world.adminUrl, folder);
    await spoil();
    await expect(restore()).rejects.toThrow(why);
    const { rows } = await withClient(target.adminUrl, (client) =>
      client.query("SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'"),
    );
    expect(rows.length).toBe(0);
  });
});
