import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Autopilot } from '../support/world/autopilot.ts';
import { startProcedure, type Procedure } from '../support/world/engine.ts';
import { createWorld, type World } from '../support/world/world.ts';

describe('The workflow of an amendment', () => {
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

  it('walks a file from launch to closed and makes the next version of the contract', async () => {
    const people = new Autopilot(world, procedure.wake);
    const fileId = await people.launch();
    const state = await people.play(fileId);
    expect(state.procedure.end).toBe('CLOSED');
    expect(state.version).toBe(2);
    const provision = await world.db.provision.findFirstOrThrow({ where: { version: 2, id: 'art-1/p-2' } });
    expect(provision.content).toMatchObject({ text: { fr: 'Il vaut quatre ans.', nl: 'Zij geldt vier jaar.' } });
  }, 30_000);
});
