import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pino from 'pino';
import { openTasks } from '../../domain/amendment/state.ts';
import { Relay } from '../../worker/relay.ts';
import { Autopilot } from '../support/world/autopilot.ts';
import { startProcedure, type Procedure } from '../support/world/engine.ts';
import { createWorld, type World } from '../support/world/world.ts';

describe('While no worker and no engine is there', () => {
  let world: World;
  let procedure: Procedure | undefined;

  beforeAll(async () => {
    world = await createWorld();
    await world.db.wakeUp.deleteMany();
  }, 120_000);

  afterAll(async () => {
    await procedure?.close();
    await world.close();
  });

  it('decisions are taken and recorded, and the procedure goes on from the wake-ups left behind', async () => {
    const alone = new Autopilot(world, () => undefined);
    const fileId = await alone.launch();
    expect(await world.db.wakeUp.count({ where: { fileId } })).toBe(1);

    procedure = await startProcedure(world);
    const relay = new Relay(world.db, procedure.engine, pino({ level: 'silent' }));
    expect(await relay.look()).toBe(0);
    expect(await relay.look()).toBe(1);
    expect(await world.db.wakeUp.count({ where: { fileId } })).toBe(0);

    const state = await alone.reaches(fileId, 'drafting', (s) => openTasks(s).some((task) => task.kind === 'DRAFT'));
    const [task] = openTasks(state);
    if (task !== undefined) await alone.answer(fileId, task);
    expect((await world.amendments.read(fileId)).text).toBeDefined();
    await relay.look();
    await relay.look();
    await alone.reaches(fileId, 'translation', (s) => openTasks(s).some((each) => each.kind === 'TRANSLATE'));
  }, 120_000);

  it('two relays at once send each wake-up and leave none', async () => {
    const alone = new Autopilot(world, () => undefined);
    await Promise.all([alone.launch(), alone.launch(), alone.launch()]);
    const engine = procedure?.engine;
    if (engine === undefined) throw new Error('The engine is not up.');
    const relays = [1, 2].map(() => new Relay(world.db, engine, pino({ level: 'silent' })));
    await Promise.all(relays.map((relay) => relay.look()));
    const sent = await Promise.all(relays.map((relay) => relay.look()));
    expect(sent.reduce((a, b) => a + b, 0)).toBe(3);
    expect(await world.db.wakeUp.count()).toBe(0);
  }, 120_000);
});
