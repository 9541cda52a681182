import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pageOf } from '../../api/schemas/common.ts';
import { decided, inboxItem, taskDetail } from '../../api/schemas/task-page.ts';
import { Life } from './support/life.ts';
import { createApiWorld, type ApiWorld } from './support/world.ts';

let world: ApiWorld;
beforeAll(async () => {
  world = await createApiWorld();
});
afterAll(() => world.close());

const inbox = pageOf(inboxItem);

/** He stands in for the director of the cell too: he says that he proposes as himself. */
const AS_MEMBER = { headers: { Capacity: 'CABINET_MEMBER' } };

describe('the inbox', () => {
  it('holds what waits for the reader, by due date, page by page', async () => {
    for (let files = 0; files < 5; files += 1) await (await Life.launch(world)).open('DRAFTING');
    const all = inbox.parse((await world.as('secretary').get('/tasks')).body).items;
    expect(all.map(({ kind }) => kind)).toEqual(['DRAFT', 'DRAFT', 'DRAFT', 'DRAFT', 'DRAFT']);
    const first = inbox.parse((await world.as('secretary').get('/tasks?limit=2')).body);
    const second = inbox.parse((await world.as('secretary').get(`/tasks?limit=2&cursor=${first.next ?? ''}`)).body);
    const third = inbox.parse((await world.as('secretary').get(`/tasks?limit=2&cursor=${second.next ?? ''}`)).body);
    expect([...first.items, ...second.items, ...third.items]).toEqual(all);
    expect(third.next).toBeUndefined();
  });

  it('is empty for one of whom nothing is asked', async () => {
    expect((await world.as('auditor').get('/tasks')).body).toEqual({ items: [] });
  });

  it('of someone else is open to his substitute of the day alone', async () => {
    const proposal = { contractId: world.contractId, title: { fr: 'Un', nl: 'Een' }, origin: { kind: 'CABINET' } };
    await world.as('cabinet-member').post('/amendments', proposal, AS_MEMBER);
    const forPresident = await world.as('dg-collections').get('/tasks?for=president');
    expect(inbox.parse(forPresident.body).items.map(({ kind }) => kind)).toEqual(['LAUNCH']);
    const { status, body } = await world.as('dg-support').get('/tasks?for=president');
    expect([status, body]).toEqual([403, expect.objectContaining({ code: 'NOT_YOURS' })]);
  });
});

describe('a task', () => {
  it('tells by when and why that date, and what the text changes', async () => {
    const life = await Life.launch(world);
    await life.toCommittee();
    const task = await life.taskFor('dg-support', 'VOTE');
    const detail = taskDetail.parse((await world.as('dg-support').get(`/tasks/${task}`)).body);
    expect(detail).toMatchObject({
      motion: { kind: 'APPROVE' },
      deadline: { date: '2026-12-07', rule: 'WORKING_DAYS_AFTER', count: 10 },
      changes: [
        {
          provisionId: 'oo-1.1',
          mark: 'CHANGED',
          cells: [{ cell: 'MATURITY_TARGET', before: 4, after: 3 }],
        },
      ],
    });
    expect(detail.deadline.explanation[0]).toMatchObject({ date: '2026-11-23', part: 'START' });
  });

  it('to draft shows the draft as last saved', async () => {
    const life = await Life.launch(world);
    await life.open('DRAFTING');
    await life.saveDraft('secretary', 0);
    const task = await life.taskFor('secretary', 'DRAFT');
    const detail = taskDetail.parse((await world.as('secretary').get(`/tasks/${task}`)).body);
    expect(detail).toMatchObject({ draft: { revision: 1 }, changes: [{ provisionId: 'oo-1.1' }] });
  });

  it('that was decided is answered with itself, the file and its version, at once and in the record', async () => {
    const life = await Life.launch(world);
    await life.open('DRAFTING');
    await life.saveDraft('secretary', 0);
    const answer = await life.decide('secretary', { kind: 'DRAFT', revision: 1, language: 'fr' });
    const said = decided.parse(answer.body);
    expect(said.task).toMatchObject({ status: 'DONE', by: { id: 'secretary', role: 'CONTRACT_SECRETARY' } });
    const { procedure } = await world.amendments.read(life.id);
    expect(said.version).toBe(procedure.seq);
    expect(said.amendment.version).toBe(procedure.seq);
    expect(world.wakes.at(-1)).toEqual({ fileId: life.id, seq: procedure.seq });
  });

  it('is decided by a substitute in the name of who is absent', async () => {
    const life = await Life.launch(world);
    await life.toCommittee();
    await life.adopt();
    await life.open('CABINET_REVIEW');
    const answer = await life.decide('cabinet-member', { kind: 'GIVE_VISA', outcome: 'GRANT' });
    expect(decided.parse(answer.body).task.by).toEqual({
      kind: 'PERSON',
      id: 'cabinet-member',
      role: 'CABINET_DIRECTOR',
      onBehalfOf: 'cabinet-director',
    });
  });

  it('is passed on by the administrator, with a reason', async () => {
    const life = await Life.launch(world);
    await life.toTranslation();
    const task = await life.taskFor('translator-nl', 'TRANSLATE');
    const seq = task.slice(task.lastIndexOf('.') + 1);
    const order = { personId: 'translator-fr', reason: 'Absence.' };
    const path = `/amendments/${life.id}/tasks/${seq}/reassign`;
    const answer = await world.as('administrator').post(path, order);
    expect(decided.parse(answer.body).task.assignees).toEqual([{ kind: 'PERSON', id: 'translator-fr' }]);
    const refused = await world.as('administrator').post(path, { ...order, personId: 'auditor' });
    expect([refused.status, refused.body]).toEqual([422, expect.objectContaining({ code: 'NOT_A_HOLDER' })]);
  });
});

describe('the committee', () => {
  it('votes on another motion when the president puts one, and returns the file', async () => {
    const life = await Life.launch(world);
    await life.toCommittee();
    const motion = { kind: 'RETURN', to: 'DRAFTING', reason: 'Le motif est trop court.' };
    const put = await world.as('president').post(`/amendments/${life.id}/motion`, { motion });
    expect(put.body).toMatchObject({
      amendment: { phase: 'COMMITTEE' },
      allowedActions: expect.arrayContaining(['CLOSE_VOTE']),
    });
    await life.adopt();
    expect(await life.seenBy('president')).toMatchObject({ round: 2, status: 'RUNNING' });
  });

  it('has its vote closed on the votes cast, with a quorum only', async () => {
    const life = await Life.launch(world);
    await life.toCommittee();
    const close = () => world.as('president').post(`/amendments/${life.id}/close-vote`, {});
    expect((await close()).body).toMatchObject({ code: 'NO_QUORUM' });
    for (const member of ['president', 'dg-support', 'dg-collections', 'committee-legal']) {
      await life.must(member, { kind: 'VOTE', vote: 'FOR' });
    }
    await life.must('committee-budget', { kind: 'VOTE', vote: 'AGAINST' });
    expect((await close()).status).toBe(200);
    const { route } = await life.seenBy('president');
    expect(route.find(({ phase }) => phase === 'COMMITTEE')).toMatchObject({ status: 'DONE' });
  });
});

describe('missions that await their addendum', () => {
  it('are listed until a signed act names them as its origin', async () => {
    const life = await Life.launch(world);
    const basis = { type: 'LAW', date: '2026-10-01', reference: '2026/10' } as const;
    await life.toQualification({ newMission: true, legalBasis: basis, budgetDelta: 250_000 });
    await life.open('NEGOTIATION');
    await life.must('minister', { kind: 'NEGOTIATE', outcome: 'DISAGREE', reason: 'Pas de budget.' });
    const { body } = await world.as('auditor').get('/missions-awaiting');
    expect(body).toMatchObject({ items: [{ id: life.id, end: 'NOT_AGREED', type: 'NEGOTIATED_ADDENDUM' }] });
    await world.db.amendment.update({
      where: { id: (await Life.launch(world)).id },
      data: { originKind: 'MISSION_AWAITING', originRef: life.id, signedOn: '2026-12-01' },
    });
    expect((await world.as('auditor').get('/missions-awaiting')).body).toEqual({ items: [] });
  });
});
