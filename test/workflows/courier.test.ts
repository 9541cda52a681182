import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTasks } from '../../domain/amendment/state.ts';
import { waitFor } from '../../embedded/wait.ts';
import { courierOf } from '../../prisma/record/file-record.ts';
import { workflowIdOf } from '../../workflows/contract.ts';
import { Autopilot } from '../support/world/autopilot.ts';
import { startProcedure, type Procedure } from '../support/world/engine.ts';
import { createWorld, type World } from '../support/world/world.ts';

describe('The messages about links', () => {
  let world: World;
  let procedure: Procedure;
  let people: Autopilot;

  beforeAll(async () => {
    world = await createWorld();
    procedure = await startProcedure(world);
    people = new Autopilot(world, procedure.wake);
  }, 120_000);

  afterAll(async () => {
    await procedure.close();
    await world.close();
  });

  const lengthOf = async (workflowId: string): Promise<number> =>
    (await procedure.temporal.client.workflow.getHandle(workflowId).describe()).historyLength;

  /** The length of a workflow's history once it has nothing left to do. */
  const restOf = (workflowId: string): Promise<number | undefined> =>
    waitFor(
      async () => {
        const { raw, historyLength } = await procedure.temporal.client.workflow.getHandle(workflowId).describe();
        const { pendingActivities, pendingWorkflowTask } = raw;
        return (pendingActivities ?? []).length === 0 && !pendingWorkflowTask ? historyLength : undefined;
      },
      { withinMs: 30_000 },
    );

  it('leave at once, and the file’s workflow hears of none of them; a courier that has nothing left to bring ends', async () => {
    const fileId = await people.launch();
    await people.play(fileId, ({ signedOn }) => signedOn !== undefined);
    const state = await people.reaches(fileId, 'its branches', (file) =>
      [isOpinion, isPublication].every((is) => openTasks(file).some(is)),
    );
    await people.messagesSent(fileId);
    const before = await restOf(workflowIdOf(fileId));
    const task = openTasks(state).find(isOpinion);
    if (task === undefined) throw new Error('No opinion is asked.');
    await people.answer(fileId, task);
    await people.messagesSent(fileId);
    expect(procedure.sent.filter(({ kind }) => kind === 'ANSWER_CONFIRMED').map(({ partyId }) => partyId)).toEqual([
      task.assignees[0]?.id,
    ]);
    expect(await lengthOf(workflowIdOf(fileId))).toBe(before);
    const ended = await waitFor(
      async () => {
        const courier = procedure.temporal.client.workflow.getHandle(workflowIdOf(courierOf(fileId)));
        return (await courier.describe()).status.name === 'COMPLETED' ? true : undefined;
      },
      { withinMs: 30_000 },
    );
    expect(ended).toBe(true);
  }, 120_000);
});

const isPublication = ({ kind }: { readonly kind: string }): boolean => kind === 'PUBLISH';
const isOpinion = ({ kind }: { readonly kind: string }): boolean => kind === 'GIVE_STAKEHOLDER_OPINION';
