import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { createApiWorld, type ApiWorld } from '../api/support/world.ts';
import { describeInBrowser, startChromium } from './support/chromium.ts';
import { named, Reader, WAYS } from './support/reader.ts';

let world: ApiWorld;
let browser: Browser;

describeInBrowser('the frame of every page', () => {
  beforeAll(async () => {
    [world, browser] = await Promise.all([createApiWorld(), startChromium()]);
  });

  afterAll(async () => {
    await browser.close();
    await world.close();
  });

  it.each(WAYS.map((way) => [named(way), way] as const))('is right at every width: %s', async (_name, way) => {
    const reader = await Reader.at(browser, world, way, 'president');
    await reader.open('/');
    expect(await reader.page.locator('html').getAttribute('lang')).toBe(way.language);
    expect(await reader.page.title()).toMatch(/ – Avenant$/);
    expect(await reader.look('home')).toEqual([]);
    await reader.close();
  });

  it('is left behind by the first key: the way to the content comes first', async () => {
    const reader = await Reader.at(browser, world, { language: 'fr', scripts: true }, 'president');
    await reader.open('/');
    await reader.page.keyboard.press('Tab');
    expect(await reader.page.locator(':focus').textContent()).toBe('Aller au contenu');
    await reader.page.keyboard.press('Enter');
    expect(new URL(reader.page.url()).hash).toBe('#content');
    await reader.close();
  });

  it('changes its language by its button, and keeps it on the next page', async () => {
    const reader = await Reader.at(browser, world, { language: 'fr', scripts: false }, 'president');
    await reader.open('/');
    await reader.page.getByRole('link', { name: 'Nederlands' }).click();
    await reader.open('/');
    expect(await reader.page.locator('html').getAttribute('lang')).toBe('nl');
    await reader.close();
  });
});
