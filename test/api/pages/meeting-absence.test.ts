import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MeetingLife } from '../support/meeting-life.ts';
import { createApiWorld, NOW, type ApiWorld } from '../support/world.ts';
import { Browser } from './browser.ts';
import { meetingPage as pageOf, textOf } from './shown.ts';

const BEFORE = '2026-10-26T09:00:00.000Z';
const ON = '2026-11-10';

let world: ApiWorld;
let life: MeetingLife;
let secretary: Browser;
beforeAll(async () => {
  world = await createApiWorld();
  await world.directory.record({
    command: {
      type: 'SET_SUBSTITUTE',
      substitution: { id: 'away', personId: 'cabinet-director', substituteId: 'dg-support', ...ALWAYS, absent: true },
    },
    by: { kind: 'PROCEDURE' },
    now: BEFORE,
  });
  life = await MeetingLife.planned(world, 'tutelle', 'tutelle/2026-11/1', ON, BEFORE);
  await world.runMeeting(life.id, { type: 'INVITE' }, '2026-10-27T09:00:00.000Z');
  secretary = await Browser.signedInAs(world, 'secretary');
}, 60_000);
afterAll(() => world.close());

const ALWAYS = { from: '2026-10-26', until: NOW.slice(0, 10) };

async function read(page: string, language: 'fr' | 'nl'): Promise<string> {
  return textOf(await secretary.open(`${page}?language=${language}`));
}

describe('who is there in the place of another', () => {
  it('is named so where he is invited, and is written to instead', async () => {
    const { invited } = await life.state;
    expect(invited).toContainEqual({ kind: 'PERSON', id: 'dg-support', onBehalfOf: 'cabinet-director' });
    const { name } = await world.db.person.findUniqueOrThrow({ where: { id: 'cabinet-director' } });
    expect(await read(pageOf(life), 'nl')).toContain(`, bij afwezigheid van ${name}`);
    const mails = await world.db.mail.findMany({ where: { fileId: life.id } });
    expect(mails.map(({ partyId }) => partyId)).toContain('dg-support');
    expect(mails.map(({ partyId }) => partyId)).not.toContain('cabinet-director');
  });

  it('is named so in the minutes, in which the other is excused; so is who answers for him', async () => {
    await world.runMeeting(life.id, { type: 'ASK_WHETHER_HELD' });
    const present = ['president', 'dg-support'].map((id) => ({ kind: 'PERSON' as const, id }));
    const told = { kind: 'HOLD_MEETING', outcome: 'HELD', present, points: [], actions: [] } as const;
    expect((await life.decide('secretary', told)).status).toBe(200);
    await life.decide('secretary', { kind: 'DRAFT_MINUTES', minutes: { points: [], general: 'Néant.' } });
    const remark = { kind: 'REMARK_ON_MINUTES', outcome: 'REMARK', remark: 'Un mot manque.' } as const;
    expect((await life.decide('dg-support', remark)).status).toBe(200);
    const names = await world.db.person.findMany({ where: { id: { in: ['cabinet-director', 'dg-support'] } } });
    const [absent = '', standIn = ''] = ['cabinet-director', 'dg-support'].map(
      (who) => names.find(({ id }) => id === who)?.name ?? '',
    );
    const minutes = await read(pageOf(life, '/minutes'), 'nl');
    expect(minutes.split(`${standIn}, bij afwezigheid van ${absent}`).length - 1).toBe(2);
    expect(minutes.split(absent).length - 1).toBe(3);
  });
});
