import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTasks } from '../../domain/amendment/state.ts';
import { RECORDED, workflowIdOf } from '../../workflows/contract.ts';
import { Autopilot } from '../support/world/autopilot.ts';
import { startProcedure, type Procedure } from '../support/world/engine.ts';
import { createWorld, type World } from '../support/world/world.ts';

/** More than a run may hold. */
const SIGNALS = 450;

describe('A workflow whose history has grown long', () => {
  let world: World;
  let procedure: Procedure;
  let isServerAway = false;

  beforeAll(async () => {
    world = await createWorld();
    procedure = await startProcedure(world, {
      deliver: async (mail) => {
        if (isServerAway) throw new Error('The mail server is away.');
        procedure.sent.push(mail);
        return { kind: 'ACCEPTED', address: 'someone@service.example', response: '250 OK' };
      },
    });
  }, 60_000);

  afterAll(async () => {
    await procedure.close();
    await world.close();
  });

  it('is begun anew over the record, also while the mail server is away, and goes on to the end', async () => {
    const people = new Autopilot(world, procedure.wake);
    const fileId = await people.launch();
    await people.play(fileId, (state) => openTasks(state, 'COMMITTEE').length > 0);
    const handle = procedure.temporal.client.workflow.getHandle(workflowIdOf(fileId));
    const { runId } = await handle.describe();
    isServerAway = true;
    for (let signal = 0; signal < SIGNALS; signal += 1) await handle.signal(RECORDED, 0);
    await people.play(fileId, (state) => openTasks(state, 'CABINET_REVIEW').length > 0);
    expect((await handle.describe()).runId).not.toBe(runId);
    isServerAway = false;
    const state = await people.play(fileId);
    await people.messagesSent(fileId);
    expect(state.procedure.end).toBe('CLOSED');
    const sent = procedure.sent.filter((mail) => mail.fileId === fileId).map((mail) => mail.id);
    expect(new Set(sent).size).toBe(sent.length);
  }, 90_000);
});
