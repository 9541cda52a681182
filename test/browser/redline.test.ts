import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { provisionsOf } from '../../prisma/record/contract-facts.ts';
import { createApiWorld, type ApiWorld } from '../api/support/world.ts';
import { everyKind } from '../documents/akn/every-kind.ts';
import { actInForce, addVersion } from '../support/versions.ts';
import { describeInBrowser, startChromium } from './support/chromium.ts';
import { named, Reader, WAYS } from './support/reader.ts';

/** Each page is looked at in three widths. */
const AT_MOST_MS = 180_000;

let world: ApiWorld;
let browser: Browser;
let address: string;
beforeAll(async () => {
  [world, browser] = await Promise.all([createApiWorld(), startChromium()]);
  const base = await provisionsOf(world.db, world.contractId, 2);
  await addVersion(world.db, world.contractId, base, [actInForce(1, everyKind(base).text.instructions)]);
  address = `/contracts/${world.contractId}/changes?from=2&to=3`;
}, 60_000);
afterAll(async () => {
  await browser.close();
  await world.close();
});

describeInBrowser('an auditor who compares two versions', () => {
  it.each(WAYS.map((way) => [named(way), way] as const))(
    'reads them in one text and side by side, by keyboard alone (%s)',
    async (_name, way) => {
      const reader = await Reader.at(browser, world, way, 'auditor');
      const { page } = reader;
      await reader.open(`${address}&language=${way.language}`);
      expect(await reader.look('redline')).toEqual([]);
      await reader.tabTo('a[href*="view=side"]');
      await page.keyboard.press('Enter');
      await page.locator('.app-sides').first().waitFor();
      expect(await reader.look('redline-side')).toEqual([]);
      const [first, second] = await page.locator('.app-sides').first().locator('.app-sides__side').all();
      const [left, right] = [await first?.boundingBox(), await second?.boundingBox()];
      expect(left?.y).toBe(right?.y);
      await reader.tabTo('.app-scroll');
      expect(await page.locator('.app-scroll:focus').getAttribute('aria-label')).not.toBe('');
      await reader.close();
    },
    AT_MOST_MS,
  );

  it(
    'keeps both columns and the signs on paper',
    async () => {
      const reader = await Reader.at(browser, world, { language: 'fr', scripts: false }, 'auditor');
      const { page } = reader;
      await page.emulateMedia({ media: 'print' });
      await reader.open(`${address}&view=side&text=fr&language=fr`);
      expect(await page.locator('.app-links').first().isVisible()).toBe(false);
      const [first, second] = await page.locator('.app-sides').first().locator('.app-sides__side').all();
      expect((await first?.boundingBox())?.y).toBe((await second?.boundingBox())?.y);
      expect(await page.locator('ins').first().innerText()).toContain('+');
      await reader.close();
    },
    AT_MOST_MS,
  );
});
