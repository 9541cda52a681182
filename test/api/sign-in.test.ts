import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ACR, nobodyAt, openSignInScene, STRANGER, type SignInScene } from './support/sign-in-scene.ts';
import { NOW } from './support/world.ts';

let scene: SignInScene;
beforeAll(async () => {
  scene = await openSignInScene();
});
afterAll(() => scene.close());

const sessions = () => scene.world.db.session.findMany({ orderBy: { sid: 'asc' } });
const later = (minutes: number): string => new Date(Date.parse(NOW) + minutes * 60_000).toISOString();

describe('Signing in', () => {
  it('leads to the identity provider and back to where one was going, signed in', async () => {
    const browser = scene.browser();
    const offer = await browser.go('/amendments?status=SIGNED');
    expect(offer.url.pathname + offer.url.search).toBe('/sign-in?to=%2Famendments%3Fstatus%3DSIGNED');
    const login = await browser.follow(offer, 'main a.govuk-button');
    expect(login.url.origin).toBe(scene.provider.issuer);
    const back = await browser.submit(login, { subject: 'demo:president', acr: ACR.EID });
    expect(back.url.pathname + back.url.search).toBe('/amendments?status=SIGNED');
    expect(back.$('header').text()).toContain('Joris Delcourt');
    const [row] = await sessions();
    expect(row).toMatchObject({ personId: 'president', providerSid: expect.any(String) });
    expect(row?.sess).toMatchObject({ level: 'EID', signedInAt: NOW, browser: '' });
  });

  it('keeps nothing in the clear by which the provider knows a person', async () => {
    const [row] = await sessions();
    expect(JSON.stringify(row)).not.toMatch(/demo:president|eyJ/);
    const known = await scene.world.db.person.findUniqueOrThrow({ where: { id: 'president' } });
    expect(known.subject).toMatch(/^[0-9a-f]{64}$/);
  });

  it('asks the provider with PKCE, state and nonce, none twice', async () => {
    const asked = await Promise.all(
      [1, 2].map(async () => {
        const { headers, status } = await scene.browser().go('/sign-in/start', { stays: true });
        expect(status).toBe(303);
        return Object.fromEntries(new URL(headers.get('location') ?? '').searchParams);
      }),
    );
    for (const query of asked) {
      expect(query).toMatchObject({ response_type: 'code', code_challenge_method: 'S256', ui_locales: 'fr' });
      expect(query['redirect_uri']).toBe('http://avenant.example/sign-in/callback');
    }
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(asked[0]?.[name]).toMatch(/^[\w-]{43}$/);
      expect(asked[0]?.[name]).not.toBe(asked[1]?.[name]);
    }
  });

  it('is not begun by a link of another site: a page of ours asks first, and leads on to where one was going', async () => {
    const headers = { 'Sec-Fetch-Site': 'cross-site' };
    const offered = await scene.browser().go('/sign-in/start?to=/amendments', { headers });
    expect([offered.url.pathname, offered.url.search]).toEqual(['/sign-in', '?to=%2Famendments']);
    expect(offered.$('main a.govuk-button').attr('href')).toBe('/sign-in/start?to=%2Famendments');
  });

  it('opens no account for a stranger, and says how one is had', async () => {
    const persons = await scene.world.db.person.count();
    const back = await scene.signIn(scene.browser(), STRANGER);
    expect(back.status).toBe(403);
    expect(back.$('h1').text()).toBe('Personne ne vous connaît ici');
    expect(await scene.world.db.person.count()).toBe(persons);
  });

  it('says so when one gives up at the provider', async () => {
    const browser = scene.browser();
    const login = await browser.go('/sign-in/start?language=nl');
    const back = await browser.submit(login, { cancel: 'yes' });
    expect([back.status, back.$('h1').text()]).toEqual([400, 'Aanmelden onderbroken']);
    expect(back.$('main a').first().attr('href')).toBe('/sign-in/start?to=%2F');
  });

  it('takes an answer once, in the browser in which the sign-in began, within ten minutes', async () => {
    const [begun, other] = [scene.browser(), scene.browser()];
    const login = await begun.go('/sign-in/start');
    const back = await begun.submit(login, { subject: 'demo:secretary', acr: ACR.EID });
    const answer = back.hops.find(({ url }) => url.pathname === '/sign-in/callback')?.url.href ?? '';
    for (const browser of [begun, other]) {
      const again = await browser.go(answer);
      expect([again.status, again.$('h1').text()]).toEqual([400, 'Connexion inconnue de ce navigateur']);
    }
    const late = await other.go('/sign-in/start');
    scene.at(later(11));
    const expired = await other.submit(late, { subject: 'demo:secretary', acr: ACR.EID });
    scene.at(NOW);
    expect([expired.status, expired.$('h1').text()]).toEqual([410, 'Connexion trop longue']);
  });

  it('can be begun in two tabs at once', async () => {
    const browser = scene.browser();
    const begin = async (to: string) =>
      (await browser.go(`/sign-in/start?to=${to}`, { stays: true })).headers.get('location') ?? '';
    const [first, second] = [await begin('/meetings'), await begin('/search')];
    const one = await browser.submit(await browser.go(second), { subject: 'demo:secretary', acr: ACR.EID });
    const two = await browser.go(first);
    expect([one.url.pathname, two.url.pathname]).toEqual(['/search', '/meetings']);
  });

  it.each([
    'https://elsewhere.example/',
    '//elsewhere.example/',
    '/\\elsewhere.example/',
    '/.//elsewhere.example/',
    '/\t/elsewhere.example/',
    'javascript:alert(1)',
  ])('leads nobody to %j', async (to) => {
    const start = `/sign-in/start?to=${encodeURIComponent(to)}`;
    const back = await scene.signIn(scene.browser(), 'secretary', { start });
    expect(back.url.href).toMatch(/^http:\/\/avenant\.example\/(?!\/)/);
    expect(back.status).toBeLessThan(500);
  });

  it('begins no session and writes nothing before one is signed in', async () => {
    const before = await sessions();
    const browser = scene.browser();
    for (const [method, path] of [
      ['GET', '/sign-in'],
      ['GET', '/sign-in/start'],
      ['HEAD', '/sign-in/start'],
      ['HEAD', '/sign-in/callback?code=1&state=2'],
      ['GET', '/sign-in/callback?code=1&state=2'],
      ['HEAD', '/'],
    ] as const) {
      const { hops } = await browser.go(path, { method, stays: true });
      const set = hops.flatMap(({ cookies }) => cookies).filter((line) => line.startsWith('avenant='));
      expect([path, set]).toEqual([path, []]);
    }
    expect(await sessions()).toEqual(before);
  });
});

describe('A provider that is away', () => {
  it('is no reason not to start, and is asked again', async () => {
    const away = await openSignInScene({ provider: await nobodyAt() });
    const answer = await away.browser().go('/sign-in/start');
    expect([answer.status, answer.$('h1').text()]).toEqual([503, 'Le service d’authentification ne répond pas']);
    await away.close();
  });
});

describe('A session', () => {
  it('gets a new name at sign-in: one that was planted names nothing', async () => {
    const [thief, victim] = [scene.browser(), scene.browser()];
    await scene.signIn(thief, 'secretary');
    const planted = thief.cookie('avenant') ?? '';
    victim.setCookie('avenant', planted);
    const back = await scene.signIn(victim, 'administrator');
    expect(back.$('header').text()).toContain('Bram Goossens');
    expect(victim.cookie('avenant')).not.toBe(planted);
    expect((await thief.go('/')).url.pathname).toBe('/sign-in');
  });

  it('is not made of a name that someone invented', async () => {
    const browser = scene.browser();
    browser.setCookie('avenant', 's:invented.c2lnbmF0dXJl');
    expect((await browser.go('/')).url.pathname).toBe('/sign-in');
  });

  it('ends after 30 minutes without a request, and after 8 hours in any case', async () => {
    const browser = scene.browser();
    await scene.signIn(browser, 'secretary');
    const at = async (minutes: number) => {
      scene.at(later(minutes));
      return (await browser.go('/')).url.pathname;
    };
    const seen = [];
    for (let minutes = 0; minutes < 480; minutes += 29) seen.push(await at(minutes));
    expect(new Set(seen)).toEqual(new Set(['/']));
    expect(await at(479)).toBe('/');
    expect(await at(480)).toBe('/sign-in');
    scene.at(NOW);
    await scene.signIn(browser, 'secretary');
    expect([await at(29), await at(58), await at(88)]).toEqual(['/', '/', '/sign-in']);
    scene.at(NOW);
  });

  it('is written to at most once a minute', async () => {
    const browser = scene.browser();
    await scene.signIn(browser, 'cabinet-member');
    const version = async () => {
      const [row] = await scene.world.db.$queryRawUnsafe<{ v: string }[]>(
        `SELECT xmin::text AS v FROM session WHERE person_id = 'cabinet-member'`,
      );
      return row?.v;
    };
    const first = await version();
    for (const path of ['/', '/amendments', '/meetings']) await browser.go(path);
    expect(await version()).toBe(first);
    scene.at(later(1));
    await browser.go('/');
    expect(await version()).not.toBe(first);
    scene.at(NOW);
  });

  it('has a cookie that no script reads, no other site’s form carries, and over https no other host sets', async () => {
    const plain = scene.browser();
    const back = await scene.signIn(plain, 'secretary');
    expect(sessionCookies(back.hops)).toEqual([
      expect.stringMatching(/^avenant=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/),
    ]);
    const https = await openSignInScene({ publicUrl: 'https://avenant.example' });
    const secure = await https.signIn(https.browser(), 'secretary');
    expect(sessionCookies(secure.hops)).toEqual([
      expect.stringMatching(/^__Host-avenant=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Lax$/),
    ]);
    const begun = secure.hops.flatMap(({ cookies }) => cookies).filter((line) => line.includes('avenant-sign-in'));
    for (const line of begun)
      expect(line).toMatch(/^__Host-avenant-sign-in=.*; Path=\/;.*HttpOnly; Secure; SameSite=Lax/);
    expect(begun.length).toBeGreaterThan(0);
    const chosen = await https.browser().go('/sign-in?language=nl');
    expect(chosen.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^__Host-avenant-language=nl; .*Path=\/;.*HttpOnly; Secure; SameSite=Lax/),
    ]);
    await https.close();
  });

  it('that was ended stays so, though a request of it was under way', async () => {
    const browser = scene.browser();
    await scene.signIn(browser, 'cabinet-member');
    scene.at(later(2));
    const { db } = scene.world;
    const under = browser.go('/');
    await db.session.deleteMany({ where: { personId: 'cabinet-member' } });
    await under;
    expect(await db.session.count({ where: { personId: 'cabinet-member' } })).toBe(0);
    scene.at(NOW);
  });

  it('gives what the mandates of the moment give: one that is removed ends its powers at once', async () => {
    const browser = scene.browser();
    await scene.signIn(browser, 'secretary-second');
    expect((await browser.go('/amendments')).status).toBe(200);
    const { directory } = scene.world;
    const { mandates } = await directory.current();
    const held = Object.values(mandates).filter(({ personId }) => personId === 'secretary-second');
    expect(held.length).toBeGreaterThan(0);
    for (const { id } of held) {
      await directory.record({
        command: { type: 'END_MANDATE', id, until: '2026-11-22' },
        by: { kind: 'PERSON', id: 'administrator', role: 'ADMINISTRATOR' },
        now: NOW,
      });
    }
    const after = await browser.go('/amendments');
    expect(after.status).toBe(403);
  });
});

const sessionCookies = (hops: readonly { readonly cookies: readonly string[] }[]) =>
  hops.flatMap(({ cookies }) => cookies).filter((line) => /^(?:__Host-)?avenant=/.test(line));
