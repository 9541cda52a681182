import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ScheduleOverlapPolicy } from '@temporalio/client';
import { readFile, readdir } from 'node:fs/promises';
import type { Anchoring } from '../../activities/proof/anchoring.ts';
import { anchorSigner } from '../../activities/proof/signing-key.ts';
import { certificatesIn, requestTimeStamp } from '../../activities/proof/time-stamp.ts';
import { ANCHOR_SCHEDULE, keepAnchorSchedule } from '../../temporal/schedule.ts';
import { RECORD_ANCHOR } from '../../workflows/contract.ts';
import { createKeeper, findingsIn, witnessOf, type Keeper } from '../support/proof/anchored.ts';
import { startProcedure, type Procedure } from '../support/world/engine.ts';
import { addContract, createWorld, secondView, type World } from '../support/world/world.ts';

describe('The anchoring of the record, on the engine', () => {
  let world: World;
  let other: World;
  let keeper: Keeper;
  let procedure: Procedure;
  let beside: Procedure;

  beforeAll(async () => {
    world = await createWorld();
    other = secondView(world);
    keeper = await createKeeper();
    const trusted = certificatesIn(await readFile(keeper.authority.caFile, 'utf8'));
    const anchoring: Anchoring = {
      signer: anchorSigner(keeper.key),
      directory: keeper.directory,
      mailHost: 'avenant.example',
      stamp: (text) => requestTimeStamp(keeper.authority.url, trusted, text),
    };
    const mandate = { id: 'audit', personId: 'member-1', role: 'AUDITOR', from: '2020-01-01' } as const;
    const [by, now] = [{ kind: 'PROCEDURE' } as const, new Date().toISOString()];
    await world.directory.record({ command: { type: 'GIVE_MANDATE', mandate }, by, now });
    procedure = await startProcedure(world, { anchoring });
    beside = await startProcedure(other, { anchoring }, procedure.temporal);
  }, 120_000);

  afterAll(async () => {
    await beside.close();
    await procedure.close();
    await keeper.authority.stop();
    await other.close();
    await world.close();
  });

  it('is a schedule of a quarter of an hour that catches nothing up, however many workers make it', async () => {
    const { client, taskQueue } = procedure.temporal;
    await Promise.all([1, 2, 3].map(() => keepAnchorSchedule(client, taskQueue)));
    const { spec, policies, state } = await client.schedule.getHandle(ANCHOR_SCHEDULE).describe();
    expect(spec.intervals).toEqual([expect.objectContaining({ every: 900_000 })]);
    expect(policies).toMatchObject({ overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: 60_000 });
    expect(state.paused).toBe(false);
  }, 30_000);

  it('takes, writes, stamps and tells, each once, with two workers and every run that the schedule starts', async () => {
    const { client } = procedure.temporal;
    const schedule = client.schedule.getHandle(ANCHOR_SCHEDULE);
    for (const number of [1, 2]) {
      await addContract(world);
      await schedule.trigger(ScheduleOverlapPolicy.ALLOW_ALL);
      await schedule.trigger(ScheduleOverlapPolicy.ALLOW_ALL);
      await procedure.engine.wake(RECORD_ANCHOR, 0);
      await settled(number);
    }
    expect((await readdir(keeper.directory)).sort()).toEqual([
      'anchor-00000001.json',
      'anchor-00000001.tst',
      'anchor-00000002.json',
      'anchor-00000002.tst',
    ]);
    expect(await findingsIn(world.db, await witnessOf(keeper))).toEqual([]);
    const told = [...procedure.sent, ...beside.sent].map(({ kind, partyId, seq }) => ({ kind, partyId, seq }));
    expect(told).toEqual([{ kind: 'ANCHOR', partyId: 'member-1', seq: 1 }]);
    await schedule.delete();
  }, 120_000);

  /** Until no run is at work and an anchor has its stamp. */
  async function settled(number: number): Promise<void> {
    const { client } = procedure.temporal;
    const query = `WorkflowType = 'recordAnchor' AND ExecutionStatus = 'Running'`;
    for (;;) {
      const { count } = await client.workflow.count(query);
      const stamped = await world.db.anchorTimeStamp.count({ where: { number } });
      if (count === 0 && stamped === 1) return;
      await client.workflow
        .getHandle(RECORD_ANCHOR)
        .result()
        .catch(() => undefined);
    }
  }
});
