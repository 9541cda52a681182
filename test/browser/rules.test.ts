import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { createApiWorld, type ApiWorld } from '../api/support/world.ts';
import { Life } from '../api/support/life.ts';
import { describeInBrowser, startChromium } from './support/chromium.ts';
import { named, Reader, WAYS } from './support/reader.ts';

let world: ApiWorld;
let browser: Browser;
let closureId: string;
let fileId: string;

const reason = 'Circulaire 712 du 20 novembre 2026.';
const NAME = { fr: 'pont de la Saint-Nicolas', nl: 'brugdag van Sinterklaas' };

/** A file at its drafting under the old rules, and a closure in force that moves it. */
describeInBrowser('the rules and the calendar', () => {
  beforeAll(async () => {
    [world, browser] = await Promise.all([createApiWorld(), startChromium()]);
    const life = await Life.launch(world);
    await life.open('DRAFTING');
    fileId = life.id;
    const closure = { from: '2026-12-03', until: '2026-12-04', reason: 'BRIDGE_DAY', name: NAME };
    const made: unknown = (await world.as('administrator').post('/closures', { closure, why: reason })).body;
    closureId = typeof made === 'object' && made !== null && 'id' in made ? String(made.id) : '';
    await world.as('administrator').post('/caretaker-periods', { from: '2026-11-20' });
    const values = { 'cocobase.termDays': 45, 'task.reminderWorkingDays': [7, 3] };
    await world.as('administrator').post('/settings', { values, reason });
  });

  afterAll(async () => {
    await browser.close();
    await world.close();
  });

  const PAGES = [
    ['settings', () => '/rules/settings'],
    ['setting', () => '/rules/settings/step.dueWorkingDays'],
    ['calendar', () => '/rules/calendar?year=2026'],
    ['closure-new', () => '/rules/closures/new'],
    ['closure-correct', () => `/rules/closures/${closureId}/correct`],
    ['caretaker', () => '/rules/caretaker'],
    ['caretaker-begin', () => '/rules/caretaker/begin'],
    ['rules-moving', () => '/rules/open-files'],
    ['rules-history', () => '/rules/history'],
  ] as const;

  it.each(PAGES.flatMap(([name, address]) => WAYS.map((way) => [name, named(way), address, way] as const)))(
    'are right at every width: %s, %s',
    async (name, _way, address, way) => {
      const reader = await Reader.at(browser, world, way, 'administrator');
      await reader.open(address());
      expect(await reader.look(name)).toEqual([]);
      await reader.close();
    },
  );

  it.each(WAYS.map((way) => [named(way), way] as const))(
    'show what a change would move before it is saved: %s',
    async (_name, way) => {
      const reader = await Reader.at(browser, world, way, 'administrator');
      const { page } = reader;
      await reader.open('/rules/closures/new');
      await page.locator('input[type="date"]').first().fill('2026-11-30');
      await page.locator('input[type="date"]').last().fill('2026-11-30');
      await page.locator('input[type="radio"]').last().check();
      await page.locator('input[name="closure.name.fr"]').fill('inventaire');
      await page.locator('input[name="closure.name.nl"]').fill('inventaris');
      await page.locator('button[name="ask"]').click();
      const table = page.locator('#effect table');
      await table.locator('details summary').last().click();
      expect(await table.textContent()).toContain(way.language === 'fr' ? 'inventaire' : 'inventaris');
      expect(await reader.look('rules-effect')).toEqual([]);
      expect(await page.locator('#effect button').count()).toBe(1);
      await reader.close();
    },
  );

  it('keep their preview up to date while something is typed, and tell it aloud', async () => {
    const reader = await Reader.at(browser, world, { language: 'fr', scripts: true }, 'administrator');
    const { page } = reader;
    await reader.open('/rules/settings/step.dueWorkingDays');
    await page.locator('input[name="each.drafting"]').fill('15');
    await page.locator('#effect table').waitFor();
    expect(await page.locator('[data-preview-status="effect"]').textContent()).toContain('échéance');
    await reader.close();
  });

  it.each(WAYS.map((way) => [named(way), way] as const))(
    'let a term be suspended from its file: %s',
    async (_name, way) => {
      const reader = await Reader.at(browser, world, way, 'secretary');
      await reader.open(`/amendments/${fileId}/terms/suspend`);
      expect(await reader.look('term-suspend')).toEqual([]);
      await reader.close();
    },
  );

  it.each(WAYS.map((way) => [named(way), way] as const))(
    'explain each date of a route before its launch: %s',
    async (_name, way) => {
      const reader = await Reader.at(browser, world, way, 'president');
      await reader.open('/amendments/new');
      await reader.page.locator('#route details summary').first().click();
      await reader.page.locator('.app-ahead details summary').first().click();
      expect(await reader.look('launch-dates')).toEqual([]);
      await reader.close();
    },
  );
});
