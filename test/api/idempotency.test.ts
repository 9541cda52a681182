import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { launched } from '../../api/schemas/amendment.ts';
import { Life, TITLE } from './support/life.ts';
import { createApiWorld, type ApiWorld } from './support/world.ts';

let world: ApiWorld;
beforeAll(async () => {
  world = await createApiWorld();
});
afterAll(() => world.close());

const proposal = () => ({ contractId: world.contractId, title: TITLE, origin: { kind: 'SERVICE' } });

describe('a request under a key', () => {
  it('is refused without one, or with one that cannot be a key', async () => {
    for (const key of [null, 'two words', 'k'.repeat(201)]) {
      const { status, body } = await world.as('president').post('/amendments', proposal(), { key });
      expect([status, body]).toEqual([400, expect.objectContaining({ code: 'IDEMPOTENCY_KEY_REQUIRED' })]);
    }
  });

  it('gets the same answer for good, whatever happened since', async () => {
    const key = randomUUID();
    const first = await world.as('president').post('/amendments', proposal(), { key });
    const { id } = launched.parse(first.body);
    await world.as('president').post(`/amendments/${id}/withdraw`, { reason: 'Sans objet.' });
    const wakes = world.wakes.length;
    const again = await world.as('president').post('/amendments', proposal(), { key });
    expect([again.status, again.body]).toEqual([first.status, first.body]);
    expect(world.wakes).toHaveLength(wakes);
  });

  it('with its members in another order is the same request', async () => {
    const key = randomUUID();
    const { contractId, title, origin } = proposal();
    const first = await world.as('president').post('/amendments', { contractId, title, origin }, { key });
    const again = await world.as('president').post('/amendments', { origin, title, contractId }, { key });
    expect(again.body).toEqual(first.body);
  });

  it('with another content, or for another line of the API, is refused', async () => {
    const key = randomUUID();
    const { body } = await world.as('president').post('/amendments', proposal(), { key });
    const { id } = launched.parse(body);
    const others = [
      await world.as('president').post('/amendments', { ...proposal(), title: { fr: 'Un', nl: 'Een' } }, { key }),
      await world.as('president').post(`/amendments/${id}/withdraw`, { reason: 'Sans objet.' }, { key }),
    ];
    for (const { status, body: said } of others) {
      expect([status, said]).toEqual([422, expect.objectContaining({ code: 'IDEMPOTENCY_KEY_REUSED' })]);
    }
  });

  it('is another person’s own', async () => {
    const key = randomUUID();
    await world.as('president').post('/amendments', proposal(), { key });
    expect((await world.as('secretary').post('/amendments', proposal(), { key })).status).toBe(201);
  });

  it('that was refused is judged anew', async () => {
    const key = randomUUID();
    const life = await Life.launch(world);
    await life.open('DRAFTING');
    const task = await life.taskFor('secretary', 'DRAFT');
    const decision = { kind: 'DRAFT', revision: 1, language: 'fr' };
    const send = () => world.as('secretary').post(`/tasks/${task}/decision`, decision, { key });
    expect((await send()).body).toMatchObject({ code: 'STALE_DRAFT' });
    await life.saveDraft('secretary', 0);
    expect((await send()).status).toBe(200);
  });

  it('sent twenty times at once has one effect', async () => {
    const life = await Life.launch(world);
    await life.toCommittee();
    const task = await life.taskFor('dg-support', 'VOTE');
    const key = randomUUID();
    const votes = await Promise.all(
      Array.from({ length: 20 }, () =>
        world.as('dg-support').post(`/tasks/${task}/decision`, { kind: 'VOTE', vote: 'FOR' }, { key }),
      ),
    );
    expect(votes.map(({ status }) => status)).toEqual(votes.map(() => 200));
    for (const { body } of votes) expect(body).toEqual(votes[0]?.body);
    const cast = await world.db.event.count({
      where: { fileId: life.id, type: 'TaskDone', by: { path: ['id'], equals: 'dg-support' } },
    });
    expect(cast).toBe(1);
  });

  it('sent twenty times at once makes one file', async () => {
    const files = await world.db.amendment.count();
    const key = randomUUID();
    const launches = await Promise.all(
      Array.from({ length: 20 }, () => world.as('president').post('/amendments', proposal(), { key })),
    );
    expect(new Set(launches.map(({ body }) => launched.parse(body).id)).size).toBe(1);
    expect(await world.db.amendment.count()).toBe(files + 1);
  });
});

describe('several at once', () => {
  it('on one task: one decides, the other is told that it is done', async () => {
    const life = await Life.launch(world);
    await life.open('DRAFTING');
    await life.saveDraft('secretary', 0);
    const task = await life.taskFor('secretary', 'DRAFT');
    const answers = await Promise.all(
      ['secretary', 'secretary-second'].map((person) =>
        world.as(person).post(`/tasks/${task}/decision`, { kind: 'DRAFT', revision: 1, language: 'fr' }),
      ),
    );
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'STEP_CLOSED' });
  });

  it('votes after the settling one are told that the step is closed', async () => {
    const life = await Life.launch(world);
    await life.toCommittee();
    const late = await life.taskFor('committee-budget', 'VOTE');
    await life.adopt();
    const { status, body } = await world
      .as('committee-budget')
      .post(`/tasks/${late}/decision`, { kind: 'VOTE', vote: 'FOR' });
    expect([status, body]).toEqual([409, expect.objectContaining({ code: 'STEP_CLOSED' })]);
  });

  it('a withdrawal and a vote: the file ends, and nobody’s vote is taken after it', async () => {
    const life = await Life.launch(world);
    await life.toCommittee();
    const task = await life.taskFor('dg-support', 'VOTE');
    const [withdrawn, voted] = await Promise.all([
      world.as('president').post(`/amendments/${life.id}/withdraw`, { reason: 'Sans objet.' }),
      world.as('dg-support').post(`/tasks/${task}/decision`, { kind: 'VOTE', vote: 'FOR' }),
    ]);
    expect(withdrawn.status).toBe(200);
    expect([200, 409]).toContain(voted.status);
    const events = await world.db.event.findMany({ where: { fileId: life.id }, orderBy: { seq: 'asc' } });
    expect(events.at(-1)?.type).toBe('Ended');
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_event, index) => index + 1));
  });
});
