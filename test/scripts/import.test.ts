import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connect, type Database } from '../../prisma/client.ts';
import { ContractRecord } from '../../prisma/record/contracts.ts';
import { DirectoryRecord } from '../../prisma/record/directory.ts';
import { SAMPLE_PEOPLE } from '../../samples/people.ts';
import { orderFrom } from '../../scripts/import/order.ts';
import { printed } from '../../scripts/import/printed.ts';
import { loadSample } from '../../scripts/sample/load-sample.ts';
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts';

const NOW = '2026-11-23T09:00:00.000Z';
const SECRET = 'a secret of the tests, long enough to be one';

describe('the command to import', () => {
  it.each([
    [['contract.txt'], { file: 'contract.txt', language: 'fr', twinOf: undefined }],
    [['contract.txt', '--language', 'nl', '--twin-of', 'c-1'], { file: 'contract.txt', language: 'nl', twinOf: 'c-1' }],
  ])('understands %j', (args, order) => {
    expect(orderFrom(args)).toEqual(order);
  });

  it.each([[[]], [['a', 'b']], [['a', '--language', 'de']], [['a', '--twin']]])('does not understand %j', (args) => {
    expect(orderFrom(args)).toBeUndefined();
  });

  it('prints what was found, each with its line, and what nobody bears or pairs', () => {
    const report = printed('nl', {
      id: 'c-1',
      version: 2,
      language: 'nl',
      counts: { articles: 12 },
      findings: [{ code: 'FOOTNOTE_MISSING', line: 42, severity: 'WARNING', details: { number: '3' } }],
      holdersWithoutPerson: ['Directeur Maan'],
      unpaired: { baseIds: ['art-1/p-2'], twinIds: ['art-9'] },
    });
    expect(report.split('\n')).toEqual([
      'Contract c-1, version 2',
      '  articles 12',
      '    42  warning  De tekst verwijst naar voetnoot 3, die niet bestaat.',
      '  nobody bears the title: Directeur Maan',
      '  without a twin: art-1/p-2',
      '  of the new file alone: art-9',
    ]);
  });
});

describe('the sample', () => {
  let database: TestDatabase;
  let db: Database;
  beforeAll(async () => {
    database = await createTestDatabase();
    db = connect(database.url, 2);
  });
  afterAll(async () => {
    await db.$disconnect();
    await database.drop();
  });

  it('is loaded once: its people, and its contract in both languages with a person for every holder', async () => {
    const deps = { db, contracts: new ContractRecord(db), directory: new DirectoryRecord(db) };
    expect(await loadSample(deps, NOW, SECRET)).toMatch(
      /^The sample is loaded: \d+ entries of the directory, contract c-/,
    );
    const events = await db.event.count();
    expect(await loadSample(deps, NOW, SECRET)).toBe('The sample was already there.');
    expect(await db.event.count()).toBe(events);
    expect(await db.person.count({ where: { subject: { not: null } } })).toBe(SAMPLE_PEOPLE.length);
    const contract = await db.contract.findFirstOrThrow();
    expect(contract.version).toBe(2);
    expect(JSON.stringify(contract.findings)).not.toContain('HOLDER_UNMATCHED');
    expect(await db.contractVersion.findFirstOrThrow({ where: { number: 2 } })).toMatchObject({
      missingFr: 0,
      missingNl: 0,
    });
  });

  it('names no person by an id or an address that would outlive him', () => {
    for (const { id, name } of SAMPLE_PEOPLE) {
      const surname = name.split(' ').at(-1)?.toLowerCase() ?? '';
      expect(id).not.toContain(surname);
    }
  });

  it('has addresses that lead nowhere', () => {
    expect(SAMPLE_PEOPLE.filter(({ email }) => !email.endsWith('.example'))).toEqual([]);
  });
});
