import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Life } from './support/life.ts';
import { createApiWorld, type ApiWorld } from './support/world.ts';

let world: ApiWorld;
beforeAll(async () => {
  world = await createApiWorld();
});
afterAll(() => world.close());

const TEN_DAYS_MS = 10 * 24 * 3_600_000;

describe('the clock of development', () => {
  it('runs ahead for one file alone, and never back', async () => {
    const [ahead, other] = [await Life.launch(world), await Life.launch(world)];
    const path = `/development/amendments/${ahead.id}/clock`;
    const { body } = await world.as('administrator').post(path, { offsetMs: TEN_DAYS_MS });
    expect(body).toEqual({ amendmentId: ahead.id, offsetMs: TEN_DAYS_MS });
    await ahead.open('DRAFTING');
    await other.open('DRAFTING');
    expect((await ahead.seenBy('secretary')).tasks).toMatchObject([{ openedOn: '2026-12-03' }]);
    expect((await other.seenBy('secretary')).tasks).toMatchObject([{ openedOn: '2026-11-23' }]);
    await world.as('administrator').post(path, { offsetMs: 0 });
    expect((await ahead.saveDraft('secretary', 0)).body).toMatchObject({ savedAt: '2026-12-03T09:00:00.000Z' });
  });

  it('is set once under a key', async () => {
    const life = await Life.launch(world);
    const path = `/development/amendments/${life.id}/clock`;
    await world.as('administrator').post(path, { offsetMs: 1 }, { key: 'clock-1' });
    const again = await world.as('administrator').post(path, { offsetMs: 2 }, { key: 'clock-1' });
    expect([again.status, again.body]).toEqual([422, expect.objectContaining({ code: 'IDEMPOTENCY_KEY_REUSED' })]);
  });

  it('does not exist in production', async () => {
    const production = await createApiWorld({ developmentClock: false });
    try {
      const life = await Life.launch(production);
      const { status } = await production
        .as('administrator')
        .post(`/development/amendments/${life.id}/clock`, { offsetMs: 1 });
      expect(status).toBe(404);
    } finally {
      await production.close();
    }
  });
});
