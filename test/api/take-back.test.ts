import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decided, taskDetail } from '../../api/schemas/task-page.ts';
import { verifyRecord } from '../../prisma/record/verify.ts';
import { Life } from './support/life.ts';
import { createApiWorld, type ApiWorld } from './support/world.ts';

let world: ApiWorld;
beforeAll(async () => {
  world = await createApiWorld();
});
afterAll(async () => {
  expect((await verifyRecord(world.db)).discrepancies).toEqual([]);
  await world.close();
});

/** A file whose visa was just given. */
async function approved(provisionId?: string): Promise<{ life: Life; task: string; path: string }> {
  const life = await Life.launch(world, provisionId);
  await life.toCommittee();
  await life.adopt();
  await life.open('CABINET_REVIEW');
  const task = await life.taskFor('cabinet-director', 'GIVE_VISA');
  await life.must('cabinet-director', { kind: 'GIVE_VISA', outcome: 'GRANT' });
  return { life, task, path: `/tasks/${task}/take-back` };
}

const seenBy = async (person: string, task: string) =>
  taskDetail.parse((await world.as(person).get(`/tasks/${task}`)).body).task;

describe('a decision', () => {
  it('is taken back by who took it, and its step waits again under its due date', async () => {
    const { life, task, path } = await approved('oo-1.2');
    const { dueOn } = await seenBy('cabinet-director', task);
    await life.open('SIGNATURE');
    const answer = await world.as('cabinet-director').post(path, { reason: 'Mauvaise case.' });
    const said = decided.parse(answer.body);
    expect(answer.status).toBe(200);
    expect(said.task).toMatchObject({ id: task, status: 'OPEN', dueOn, mayDecide: true, mayTakeBack: false });
    expect(said.amendment).toMatchObject({ phase: 'CABINET_REVIEW', round: 2, actNumber: 1 });
    expect(world.wakes.at(-1)).toEqual({ fileId: life.id, seq: said.version });
    const { tasks } = await life.seenBy('president');
    expect(tasks.map(({ kind }) => kind)).toEqual(['GIVE_VISA']);
  });

  it('says to who took it that he may, and until when; to nobody else', async () => {
    const { task } = await approved();
    const own = await seenBy('cabinet-director', task);
    expect(own.mayTakeBack).toBe(true);
    expect(Date.parse(own.takeBackUntil ?? '') - Date.parse(own.closedAt ?? '')).toBe(30 * 60_000);
    const others = await seenBy('president', task);
    expect([others.mayTakeBack, others.takeBackUntil]).toEqual([false, undefined]);
  });

  it('says so in the answer to the decision itself', async () => {
    const life = await Life.launch(world);
    await life.open('DRAFTING');
    await life.saveDraft('secretary', 0);
    const { body } = await life.decide('secretary', { kind: 'DRAFT', revision: 1, language: 'fr' });
    expect(decided.parse(body).task.mayTakeBack).toBe(true);
  });

  it('is taken back once under one key, however often that is sent', async () => {
    const { life, path } = await approved();
    const key = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => world.as('cabinet-director').post(path, {}, { key })),
    );
    const [first] = answers;
    expect(first?.status).toBe(200);
    for (const { status, body } of answers) expect([status, body]).toEqual([first?.status, first?.body]);
    expect(await world.db.event.count({ where: { fileId: life.id, type: 'DecisionTakenBack' } })).toBe(1);
    const again = await world.as('cabinet-director').post(path, {});
    expect([again.status, again.body]).toEqual([409, expect.objectContaining({ code: 'NOTHING_TO_TAKE_BACK' })]);
  });

  it('is not taken back by anybody else', async () => {
    const { path } = await approved();
    const refused = await world.as('cabinet-member').post(path, {});
    expect([refused.status, refused.body]).toEqual([403, expect.objectContaining({ code: 'DECIDED_BY_ANOTHER' })]);
    const stranger = await world.as('secretary').post(path, {});
    expect([stranger.status, stranger.body]).toEqual([403, expect.objectContaining({ code: 'NOT_YOURS' })]);
  });

  it('stands in the timeline with its take-back, who took it back and why', async () => {
    const { life, task, path } = await approved();
    await world.as('cabinet-director').post(path, { reason: 'Mauvaise case.' });
    const { body } = await world.as('president').get(`/amendments/${life.id}/timeline?limit=100`);
    const seq = Number(task.slice(task.lastIndexOf('.') + 1));
    expect(body).toMatchObject({
      items: expect.arrayContaining([
        expect.objectContaining({ type: 'TaskDone', task: seq }),
        expect.objectContaining({
          type: 'DecisionTakenBack',
          task: seq,
          reason: 'Mauvaise case.',
          by: expect.objectContaining({ id: 'cabinet-director', role: 'CABINET_DIRECTOR' }),
        }),
      ]),
    });
  });

  it('of another clause of entry into force takes the clause out of the draft again', async () => {
    const life = await Life.launch(world);
    await life.toCommittee();
    await life.adopt();
    await life.open('CABINET_REVIEW');
    const task = await life.taskFor('cabinet-director', 'GIVE_VISA');
    const clause = { kind: 'DATE', on: '2027-01-01' } as const;
    const later = { kind: 'GIVE_VISA', outcome: 'CHANGE_ENTRY_INTO_FORCE', clause, reason: 'Budget.' } as const;
    await life.must('cabinet-director', later);
    const draft = async (): Promise<unknown> =>
      (await world.db.draftRevision.findMany({ where: { amendmentId: life.id }, orderBy: { revision: 'asc' } })).at(-1)
        ?.content;
    expect(await draft()).toMatchObject({ entryIntoForce: clause });
    expect((await world.as('cabinet-director').post(`/tasks/${task}/take-back`, {})).status).toBe(200);
    expect(await draft()).toMatchObject({ entryIntoForce: { kind: 'LAST_SIGNATURE' } });
    expect((await world.amendments.read(life.id)).text?.entryIntoForce).toEqual({ kind: 'LAST_SIGNATURE' });
  });

  it('takes no field it does not know', async () => {
    const { path } = await approved();
    expect((await world.as('cabinet-director').post(path, { why: 'x' })).status).toBe(400);
  });
});
