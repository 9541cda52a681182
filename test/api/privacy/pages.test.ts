import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { load } from 'cheerio';
import { z } from 'zod';
import { made } from '../../../api/schemas/common.ts';
import { SECTIONS } from '../../../documents/person-data/person-data.ts';
import { Browser } from '../pages/browser.ts';
import { Life } from '../support/life.ts';
import { createApiWorld, type ApiWorld } from '../support/world.ts';

let world: ApiWorld;
let life: Life;
beforeAll(async () => {
  world = await createApiWorld();
  life = await Life.launch(world);
  await life.toTranslation();
});
afterAll(() => world.close());

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

/** Somebody registered long ago, who held a mandate that ended. */
async function gone(name: string, until: string): Promise<string> {
  const { id } = made.parse(
    (
      await world.as('administrator').post('/persons', {
        name,
        email: `${name.toLowerCase().replaceAll(' ', '.')}@memoire.example`,
        language: 'fr',
      })
    ).body,
  );
  await world.as('administrator').post('/mandates', { personId: id, role: 'AUDITOR', from: '2000-01-01', until });
  return id;
}

/** The bytes of an export, as files. */
async function exported(reader: string, path: string): Promise<Readonly<Record<string, string>>> {
  const answer = await fetch(`${world.baseUrl}/api/v1${path}`, {
    headers: { Authorization: `Bearer ${await world.tokenOf(reader)}` },
  });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/zip']);
  expect(answer.headers.get('content-disposition')).toContain('attachment');
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

const data = z.object({
  personId: z.string(),
  sections: z.record(z.string(), z.array(z.looseObject({}))),
});

describe('everything about one person', () => {
  it('leaves as one archive: data for programs, an index in each language', async () => {
    const files = await exported('secretary', '/me/export');
    expect(Object.keys(files).toSorted()).toEqual(['index.fr.html', 'index.nl.html', 'person.json']);
    const { personId, sections } = data.parse(JSON.parse(files['person.json'] ?? ''));
    expect(personId).toBe('secretary');
    expect(Object.keys(sections).toSorted()).toEqual([...SECTIONS].toSorted());
    expect(sections['acts']).toContainEqual(
      expect.objectContaining({ fileId: life.id, type: 'TaskDone', role: 'CONTRACT_SECRETARY', byHimself: true }),
    );
    expect(sections['tokens']).toContainEqual(expect.objectContaining({ name: 'the tests' }));
    expect(sections['exports']).toContainEqual(expect.objectContaining({ readerId: 'secretary' }));
    for (const name of ['index.fr.html', 'index.nl.html'] as const) {
      const $ = load(files[name] ?? '');
      expect($('html').attr('lang')).toBe(name.slice(6, 8));
      expect($('h2').length).toBe(SECTIONS.length);
    }
  });

  it('holds no secret, and of others no more than ids', async () => {
    const all = Object.values(await exported('secretary', '/me/export')).join('\n');
    const tokens = await world.db.apiToken.findMany();
    for (const { hash } of tokens) expect(all).not.toContain(hash);
    const others = await world.db.person.findMany({ where: { id: { not: 'secretary' } } });
    const named = others.filter(({ name, email }) => all.includes(name ?? '-') || all.includes(email ?? '-'));
    expect(named.map(({ id }) => id)).toEqual([]);
  });

  it('is for the person himself and for an administrator', async () => {
    expect(Object.keys(await exported('administrator', '/persons/secretary/export'))).toContain('person.json');
    expect((await world.as('president').get('/persons/secretary/export')).status).toBe(403);
    expect((await world.as('administrator').get('/persons/nobody/export')).status).toBe(404);
    expect((await world.as().get('/me/export')).status).toBe(401);
  });

  it('is offered on his own page', async () => {
    const { $ } = await (await Browser.signedInAs(world, 'president')).open('/account');
    expect($('a[href="/api/v1/me/export"]').length).toBe(1);
  });
});

describe('who read what is confidential', () => {
  const read = z.object({ items: z.array(z.looseObject({ kind: z.string(), reader: z.object({ id: z.string() }) })) });
  const readingsOf = async (reader: string, query = '') =>
    read.parse((await world.as(reader).get(`/readings?limit=100${query}`)).body).items;

  it('is kept once an hour, with the capacity, for one who reads a draft again and again', async () => {
    for (let times = 0; times < 3; times += 1) await world.as('secretary').get(`/amendments/${life.id}/draft`);
    const own = (await readingsOf('auditor', `&file=${life.id}`)).filter(({ reader }) => reader.id === 'secretary');
    expect(own).toEqual([
      expect.objectContaining({ kind: 'DRAFT', role: 'CONTRACT_SECRETARY', objectId: life.id, fileId: life.id }),
    ]);
  });

  it('is seen whole by who audits, and of what he keeps by who keeps it', async () => {
    const kinds = async (reader: string) => new Set((await readingsOf(reader)).map(({ kind }) => kind));
    expect(await kinds('auditor')).toEqual(new Set(['DRAFT', 'PERSON_EXPORT']));
    expect(await kinds('secretary')).toEqual(new Set(['DRAFT']));
    expect(await kinds('cocobase-secretary')).toEqual(new Set());
    expect((await world.as('president').get('/readings')).status).toBe(403);
  });

  it('is a page that leads to the file', async () => {
    const browser = await Browser.signedInAs(world, 'auditor');
    const { $, status } = await browser.open(`/readings?file=${life.id}&language=fr`);
    expect(status).toBe(200);
    expect($('tbody tr').first().text()).toContain('secrétaire du contrat');
    expect($(`tbody a[href="/amendments/${life.id}"]`).length).toBeGreaterThan(0);
  });
});

describe('the page of who read what is confidential', () => {
  it('stands among the pages about people for who has them, and among the meetings for who keeps the minutes', async () => {
    const auditor = await (await Browser.signedInAs(world, 'auditor')).open('/readings?language=fr');
    expect(auditor.$('nav [aria-current="page"]').text()).toContain('Consultations confidentielles');
    const keeper = await (await Browser.signedInAs(world, 'cocobase-secretary')).open('/readings?language=fr');
    expect(keeper.status).toBe(200);
    expect(keeper.$('a[href="/people"]').length).toBe(0);
    expect(keeper.$('.govuk-back-link').attr('href')).toBe('/meetings');
  });

  it('calls a file by its title', async () => {
    const { title } = await world.amendments.read(life.id);
    const { $ } = await (await Browser.signedInAs(world, 'auditor')).open(`/readings?file=${life.id}&language=fr`);
    expect($('h1').text()).toContain(title.fr);
    expect($('tbody a').first().text()).toBe(title.fr);
  });
});

describe('erasing on the pages', () => {
  it('tells what stands in the way before, and again when it is asked nevertheless', async () => {
    const browser = await Browser.signedInAs(world, 'administrator');
    const form = await browser.open('/people/persons/president/erase?language=fr');
    expect(plain(form.$('main').text())).toContain('mandat : président du comité de direction');
    const refused = await browser.fill(form, { rule: 'ON_REQUEST' });
    expect(refused.status).toBe(409);
    expect(plain(refused.$('.govuk-error-summary').text())).toContain('exerce encore une fonction');
  });

  it('erases one, and leads to the register', async () => {
    const id = await gone('Ada Simple', '2020-01-01');
    const browser = await Browser.signedInAs(world, 'administrator');
    const register = await browser.fill(await browser.open(`/people/persons/${id}/erase?language=fr`), {
      rule: 'ON_REQUEST',
    });
    expect(register.status).toBe(200);
    expect(plain(register.$('main').text())).toContain(id);
    expect(register.$('main').text()).toContain('à la demande de la personne');
    expect((await browser.open(`/people/persons/${id}`)).status).toBe(404);
  });

  it('is not for others', async () => {
    for (const reader of ['secretary', 'auditor', 'president']) {
      const browser = await Browser.signedInAs(world, reader);
      expect((await browser.open('/people/persons/dg-support/erase')).status).toBe(403);
      expect((await browser.open('/people/erasures/due')).status).toBe(403);
    }
    const auditor = await Browser.signedInAs(world, 'auditor');
    expect((await auditor.open('/people/erasures')).status).toBe(200);
  });
});

describe('those whose term is over', () => {
  let later: ApiWorld;
  beforeAll(async () => {
    later = await createApiWorld({ now: () => '2040-01-02T09:00:00.000Z' });
    for (const id of ['bea', 'cid', 'dora']) await registeredIn2026(later, id);
  });
  afterAll(() => later.close());

  it('are listed with what stands in the way; the others are not', async () => {
    const { body } = await later.as('administrator').get('/erasures/due');
    expect(body).toEqual({
      items: [
        { id: 'bea', name: 'Bea', retainedUntil: '2037-12-31', obstacles: [] },
        { id: 'cid', name: 'Cid', retainedUntil: '2037-12-31', obstacles: [] },
        {
          id: 'dora',
          name: 'Dora',
          retainedUntil: '2037-12-31',
          obstacles: [{ kind: 'BODY', name: { fr: 'Groupe', nl: 'Groep' } }],
        },
      ],
    });
  });

  it('are erased as they were chosen, several at once; of each it is said whether he was', async () => {
    const browser = await Browser.signedInAs(later, 'administrator');
    const form = await browser.open('/people/erasures/due?language=fr');
    expect(plain(form.$('main').text())).toContain('membre de : Groupe');
    const chosen = form.$('main input[name="personIds"]').toArray();
    expect(chosen.map((each) => form.$(each).attr('value'))).toEqual(['bea', 'cid']);
    expect((await browser.fill(form, {})).status).toBe(400);
    expect((await browser.fill(form, { personIds: 'bea' })).status).toBe(200);
    const { body } = await later.as('administrator').post('/erasures', { personIds: ['cid', 'dora', 'president'] });
    expect(body).toEqual({
      items: [
        { id: 'cid' },
        { id: 'dora', refusal: 'ERASURE_SITS_IN_BODY' },
        { id: 'president', refusal: 'ERASURE_MANDATE_HELD' },
      ],
    });
    const erased = await later.db.person.findMany({ where: { erasedAt: { not: null } }, orderBy: { id: 'asc' } });
    expect(erased.map(({ id }) => id)).toEqual(['bea', 'cid']);
  });
});

/** Somebody whose mandate ended in 2027, and who sits in a body where he is called Dora. */
async function registeredIn2026({ directory }: ApiWorld, id: string): Promise<void> {
  const by = { kind: 'PROCEDURE' } as const;
  const now = '2026-11-23T10:00:00.000Z';
  const name = id.charAt(0).toUpperCase() + id.slice(1);
  const details = { id, name, email: `${id}@memoire.example`, language: 'fr' };
  await directory.record({ command: { type: 'REGISTER_PERSON', id, language: 'fr' }, by, now, details });
  const mandate = { id: `m-${id}`, personId: id, role: 'AUDITOR', from: '2026-01-01', until: '2027-12-31' } as const;
  await directory.record({ command: { type: 'GIVE_MANDATE', mandate }, by, now });
  if (id !== 'dora') return;
  const body = {
    id: 'group',
    kind: 'COCOBASE',
    name: { fr: 'Groupe', nl: 'Groep' },
    personIds: [id],
    organisationIds: [],
  };
  await directory.record({ command: { type: 'REGISTER_BODY', body: { ...body, kind: 'COCOBASE' } }, by, now });
}
