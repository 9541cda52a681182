import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openSignInScene, nobodyAt, type SignInScene } from './support/sign-in-scene.ts';
import { sessionCookie } from './support/browser-sessions.ts';
import { PUBLIC_URL, SECRET } from './support/world.ts';

let scene: SignInScene;
beforeAll(async () => {
  scene = await openSignInScene();
});
afterAll(() => scene.close());

const sessions = () => scene.world.db.session.count();

describe('Signing out', () => {
  it('ends the session, then leads out of the provider, and back', async () => {
    const browser = scene.browser();
    const home = await scene.signIn(browser, 'president');
    const cookie = browser.cookie('avenant') ?? '';
    const out = await browser.submit(home, {}, 'form[action="/sign-out"]');
    expect(out.status).toBe(200);
    expect(browser.cookie('avenant')).toBeUndefined();
    expect(out.headers.get('clear-site-data')).toBe('"cache", "storage"');
    const next = /^0; url=(.*)$/.exec(out.headers.get('refresh') ?? '')?.[1] ?? '';
    expect(next).toMatch(new RegExp(`^${scene.provider.issuer}/.*id_token_hint=.*post_logout_redirect_uri=`));
    expect(out.$('main a').attr('href')).toBe(next);
    const atProvider = await browser.go(next);
    const back = await browser.submit(atProvider, { logout: 'yes' });
    expect(back.url.pathname).toBe('/sign-in');
    // The provider has forgotten him too: it asks who he is.
    expect((await browser.go('/sign-in/start')).url.origin).toBe(scene.provider.issuer);
    const thief = scene.browser();
    thief.setCookie('avenant', cookie);
    expect((await thief.go('/')).url.pathname).toBe('/sign-in');
  });

  it('is done here though the provider is away', async () => {
    const away = await openSignInScene({ provider: await nobodyAt() });
    const browser = away.browser();
    const installation = { db: away.world.db, secret: SECRET, publicUrl: PUBLIC_URL };
    const [, value = ''] = (await sessionCookie(installation, 'president')).split('=');
    browser.setCookie('avenant', value);
    const out = await browser.submit(await browser.go('/'), {}, 'form[action="/sign-out"]');
    expect([out.url.pathname, out.$('.govuk-inset-text').text()]).toEqual(['/sign-in', 'Vous êtes déconnecté.']);
    expect(await away.world.db.session.count()).toBe(0);
    await away.close();
  });

  it.each([{ 'Sec-Fetch-Site': 'cross-site' }, { Origin: 'https://elsewhere.example' }, {}])(
    'is not done by another site’s form (%j)',
    async (headers: Record<string, string>) => {
      const browser = scene.browser();
      await scene.signIn(browser, 'president');
      const before = await sessions();
      const out = await browser.go('/sign-out', { method: 'POST', body: new URLSearchParams(), headers, stays: true });
      expect(out.status).toBe(403);
      expect(await sessions()).toBe(before);
      expect((await browser.go('/')).url.pathname).toBe('/');
    },
  );

  it('is no GET', async () => {
    const browser = scene.browser();
    await scene.signIn(browser, 'president');
    await browser.go('/sign-out');
    expect((await browser.go('/')).url.pathname).toBe('/');
  });
});

describe('Signing out at the provider', () => {
  it('ends the sessions that began with it, and no other', async () => {
    const [here, there] = [scene.browser(), scene.browser()];
    await scene.signIn(here, 'secretary');
    await scene.signIn(there, 'secretary');
    const atProvider = await here.go(`${scene.provider.issuer}/session/end`);
    await here.submit(atProvider, { logout: 'yes' });
    // The provider tells the application on its own, without the browser.
    for (let tries = 0; tries < 50 && (await here.go('/')).url.pathname === '/'; tries += 1) continue;
    expect((await here.go('/')).url.pathname).toBe('/sign-in');
    expect((await there.go('/')).url.pathname).toBe('/');
  });
});
