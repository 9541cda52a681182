import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import type { NewsOf } from '../../domain/file.ts';
import { openTasks } from '../../domain/amendment/state.ts';
import { workflowIdOf } from '../../workflows/contract.ts';
import { Autopilot } from '../support/world/autopilot.ts';
import { startProcedure, type Procedure } from '../support/world/engine.ts';
import { addContract, createWorld, type World } from '../support/world/world.ts';

type Told = readonly [seq: number, news: NewsOf<unknown> | undefined];

/** What becomes of the n-th wake-up on its way. */
type Way = (told: Told, index: number) => readonly Told[];

/** The one after the translation: the procedure has nothing to open then, and the next decision follows at once. */
const AFTER_TRANSLATION = 2;

describe('The wake-ups of a file', () => {
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

  /** Lives a file until the committee votes, each wake-up sent when the one before has arrived. */
  async function liveWith(way: Way): Promise<string> {
    let arrived: Promise<unknown> = Promise.resolve();
    let index = 0;
    const wake = (fileId: string, ...told: [seq: number, news?: NewsOf<unknown>]): void => {
      for (const [seq, news] of way([told[0], told[1]], index)) {
        arrived = arrived.then(() => procedure.engine.wake(fileId, seq, news));
      }
      index += 1;
    };
    const people = new Autopilot({ ...world, contractId: await addContract(world) }, wake);
    const fileId = await people.launch();
    await people.play(fileId, (state) => openTasks(state, 'COMMITTEE').length > 0);
    await arrived;
    return fileId;
  }

  /** How often the file's workflow had the record read. */
  async function readingsOf(fileId: string): Promise<number> {
    const history = await procedure.temporal.client.workflow.getHandle(workflowIdOf(fileId)).fetchHistory();
    const markers = [...historyToJSON(history).matchAll(/"data":\s*"([A-Za-z0-9+/=]+)"/g)];
    const stored = markers.map(([, data = '']) => Buffer.from(data, 'base64').toString('utf8'));
    return stored.filter((text) => text.includes('"activity_type":"readFile"')).length;
  }

  it('bring what is new: the record is read once, at the start', async () => {
    const fileId = await liveWith((told) => [told]);
    expect(await readingsOf(fileId)).toBe(1);
  }, 90_000);

  it('may come twice, and late', async () => {
    const earlier: Told[] = [];
    const fileId = await liveWith((told) => {
      earlier.unshift(told);
      return [told, ...earlier];
    });
    expect(await readingsOf(fileId)).toBe(1);
  }, 90_000);

  it('may be lost: what the next one builds upon is then read', async () => {
    const fileId = await liveWith((told, index) => (index === AFTER_TRANSLATION ? [] : [told]));
    expect(await readingsOf(fileId)).toBe(2);
  }, 90_000);

  it('may bring a number alone, as the relay sends them', async () => {
    const fileId = await liveWith(([seq]) => [[seq, undefined]]);
    expect(await readingsOf(fileId)).toBeGreaterThan(3);
  }, 90_000);

  it('begin a run of its own where the workflow has ended, which finds nothing to do', async () => {
    const { amendments } = world;
    const fileId = await liveWith((told) => [told]);
    const { seq, news } = await amendments.record(fileId, {
      command: { type: 'WITHDRAW', reason: 'Repris ailleurs.' },
      actor: { kind: 'PERSON', id: 'president' },
      now: new Date().toISOString(),
      answer: () => ({}),
    });
    const handle = procedure.temporal.client.workflow.getHandle(workflowIdOf(fileId));
    await procedure.engine.wake(fileId, seq, news);
    await handle.result();
    const { runId } = await handle.describe();
    await procedure.engine.wake(fileId, seq, news);
    await handle.result();
    expect((await handle.describe()).runId).not.toBe(runId);
    expect((await amendments.read(fileId)).procedure.seq).toBe(seq);
  }, 90_000);
});
