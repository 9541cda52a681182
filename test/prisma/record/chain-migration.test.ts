import { cp, mkdir, mkdtemp, readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { Client } from 'pg';
import { repositoryRoot } from '../../../config/environment.ts';
import type { By } from '../../../domain/file.ts';
import { canonicalEvent, firstLink, nextLink } from '../../../domain/proof/chain.ts';
import { migrate } from '../../../prisma/migrate.ts';
import { createEmptyDatabase, type TestDatabase } from '../../support/postgres.ts';
import { runDirectory } from '../../support/run.ts';

const PRODUCT = path.join(repositoryRoot, 'prisma', 'migrations');
const CHAIN = '20261125103000_event_chain';

/** Where JSON is easily written in two ways. */
const NASTY: readonly unknown[] = [
  '',
  '"\\/\b\f\n\r\t\u0001\u001F\u007F\u0080\u2028\u2029\uFEFF\uE000\uFFFF😀 é e\u0301 <&>',
  [0, -0, 1, -1, 10, 100, 1e20, 123e18, 1e21, -1.5e21, 1e22, 1.7976931348623157e308, 5e-324, 2.2250738585072014e-308],
  [0.1, -0.1, 0.5, 1.5, 100.25, 1e-5, 1e-6, 1.5e-6, 1e-7, -1.25e-7, 123456.789, 9_007_199_254_740_991, 0.1 + 0.2],
  { '': 1, a: 1, B: 1, b: 1, aa: 1, 'a b': 1, é: 1, z: 1, '10': 1, '9': 1, '1': 1, '"': 1, '\\': 1, '\n': 1 },
  { '\uE000': 'private', '😀': 'beyond', '\uFFFD': 'last', '\uD7FF': 'before', '\u{10FFFF}': 'highest' },
  [[], {}, [[]], [{}], { a: {} }, { a: [] }, null, true, false, [null, [null]]],
];

const aText = fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\0', '0'));
const aValue = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    aText,
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc.constantFrom(true, false, null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(aText, tie('value'), { maxKeys: 5 }),
  ),
})).value;

const AT = ['2026-11-25T10:30:00.000Z', '2026-03-29T00:59:59.999Z', '2026-07-01T22:00:00.120Z'];
const BY: By = { kind: 'PERSON', id: 'a', role: 'COMMITTEE_MEMBER', onBehalfOf: 'é' };
const values = [...NASTY, ...fc.sample(aValue, { numRuns: 300, seed: 20_261_125 })];
const recorded = values.map((value, index) => ({
  seq: index + 1,
  at: String(AT[index % AT.length]),
  by: BY,
  event: { type: 'Noted', value },
}));

describe('The migration that chains what was recorded before', () => {
  let database: TestDatabase;
  let owner: Client;

  beforeAll(async () => {
    database = await createEmptyDatabase();
    await run((name) => name < CHAIN);
    owner = new Client({ connectionString: database.adminUrl });
    await owner.connect();
    for (const id of ['file-1', 'é', 'empty']) {
      await owner.query(`INSERT INTO file (id, kind, seq) VALUES ($1, 'noted', 0)`, [id]);
      for (const { seq, at, by, event } of id === 'empty' ? [] : recorded) {
        await owner.query('INSERT INTO event (file_id, seq, type, at, by, data) VALUES ($1, $2, $3, $4, $5, $6)', [
          id,
          seq,
          event.type,
          at,
          JSON.stringify(by),
          JSON.stringify(event),
        ]);
      }
    }
    await run((name) => name <= CHAIN);
  }, 120_000);

  afterAll(async () => {
    await owner.end();
    await database.drop();
  });

  async function run(included: (name: string) => boolean): Promise<void> {
    const migrations = await mkdtemp(path.join(runDirectory(), 'migrations-'));
    for (const name of await readdir(PRODUCT)) {
      if (!included(name) && name.startsWith('2')) continue;
      await mkdir(migrations, { recursive: true });
      await cp(path.join(PRODUCT, name), path.join(migrations, name), { recursive: true });
    }
    await migrate({ adminUrl: database.adminUrl, applicationUrl: database.url, migrations });
  }

  const found = async <T extends object>(sql: string, ...parameters: unknown[]): Promise<T[]> =>
    (await owner.query<T>(sql, parameters)).rows;

  it.each(['file-1', 'é'])(
    'gives the events of %s the text and the links they would be written with now',
    async (id) => {
      const rows = await found('SELECT seq, canonical, chain FROM event WHERE file_id = $1 ORDER BY seq', id);
      let link = firstLink(id);
      const expected = recorded.map((each) => {
        const canonical = canonicalEvent(id, each);
        link = nextLink(link, canonical);
        return { seq: each.seq, canonical, chain: link };
      });
      expect(rows).toEqual(expected);
      expect(await found('SELECT head FROM file WHERE id = $1', id)).toEqual([{ head: link }]);
    },
  );

  it('gives a file without events the link that its first one will follow', async () => {
    expect(await found(`SELECT head FROM file WHERE id = 'empty'`)).toEqual([{ head: firstLink('empty') }]);
  });

  it('leaves no function behind, and events that nobody changes', async () => {
    const functions = `SELECT proname FROM pg_proc WHERE proname IN ('canonical_json', 'code_units', 'number_as_written')`;
    expect(await found(functions)).toEqual([]);
    await expect(owner.query(`UPDATE event SET chain = ''`)).rejects.toThrow('append-only');
  });
});
