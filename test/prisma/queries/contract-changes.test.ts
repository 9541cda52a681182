import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Instruction } from '../../../domain/contract/instruction.ts';
import type { Provision } from '../../../domain/contract/provision.ts';
import { connect, type Database } from '../../../prisma/client.ts';
import { changesBetween } from '../../../prisma/queries/contract-changes.ts';
import { ContractRecord } from '../../../prisma/record/contracts.ts';
import { createTestDatabase, type TestDatabase } from '../../support/postgres.ts';
import { actInForce, addVersion } from '../../support/versions.ts';
import { HEADER, PROVISIONS } from '../../support/world/contract.ts';

const motive = { fr: 'Pourquoi.', nl: 'Waarom.' };
const replace = (provisionId: string, fr: string, nl: string): Instruction => ({
  id: `r-${provisionId}`,
  kind: 'REPLACE_TEXT',
  provisionId,
  text: { fr, nl },
  motive: { fr: `${fr} ?`, nl: `${nl}?` },
});

/** Prolongs, then inserts before; undoes the first and removes a paragraph. */
const ACTS = [
  actInForce(1, [replace('art-1/p-2', 'Il vaut quatre ans.', 'Zij geldt vier jaar.')]),
  actInForce(2, [
    {
      id: 'i',
      kind: 'INSERT_PARAGRAPH',
      provisionId: 'art-1',
      newId: 'art-1/p-0',
      text: { fr: 'Avant.', nl: 'Eerst.' },
      motive,
    },
    { id: 'm', kind: 'CHANGE_MATURITY', provisionId: 'oo-1.1', maturity: { now: 3, target: 4 }, motive },
  ]),
  actInForce(3, [
    replace('art-1/p-2', 'Il vaut trois ans.', 'Zij geldt drie jaar.'),
    { id: 'd', kind: 'DELETE', provisionId: 'art-1/p-1', motive },
  ]),
];

let database: TestDatabase;
let db: Database;
beforeAll(async () => {
  database = await createTestDatabase();
  db = connect(database.url, 3);
  const contracts = new ContractRecord(db);
  const imported = {
    now: '2026-01-15T09:00:00.000Z',
    by: { kind: 'PROCEDURE' },
    findings: [],
    answer: () => undefined,
  } as const;
  const source = { sourceHash: 'a', language: 'fr', header: HEADER } as const;
  await contracts.record('c', {
    ...imported,
    command: { type: 'IMPORT', ...source, provisions: PROVISIONS.map(inFrench) },
  });
  const twin = { ...source, sourceHash: 'b', language: 'nl', newestVersion: 1 } as const;
  await contracts.record('c', { ...imported, command: { type: 'PAIR_TWIN', ...twin, provisions: PROVISIONS } });
  for (const count of [1, 2, 3]) await addVersion(db, 'c', PROVISIONS, ACTS.slice(0, count));
});
afterAll(async () => {
  await db.$disconnect();
  await database.drop();
});

const inFrench = ({ text: { fr = '' }, ...provision }: Provision): Provision => ({ ...provision, text: { fr } });

describe('what changed between two versions', () => {
  it('is what one act did, with its title and its motives', async () => {
    expect(await changesBetween(db, 'c', 2, 3)).toEqual([
      expect.objectContaining({
        provisionId: 'art-1/p-2',
        mark: 'CHANGED',
        text: expect.objectContaining({ fr: expect.arrayContaining([{ kind: 'INSERTED', text: 'quatre' }]) }),
        acts: [
          {
            amendmentId: '1'.repeat(32),
            actNumber: 1,
            signedOn: '2026-01-01',
            inForceOn: '2026-01-15',
            textHash: '1'.repeat(64),
            instructionIds: ['r-art-1/p-2'],
            title: { fr: 'Acte 1', nl: 'Akte 1' },
            motives: [{ fr: 'Il vaut quatre ans. ?', nl: 'Zij geldt vier jaar.?' }],
          },
        ],
      }),
    ]);
  });

  it('is read over several acts, in the order of the text, what is gone behind what it stood behind', async () => {
    const changes = await changesBetween(db, 'c', 3, 5);
    const told = changes.map(({ provisionId, mark, acts }) => [
      provisionId,
      mark,
      acts.map(({ actNumber }) => actNumber),
    ]);
    expect(told).toEqual([
      ['art-1/p-1', 'DELETED', [3]],
      ['art-1/p-0', 'INSERTED', [2]],
      ['art-1/p-2', 'CHANGED', [3]],
      ['oo-1.1', 'CHANGED', [2]],
    ]);
  });

  it('is nothing for a provision that was changed and changed back', async () => {
    const changes = await changesBetween(db, 'c', 2, 5);
    expect(changes.map(({ provisionId }) => provisionId)).toEqual(['art-1/p-1', 'art-1/p-0', 'oo-1.1']);
  });

  it('is the other language where a twin was completed, by no act', async () => {
    const changes = await changesBetween(db, 'c', 1, 2);
    expect(changes).toHaveLength(PROVISIONS.length);
    expect(changes[0]).toMatchObject({
      mark: 'CHANGED',
      text: { fr: [{ kind: 'KEPT' }], nl: [{ kind: 'INSERTED', text: 'Algemeen' }] },
      acts: [],
    });
  });
});
