import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ACTS, isAct, RIGHTS } from '../../domain/rights/table.ts';
import { EVERYONE, registerStranger, rolesOf } from './support/attempts/who.ts';
import { Life, TITLE } from './support/life.ts';
import { MeetingLife } from './support/meeting-life.ts';
import { createApiWorld, type ApiWorld } from './support/world.ts';

let world: ApiWorld;
beforeAll(async () => {
  world = await createApiWorld();
  await registerStranger(world);
});
afterAll(() => world.close());

const proposal = () => ({ contractId: world.contractId, title: TITLE, origin: { kind: 'CABINET' } });
const inCapacity = (capacity: string) => ({ headers: { Capacity: capacity } });
const firstBy = async (fileId: string): Promise<unknown> =>
  (await world.db.event.findFirstOrThrow({ where: { fileId }, orderBy: { seq: 'asc' } })).by;

describe('each line of the API', () => {
  it('says what act it is and who may, as the table of rights has it', () => {
    const lines = Object.values(world.document.paths).flatMap((methods) => Object.values(methods));
    expect(lines.length).toBeGreaterThan(90);
    for (const line of lines) {
      const act = String(line['x-act']);
      expect([line.summary, isAct(act)]).toEqual([line.summary, true]);
      if (isAct(act)) expect(line['x-may']).toHaveLength(RIGHTS[act].grants.length);
    }
  });

  it('leaves no act of the table without a line or a page of its own', () => {
    const said = new Set(
      Object.values(world.document.paths).flatMap((methods) => Object.values(methods).map((line) => line['x-act'])),
    );
    // Pages alone, and the way on which another’s substitute is named.
    const onPages = new Set(['READ_PEOPLE', 'NAME_SUBSTITUTE', 'READ_RULES']);
    expect(ACTS.filter((act) => !said.has(act) && !onPages.has(act))).toEqual([]);
  });
});

describe('who may do an act in several capacities', () => {
  it('is asked in which, with the choices, and nothing is recorded', async () => {
    const before = await world.db.event.count();
    const { status, body } = await world.as('cabinet-member').post('/amendments', proposal());
    expect([status, body]).toMatchObject([
      422,
      { code: 'CAPACITY_REQUIRED', details: { choices: ['CABINET_MEMBER', 'CABINET_DIRECTOR/cabinet-director'] } },
    ]);
    expect(await world.db.event.count()).toBe(before);
  });

  it.each([
    ['CABINET_MEMBER', { role: 'CABINET_MEMBER' }],
    ['CABINET_DIRECTOR', { role: 'CABINET_DIRECTOR', onBehalfOf: 'cabinet-director' }],
    ['CABINET_DIRECTOR/cabinet-director', { role: 'CABINET_DIRECTOR', onBehalfOf: 'cabinet-director' }],
  ])('is recorded in the one he chose: %s', async (capacity, recorded) => {
    const { status, headers } = await world.as('cabinet-member').post('/amendments', proposal(), inCapacity(capacity));
    expect(status).toBe(201);
    const id = headers.get('location')?.split('/').at(-1) ?? '';
    expect(await firstBy(id)).toEqual({ kind: 'PERSON', id: 'cabinet-member', ...recorded });
  });

  it.each([
    ['PRESIDENT', 403, 'NOT_ALLOWED'],
    ['CABINET_DIRECTOR/minister', 403, 'NOT_ALLOWED'],
    ['BOSS', 400, 'BODY_INVALID'],
  ])('takes none that he does not have: %s', async (capacity, expected, code) => {
    const { status, body } = await world.as('cabinet-member').post('/amendments', proposal(), inCapacity(capacity));
    expect([status, body]).toMatchObject([expected, { code }]);
  });

  it('is not asked where there is but one', async () => {
    expect((await world.as('secretary').post('/amendments', proposal())).status).toBe(201);
  });

  it('chooses between the offices of a meeting too, where he holds one and stands in for the other', async () => {
    const meeting = await MeetingLife.called(world, 'cocobase', '2026-12-17', 'cocobase-secretary');
    const cancel = (more = {}) =>
      world.as('committee-personnel').post(`/meetings/${meeting.id}/cancel`, { reason: 'Grève.' }, more);
    expect((await cancel()).body).toMatchObject({ code: 'CAPACITY_REQUIRED' });
    expect((await cancel(inCapacity('COCOBASE_PRESIDENT'))).status).toBe(200);
  });

  it('that sent the same in another capacity under one key has asked something else', async () => {
    const key = 'one-key';
    const send = (capacity: string) =>
      world.as('cabinet-member').post('/amendments', proposal(), { key, ...inCapacity(capacity) });
    expect((await send('CABINET_MEMBER')).status).toBe(201);
    expect((await send('CABINET_MEMBER')).status).toBe(201);
    expect((await send('CABINET_DIRECTOR')).body).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  });
});

describe('a draft before its first submission', () => {
  let life: Life;
  beforeAll(async () => {
    life = await Life.launch(world);
    await life.open('DRAFTING');
    await life.saveDraft('secretary-second', 0);
  });
  const readBy = async (who: string): Promise<number> =>
    (await world.as(who).get(`/amendments/${life.id}/draft`)).status;

  it('is read by those who write it, the president, the contract secretaries and the auditor alone', async () => {
    const read = await Promise.all(EVERYONE.map(async (who) => [who, await readBy(who)] as const));
    const readers = read.filter(([, status]) => status === 200).map(([who]) => who);
    // One stands in for the president.
    expect(readers.toSorted()).toEqual(['auditor', 'dg-collections', 'president', 'secretary', 'secretary-second']);
    expect(read.find(([who]) => who === 'stranger')?.[1]).toBe(404);
    expect(readers.every((who) => rolesOf(who).size > 0)).toBe(true);
  });

  it('hides neither the file nor its title', async () => {
    expect((await life.seenBy('minister')).title).toEqual(TITLE);
  });

  it('is read by whoever sees the file once its text was submitted', async () => {
    await life.must('secretary', { kind: 'DRAFT', revision: 1, language: 'fr' });
    await life.open('TRANSLATION');
    expect(await readBy('minister')).toBe(200);
  });
});

describe('an auditor', () => {
  it.each(['/mails/refused', '/policy/history', '/policy/open-files', '/persons', '/tasks/waiting', '/settings'])(
    'reads %s',
    async (path) => {
      expect((await world.as('auditor').get(path)).status).toBe(200);
    },
  );

  it('looks after his own affairs', async () => {
    expect((await world.as('auditor').post('/me/calendar-feed', {})).status).toBe(200);
  });
});
