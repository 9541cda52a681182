import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTasks, type AmendmentState } from '../../domain/amendment/state.ts';
import { writeBackup } from '../../prisma/backup/backup.ts';
import { restoreBackup } from '../../prisma/backup/restore.ts';
import { verifyRecord } from '../../prisma/record/verify.ts';
import { restartWorkflows } from '../../temporal/restart.ts';
import { createEmptyDatabase, type TestDatabase } from '../support/postgres.ts';
import { createTestTemporal, type TestTemporal } from '../support/temporal.ts';
import { Autopilot } from '../support/world/autopilot.ts';
import { startProcedure } from '../support/world/engine.ts';
import { createWorld, secondView, type World } from '../support/world/world.ts';

const MIGRATIONS = path.join(import.meta.dirname, '../../prisma/migrations');

const waitsForVisa = (state: AmendmentState): boolean => openTasks(state).some(({ kind }) => kind === 'GIVE_VISA');

describe('A service brought back from a backup, while its engine remembers what came after', () => {
  let world: World;
  let restored: World;
  let target: TestDatabase;
  let temporal: TestTemporal;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'avenant-drill-'));
    [world, target, temporal] = await Promise.all([createWorld(), createEmptyDatabase(), createTestTemporal()]);
    restored = secondView({ ...world, url: target.url, adminUrl: target.adminUrl });
  }, 120_000);

  afterAll(async () => {
    await restored.close();
    await Promise.all([temporal.close(), world.close(), target.drop(), rm(folder, { recursive: true })]);
  });

  it('goes on where the backup stood: the decisions since are lost, asked for again, and nothing before is done twice', async () => {
    const before = await startProcedure(world, {}, temporal);
    const people = new Autopilot(world, before.wake);
    const fileId = await people.launch();
    const atVisa = await people.play(fileId, waitsForVisa);
    await people.messagesSent(fileId);
    await writeBackup(world.adminUrl, folder);
    const after = await people.play(fileId);
    await people.messagesSent(fileId);
    expect([after.procedure.end, after.procedure.seq > atVisa.procedure.seq]).toEqual(['CLOSED', true]);
    await before.close();

    await restoreBackup({ folder, adminUrl: target.adminUrl, applicationUrl: target.url, migrations: MIGRATIONS });
    const now = await startProcedure(restored, {}, temporal);
    try {
      await restartWorkflows(restored.db, temporal.client, now.engine);
      const again = new Autopilot(restored, now.wake);
      expect(waitsForVisa(await restored.amendments.read(fileId))).toBe(true);
      const end = await again.play(fileId);
      await again.messagesSent(fileId);
      expect(end.procedure).toMatchObject({ end: 'CLOSED', seq: after.procedure.seq });
      const first = before.sent.filter(({ seq }) => seq <= atVisa.procedure.seq);
      const sentBefore = new Set(first.map(({ messageId }) => messageId));
      expect(now.sent.filter(({ messageId }) => sentBefore.has(messageId))).toEqual([]);
      expect((await verifyRecord(restored.db)).discrepancies).toEqual([]);
    } finally {
      await now.close();
    }
  }, 300_000);
});
