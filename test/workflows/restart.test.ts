import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Autopilot } from '../support/world/autopilot.ts';
import { verifyRecord } from '../../prisma/record/verify.ts';
import { Regretful, REGRETTED, regretsOf } from '../support/world/regretful.ts';
import { startProcedure, type Procedure } from '../support/world/engine.ts';
import { startsOver } from '../support/world/starts-over.ts';
import { addContract, createWorld, type World } from '../support/world/world.ts';

describe('A workflow started over the record', () => {
  let world: World;
  let procedure: Procedure;

  beforeAll(async () => {
    world = await createWorld();
    procedure = await startProcedure(world);
  }, 60_000);

  afterAll(async () => {
    await procedure.close();
    await world.close();
  });

  it('at every event of a life comes to the same end, mails nobody twice and forgets no mail', async () => {
    const people = new Autopilot(world, procedure.wake);
    await startsOver({ world, procedure }, people, (fileId) => people.play(fileId));
  }, 300_000);

  it('does so in a life in which people take decisions back: votes, an opinion, a visa', async () => {
    const people = new Regretful({ ...world, contractId: await addContract(world) }, procedure.wake);
    const original = await startsOver({ world, procedure }, people, (fileId) => people.playOn(fileId));
    expect(await regretsOf(world, original)).toEqual(REGRETTED);
    expect((await world.amendments.read(original)).procedure).toMatchObject({ end: 'CLOSED', round: 4 });
    expect((await verifyRecord(world.db)).discrepancies).toEqual([]);
  }, 600_000);
});
