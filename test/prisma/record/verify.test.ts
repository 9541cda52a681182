import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { verifyRecord } from '../../../prisma/record/verify.ts';
import { Autopilot } from '../../support/world/autopilot.ts';
import { createWorld, type World } from '../../support/world/world.ts';

describe('The verification of the record', () => {
  let world: World;
  let owner: Client;
  let fileId: string;

  beforeAll(async () => {
    world = await createWorld();
    owner = new Client({ connectionString: world.adminUrl });
    await owner.connect();
    const people = new Autopilot(world, () => undefined);
    fileId = await people.launch();
    await world.amendments.record(fileId, {
      command: { type: 'OPEN_PHASE', phase: 'DRAFTING' },
      actor: { kind: 'PROCEDURE' },
      now: new Date().toISOString(),
      answer: () => ({}),
    });
  }, 60_000);

  afterAll(async () => {
    await owner.end();
    await world.close();
  });

  const found = async () => (await verifyRecord(world.db)).discrepancies;

  it('finds nothing where every row is what the events give', async () => {
    expect(await found()).toEqual([]);
  });

  it('finds a row changed by hand, by its table, key and column', async () => {
    await owner.query(`UPDATE task SET due_on = '2030-01-01' WHERE file_id = $1`, [fileId]);
    expect(await found()).toEqual([
      { fileId, table: 'task', key: expect.stringContaining(fileId), columns: ['due_on'] },
    ]);
    await owner.query(`UPDATE amendment SET title_fr = 'Autre' WHERE id = $1`, [fileId]);
    expect(await found()).toContainEqual({ fileId, table: 'amendment', key: fileId, columns: ['title_fr'] });
  });

  it('finds an event taken out, even by the owner who switched the trigger off', async () => {
    await owner.query('ALTER TABLE event DISABLE TRIGGER append_only');
    await owner.query(`DELETE FROM event WHERE file_id = 'directory' AND seq = 3`);
    await owner.query('ALTER TABLE event ENABLE TRIGGER append_only');
    expect(await found()).toContainEqual({ fileId: 'directory', table: 'event', key: 'directory', columns: ['seq'] });
  });

  it('finds a provision of a version changed by hand', async () => {
    await owner.query('ALTER TABLE provision DISABLE TRIGGER append_only');
    await owner.query(`UPDATE provision SET content = jsonb_set(content, '{text,fr}', '"Autre"') WHERE id = 'art-1'`);
    await owner.query('ALTER TABLE provision ENABLE TRIGGER append_only');
    const expected = { fileId: world.contractId, table: 'contract_version', key: '1', columns: ['hash'] };
    expect(await found()).toContainEqual(expected);
  });
});
