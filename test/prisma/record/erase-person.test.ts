import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { By } from '../../../domain/file.ts';
import { connect, type Database } from '../../../prisma/client.ts';
import { erasures } from '../../../prisma/queries/erasures.ts';
import { DirectoryRecord } from '../../../prisma/record/directory.ts';
import { ERASED_IN, KEPT_IN } from '../../../prisma/record/erase-person.ts';
import { createTestDatabase, type TestDatabase } from '../../support/postgres.ts';

const ADMINISTRATOR: By = { kind: 'PERSON', id: 'administrator', role: 'ADMINISTRATOR' };
const NOW = '2026-11-23T09:00:00.000Z';

let database: TestDatabase;
let db: Database;
let directory: DirectoryRecord;
beforeAll(async () => {
  database = await createTestDatabase();
  db = connect(database.url, 3);
  directory = new DirectoryRecord(db);
});
afterAll(async () => {
  await db.$disconnect();
  await database.drop();
});

const register = (id: string, name: string, email: string) =>
  directory.record({
    command: { type: 'REGISTER_PERSON', id, language: 'fr' },
    by: ADMINISTRATOR,
    now: NOW,
    details: { id, name, email, language: 'fr' },
  });
const erase = (personId: string, by: By = ADMINISTRATOR) =>
  directory.erase({ personId, rule: 'ON_REQUEST', by, now: NOW, retentionYears: 10 });

describe('an erasure', () => {
  it('leaves an id and a language, and nothing else of the person', async () => {
    await register('p-1', 'Zoé Wouters', 'zoe@memoire.example');
    await erase('p-1');
    expect(await db.person.findUnique({ where: { id: 'p-1' } })).toEqual({
      id: 'p-1',
      name: null,
      email: null,
      language: 'fr',
      subject: null,
      erasedAt: new Date(NOW),
    });
  });

  it('gives the address back: another may have it', async () => {
    await register('p-2', 'Zoé Wouters', 'zoe@memoire.example');
    expect((await db.person.findUnique({ where: { id: 'p-2' } }))?.email).toBe('zoe@memoire.example');
  });

  it('writes down each place, also where there was nothing', async () => {
    const [last] = await erasures(db, 1);
    expect(last?.event).toEqual({ type: 'PersonErased', personId: 'p-1', rule: 'ON_REQUEST' });
    expect(last?.by).toEqual(ADMINISTRATOR);
    expect(last?.places.map(({ place }) => place).toSorted()).toEqual([...ERASED_IN, ...KEPT_IN].toSorted());
    expect(last?.places).toContainEqual({ place: 'person', outcome: 'ERASED', rule: 'ON_REQUEST', count: 1 });
  });

  it('is whole or not at all', async () => {
    await register('p-3', 'Anna', 'anna@memoire.example');
    await db.erasure.create({
      data: { personId: 'p-3', place: 'mail', outcome: 'ERASED', rule: 'ON_REQUEST', count: 0, at: new Date(NOW) },
    });
    await expect(erase('p-3')).rejects.toThrow();
    expect((await db.person.findUnique({ where: { id: 'p-3' } }))?.name).toBe('Anna');
    expect(await erasures(db, 10)).toHaveLength(1);
    expect((await directory.current()).persons['p-3']?.erased).toBeUndefined();
  });

  it('is for an administrator himself: not for the secretary, the procedure, or who stands in', async () => {
    await register('p-4', 'Bart', 'bart@memoire.example');
    const others: readonly By[] = [
      { kind: 'PROCEDURE' },
      { kind: 'PERSON', id: 'secretary', role: 'CONTRACT_SECRETARY' },
      { kind: 'PERSON', id: 'deputy', role: 'ADMINISTRATOR', onBehalfOf: 'administrator' },
    ];
    for (const by of others) await expect(erase('p-4', by)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('cannot be undone or repeated, and nothing more is said of the person', async () => {
    await expect(erase('p-1')).rejects.toMatchObject({ code: 'PERSON_ERASED' });
    await expect(erase('stranger')).rejects.toMatchObject({ code: 'PERSON_UNKNOWN' });
    await expect(
      directory.record({
        command: { type: 'CHANGE_PERSON', id: 'p-1', language: 'nl' },
        by: ADMINISTRATOR,
        now: NOW,
        details: { id: 'p-1', name: 'Zoé', email: 'z@memoire.example', language: 'nl' },
      }),
    ).rejects.toMatchObject({ code: 'PERSON_ERASED' });
  });

  it('is kept in tables that nobody changes, the application’s own role neither', async () => {
    await expect(db.$executeRawUnsafe('DELETE FROM erasure')).rejects.toThrow();
    await expect(db.$executeRawUnsafe("UPDATE reading SET kind = 'x'")).rejects.toThrow();
    await expect(db.$executeRawUnsafe("UPDATE person SET name = 'Zoé' WHERE id = 'p-1'")).rejects.toThrow(
      'person_known_or_erased',
    );
  });
});
