import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { draft } from '../../api/schemas/draft.ts';
import { Life } from './support/life.ts';
import { createApiWorld, type ApiWorld } from './support/world.ts';

let world: ApiWorld;
beforeAll(async () => {
  world = await createApiWorld();
});
afterAll(() => world.close());

const AT_SIGNATURE = { kind: 'LAST_SIGNATURE' };
const insertion = {
  kind: 'INSERT_PARAGRAPH',
  id: 'i1',
  provisionId: 'art-2',
  newId: 'art-2/p-new',
  motive: { fr: 'Précision.' },
  text: { fr: 'Le plan est publié.' },
};

describe('a draft', () => {
  it('is empty before it was first saved', async () => {
    const life = await Life.launch(world);
    await life.open('DRAFTING');
    const { body } = await world.as('auditor').get(`/amendments/${life.id}/draft`);
    expect(draft.parse(body)).toEqual({
      revision: 0,
      text: { instructions: [], entryIntoForce: AT_SIGNATURE },
      baseVersion: 2,
      changes: [],
    });
  });

  it('is saved as the next revision, with what it makes of the contract', async () => {
    const life = await Life.launch(world);
    await life.open('DRAFTING');
    const { status, body } = await life.saveDraft('secretary', 0, insertion);
    expect(status).toBe(200);
    const saved = draft.parse(body);
    expect(saved).toMatchObject({ revision: 1, savedBy: 'secretary', savedAt: '2026-11-23T09:00:00.000Z' });
    expect(saved.changes).toMatchObject([
      {
        provisionId: 'art-2/p-new',
        mark: 'INSERTED',
        text: { fr: [{ kind: 'INSERTED', text: 'Le plan est publié.' }] },
      },
    ]);
    const { body: read } = await world.as('auditor').get(`/amendments/${life.id}/draft`);
    expect(read).toEqual(body);
  });

  it('written on an older revision is not saved over the newer one: both are answered', async () => {
    const life = await Life.launch(world);
    await life.open('DRAFTING');
    await life.saveDraft('secretary', 0);
    const { status, body } = await life.saveDraft('secretary-second', 0, insertion);
    expect([status, body]).toEqual([
      409,
      expect.objectContaining({
        code: 'STALE_DRAFT',
        details: { revision: 1 },
        current: expect.objectContaining({ revision: 1, savedBy: 'secretary' }),
        yours: { instructions: [insertion], entryIntoForce: AT_SIGNATURE },
      }),
    ]);
  });

  it('of two saved at once on one revision keeps the first', async () => {
    const life = await Life.launch(world);
    await life.open('DRAFTING');
    const saved = await Promise.all([life.saveDraft('secretary', 0), life.saveDraft('secretary-second', 0, insertion)]);
    expect(saved.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409]);
  });

  it('sent twice by the same person is saved once', async () => {
    const life = await Life.launch(world);
    await life.open('DRAFTING');
    const answers = [await life.saveDraft('secretary', 0), await life.saveDraft('secretary', 0)];
    expect(answers.map(({ status, body }) => [status, draft.parse(body).revision])).toEqual([
      [200, 1],
      [200, 1],
    ]);
    expect((await life.saveDraft('secretary', 0, insertion)).status).toBe(409);
    expect((await life.saveDraft('secretary-second', 0)).status).toBe(409);
  });

  it('with an impossible instruction is refused with the provision', async () => {
    const life = await Life.launch(world);
    await life.open('DRAFTING');
    const unknown = await life.saveDraft('secretary', 0, { ...insertion, provisionId: 'art-99' });
    expect([unknown.status, unknown.body]).toEqual([
      422,
      expect.objectContaining({ code: 'PROVISION_UNKNOWN', details: { provision: 'art-99' } }),
    ]);
    const misfit = await life.saveDraft('secretary', 0, {
      ...insertion,
      kind: 'CHANGE_HOLDERS',
      holders: ['X'],
      text: undefined,
      newId: undefined,
    });
    expect(misfit.body).toMatchObject({ code: 'INSTRUCTION_MISFIT' });
    const { body } = await world.as('secretary').get(`/amendments/${life.id}/draft`);
    expect(body).toMatchObject({ revision: 0 });
  });

  it('is written by those whose drafting or translation is open, and by nobody once it is submitted', async () => {
    const life = await Life.launch(world);
    expect((await life.saveDraft('secretary', 0)).body).toMatchObject({ code: 'STEP_CLOSED' });
    await life.toTranslation();
    const byDrafter = await life.saveDraft('secretary', 1);
    expect([byDrafter.status, byDrafter.body]).toEqual([403, expect.objectContaining({ code: 'NOT_YOURS' })]);
    expect((await life.saveDraft('translator-nl', 1)).status).toBe(200);
    expect(await life.seenBy('translator-fr')).toMatchObject({ allowedActions: ['EDIT_DRAFT'] });
  });
});
