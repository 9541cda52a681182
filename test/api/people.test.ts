import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { pageOf } from '../../api/schemas/common.ts';
import { organisation, person } from '../../api/schemas/people.ts';
import { createApiWorld, type ApiWorld } from './support/world.ts';

let world: ApiWorld;
beforeAll(async () => {
  world = await createApiWorld();
});
afterAll(() => world.close());

const made = z.object({ id: z.string() });
const organisations = z.strictObject({ items: z.array(organisation) });
const code = (name: string) => expect.objectContaining({ code: name });
const peopleNow = async () => pageOf(person).parse((await world.as('auditor').get('/persons?limit=100')).body).items;

describe('a person', () => {
  it('is registered under an id that names nobody, and is found with mandates and substitutes', async () => {
    const key = randomUUID();
    const body = { name: 'Zoé Wouters', email: 'zoe.wouters@memoire-geheugen.example', language: 'fr' };
    const registered = await world.as('administrator').post('/persons', body, { key });
    const { id } = made.parse(registered.body);
    expect([registered.status, id]).toEqual([201, expect.not.stringMatching(/zo|wouters/i)]);
    expect((await world.as('administrator').post('/persons', body, { key })).body).toEqual({ id });
    await world.as('administrator').post('/mandates', { personId: id, role: 'TRANSLATOR', from: '2026-12-01' });
    const until = '2026-12-31';
    await world
      .as('administrator')
      .post('/substitutions', { personId: 'translator-nl', substituteId: id, from: '2026-12-01', until });
    const people = await peopleNow();
    expect(people.find((each) => each.id === id)).toMatchObject({ ...body, mandates: [{ role: 'TRANSLATOR' }] });
    expect(people.find((each) => each.id === 'translator-nl')?.substitutions).toContainEqual(
      expect.objectContaining({ substituteId: id, until }),
    );
  });

  it('has an address of his own', async () => {
    const body = { name: 'Un Autre', email: 'President@memoire-geheugen.example', language: 'fr' };
    const { status, body: said } = await world.as('administrator').post('/persons', body);
    expect([status, said]).toEqual([409, code('EMAIL_TAKEN')]);
  });

  it('is not registered by somebody else', async () => {
    const body = { name: 'Une Autre', email: 'une.autre@memoire-geheugen.example', language: 'fr' };
    const { status, body: said } = await world.as('president').post('/persons', body);
    expect([status, said]).toEqual([403, code('NOT_ALLOWED')]);
  });

  it('is listed page by page', async () => {
    const ids: string[] = [];
    let cursor = '';
    do {
      const page = pageOf(person).parse((await world.as('auditor').get(`/persons?limit=7${cursor}`)).body);
      ids.push(...page.items.map(({ id }) => id));
      cursor = page.next === undefined ? '' : `&cursor=${page.next}`;
    } while (cursor !== '');
    expect(ids).toEqual((await peopleNow()).map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(20);
  });
});

describe('what is known of someone', () => {
  it('is changed, and the same change twice is one', async () => {
    const body = { name: 'Marc Noël-Dupont', email: 'marc.nd@memoire-geheugen.example', language: 'nl' };
    const change = () => world.as('administrator').put('/persons/auditor', body);
    const { status, body: changed } = await change();
    expect([status, changed]).toEqual([200, expect.objectContaining({ id: 'auditor', ...body })]);
    const events = await world.db.event.count({ where: { fileId: 'directory' } });
    await change();
    expect(await world.db.event.count({ where: { fileId: 'directory' } })).toBe(events);
    expect((await peopleNow()).find(({ id }) => id === 'auditor')).toMatchObject(body);
  });

  it('is nobody else’s address, and nothing is known of a stranger', async () => {
    const body = { name: 'Marc Noël', email: 'president@memoire-geheugen.example', language: 'fr' };
    expect((await world.as('administrator').put('/persons/auditor', body)).body).toEqual(code('EMAIL_TAKEN'));
    expect((await world.as('administrator').put('/persons/nobody', body)).status).toBe(404);
    expect((await world.as('president').put('/persons/auditor', body)).status).toBe(403);
  });

  it('is put right where a message was refused: an organisation’s address, or that it is invited no more', async () => {
    const { body: before } = await world.as('auditor').get('/organisations');
    const readers = organisations.parse(before).items.find(({ id }) => id === 'stakeholder-readers');
    const { id: _id, ...known } = readers ?? { id: '' };
    const changed = { ...known, email: 'nieuw@lezers.example', active: false };
    const answer = await world.as('administrator').put('/organisations/stakeholder-readers', changed);
    expect([answer.status, answer.body]).toEqual([200, { id: 'stakeholder-readers', ...changed }]);
    expect((await world.as('administrator').put('/organisations/constructor', changed)).status).toBe(404);
  });

  it('is who sits in a body', async () => {
    const body = {
      kind: 'COCOBASE',
      name: { fr: 'CCB', nl: 'BOC' },
      personIds: ['cocobase-secretary'],
      organisationIds: [],
    };
    const { status, body: changed } = await world.as('administrator').put('/bodies/cocobase', body);
    expect([status, changed]).toEqual([200, { id: 'cocobase', ...body }]);
    expect((await world.as('administrator').put('/bodies/none', body)).status).toBe(404);
  });
});

describe('a mandate', () => {
  it('ends on a day, once', async () => {
    const mandate = { personId: 'committee-legal', role: 'TRANSLATOR', from: '2026-11-01' };
    const { id } = made.parse((await world.as('administrator').post('/mandates', mandate)).body);
    const end = () => world.as('administrator').post(`/mandates/${id}/end`, { until: '2026-11-30', reason: 'Départ.' });
    expect((await end()).status).toBe(200);
    const later = await world.as('administrator').post(`/mandates/${id}/end`, { until: '2026-12-15' });
    expect([later.status, later.body]).toEqual([409, code('ALREADY_ENDED')]);
    const { body } = await world.as('auditor').get('/mandates');
    expect(body).toMatchObject({ items: expect.arrayContaining([{ ...mandate, id, until: '2026-11-30' }]) });
  });

  it.each([
    [{ personId: 'nobody', role: 'TRANSLATOR', from: '2026-12-01' }, 422, 'PERSON_UNKNOWN'],
    [{ personId: 'president', role: 'PRESIDENT', from: '2026-12-01' }, 409, 'MANDATE_OVERLAPS'],
    [{ personId: 'auditor', role: 'MANDATE_HOLDER', from: '2026-12-01' }, 422, 'TITLE_REQUIRED'],
    [{ personId: 'auditor', role: 'TRANSLATOR', from: '2026-12-01', until: '2026-11-01' }, 422, 'PERIOD_REVERSED'],
    [{ personId: 'auditor', role: 'TRANSLATOR', from: '2026-02-30' }, 400, 'BODY_INVALID'],
  ])('%j is refused', async (mandate, status, refused) => {
    const answer = await world.as('administrator').post('/mandates', mandate);
    expect([answer.status, answer.body]).toEqual([status, code(refused)]);
  });

  it('that nobody knows is not found', async () => {
    const { status, body } = await world.as('administrator').post('/mandates/none/end', { until: '2026-12-01' });
    expect([status, body]).toEqual([404, code('MANDATE_UNKNOWN')]);
  });
});

describe('a substitute', () => {
  it('stands in no longer than is said, or less long', async () => {
    const until = '2026-12-31';
    const substitution = { personId: 'auditor', substituteId: 'secretary', from: '2026-12-01', until };
    const { id } = made.parse((await world.as('administrator').post('/substitutions', substitution)).body);
    const end = (day: string) => world.as('administrator').post(`/substitutions/${id}/end`, { until: day });
    expect((await end('2026-12-15')).status).toBe(200);
    expect((await end('2026-12-20')).body).toEqual(code('ALREADY_ENDED'));
    expect((await world.as('administrator').post('/substitutions/none/end', { until })).status).toBe(404);
  });

  it('is someone else', async () => {
    const self = { personId: 'auditor', substituteId: 'auditor', from: '2026-12-01', until: '2026-12-31' };
    expect((await world.as('administrator').post('/substitutions', self)).body).toEqual(code('OWN_SUBSTITUTE'));
    const { body } = await world.as('auditor').get('/substitutions');
    expect(body).toMatchObject({ items: expect.arrayContaining([expect.objectContaining({ personId: 'president' })]) });
  });
});

describe('organisations and bodies', () => {
  it('are registered and listed', async () => {
    const organisation = {
      kind: 'STAKEHOLDER_ORGANISATION',
      name: { fr: 'Archives vivantes', nl: 'Levende archieven' },
      email: 'info@archives-vivantes.example',
    };
    const { id } = made.parse((await world.as('administrator').post('/organisations', organisation)).body);
    const { body: organisations } = await world.as('auditor').get('/organisations');
    expect(organisations).toMatchObject({ items: expect.arrayContaining([{ ...organisation, id, active: true }]) });
    const body = {
      kind: 'COCOBASE',
      name: { fr: 'Second comité', nl: 'Tweede comité' },
      personIds: ['auditor'],
      organisationIds: [id],
    };
    const { id: bodyId } = made.parse((await world.as('administrator').post('/bodies', body)).body);
    const { body: bodies } = await world.as('auditor').get('/bodies');
    expect(bodies).toMatchObject({ items: expect.arrayContaining([{ ...body, id: bodyId }]) });
  });

  it('do not have members nobody knows', async () => {
    const body = {
      kind: 'COCOBASE',
      name: { fr: 'Comité', nl: 'Het comité' },
      personIds: [],
      organisationIds: ['none'],
    };
    const answer = await world.as('administrator').post('/bodies', body);
    expect([answer.status, answer.body]).toEqual([422, code('ORGANISATION_UNKNOWN')]);
  });
});
