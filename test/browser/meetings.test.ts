import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { MeetingLife } from '../api/support/meeting-life.ts';
import { setMeetingScene, type MeetingScene } from '../api/support/meeting-scene.ts';
import { createApiWorld, type ApiWorld } from '../api/support/world.ts';
import { describeInBrowser, startChromium } from './support/chromium.ts';
import { Reader } from './support/reader.ts';

/** Each page is looked at in three widths, on a machine that others use too. */
const AT_MOST_MS = 300_000;
const LANGUAGES = ['fr', 'nl'] as const;

let world: ApiWorld;
let browser: Browser;
let scene: MeetingScene;
beforeAll(async () => {
  [world, browser] = await Promise.all([createApiWorld(), startChromium()]);
  scene = await setMeetingScene(world);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await world.close();
});

const pageOf = ({ id }: MeetingLife, action = ''): string => `/meetings/${id}${action}`;

/** Looks at pages one after the other, as a person; what is wrong with any of them. */
async function looked(
  person: string,
  language: 'fr' | 'nl',
  pages: readonly (readonly [name: string, address: string])[],
): Promise<readonly string[]> {
  const reader = await Reader.at(browser, world, { language, scripts: true }, person);
  await reader.open(`/meetings?language=${language}`);
  const faults: string[] = [];
  for (const [name, address] of pages) {
    await reader.open(address);
    faults.push(...(await reader.look(`meetings-${name}`)));
  }
  await reader.close();
  return faults;
}

describeInBrowser('meetings', () => {
  it.each(LANGUAGES)(
    'are listed, read and reported by the contract secretary (%s)',
    async (language) => {
      const report = await scene.toReport.task('HOLD_MEETING');
      const faults = await looked('secretary', language, [
        ['list', '/meetings'],
        ['rhythm', '/meetings/rhythm'],
        ['changed', pageOf(scene.tomorrow)],
        ['agenda', pageOf(scene.tomorrow, '/agenda')],
        ['report', pageOf(scene.toReport, `/tasks/${report}`)],
        ['final', pageOf(scene.final)],
        ['minutes', pageOf(scene.final, '/minutes')],
      ]);
      expect(faults).toEqual([]);
    },
    AT_MOST_MS,
  );

  it.each(LANGUAGES)(
    'are convoked by the secretary of the concertation committee (%s)',
    async (language) => {
      const remark = await scene.remarks.task('REMARK_ON_MINUTES');
      const faults = await looked('cocobase-secretary', language, [
        ['to-convoke', pageOf(scene.toConvoke, '/invitation')],
        ['too-late', pageOf(scene.tooLate, '/invitation')],
        ['not-proven', pageOf(scene.notProven)],
        ['invalid', pageOf(scene.invalid)],
        ['remark', pageOf(scene.remarks, `/tasks/${remark}`)],
        ['calendar', '/meetings/calendar'],
      ]);
      expect(faults).toEqual([]);
    },
    AT_MOST_MS,
  );

  it(
    'have their agenda put in order by keyboard alone, without scripts',
    async () => {
      const reader = await Reader.at(browser, world, { language: 'fr', scripts: false }, 'secretary');
      const { page } = reader;
      const titles = async () =>
        Promise.all((await page.locator('input[name$=".title.fr"]').all()).map((each) => each.inputValue()));
      await reader.open(`${pageOf(scene.tomorrow, '/agenda')}?language=fr`);
      const before = await titles();
      await reader.tabTo('button[value="down.0"]');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/agenda$/);
      expect(await titles()).toEqual([before[1], before[0], ...before.slice(2)]);
      await reader.tabTo('main form button:not([name])');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\?done=agenda$/);
      const { points } = await scene.tomorrow.state;
      expect(points.map(({ title }) => title.fr)).toEqual([before[1], before[0], ...before.slice(2)]);
      await reader.close();
    },
    AT_MOST_MS,
  );

  it(
    'are reported by keyboard alone; what does not belong to the answer is hidden',
    async () => {
      const reader = await Reader.at(browser, world, { language: 'fr', scripts: true }, 'secretary');
      const { page } = reader;
      const report = await scene.toReport.task('HOLD_MEETING');
      await reader.open(pageOf(scene.toReport, `/tasks/${report}`));
      expect(await page.locator('#f-points-0-decision').isVisible()).toBe(false);
      await reader.tabTo('input[name="outcome"][value="HELD"]');
      await page.keyboard.press('Space');
      await reader.tabTo('input[name="present"]');
      await page.keyboard.press('Space');
      await reader.tabTo('input[name="points.0.outcome"]');
      await page.keyboard.press('Space');
      await reader.tabTo('input[name="points.0.decision"]');
      await page.keyboard.type('Le budget est approuvé.');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\?done=task$/);
      expect((await scene.toReport.state).status).toBe('HELD');
      await reader.close();
    },
    AT_MOST_MS,
  );
});
