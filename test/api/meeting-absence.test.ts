import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { meeting } from '../../api/schemas/meeting.ts';
import { mandate } from '../../api/schemas/people.ts';
import { MeetingLife } from './support/meeting-life.ts';
import { createApiWorld, NOW, type ApiWorld } from './support/world.ts';

let world: ApiWorld;
beforeAll(async () => {
  world = await createApiWorld();
});
afterAll(() => world.close());

const TODAY = NOW.slice(0, 10);
const YESTERDAY = '2026-11-22';
const inboxPage = z.object({ items: z.array(z.object({ id: z.string() })) });
const mandates = z.object({ items: z.array(mandate) });

/** The ids of the tasks that someone finds waiting for him, or for one whom he stands in for. */
async function inboxOf(who: string, absent?: string): Promise<readonly string[]> {
  const { body } = await world.as(who).get(absent === undefined ? '/tasks' : `/tasks?for=${absent}`);
  return inboxPage.parse(body).items.map(({ id }) => id);
}

/** The office goes from one to another today. */
async function succeeds(from: string, role: string, to: string): Promise<void> {
  const admin = world.as('administrator');
  const { items } = mandates.parse((await admin.get('/mandates')).body);
  const held = items.find((each) => each.personId === from && each.role === role);
  await admin.post(`/mandates/${held?.id ?? 'none'}/end`, { until: YESTERDAY, reason: 'Départ.' });
  await admin.post('/mandates', { personId: to, role, from: TODAY });
}

describe('what a meeting asks', () => {
  it('stands in the inbox of the successor, is found by who stands in for him, and is answered in his name', async () => {
    const life = await MeetingLife.planned(
      world,
      'tutelle',
      'tutelle/2026-11/1',
      '2026-11-10',
      '2026-11-02T09:00:00.000Z',
    );
    await world.runMeeting(life.id, { type: 'ASK_WHETHER_HELD' });
    const task = `${life.id}.${await life.task('HOLD_MEETING')}`;
    expect(await inboxOf('secretary')).toContain(task);

    await succeeds('secretary', 'CONTRACT_SECRETARY', 'auditor');
    const away = { personId: 'auditor', substituteId: 'dg-support', from: TODAY, until: '2026-11-30', absent: true };
    expect((await world.as('auditor').post('/substitutions', away)).status).toBe(201);
    await world.runMeeting(life.id, { type: 'PASS_ON' });
    expect(await inboxOf('auditor')).toContain(task);
    expect(await inboxOf('secretary')).not.toContain(task);
    expect(await inboxOf('dg-support', 'auditor')).toContain(task);
    const mails = await world.db.mail.findMany({ where: { fileId: life.id, kind: 'SUBSTITUTE_ASKED' } });
    expect(mails.map(({ partyId }) => partyId)).toEqual(['dg-support']);

    const answer = await life.decide('dg-support', { kind: 'HOLD_MEETING', outcome: 'MISSED', reason: 'Grève.' });
    expect([answer.status, meeting.parse(answer.body).status]).toEqual([200, 'MISSED']);
    const done = await world.db.event.findFirstOrThrow({ where: { fileId: life.id, type: 'TaskDone' } });
    expect(done.by).toMatchObject({ id: 'dg-support', role: 'CONTRACT_SECRETARY', onBehalfOf: 'auditor' });
    expect(await inboxOf('auditor')).not.toContain(task);
  });
});
