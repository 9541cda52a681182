import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { Life } from '../api/support/life.ts';
import { createApiWorld, type ApiWorld } from '../api/support/world.ts';
import { describeInBrowser, startChromium } from './support/chromium.ts';
import { named, Reader, WAYS } from './support/reader.ts';

/** Each page is looked at in three widths. */
const AT_MOST_MS = 120_000;

let world: ApiWorld;
let browser: Browser;
let life: Life;
beforeAll(async () => {
  [world, browser] = await Promise.all([createApiWorld(), startChromium()]);
  life = await Life.launch(world);
  await life.toTranslation();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await world.close();
});

describeInBrowser('a president who asks when an act can be signed', () => {
  it.each(WAYS.map((way) => [named(way), way] as const))(
    'sees the three dates, why, and what a wanted day asks (%s)',
    async (_name, way) => {
      const reader = await Reader.at(browser, world, way, 'president');
      const { page } = reader;
      await reader.open(`/amendments/${life.id}?language=${way.language}`);
      await page.locator(`a[href="/amendments/${life.id}/forecast"]`).click();
      expect(await reader.look('forecast')).toEqual([]);
      await page.locator('table details summary').first().click();
      expect(await page.locator('table details[open] p').first().isVisible()).toBe(true);
      await page.locator('#signatureBy').fill('2026-12-18');
      await page.locator('input[name="pace"][value="LATEST"]').check();
      await page.locator('main form button').click();
      await page.locator('.govuk-inset-text').waitFor();
      expect(await reader.look('forecast-wanted')).toEqual([]);
      await reader.close();
    },
    AT_MOST_MS,
  );
});
