import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { freePort } from '../../embedded/free-port.ts';
import { ACR, openSignInScene, type SignInScene } from '../api/support/sign-in-scene.ts';
import { describeInBrowser, startChromium } from './support/chromium.ts';

jest.setTimeout(120_000);

let scene: SignInScene;
let browser: Browser;
let server: Server;
let elsewhere: Server;
/** To a browser another site than the provider and the others, which are at 127.0.0.1. */
let app: string;

/** Chooses at the provider who one is, and how surely. */
async function choose(page: Page, person: string, acr: string): Promise<void> {
  await page.waitForURL(`${scene.provider.issuer}/**`);
  await page.locator(`input[value="${acr}"]`).check();
  await page.locator(`button[value="demo:${person}"]`).click();
  await page.waitForURL(`${app}/**`);
}

async function signedIn(person: string, acr: string): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'fr-BE' })).newPage();
  await page.goto(`${app}/`);
  await page.getByRole('button', { name: 'S’identifier' }).click();
  await choose(page, person, acr);
  return page;
}

const sessionOf = async (page: Page): Promise<string | undefined> =>
  (await page.context().cookies(app)).find(({ name }) => name === 'avenant')?.value;

describeInBrowser('signing in', () => {
  beforeAll(async () => {
    const port = await freePort();
    app = `http://localhost:${port}`;
    [scene, browser] = await Promise.all([openSignInScene({ publicUrl: app }), startChromium()]);
    server = scene.world.app.listen(port, 'localhost');
    elsewhere = createServer((_request, response) => {
      response.setHeader('Content-Type', 'text/html');
      response.end(`<form method="post" action="${app}/sign-out"><button>Gagnez un prix</button></form>`);
    }).listen(0, '127.0.0.1');
    await Promise.all([once(server, 'listening'), once(elsewhere, 'listening')]);
  });

  afterAll(async () => {
    await browser.close();
    for (const each of [server, elsewhere]) {
      each.close();
      each.closeAllConnections();
    }
    await scene.close();
  });

  it('leads to the provider and back, and a cookie that was planted names nothing', async () => {
    const page = await signedIn('secretary', ACR.EID);
    await expect(page.getByRole('banner').textContent()).resolves.toContain('Claire Fontaine');
    const planted = (await sessionOf(page)) ?? '';
    const victim = await (await browser.newContext({ locale: 'fr-BE' })).newPage();
    await victim.context().addCookies([{ name: 'avenant', value: planted, url: app, httpOnly: true, sameSite: 'Lax' }]);
    await victim.goto(`${app}/sign-in/start`);
    await choose(victim, 'president', ACR.EID);
    expect(await sessionOf(victim)).not.toBe(planted);
    await page.reload();
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    expect(await page.evaluate('document.cookie')).not.toContain('avenant=');
  });

  it('again, more surely, opens beside a form and leaves it as it was typed', async () => {
    const page = await signedIn('secretary', ACR.PASSWORD);
    await page.goto(`${app}/people/persons/new`);
    await expect(page.getByText('par mot de passe et code').count()).resolves.toBe(1);
    await page.locator('#f-name').fill('Ada Lovelace');
    await page.locator('#f-email').fill('ada@service.example');
    await page.locator('input[name="language"][value="fr"]').check();
    const send = page.locator('main form button[type=submit]').last();
    await send.click();
    expect(await page.locator('#f-name').inputValue()).toBe('Ada Lovelace');
    const before = await sessionOf(page);
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: 'dans un nouvel onglet' }).click(),
    ]);
    await choose(tab, 'secretary', ACR.CODE);
    expect(await sessionOf(page)).not.toBe(before);
    await send.click();
    await page.waitForURL(/done=1|\/people\/persons\/(?!new)/);
    expect(await scene.world.db.person.count({ where: { email: 'ada@service.example' } })).toBe(1);
  });

  it('ends by one’s own button, at the provider too, and by no other site’s', async () => {
    const page = await signedIn('secretary', ACR.EID);
    const address = elsewhere.address();
    const lure = await page.context().newPage();
    await lure.goto(`http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}/`);
    const [answer] = await Promise.all([
      lure.waitForResponse(`${app}/sign-out`),
      lure.getByRole('button', { name: 'Gagnez un prix' }).click(),
    ]);
    expect(answer.status()).toBe(403);
    await page.reload();
    await page.getByRole('button', { name: 'Se déconnecter' }).click();
    await page.waitForURL(`${scene.provider.issuer}/**`);
    await page.locator('button[name="logout"]').click();
    await page.waitForURL(`${app}/sign-in**`);
    expect(await sessionOf(page)).toBeUndefined();
    await page.goto(`${app}/sign-in/start`);
    await expect(page.locator('button[value="demo:secretary"]').count()).resolves.toBe(1);
  });
});
