import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { made, pageOf } from '../../../api/schemas/common.ts';
import { erasure } from '../../../api/schemas/erasure.ts';
import { Findings } from '../../../domain/proof/finding.ts';
import { verifyRecord } from '../../../prisma/record/verify.ts';
import { verifyChain } from '../../../prisma/record/verify-chain.ts';
import { Browser } from '../pages/browser.ts';
import { crawl } from '../pages/crawl.ts';
import { Life } from '../support/life.ts';
import { createApiWorld, type ApiWorld } from '../support/world.ts';
import { searchEverywhere } from './dump.ts';

const NAME = 'Zoé Wouters-Delattre';
const EMAIL = 'Zoe.Wouters@memoire-geheugen.example';
const TEXTS = [NAME, EMAIL, 'zoe wouters-delattre'];

let world: ApiWorld;
let life: Life;
let zoe: string;
beforeAll(async () => {
  world = await createApiWorld();
  zoe = await translatorWhoTranslated();
});
afterAll(() => world.close());

/** A translator who was asked, told, signed in, and did the work; a text of the file names her, as does her upload. */
async function translatorWhoTranslated(): Promise<string> {
  const administrator = world.as('administrator');
  const { body } = await administrator.post('/persons', { name: NAME, email: EMAIL, language: 'fr' });
  const { id } = made.parse(body);
  const mandate = { personId: id, role: 'TRANSLATOR', from: '2026-11-01' };
  const given = made.parse((await administrator.post('/mandates', mandate)).body);
  life = await Life.launch(world);
  const { instruction } = life;
  await life.open('DRAFTING');
  await life.saveDraft('secretary', 0);
  await life.decide('secretary', { kind: 'DRAFT', revision: 1, language: 'fr' });
  await life.open('TRANSLATION');
  await life.saveDraft(id, 1, { ...instruction, motive: { ...instruction.motive, nl: `Gevraagd door ${NAME}.` } });
  await life.decide(id, { kind: 'TRANSLATE', revision: 2 });
  await life.decide('secretary', { kind: 'CHECK_TRANSLATION', outcome: 'CONFIRM' });
  await leaveTraces(id);
  await administrator.post(`/mandates/${given.id}/end`, { until: '2026-11-22' });
  return id;
}

/** What the worker, a mail server and a browser leave of her. */
async function leaveTraces(id: string): Promise<void> {
  const { db } = world;
  await db.mail.updateMany({
    where: { partyId: id },
    data: { status: 'BOUNCED', address: EMAIL, response: `250 ok <${EMAIL}>`, bounceReason: `no mailbox ${EMAIL}` },
  });
  await world.as(id).post('/me/calendar-feed', {});
  await db.$executeRawUnsafe(
    `INSERT INTO session (sid, sess, expire) VALUES ('sid-zoe', jsonb_build_object('handle', 'h', 'personId', $1::text), now())`,
    id,
  );
  await db.fileDocument.create({
    data: {
      fileId: life.id,
      sha256: 'a'.repeat(64),
      purpose: 'EVIDENCE',
      language: 'fr',
      fileName: `signé par ${NAME}.pdf`,
      uploadedBy: id,
      at: new Date(),
    },
  });
}

const timeline = async (language: 'fr' | 'nl') =>
  z
    .object({ items: z.array(z.looseObject({ seq: z.number(), name: z.string().optional() })) })
    .parse(
      (await world.as('auditor').get(`/amendments/${life.id}/timeline?limit=100`, { 'Accept-Language': language }))
        .body,
    ).items;
const withoutNames = (items: readonly object[]) =>
  JSON.stringify(items).replaceAll(NAME, '…').replaceAll('personne effacée', '…');
const refused = (code: string) => expect.objectContaining({ code });
const erase = (id: string, rule = 'ON_REQUEST') => world.as('administrator').post(`/persons/${id}/erasure`, { rule });
const register = async () => pageOf(erasure).parse((await world.as('auditor').get('/erasures')).body).items;

describe('what stands in the way', () => {
  it('is a mandate, a stand-in, a body, a task: each is named', async () => {
    const { body } = await world.as('administrator').get('/persons/president/erasure');
    expect(body).toEqual({
      obstacles: expect.arrayContaining([
        expect.objectContaining({ kind: 'MANDATE', role: 'PRESIDENT' }),
        expect.objectContaining({ kind: 'BODY' }),
      ]),
    });
    const { status, body: said } = await erase('president');
    expect([status, said]).toEqual([409, refused('ERASURE_MANDATE_HELD')]);
    expect(JSON.stringify(said)).toContain('voorzitter van het directiecomité');
  });

  it('is that somebody else than an administrator asks', async () => {
    for (const other of ['secretary', 'president', 'auditor']) {
      const { status, body } = await world.as(other).post(`/persons/${zoe}/erasure`, { rule: 'ON_REQUEST' });
      expect([status, body]).toEqual([403, refused('NOT_ALLOWED')]);
    }
  });

  it('is a term that is not over, where that is the rule', async () => {
    expect((await world.as('administrator').get(`/persons/${zoe}/erasure`)).body).toEqual({
      retainedUntil: '2036-11-23',
      obstacles: [],
    });
    expect((await erase(zoe, 'RETENTION')).body).toEqual(refused('RETENTION_RUNS'));
    expect((await world.as('administrator').get('/erasures/due')).body).toEqual({ items: [] });
  });
});

describe('once a person is erased', () => {
  let before: Awaited<ReturnType<typeof timeline>>;
  let places: Record<string, number>;

  beforeAll(async () => {
    before = await timeline('fr');
    places = await searchEverywhere(world.adminUrl, TEXTS);
    const { status, body } = await erase(zoe);
    expect([status, body]).toEqual([200, { id: zoe }]);
  });

  it('she stands nowhere but where a rule says so, and the register says the same', async () => {
    expect(Object.keys(places)).toEqual(expect.arrayContaining(['person', 'mail', 'draft_revision', 'file_document']));
    const left = await searchEverywhere(world.adminUrl, TEXTS);
    const [entry] = await register();
    const kept = (entry?.places ?? []).filter(({ outcome, count }) => outcome === 'KEPT' && count > 0);
    expect(left).toEqual(Object.fromEntries(kept.map(({ place, count }) => [place, count])));
    expect(Object.keys(left).toSorted()).toEqual(['amendment_text', 'draft_revision', 'file_document']);
  });

  it('the register tells who, by whom, by which rule and how many rows', async () => {
    const [entry] = await register();
    expect(entry).toMatchObject({
      personId: zoe,
      rule: 'ON_REQUEST',
      by: { kind: 'PERSON', id: 'administrator', role: 'ADMINISTRATOR' },
    });
    const erased = Object.fromEntries((entry?.places ?? []).map(({ place, count }) => [place, count]));
    expect(erased).toMatchObject({ person: 1, calendar_feed: 1, session: 1, api_token: 1 });
    expect(erased['mail']).toBeGreaterThan(0);
    expect(erased['idempotency_key']).toBeGreaterThan(0);
  });

  it('what she did stays, with its capacity and its text', async () => {
    const after = await timeline('fr');
    expect(withoutNames(after)).toBe(withoutNames(before));
    const own = after.filter(({ name }) => name === 'personne effacée');
    expect(own).toContainEqual(expect.objectContaining({ by: { kind: 'PERSON', id: zoe, role: 'TRANSLATOR' } }));
    expect((await timeline('nl')).map(({ name }) => name)).toContain('gewiste persoon');
  });

  it('every chain is valid, and the rows are what the events give', async () => {
    const findings = new Findings();
    for (const { id } of await world.db.file.findMany()) await verifyChain(world.db, id, findings);
    expect(findings.all()).toEqual([]);
    expect((await verifyRecord(world.db)).discrepancies).toEqual([]);
  });

  it('she is nobody who could sign in, be asked, or be given anything', async () => {
    expect((await world.as(zoe).get('/tasks')).status).toBe(401);
    const mandate = { personId: zoe, role: 'TRANSLATOR', from: '2026-12-01' };
    expect((await world.as('administrator').post('/mandates', mandate)).body).toEqual(refused('PERSON_ERASED'));
    expect((await erase(zoe)).body).toEqual(refused('PERSON_ERASED'));
    expect(JSON.stringify((await world.as('administrator').get('/persons?limit=100')).body)).not.toContain(zoe);
  });

  it('the address is free for somebody else', async () => {
    const other = { name: 'Zora Wuyts', email: EMAIL.toLowerCase(), language: 'nl' };
    expect((await world.as('administrator').post('/persons', other)).status).toBe(201);
  });

  it.each(['administrator', 'secretary'])(
    'every page still opens for the %s',
    async (reader) => {
      const followed = await crawl(world, reader);
      expect(followed.length).toBeGreaterThan(10);
      const broken = followed.filter(({ status }) => status >= 400);
      expect(broken.map(({ address, from, status }) => `${from} → ${address} ${status}`)).toEqual([]);
    },
    120_000,
  );

  it('the file’s page names an erased person, in the language of its reader', async () => {
    const browser = await Browser.signedInAs(world, 'secretary');
    for (const [language, words] of [
      ['fr', 'personne effacée'],
      ['nl', 'gewiste persoon'],
    ] as const) {
      const { text } = await browser.open(`/amendments/${life.id}?language=${language}`);
      expect(text).toContain(words);
    }
  });
});
