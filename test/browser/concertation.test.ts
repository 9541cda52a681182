import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { Life } from '../api/support/life.ts';
import { MeetingLife } from '../api/support/meeting-life.ts';
import { createApiWorld, type ApiWorld } from '../api/support/world.ts';
import { describeInBrowser, startChromium } from './support/chromium.ts';
import { named, Reader, WAYS } from './support/reader.ts';

/** Each page is looked at in three widths. */
const AT_MOST_MS = 180_000;
const TODAY = '2026-11-23';

let world: ApiWorld;
let browser: Browser;
let concerted: Life;
let voted: Life;
let meeting: MeetingLife;
beforeAll(async () => {
  [world, browser] = await Promise.all([createApiWorld(), startChromium()]);
  concerted = await Life.launch(world);
  await concerted.toQualification({ concertationMatter: true });
  await concerted.open('PRIOR_CONCERTATION');
  voted = await Life.launch(world, 'oo-1.2');
  await voted.toCommittee();
  meeting = await MeetingLife.planned(world, 'committee', `committee/${TODAY}`, TODAY, '2026-11-02T09:00:00.000Z');
  await world.runMeeting(meeting.id, { type: 'INVITE' });
  await world.runMeeting(meeting.id, { type: 'ASK_WHETHER_HELD' });
  await meeting.decide('secretary', {
    kind: 'HOLD_MEETING',
    outcome: 'HELD',
    present: [{ kind: 'PERSON', id: 'dg-support' }],
    points: [],
    actions: [],
  });
}, 120_000);
afterAll(async () => {
  await browser.close();
  await world.close();
});

describeInBrowser('those who keep the meetings', () => {
  it.each(WAYS.map((way) => [named(way), way] as const))(
    'are led from a concertation to its convocation, raise a request on well-being and settle it (%s)',
    async (_name, way) => {
      const reader = await Reader.at(browser, world, way, 'cocobase-secretary');
      const { page } = reader;
      const task = await concerted.taskFor('cocobase-secretary', 'CONVOKE_COCOBASE');
      await reader.open(`/tasks/${task}?language=${way.language}`);
      expect(await page.locator('a[href="/meetings?series=cocobase"]').isVisible()).toBe(true);
      expect(await reader.look('convoke-task')).toEqual([]);
      await reader.open(`/amendments/${concerted.id}`);
      expect(await reader.look('dossier-in-concertation')).toEqual([]);
      await reader.open('/matters');
      expect(await reader.look('matters')).toEqual([]);
      await page.locator('a[href="/matters/new/WELLBEING_REQUEST"]').click();
      await page.locator('[name="title.fr"]').fill('Chaleur des bureaux');
      await page.locator('[name="title.nl"]').fill('Warmte in de kantoren');
      await page.locator('[name="text"]').fill('Plus de trente degrés.');
      await page.locator('[name="organisation"]').selectOption('union-csc-acv');
      await page.locator('[name="receivedOn"]').fill(TODAY);
      expect(await reader.look('matter-form')).toEqual([]);
      await page.locator('main form button').click();
      await page.locator('.govuk-summary-list').waitFor();
      expect(await reader.look('matter')).toEqual([]);
      await page.locator('a[href$="/settlement"]').click();
      await page.locator('input[value="WITHDRAWN"]').check();
      await page.locator('[name="reason"]').fill('Retirée.');
      expect(await reader.look('matter-settlement')).toEqual([]);
      await page.locator('main form button').click();
      await page.locator('.govuk-summary-list').waitFor();
      expect(await page.locator('a[href$="/settlement"]').count()).toBe(0);
      await reader.close();
    },
    AT_MOST_MS,
  );

  it.each(WAYS.map((way) => [named(way), way] as const))(
    'see before they write it down that it is another’s decision, and in which meeting he took it (%s)',
    async (_name, way) => {
      const reader = await Reader.at(browser, world, way, 'secretary');
      const ballot = await voted.taskFor('dg-support', 'VOTE');
      await reader.open(`/tasks/${ballot}?meeting=${meeting.id}&language=${way.language}`);
      expect(await reader.page.locator('.govuk-inset-text').isVisible()).toBe(true);
      expect(await reader.look('decision-in-meeting')).toEqual([]);
      await reader.close();
    },
    AT_MOST_MS,
  );
});
