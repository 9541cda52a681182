import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { consolidated } from '../api/support/consolidated.ts';
import { createApiWorld, type ApiWorld } from '../api/support/world.ts';
import { describeInBrowser, startChromium } from './support/chromium.ts';
import { named, Reader, WAYS } from './support/reader.ts';

/** Each page is looked at in three widths. */
const AT_MOST_MS = 240_000;

const EACH_WAY = WAYS.map((way) => [named(way), way] as const);

let world: ApiWorld;
let browser: Browser;
let contract: string;
beforeAll(async () => {
  [world, browser] = await Promise.all([createApiWorld(), startChromium()]);
  await consolidated(world);
  contract = `/contracts/${world.contractId}`;
}, 120_000);
afterAll(async () => {
  await browser.close();
  await world.close();
});

describeInBrowser('everyone', () => {
  it.each(EACH_WAY)(
    'reads the contract, what changed in it and where that comes from (%s)',
    async (_name, way) => {
      const reader = await Reader.at(browser, world, way, 'auditor');
      const { page } = reader;
      await reader.open(`/contracts?language=${way.language}`);
      expect(await reader.look('contracts')).toEqual([]);
      await page.locator('main h2 a').click();
      await page.locator('#table-of-contents summary').nth(2).click();
      await page.locator('#table-of-contents a[href="#art-10"]').click();
      expect(new URL(page.url()).hash).toBe('#art-10');
      expect(await page.locator('#art-10').evaluate((each) => each.getBoundingClientRect().top)).toBeLessThan(200);
      expect(await reader.look('contract')).toEqual([]);
      await page.locator('a[href$="text=both"]').click();
      expect(await reader.look('contract-both')).toEqual([]);
      await page.locator(`a[href="${contract}/objectives"]`).click();
      expect(await reader.look('objectives')).toEqual([]);
      await page.locator(`a[href="${contract}/versions"]`).click();
      expect(await reader.look('versions')).toEqual([]);
      await page.locator('main form button').click();
      await page.waitForURL(/\/changes\?from=2&to=3$/);
      expect(await reader.look('changes')).toEqual([]);
      await page.locator(`a[href="${contract}/provisions/oo-1.1"]`).click();
      expect(await reader.look('provision')).toEqual([]);
      await reader.close();
    },
    AT_MOST_MS,
  );

  it.each(EACH_WAY)(
    'searches by keyboard alone and comes to the passage (%s)',
    async (_name, way) => {
      const reader = await Reader.at(browser, world, way, 'auditor');
      const { page } = reader;
      await reader.open(`/search?language=${way.language}`);
      await reader.tabTo('input[type="search"]');
      await page.keyboard.type('lisibilite');
      await page.keyboard.press('Enter');
      await page.waitForURL(/q=lisibilite/);
      expect(await page.locator('mark').first().textContent()).toBe('lisibilité');
      expect(await reader.look('search')).toEqual([]);
      await reader.tabTo('.app-hits a');
      await page.keyboard.press('Enter');
      await page.waitForURL(/#oo-1\.2$/);
      expect(await page.locator('[id="oo-1.2"]').isVisible()).toBe(true);
      await reader.open('/search?q=xylophone');
      expect(await reader.look('search-nothing')).toEqual([]);
      await reader.close();
    },
    AT_MOST_MS,
  );
});

describeInBrowser('a contract secretary who keeps the people', () => {
  it.each(EACH_WAY)(
    'ends a mandate, having seen what that does (%s)',
    async (_name, way) => {
      const reader = await Reader.at(browser, world, way, 'secretary');
      const { page } = reader;
      await reader.open(`/people?language=${way.language}`);
      expect(await reader.look('people')).toEqual([]);
      await page.locator('a[href="/people/persons/minister-libraries"]').click();
      expect(await reader.look('person')).toEqual([]);
      await page.locator('a[href$="MINISTER_CONSULTED/end"]').first().click();
      await page.locator('#f-until').fill('2027-06-30');
      if (!way.scripts) await page.locator('button[name="ask"]').click();
      const day = way.language === 'fr' ? '1er juillet 2027' : '1 juli 2027';
      await page.locator('#effect', { hasText: day }).waitFor();
      expect(await reader.look('mandate-end')).toEqual([]);
      await reader.close();
    },
    AT_MOST_MS,
  );

  it(
    'sees what was typed before the script that shows it has come',
    async () => {
      const reader = await Reader.at(browser, world, { language: 'fr', scripts: true }, 'secretary');
      const { page } = reader;
      await reader.open('/people/persons/minister-libraries');
      let typed: () => void = () => undefined;
      const hasTyped = new Promise<void>((resolve) => (typed = resolve));
      await page.route(/\/preview\.js/, async (route) => {
        await hasTyped;
        await route.continue();
      });
      await page.locator('a[href$="MINISTER_CONSULTED/end"]').first().click({ noWaitAfter: true });
      await page.locator('#f-until').fill('2027-06-30');
      typed();
      await page.locator('#effect', { hasText: '1er juillet 2027' }).waitFor();
      await reader.close();
    },
    AT_MOST_MS,
  );

  it.each(EACH_WAY)(
    'is told what is wrong with a form at its fields, and loses nothing (%s)',
    async (_name, way) => {
      const reader = await Reader.at(browser, world, way, 'secretary');
      const { page } = reader;
      await reader.open(`/people/persons/new?language=${way.language}`);
      await page.locator('#f-name').fill('Zoé Wouters');
      await page.locator('main form button').click();
      await page.locator('.govuk-error-summary').waitFor();
      expect(await page.locator('#f-name').inputValue()).toBe('Zoé Wouters');
      expect(await page.title()).toMatch(way.language === 'fr' ? /^Erreur\s: / : /^Fout: /);
      expect(await reader.look('person-new-wrong')).toEqual([]);
      for (const place of ['organisations', 'bodies', 'refused-mails', 'stuck-tasks']) {
        await reader.open(`/people/${place}`);
        expect(await reader.look(place)).toEqual([]);
      }
      await reader.close();
    },
    AT_MOST_MS,
  );
});
