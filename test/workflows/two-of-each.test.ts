import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verifyRecord } from '../../prisma/record/verify.ts';
import { Autopilot } from '../support/world/autopilot.ts';
import { startProcedure, type Procedure } from '../support/world/engine.ts';
import { addContract, createWorld, secondView, type World } from '../support/world/world.ts';

describe('Two workers and two servers side by side', () => {
  let world: World;
  let other: World;
  let procedures: readonly Procedure[];

  beforeAll(async () => {
    world = await createWorld();
    other = secondView(world);
    const first = await startProcedure(world);
    procedures = [first, await startProcedure(other, {}, first.temporal)];
  }, 60_000);

  afterAll(async () => {
    for (const procedure of procedures.toReversed()) await procedure.close();
    await other.close();
    await world.close();
  });

  it('bring several files at once to the same end as one of each would', async () => {
    const lives = [0, 1, 2, 3].map(async (index) => {
      const contractId = await addContract(world);
      const [mine, yours] = (index % 2 === 0 ? [world, other] : [other, world]).map((view) => ({
        ...view,
        contractId,
      }));
      const wake = procedures[index % 2]?.wake;
      if (mine === undefined || yours === undefined || wake === undefined) throw new Error('Two of each are needed.');
      const people = [new Autopilot(mine, wake), new Autopilot(yours, wake)] as const;
      const fileId = await people[0].launch();
      const half = await people[0].play(fileId, (state) => state.signedOn !== undefined);
      expect(half.actNumber).toBe(1);
      const end = await people[1].play(fileId);
      await people[1].messagesSent(fileId);
      return { end: end.procedure.end, version: end.version };
    });
    expect(await Promise.all(lives)).toEqual(lives.map(() => ({ end: 'CLOSED', version: 2 })));
    const sent = procedures.flatMap((procedure) => procedure.sent.map((mail) => mail.id));
    expect(new Set(sent).size).toBe(sent.length);
    expect((await verifyRecord(world.db)).discrepancies).toEqual([]);
  }, 90_000);
});
