import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { Life } from '../api/support/life.ts';
import { createApiWorld, type ApiWorld } from '../api/support/world.ts';
import { describeInBrowser, startChromium } from './support/chromium.ts';
import { named, Reader, WAYS, type Way } from './support/reader.ts';

/** Each page is looked at in three widths. */
const AT_MOST_MS = 120_000;

const TITLE = { fr: 'Maturité de l’objectif 1.1', nl: 'Maturiteit van doelstelling 1.1' };

let world: ApiWorld;
let browser: Browser;
beforeAll(async () => {
  [world, browser] = await Promise.all([createApiWorld(), startChromium()]);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await world.close();
});

describeInBrowser('a president', () => {
  it.each(WAYS.map((way) => [named(way), way] as const))(
    'launches and sees the route first (%s)',
    async (_name, way) => {
      const reader = await Reader.at(browser, world, way, 'president');
      const { page } = reader;
      await reader.open(`/amendments/new?language=${way.language}`);
      expect(await reader.look('launch')).toEqual([]);
      await page.locator('#f-title-fr').fill(TITLE.fr);
      await page.locator('#f-title-nl').fill(TITLE.nl);
      await page.locator('input[value="CABINET"]').check();
      await page.locator('select[name="expected.type"]').selectOption('NEGOTIATED_ADDENDUM');
      await showRoute(reader, way);
      expect(await page.locator('.app-ahead__leg').count()).toBe(13);
      expect(await reader.look('launch-route')).toEqual([]);
      await page.locator('main button:not([name])').click();
      await page.waitForURL(/\/amendments\/[0-9a-f-]+\?done=launched$/);
      await reader.close();
    },
    AT_MOST_MS,
  );
});

describeInBrowser('the enter key', () => {
  it('sends the form it is pressed in, and does not ask for the other language', async () => {
    const reader = await Reader.at(browser, world, { language: 'fr', scripts: false }, 'president');
    await reader.open('/amendments/new');
    await reader.page.locator('#f-title-fr').fill(TITLE.fr);
    await reader.page.locator('#f-title-fr').press('Enter');
    await reader.page.locator('.govuk-error-summary').waitFor();
    expect(await reader.page.locator('html').getAttribute('lang')).toBe('fr');
    await reader.close();
  });
});

describeInBrowser('a contract secretary', () => {
  it.each(WAYS.map((way) => [named(way), way] as const))(
    'drafts with the result beside it (%s)',
    async (_name, way) => {
      const life = await Life.launch(world);
      await life.open('DRAFTING');
      const reader = await Reader.at(browser, world, way, 'secretary');
      const { page } = reader;
      const draft = `/amendments/${life.id}/draft`;
      await reader.open(`${draft}?language=${way.language}`);
      expect(await reader.look('draft-empty')).toEqual([]);
      await page.locator('main a.govuk-button[href$="/draft/add"]').click();
      await page.locator('#q').fill('1.1');
      await page.locator('form[role="search"] button').click();
      expect(await reader.look('draft-choose')).toEqual([]);
      await page.locator('main .govuk-list--spaced a').first().click();
      expect(await reader.look('draft-what')).toEqual([]);
      await page.locator('a[href*="kind=CHANGE_MATURITY"]').click();
      await page.locator('#f-maturity-target').fill('5');
      await page.locator('#f-motive-fr').fill('La mesure montre un retard.');
      await showResult(reader, way);
      expect(await reader.look('draft-instruction')).toEqual([]);
      await page.locator('main form button:not([name]):not([type="button"])').click();
      await page.waitForURL(/draft\?saved=yes$/);
      await reader.open(`${draft}/add?provision=art-2/p-2`);
      await page.locator('a[href*="kind=REPLACE_TEXT"]').click();
      expect(await reader.look('draft-text')).toEqual([]);
      await page.locator('main form button:not([name]):not([type="button"])').click();
      await page.waitForURL(/draft\?saved=yes$/);
      expect(await reader.look('draft')).toEqual([]);
      await page.locator('main a[href$="/remove"]').first().click();
      expect(await reader.look('draft-remove')).toEqual([]);
      await reader.close();
    },
    AT_MOST_MS,
  );

  it(
    'finds what was typed and not saved again in the same browser',
    async () => {
      const life = await Life.launch(world);
      await life.open('DRAFTING');
      await life.saveDraft('secretary', 0);
      const reader = await Reader.at(browser, world, { language: 'fr', scripts: true }, 'secretary');
      const { page } = reader;
      const address = `/amendments/${life.id}/draft/instructions/i1`;
      await reader.open(address);
      await page.locator('#f-motive-fr').fill('Un motif que personne ne doit perdre.');
      await reader.open('/');
      await reader.open(address);
      await page.locator('[data-autosave-restore]').click();
      expect(await page.locator('#f-motive-fr').inputValue()).toBe('Un motif que personne ne doit perdre.');
      expect(await reader.look('draft-restored')).toEqual([]);
      await page.locator('main form button:not([name]):not([type="button"])').click();
      await page.waitForURL(/draft\?saved=yes$/);
      await reader.open(address);
      expect(await page.locator('[data-autosave-restore]').isVisible()).toBe(false);
      await reader.close();
    },
    AT_MOST_MS,
  );

  it.each(WAYS.map((way) => [named(way), way] as const))(
    'qualifies and sees the effect first (%s)',
    async (_name, way) => {
      const life = await Life.launch(world);
      await life.toStatement();
      const reader = await Reader.at(browser, world, way, 'secretary');
      const { page } = reader;
      await reader.open(`/tasks/${await life.taskFor('secretary', 'QUALIFY')}?language=${way.language}`);
      expect(await reader.look('qualification')).toEqual([]);
      await page.locator('#f-statement-concertationMatter').check();
      if (!way.scripts) await page.locator('button[value="effect"]').click();
      await page.locator('#effect > ul').waitFor();
      expect(await page.locator('#effect > ul > li').count()).toBe(2);
      expect(await reader.look('qualification-effect')).toEqual([]);
      await reader.close();
    },
    AT_MOST_MS,
  );
});

/** With scripts the result follows what is typed; without them a button shows it. */
async function showResult({ page }: Reader, { scripts }: Way): Promise<void> {
  if (!scripts) await page.locator('button[value="preview"]').click();
  await page.locator('#preview ins').filter({ hasText: '5' }).waitFor();
}

/** With scripts the route follows what is chosen; without them a button shows it. */
async function showRoute({ page }: Reader, { scripts }: Way): Promise<void> {
  if (!scripts) await page.locator('main button[value="route"]').click();
  await page.locator('#route details[open]').waitFor();
}
