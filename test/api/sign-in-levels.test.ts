import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Life } from './support/life.ts';
import { ACR, openSignInScene, type SignInScene } from './support/sign-in-scene.ts';
import type { Wayfarer } from './support/wayfarer.ts';

let scene: SignInScene;
beforeAll(async () => {
  scene = await openSignInScene();
});
afterAll(() => scene.close());

const NEW_PERSON = { name: 'Ada Lovelace', email: 'ada@service.example', language: 'fr' };
const PEOPLE = '/people/persons/new';

/** Sends what a program of a browser's session would: its cookie and the token of its pages. */
async function post(browser: Wayfarer, path: string, body: object) {
  const csrf = (await browser.go('/')).$('meta[name="csrf-token"]').attr('content') ?? '';
  const answer = await fetch(`${scene.world.baseUrl}/api/v1${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: {
      'Content-Type': 'application/json',
      'Idempotency-Key': crypto.randomUUID(),
      'X-CSRF-Token': csrf,
      cookie: `avenant=${browser.cookie('avenant') ?? ''}`,
    },
  });
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as unknown };
}

describe('An act that asks for more than the session has', () => {
  it('is refused by the API with the level that is needed, as RFC 9470 says it', async () => {
    const browser = scene.browser();
    await scene.signIn(browser, 'administrator', { acr: ACR.PASSWORD });
    const { status, headers, body } = await post(browser, '/persons', NEW_PERSON);
    expect([status, body]).toEqual([
      401,
      expect.objectContaining({ code: 'STEP_UP_REQUIRED', details: { level: 'CODE' } }),
    ]);
    expect(headers.get('www-authenticate')).toMatch(
      /^Bearer error="insufficient_user_authentication".*acr_values="urn:be:fedict:iam:fas:Level350 .*Level500 .*Level450"$/,
    );
  });

  it('is done once one has signed in again, under a new name of the session, whose forms stay good', async () => {
    const browser = scene.browser();
    await scene.signIn(browser, 'administrator', { acr: ACR.PASSWORD });
    const before = browser.cookie('avenant');
    const page = await browser.go(PEOPLE);
    expect(page.$('#step-up').closest('.govuk-notification-banner').text()).toContain('met een wachtwoord en een code');
    const refused = await browser.submit(page, { ...NEW_PERSON, email: 'grace@service.example' }, 'main form');
    expect(refused.status).toBe(401);
    expect(refused.$('main input[name="name"]').attr('value')).toBe('Ada Lovelace');
    const again = refused.$('a.govuk-notification-banner__link');
    expect(again.attr('target')).toBe('_blank');
    const login = await browser.go(new URL(again.attr('href') ?? '', refused.url));
    expect(login.hops.find(({ url }) => url.pathname === '/auth')?.url.searchParams.get('acr_values')).toMatch(
      /^\S+Level350 /,
    );
    const back = await browser.submit(login, { subject: 'demo:administrator', acr: ACR.CODE });
    expect(back.url.pathname).toBe(PEOPLE);
    expect(back.$('#step-up')).toHaveLength(0);
    expect(browser.cookie('avenant')).not.toBe(before);
    // The form that was open all the while, in the other tab.
    const done = await browser.submit(refused, {}, 'main form');
    expect([done.status, done.url.pathname]).toEqual([200, expect.stringMatching(/^\/people\//)]);
  });

  it('stays refused where the provider does not reach the level, and the session stays as it was', async () => {
    const browser = scene.browser();
    await scene.signIn(browser, 'administrator', { acr: ACR.PASSWORD });
    const cookie = browser.cookie('avenant');
    const start = `/sign-in/start?level=EID&to=${PEOPLE}`;
    const back = await scene.signIn(browser, 'administrator', { acr: ACR.CODE, start });
    expect([back.status, back.$('h1').text()]).toEqual([403, 'Het gevraagde niveau is niet bereikt']);
    expect(back.$('main a').first().attr('href')).toBe(
      '/sign-in/start?to=%2Fpeople%2Fpersons%2Fnew&level=EID&again=true',
    );
    expect(browser.cookie('avenant')).toBe(cookie);
    const asked = await browser.go('/sign-in/start?level=EID&again=true', { stays: true });
    const query = new URL(asked.headers.get('location') ?? '').searchParams;
    expect([query.get('prompt'), query.get('max_age')]).toEqual(['login', '60']);
  });

  it('is what the rules in force say: they are changed at once', async () => {
    const browser = scene.browser();
    await scene.signIn(browser, 'administrator', { acr: ACR.CODE });
    const settings = (signIn: object) => ({ values: signIn, reason: 'Décision du service.' });
    const change = settings({ 'signIn.levelForAdministration': 'EID' });
    expect((await post(browser, '/settings', change)).status).toBe(200);
    expect((await post(browser, '/persons', { ...NEW_PERSON, email: 'x@service.example' })).status).toBe(401);
    const eid = scene.browser();
    await scene.signIn(eid, 'administrator');
    expect((await post(eid, '/settings', settings({ 'signIn.levelForAdministration': 'CODE' }))).status).toBe(200);
  });

  it('never asks a level for reading', async () => {
    const browser = scene.browser();
    await scene.signIn(browser, 'administrator', { acr: ACR.PASSWORD });
    for (const path of ['/', '/people', '/amendments']) {
      const { status, $ } = await browser.go(path);
      expect([path, status, $('#step-up').length]).toEqual([path, 200, 0]);
    }
  });
});

describe('To sign', () => {
  it('takes an identity document: a password neither stores a signed file nor signs', async () => {
    const life = await Life.launch(scene.world);
    await life.toSignature();
    const task = await life.taskFor('president', 'SIGN');
    const browser = scene.browser();
    await scene.signIn(browser, 'president', { acr: ACR.CODE });
    const page = await browser.go(`/tasks/${task}`);
    expect(page.$('.govuk-notification-banner').text()).toContain('par eID ou itsme');
    const evidence = (sha256: string) => ({ sha256, kind: 'QUALIFIED_ELECTRONIC' });
    const hash = 'a'.repeat(64);
    const decision = {
      kind: 'SIGN',
      outcome: 'SIGN',
      on: '2026-11-23',
      evidence: { fr: evidence(hash), nl: evidence(hash) },
    };
    const { status, body } = await post(browser, `/tasks/${task}/decision`, decision);
    expect([status, body]).toEqual([
      401,
      expect.objectContaining({ code: 'STEP_UP_REQUIRED', details: { level: 'EID' } }),
    ]);
    const refused = await browser.submit(page, { outcome: 'SIGN', on: '2026-11-23' }, 'main form');
    expect([refused.status, refused.$('#f-on').attr('value')]).toEqual([401, '2026-11-23']);
    expect(await scene.world.db.fileDocument.count({ where: { fileId: life.id, purpose: 'EVIDENCE' } })).toBe(0);
  });

  it('takes the same of one who is not told of the file: he learns nothing', async () => {
    const browser = scene.browser();
    await scene.signIn(browser, 'president', { acr: ACR.PASSWORD });
    const { status } = await post(browser, '/tasks/unknown.1/decision', { kind: 'SIGN', outcome: 'SIGN' });
    expect([400, 404]).toContain(status);
  });
});
