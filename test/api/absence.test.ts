import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { madeSubstitution } from '../../api/schemas/people.ts';
import { Life } from './support/life.ts';
import { createApiWorld, type ApiWorld } from './support/world.ts';

let world: ApiWorld;
beforeAll(async () => {
  world = await createApiWorld();
});
afterAll(() => world.close());

const code = (name: string) => expect.objectContaining({ code: name });
const DECEMBER = { from: '2026-12-01', until: '2026-12-31' };

const name = (who: string, personId: string, substituteId: string, more: object = {}) =>
  world.as(who).post('/substitutions', { personId, substituteId, ...DECEMBER, ...more });
const end = (who: string, id: string, until: string) => world.as(who).post(`/substitutions/${id}/end`, { until });

describe('an absence', () => {
  it('is said by the person himself, and the record holds that it was he', async () => {
    const said = await name('dg-support', 'dg-support', 'auditor', { absent: true });
    const { id, substituteAbsent } = madeSubstitution.parse(said.body);
    expect([said.status, substituteAbsent]).toEqual([201, []]);
    const { body } = await world.as('auditor').get('/substitutions');
    const listed = { id, personId: 'dg-support', substituteId: 'auditor', ...DECEMBER, absent: true, substituteAbsent };
    expect(body).toMatchObject({ items: expect.arrayContaining([listed]) });
    const recorded = await world.db.event.findFirstOrThrow({
      where: { fileId: 'directory' },
      orderBy: { seq: 'desc' },
    });
    expect(recorded).toMatchObject({ type: 'SubstituteSet', by: { id: 'dg-support', role: 'COMMITTEE_MEMBER' } });
    expect((await end('dg-support', id, '2026-12-10')).status).toBe(200);
  });

  it('is said for him by the secretariat, and the record holds that too', async () => {
    expect((await name('secretary', 'minister', 'cabinet-director', { absent: true })).status).toBe(201);
    const recorded = await world.db.event.findFirstOrThrow({
      where: { fileId: 'directory' },
      orderBy: { seq: 'desc' },
    });
    expect(recorded.by).toMatchObject({ id: 'secretary', role: 'CONTRACT_SECRETARY' });
  });

  it('is nobody else’s to say, to end or to take a power by', async () => {
    const { id } = madeSubstitution.parse((await name('translator-nl', 'translator-nl', 'auditor')).body);
    const refused = [
      await name('dg-support', 'president', 'auditor'),
      await name('dg-support', 'president', 'dg-support'),
      await name('secretary', 'president', 'secretary'),
      await end('dg-support', id, '2026-12-02'),
      await end('auditor', id, '2026-12-02'),
    ];
    for (const { status, body } of refused) expect([status, body]).toEqual([403, code('NOT_ALLOWED')]);
    expect((await end('dg-support', 'none', '2026-12-02')).status).toBe(403);
  });

  it('is called off until it begins, and not put off', async () => {
    const { id } = madeSubstitution.parse((await name('dg-support', 'dg-support', 'secretary')).body);
    expect((await end('dg-support', id, '2027-01-15')).body).toEqual(code('ALREADY_ENDED'));
    expect((await end('dg-support', id, '2026-11-30')).status).toBe(200);
    expect((await end('dg-support', id, '2026-12-01')).body).toEqual(code('ALREADY_ENDED'));
  });

  it('has a substitute who is there: refused for all of his own absence, told of a part of it', async () => {
    const away = { absent: true, from: '2026-12-10', until: '2026-12-20' };
    await name('committee-budget', 'committee-budget', 'auditor', away);
    const within = await name('committee-legal', 'committee-legal', 'committee-budget', {
      ...away,
      until: '2026-12-15',
    });
    expect([within.status, within.body]).toEqual([409, code('SUBSTITUTE_ABSENT')]);
    const wider = await name('committee-legal', 'committee-legal', 'committee-budget', { absent: true });
    expect(wider.body).toMatchObject({ substituteAbsent: [{ from: '2026-12-10', until: '2026-12-20' }] });
    const twice = await name('committee-legal', 'committee-legal', 'committee-budget', { absent: true });
    expect([twice.status, twice.body]).toEqual([409, code('SUBSTITUTION_OVERLAPS')]);
  });

  it('is not a substitute’s to say for the one he stands in for', async () => {
    const today = { from: '2026-11-23', until: '2026-11-30', absent: true };
    await name('administrator', 'secretary', 'auditor', today);
    const passedOn = await name('auditor', 'secretary', 'dg-support', today);
    expect([passedOn.status, passedOn.body]).toEqual([403, code('NO_REDELEGATION')]);
  });
});

describe('a step asked of one who is away', () => {
  const mailed = async (fileId: string): Promise<readonly string[]> =>
    (await world.db.mail.findMany({ where: { fileId }, orderBy: { seq: 'asc' } })).map(
      ({ kind, partyId }) => `${kind} ${partyId}`,
    );
  const timeline = z.object({ items: z.array(z.looseObject({ type: z.string() })) });

  it('is asked of his substitute at once, is told to him in his place, and is answered in his absence', async () => {
    const life = await Life.launch(world);
    await life.toCommittee();
    await life.adopt();
    const away = { from: '2026-11-23', until: '2026-11-30', absent: true };
    await name('cabinet-director', 'cabinet-director', 'committee-personnel', away);
    await life.open('CABINET_REVIEW');
    const mails = await mailed(life.id);
    expect(mails).toContain('SUBSTITUTE_ASKED committee-personnel');
    expect(mails).not.toContain('TASK_OPENED cabinet-director');
    await life.must('committee-personnel', { kind: 'GIVE_VISA', outcome: 'GRANT' });
    const { items } = timeline.parse((await world.as('auditor').get(`/amendments/${life.id}/timeline?limit=100`)).body);
    expect(items.map(({ type }) => type)).toContain('SubstitutesAsked');
    expect(items.findLast(({ type }) => type === 'TaskDone')).toMatchObject({
      by: { id: 'committee-personnel', role: 'CABINET_DIRECTOR', onBehalfOf: 'cabinet-director' },
      onBehalfOfName: 'Olivier Martin',
    });
  });
});
