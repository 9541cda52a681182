import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { pageOf } from '../../api/schemas/common.ts';
import { keptClosure, movedFiles, policyEntry, setting } from '../../api/schemas/rules.ts';
import { verifyRecord } from '../../prisma/record/verify.ts';
import { Life } from './support/life.ts';
import { createApiWorld, type ApiWorld } from './support/world.ts';

let world: ApiWorld;
beforeAll(async () => {
  world = await createApiWorld();
});
afterAll(() => world.close());

const made = z.strictObject({ id: z.string() });
const code = (name: string) => expect.objectContaining({ code: name });
const reason = 'Avis du juriste du 20 novembre 2026.';
const bridge = {
  from: '2026-12-04',
  until: '2026-12-04',
  reason: 'BRIDGE_DAY',
  name: { fr: 'pont de décembre', nl: 'brugdag in december' },
};

const settingsNow = async () =>
  z.strictObject({ items: z.array(setting) }).parse((await world.as('auditor').get('/settings')).body).items;
const valueOf = async (key: string) => (await settingsNow()).find((each) => each.key === key)?.value;
const closuresNow = async () =>
  z.strictObject({ items: z.array(keptClosure) }).parse((await world.as('auditor').get('/closures')).body).items;
const openFiles = async () => movedFiles.parse((await world.as('secretary').get('/policy/open-files')).body);

/** A file at its drafting, launched under the rules in force. */
async function drafted(): Promise<Life> {
  const life = await Life.launch(world);
  await world.run(life.id, { type: 'OPEN_PHASE', phase: 'DRAFTING' });
  return life;
}
const dueOf = async ({ id }: Life): Promise<string | undefined> =>
  (await world.db.task.findFirst({ where: { fileId: id, kind: 'DRAFT' } }))?.dueOn;

describe('a setting', () => {
  it('is changed by the administrator, with the reason, once a request', async () => {
    const key = randomUUID();
    const body = { values: { 'task.escalationWorkingDays': 2 }, reason };
    const first = await world.as('administrator').post('/settings', body, { key });
    expect([first.status, await valueOf('task.escalationWorkingDays')]).toEqual([200, 2]);
    expect((await world.as('administrator').post('/settings', body, { key })).status).toBe(200);
    const again = await world.as('administrator').post('/settings', body);
    expect([again.status, again.body]).toEqual([409, code('SETTING_UNCHANGED')]);
    expect((await settingsNow()).find((each) => each.key === 'task.escalationWorkingDays')).toMatchObject({
      default: 1,
      status: 'UNVERIFIED',
      unit: 'WORKING_DAYS',
    });
  });

  it('is nobody else’s to change, nor changed to what does not fit, nor without a reason', async () => {
    const body = { values: { 'cocobase.termDays': 45 }, reason };
    expect((await world.as('secretary').post('/settings', body)).body).toEqual(code('NOT_ALLOWED'));
    const misfit = { values: { 'cocobase.termDays': 'long' }, reason };
    expect((await world.as('administrator').post('/settings', misfit)).body).toEqual(code('SETTING_INVALID'));
    const silent = { ...body, reason: ' ' };
    expect((await world.as('administrator').post('/settings', silent)).body).toEqual(code('BODY_INVALID'));
  });

  it('and the calendar keep their history: who, when, why', async () => {
    const { items } = pageOf(policyEntry).parse((await world.as('secretary').get('/policy/history')).body);
    expect(items[0]).toMatchObject({ type: 'SettingsChanged', change: { reason }, by: { role: 'ADMINISTRATOR' } });
    expect(items[0]?.name).toBeDefined();
    expect((await world.as('president').get('/policy/history')).status).toBe(403);
  });
});

describe('a closure', () => {
  it('is previewed, added, corrected and taken back; files that are open keep their dates until they are moved', async () => {
    const life = await drafted();
    const before = await dueOf(life);
    const asked = { type: 'ADD_CLOSURE', closure: bridge };
    const seen = movedFiles.parse((await world.as('administrator').post('/policy/preview', asked)).body);
    const moves = seen.items.find(({ amendmentId }) => amendmentId === life.id)?.deadlines;
    expect(moves).toMatchObject([{ kind: 'DRAFT', from: before, isPast: false }]);
    expect(await closuresNow()).toEqual([]);
    const { id } = made.parse(
      (await world.as('administrator').post('/closures', { closure: bridge, why: reason })).body,
    );
    expect(await dueOf(life)).toBe(before);
    const { policy } = await openFiles();
    expect(policy).toBe(seen.policy);
    const moved = await world.as('administrator').post(`/amendments/${life.id}/move-policy`, { policy, reason });
    expect([moved.status, await dueOf(life)]).toEqual([200, moves?.[0]?.to]);
    expect((await openFiles()).items.map(({ amendmentId }) => amendmentId)).not.toContain(life.id);
    expect(world.wakes.some(({ fileId }) => fileId === life.id)).toBe(true);
    const corrected = { closure: { ...bridge, reason: 'CLOSURE' }, why: reason };
    expect((await world.as('administrator').post(`/closures/${id}/correct`, corrected)).status).toBe(200);
    expect(await closuresNow()).toEqual([{ id, ...corrected.closure }]);
    expect((await world.as('administrator').post(`/closures/${id}/take-back`, { reason })).status).toBe(200);
    expect(await closuresNow()).toEqual([]);
    const twice = await world.as('administrator').post(`/closures/${id}/take-back`, { reason });
    expect([twice.status, twice.body]).toEqual([404, code('CLOSURE_UNKNOWN')]);
    expect((await verifyRecord(world.db)).discrepancies).toEqual([]);
  });

  it('is not added reversed, nor by another', async () => {
    const reversed = { closure: { ...bridge, from: '2026-12-05' } };
    expect((await world.as('administrator').post('/closures', reversed)).body).toEqual(code('PERIOD_REVERSED'));
    expect((await world.as('president').post('/closures', { closure: bridge })).status).toBe(403);
  });
});

describe('a file launched after a change', () => {
  it('begins with the new rules, and is not moved to them again', async () => {
    const drafting = { ...(await dueDays()), drafting: 4 };
    await world.as('administrator').post('/settings', { values: { 'step.dueWorkingDays': drafting }, reason });
    const life = await drafted();
    // 23 November 2026 is a Monday: the fourth working day after it is Friday.
    expect(await dueOf(life)).toBe('2026-11-27');
    const again = await world.as('secretary').post(`/amendments/${life.id}/move-policy`, { reason });
    expect([again.status, again.body]).toEqual([409, code('POLICY_UNCHANGED')]);
  });

  it('is not moved to rules that nobody looked at, nor by one who may not', async () => {
    const life = await drafted();
    const drafting = { ...(await dueDays()), drafting: 6 };
    await world.as('administrator').post('/settings', { values: { 'step.dueWorkingDays': drafting }, reason });
    const old = { policy: '0'.repeat(64), reason };
    const address = `/amendments/${life.id}/move-policy`;
    expect((await world.as('administrator').post(address, old)).body).toEqual(code('POLICY_CHANGED'));
    expect((await world.as('president').post(address, { reason })).body).toEqual(code('NOT_ALLOWED'));
  });

  const dueDays = async () => z.record(z.string(), z.number()).parse(await valueOf('step.dueWorkingDays'));
});

describe('a caretaker period', () => {
  it('begins, ends and is taken back', async () => {
    const begun = await world.as('administrator').post('/caretaker-periods', { from: '2026-11-20' });
    const { id } = made.parse(begun.body);
    const again = await world.as('administrator').post('/caretaker-periods', { from: '2026-12-01' });
    expect([again.status, again.body]).toEqual([409, code('CARETAKER_OVERLAPS')]);
    const ended = await world.as('administrator').post(`/caretaker-periods/${id}/end`, { until: '2026-12-31' });
    expect(ended.status).toBe(200);
    expect((await world.as('auditor').get('/caretaker-periods')).body).toEqual({
      items: [{ id, from: '2026-11-20', until: '2026-12-31' }],
    });
    await world.as('administrator').post(`/caretaker-periods/${id}/take-back`, { reason });
    expect((await world.as('auditor').get('/caretaker-periods')).body).toEqual({ items: [] });
  });
});

describe('a term', () => {
  it('is suspended and resumed by the contract secretary; meanwhile its task says so, and is never late', async () => {
    const life = await drafted();
    const task = await life.taskFor('secretary', 'DRAFT');
    const term = { kind: 'PHASE', phase: 'DRAFTING' };
    const address = `/amendments/${life.id}/terms`;
    expect((await world.as('president').post(`${address}/suspend`, { term, reason })).status).toBe(403);
    const stopped = await world.as('secretary').post(`${address}/suspend`, { term, reason });
    expect(stopped.status).toBe(200);
    const suspended = { since: '2026-11-23', because: reason };
    expect((await world.as('secretary').get(`/tasks/${task}`)).body).toMatchObject({ task: { suspended } });
    const inbox = await world.as('secretary').get('/tasks?limit=100');
    expect(inbox.body).toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ id: task, suspended })]),
    });
    const twice = await world.as('secretary').post(`${address}/suspend`, { term, reason });
    expect([twice.status, twice.body]).toEqual([409, code('TERM_SUSPENDED')]);
    const resumed = await world.as('secretary').post(`${address}/resume`, { term, reason });
    expect(resumed.status).toBe(200);
    const runs = await world.as('secretary').post(`${address}/resume`, { term, reason });
    expect([runs.status, runs.body]).toEqual([409, code('TERM_NOT_SUSPENDED')]);
    expect((await verifyRecord(world.db)).discrepancies).toEqual([]);
  });

  it('is lengthened in a concertation alone', async () => {
    const life = await drafted();
    const body = { phase: 'PRIOR_CONCERTATION', days: 10, agreedBy: [], reason };
    const { status, body: said } = await world
      .as('cocobase-secretary')
      .post(`/amendments/${life.id}/terms/lengthen`, body);
    expect([status, said]).toEqual([422, code('TERM_NOT_LENGTHENED')]);
  });
});
