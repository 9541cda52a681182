import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import { pageOf } from '../../api/schemas/common.ts';
import { refusedMail } from '../../api/schemas/refused-mail.ts';
import { meetingName } from '../../locales/meeting-name.ts';
import { Life } from './support/life.ts';
import { createApiWorld, type ApiWorld } from './support/world.ts';

const OLD_ADDRESS = 'nele@oud.example';
const READERS = 'stakeholder-readers';

let world: ApiWorld;
let life: Life;
beforeAll(async () => {
  world = await createApiWorld();
  life = await Life.launch(world);
  await refused('m1', 'PERSON', 'translator-nl', OLD_ADDRESS, '2026-11-19T10:00:00Z');
  await refused('m2', 'PERSON', 'secretary', 'secretary@memoire-geheugen.example', '2026-11-20T10:00:00Z');
  await refused('m3', 'ORGANISATION', READERS, 'info@lezers.example', '2026-11-21T10:00:00Z');
  await refused('m4', 'PERSON', 'erased', 'gone@memoire-geheugen.example', '2026-11-22T10:00:00Z');
});
afterAll(() => world.close());

async function refused(id: string, partyKind: string, partyId: string, address: string, orderedAt: string) {
  const message = { id, fileId: life.id, seq: 1, kind: 'TASK_OPENED', partyKind, partyId, address, orderedAt };
  const answered = { languages: ['nl'], status: 'REFUSED', response: '550 5.1.1 unknown' };
  await world.db.mail.create({ data: { ...message, ...answered, messageId: `<${id}@avenant.example>` } });
}

const page = pageOf(refusedMail);
type Refused = z.output<typeof page>['items'];
const listed = async (query = ''): Promise<Refused> =>
  page.parse((await world.as('secretary-second').get(`/mails/refused?limit=100${query}`)).body).items;

describe('refused addresses', () => {
  it('are told with whose they were, in which file, what the server said and the present address', async () => {
    const items = await listed();
    expect(items.map(({ id }) => id)).toEqual(['m4', 'm3', 'm2', 'm1']);
    expect(items[1]).toEqual({
      id: 'm3',
      fileId: life.id,
      about: 'AMENDMENT',
      title: { fr: 'Maturité de l’objectif 1.1', nl: 'Maturiteit van doelstelling 1.1' },
      reference: 1,
      kind: 'TASK_OPENED',
      to: { kind: 'ORGANISATION', id: READERS },
      name: 'Lezers op het net',
      address: 'info@lezers.example',
      currentAddress: 'info@lezers.example',
      mended: false,
      response: '550 5.1.1 unknown',
      orderedAt: '2026-11-21T10:00:00.000Z',
    });
    expect(items[3]).toMatchObject({
      name: 'Nele Peeters',
      address: OLD_ADDRESS,
      currentAddress: 'translator-nl@memoire-geheugen.example',
      mended: true,
    });
  });

  it('of a person who was erased have neither a name nor a present address', async () => {
    const [first] = await listed();
    expect(first).toMatchObject({ to: { id: 'erased' }, mended: true });
    expect(Object.keys(first ?? {})).not.toEqual(expect.arrayContaining(['name']));
    expect(Object.keys(first ?? {})).not.toEqual(expect.arrayContaining(['currentAddress']));
  });

  it('are left to mend until the person or the organisation has another one', async () => {
    const unmended = async () => (await listed('&unmended=true')).map(({ id }) => id);
    expect(await unmended()).toEqual(['m3', 'm2']);
    const readers = { kind: 'STAKEHOLDER_ORGANISATION', name: { fr: 'Lecteurs en ligne', nl: 'Lezers op het net' } };
    const organisation = { ...readers, email: 'bureau@lezers.example', language: 'nl', active: true };
    expect((await world.as('administrator').put(`/organisations/${READERS}`, organisation)).status).toBe(200);
    expect(await unmended()).toEqual(['m2']);
    const person = { name: 'Claire Fontaine', email: 'claire@memoire-geheugen.example', language: 'fr' };
    expect((await world.as('administrator').put('/persons/secretary', person)).status).toBe(200);
    expect(await unmended()).toEqual([]);
    expect(await listed()).toHaveLength(4);
  });

  it('are told beside those of messages that came back, with the words of the server that sent them back', async () => {
    await refused('m5', 'PERSON', 'president', 'president@memoire-geheugen.example', '2026-11-22T11:00:00Z');
    const bounced = { status: 'BOUNCED', bouncedAt: '2026-11-22T11:05:00Z', bounceStatus: '5.2.2', response: '250 Ok' };
    await world.db.mail.update({ where: { id: 'm5' }, data: { ...bounced, bounceReason: '552 5.2.2 Mailbox full' } });
    const [first, second] = await listed();
    expect(first).toMatchObject({
      id: 'm5',
      response: '552 5.2.2 Mailbox full',
      bouncedAt: '2026-11-22T11:05:00.000Z',
    });
    expect(Object.keys(second ?? {})).not.toContain('bouncedAt');
    await world.db.mail.update({ where: { id: 'm5' }, data: { bounceReason: '' } });
    expect((await listed())[0]?.response).toBe('5.2.2');
    await world.db.mail.delete({ where: { id: 'm5' } });
  });

  it('of a meeting bear its name', async () => {
    const place = { on: '2026-12-08', at: '10:00', minutes: 60, month: '2026-12', promisedOn: '2026-12-08' };
    const known = { key: 'cocobase/2026-12-08', series: 'cocobase', status: 'INVITED', sequence: 1, invited: [] };
    const id = 'meeting-cocobase-2026-12-08';
    await world.db.meeting.create({ data: { id, ...place, ...known, changedAt: '2026-11-22T11:00:00Z', seq: 2 } });
    await refused('m6', 'PERSON', 'president', 'president@memoire-geheugen.example', '2026-11-22T11:00:00Z');
    await world.db.mail.update({ where: { id: 'm6' }, data: { fileId: id, kind: 'INVITATION' } });
    expect((await listed())[0]).toMatchObject({
      id: 'm6',
      about: 'MEETING',
      fileId: id,
      kind: 'INVITATION',
      title: meetingName('cocobase', '2026-12-08'),
    });
    await world.db.mail.delete({ where: { id: 'm6' } });
  });

  it('are read page by page, by the contract secretary and the auditor', async () => {
    const first = page.parse((await world.as('secretary').get('/mails/refused?limit=3')).body);
    const rest = page.parse((await world.as('secretary').get(`/mails/refused?cursor=${first.next ?? ''}`)).body);
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(['m4', 'm3', 'm2', 'm1']);
    expect((await world.as('auditor').get('/mails/refused')).status).toBe(200);
    const { status, body } = await world.as('president').get('/mails/refused');
    expect([status, body]).toEqual([403, expect.objectContaining({ code: 'NOT_ALLOWED' })]);
  });
});
