import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { openTasks } from '../../domain/amendment/state.ts';
import { addDays, brusselsDate } from '../../domain/calendar/dates.ts';
import { consultationIdOf, workflowIdOf } from '../../workflows/contract.ts';
import { restartWorkflows } from '../../temporal/restart.ts';
import { stringsIn } from '../support/strings-in.ts';
import { Autopilot, TEXT } from '../support/world/autopilot.ts';
import { startProcedure, type Procedure } from '../support/world/engine.ts';
import { addContract, createWorld, type World } from '../support/world/world.ts';

describe('The workflow of an amendment', () => {
  let world: World;
  let procedure: Procedure;

  beforeAll(async () => {
    world = await createWorld();
    procedure = await startProcedure(world);
  }, 120_000);

  afterAll(async () => {
    await procedure.close();
    await world.close();
  });

  const peopleOn = async (answers = {}): Promise<Autopilot> =>
    new Autopilot({ ...world, contractId: await addContract(world) }, procedure.wake, answers);

  it('walks a file from launch to closed and makes the next version of the contract', async () => {
    const people = await peopleOn();
    const fileId = await people.launch();
    const state = await people.play(fileId);
    expect(state).toMatchObject({ procedure: { end: 'CLOSED', round: 1 }, version: 2 });
    const where = { contractId: state.contractId, version: 2, id: 'art-1/p-2' };
    const provision = await world.db.provision.findFirstOrThrow({ where });
    expect(provision.content).toMatchObject({ text: { fr: 'Il vaut quatre ans.', nl: 'Zij geldt vier jaar.' } });
    expect(provision.pedigree).toMatchObject([{ amendmentId: fileId, actNumber: 1, instructionIds: ['i-1'] }]);
  }, 90_000);

  it('walks again from where the committee returned a file, with a changed text', async () => {
    const reason = 'Trop long.';
    let moved = false;
    const people = await peopleOn();
    const fileId = await people.launch();
    await people.play(fileId, (state) => openTasks(state, 'COMMITTEE').length > 0);
    await world.amendments.record(fileId, {
      command: { type: 'PUT_MOTION', motion: { kind: 'RETURN', to: 'DRAFTING', reason } },
      actor: { kind: 'PERSON', id: 'president' },
      now: people.now(),
      answer: () => (moved = true),
    });
    expect(moved).toBe(true);
    const returned = await people.play(fileId, (state) => state.procedure.round === 2);
    expect(returned.visits.findLast((visit) => visit.phase === 'COMMITTEE')?.outcome).toBe('RETURNED');
    const [instruction] = TEXT.instructions;
    if (instruction?.kind !== 'REPLACE_TEXT') throw new Error('The draft replaces a text.');
    const text = { fr: 'Il vaut trois ans et demi.', nl: 'Zij geldt drie en een half jaar.' };
    await people.write(fileId, { ...TEXT, instructions: [{ ...instruction, text }] });
    const state = await people.play(fileId);
    expect(state.procedure).toMatchObject({ end: 'CLOSED', round: 2 });
  }, 90_000);

  it('stores no text and no person in the engine', async () => {
    const people = await peopleOn();
    const fileId = await people.launch();
    await people.play(fileId);
    const ids = [
      workflowIdOf(fileId),
      consultationIdOf(fileId, 'cocobase', 1),
      consultationIdOf(fileId, 'stakeholders', 1),
    ];
    const histories = await Promise.all(
      ids.map((id) => procedure.temporal.client.workflow.getHandle(id).fetchHistory()),
    );
    const stored = histories.flatMap((history) => stringsIn(JSON.parse(historyToJSON(history)))).join('\n');
    expect(stored).toContain('COMMITTEE');
    for (const secret of [
      'quatre ans',
      'vier jaar',
      'Essai',
      'Prolongation',
      'petites communes',
      'member-1',
      'translator',
      'union-1',
      'stakeholder-1',
      '@service',
    ]) {
      expect([secret, stored.includes(secret)]).toEqual([secret, false]);
    }
  }, 90_000);

  it('gives the open task of a mandate that ends to the one that begins, the morning it does', async () => {
    const people = await peopleOn();
    const fileId = await people.launch();
    await people.play(fileId, (state) => openTasks(state, 'CABINET_REVIEW').length > 0);
    const by = { kind: 'PROCEDURE' } as const;
    const now = people.now();
    const today = brusselsDate(now);
    const mandate = {
      id: 'next-director',
      personId: 'member-2',
      role: 'CABINET_DIRECTOR',
      from: addDays(today, -1),
    } as const;
    await world.directory.record({ command: { type: 'GIVE_MANDATE', mandate }, by, now });
    const id = 'cabinet/CABINET_DIRECTOR';
    await world.directory.record({ command: { type: 'END_MANDATE', id, until: addDays(today, -1) }, by, now });
    procedure.wake('directory', 1_000);
    const handed = (state: Awaited<ReturnType<typeof people.play>>): boolean =>
      openTasks(state, 'CABINET_REVIEW').some((task) => task.assignees.some((party) => party.id === 'member-2'));
    await people.reaches(fileId, 'its new director', handed);
    await people.play(fileId);
    await people.messagesSent(fileId);
    const told = procedure.sent.filter(
      (mail) => mail.fileId === fileId && mail.partyId === 'member-2' && mail.kind === 'TASK_OPENED',
    );
    expect(told.length).toBeGreaterThan(0);
  }, 90_000);

  it('is started again by a release in the midst of a life, and nobody is asked or mailed twice', async () => {
    const people = await peopleOn();
    const fileId = await people.launch();
    await people.play(fileId, (state) => state.signedOn !== undefined);
    await restartWorkflows(world.db, procedure.temporal.client, procedure.engine);
    await restartWorkflows(world.db, procedure.temporal.client, procedure.engine);
    const state = await people.play(fileId);
    await people.messagesSent(fileId);
    expect(state.procedure.end).toBe('CLOSED');
    const asked = Object.values(state.tasks).map(
      ({ kind, capacity, assignees }) => `${kind} ${capacity} ${assignees[0]?.id}`,
    );
    expect(new Set(asked).size).toBe(asked.length);
    const sent = procedure.sent.filter((mail) => mail.fileId === fileId).map((mail) => mail.id);
    expect(new Set(sent).size).toBe(sent.length);
  }, 90_000);
});
