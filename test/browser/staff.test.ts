import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { textsIn } from '../../locales/texts.ts';
import { keyTo } from '../api/support/links.ts';
import { signedAct } from '../api/support/acts.ts';
import { Life } from '../api/support/life.ts';
import { createApiWorld, type ApiWorld } from '../api/support/world.ts';
import { describeInBrowser, startChromium } from './support/chromium.ts';
import { named, Reader, WAYS } from './support/reader.ts';

// Each page is looked at in three widths, and by axe in each.
jest.setTimeout(180_000);

let world: ApiWorld;
let browser: Browser;

/** A phone held upright. */
const PHONE = { width: 320, height: 640 };
const EACH_WAY = WAYS.map((way) => [named(way), way] as const);

describeInBrowser('staff who come from a message', () => {
  beforeAll(async () => {
    [world, browser] = await Promise.all([createApiWorld(), startChromium()]);
  });

  afterAll(async () => {
    await browser.close();
    await world.close();
  });

  it.each(EACH_WAY)('see what is asked, decide, see what comes next and take it back: %s', async (_name, way) => {
    const t = textsIn(way.language);
    const life = await Life.launch(world);
    await life.toCommittee();
    const reader = await Reader.at(browser, world, way, 'dg-support');
    const { page } = reader;
    await page.setViewportSize(PHONE);
    await reader.open(`/tasks/${await life.taskFor('dg-support', 'VOTE')}?v=9`);
    expect(await bottomOf(reader, '.app-asked')).toBeLessThanOrEqual(PHONE.height);
    expect(await reader.look('task')).toEqual([]);

    await page.getByLabel(t('choose.VOTE.AGAINST')).check();
    await page.getByLabel(t('form.remark')).fill('Trop tôt.');
    await page.getByRole('button', { name: t('taskPage.send') }).click();
    expect(await page.getByRole('alert').textContent()).toContain(t('vote.AGAINST'));
    if (way.scripts) expect(await page.getByRole('alert').evaluate(hasFocus)).toBe(true);
    expect(await page.getByRole('heading', { name: t('taskPage.next.heading') }).isVisible()).toBe(true);
    expect(await reader.look('task-recorded')).toEqual([]);

    await page.getByRole('button', { name: t('taskPage.takeBack.button') }).click();
    expect(await page.getByLabel(t('choose.VOTE.AGAINST')).isVisible()).toBe(true);
    expect(await reader.look('task-taken-back')).toEqual([]);
    await reader.close();
  });

  it.each(EACH_WAY)('are told at the top what is missing, and led to it: %s', async (_name, way) => {
    const t = textsIn(way.language);
    const life = await Life.launch(world);
    await life.toCommittee();
    const reader = await Reader.at(browser, world, way, 'dg-support');
    const { page } = reader;
    await reader.open(`/tasks/${await life.taskFor('dg-support', 'VOTE')}`);
    await page.getByLabel(t('choose.VOTE.INTEREST_DECLARED')).check();
    await page.getByRole('button', { name: t('taskPage.send') }).click();
    expect(await page.title()).toMatch(way.language === 'fr' ? /^Erreur/ : /^Fout/);
    if (way.scripts) expect(await page.locator('.govuk-error-summary').evaluate(hasFocus)).toBe(true);
    expect(await reader.look('task-refused')).toEqual([]);
    await page.locator('.govuk-error-summary a').first().click();
    if (way.scripts) expect(await page.locator('#f-reason').evaluate(hasFocus)).toBe(true);
    await reader.close();
  });

  it('decide and take back with the keyboard alone', async () => {
    const life = await Life.launch(world);
    await life.toCommittee();
    const reader = await Reader.at(browser, world, { language: 'nl', scripts: true }, 'dg-collections');
    const { page } = reader;
    await reader.open(`/tasks/${await life.taskFor('dg-collections', 'VOTE')}`);
    await reader.tabTo('input[name="vote"]');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await reader.tabTo('#answer button');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toContain(textsIn('nl')('vote.AGAINST'));
    await reader.tabTo('#take-back button');
    await page.keyboard.press('Enter');
    await page.locator('#answer').waitFor();
    expect((await world.amendments.read(life.id)).committee?.votes).toEqual({});
    await reader.close();
  });

  it.each(EACH_WAY)('answer all that waits for them in a file on one page: %s', async (_name, way) => {
    const t = textsIn(way.language);
    const life = await Life.launch(world);
    await life.toQualification({ concertationMatter: true });
    await life.toConcertation();
    const reader = await Reader.at(browser, world, way, 'cocobase-secretary');
    const { page } = reader;
    await reader.open(`/amendments/${life.id}/tasks`);
    expect(await page.locator('.app-one-task').count()).toBe(4);
    expect(await reader.look('file-tasks')).toEqual([]);
    await page.locator('input[value="FAVOURABLE"]').first().check();
    await page.getByRole('button', { name: t('taskPage.sendAll') }).click();
    expect(await page.getByRole('alert').textContent()).toContain(t('position.FAVOURABLE'));
    expect(await page.locator('.app-one-task').count()).toBe(3);
    expect(await reader.look('file-tasks-recorded')).toEqual([]);
    await reader.close();
  });

  it.each(EACH_WAY)('see at home what waits for them, for others, and what is late: %s', async (_name, way) => {
    const life = await Life.launch(world);
    await life.toCommittee();
    await world.db.taskAssignee.updateMany({
      where: { partyId: 'dg-support', open: true },
      data: { dueOn: '2026-11-20' },
    });
    const reader = await Reader.at(browser, world, way, 'dg-support');
    await reader.open('/');
    expect(await reader.page.getByText(textsIn(way.language)('homePage.late')).first().isVisible()).toBe(true);
    expect(await reader.look('home-busy')).toEqual([]);
    await reader.open('/waiting');
    expect(await reader.look('waiting')).toEqual([]);
    await reader.close();
  });

  it.each(EACH_WAY)('sign with a file for each language: %s', async (_name, way) => {
    const t = textsIn(way.language);
    const life = await atSignature();
    const reader = await Reader.at(browser, world, way, 'president');
    const { page } = reader;
    await reader.open(`/tasks/${await life.taskFor('president', 'SIGN')}`);
    await page.getByLabel(t('choose.SIGN.SIGN')).check();
    await page.locator('#f-on').fill('2026-11-23');
    for (const language of ['fr', 'nl'] as const) {
      await page.locator(`[name="evidence.${language}.kind"][value="QUALIFIED_ELECTRONIC"]`).check();
      const buffer = Buffer.from(await signedAct(life.id, language));
      const file = { name: `${language}.pdf`, mimeType: 'application/pdf', buffer };
      await page.locator(`input[type="file"][name="evidence.${language}.file"]`).setInputFiles(file);
    }
    expect(await reader.look('sign')).toEqual([]);
    await page.getByRole('button', { name: t('taskPage.send') }).click();
    expect(await page.getByRole('alert').textContent()).toContain(t('answer.SIGN.SIGN'));
    expect(await reader.look('signed')).toEqual([]);
    await reader.close();
    await world.as('president').post(`/amendments/${life.id}/withdraw`, { reason: 'Fin du test.' });
  });
});

describeInBrowser('an organisation with the key of its message', () => {
  beforeAll(async () => {
    [world, browser] = await Promise.all([createApiWorld(), startChromium()]);
  });

  afterAll(async () => {
    await browser.close();
    await world.close();
  });

  it.each(EACH_WAY)(
    'answers on one page, without a menu, and keeps its key in the other language: %s',
    async (_name, way) => {
      const life = await Life.launch(world);
      await life.toQualification({ concertationMatter: true });
      await life.toConcertation();
      const { id, key } = await keyedTask(life, 'union-csc-acv');
      const reader = await Reader.at(browser, world, way);
      const { page } = reader;
      await page.setViewportSize(PHONE);
      await reader.open(`/tasks/${id}?v=30&key=${key}`);
      expect(await page.locator('nav').count()).toBe(0);
      expect(await bottomOf(reader, '.app-asked')).toBeLessThanOrEqual(PHONE.height);
      const other = way.language === 'fr' ? 'nl' : 'fr';
      const t = textsIn(other);
      await page.locator('header button[name="showIn"]').click();
      expect(await page.locator('html').getAttribute('lang')).toBe(other);
      await page.getByLabel(t('position.RESERVED')).check();
      await page.getByLabel(t('form.remarks')).fill('Le terme est court.');
      expect(await reader.look('organisation')).toEqual([]);
      await page.getByRole('button', { name: t('taskPage.send') }).click();
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(t('taskPage.closed.answered'));
      expect(await reader.look('organisation-answered')).toEqual([]);
      await reader.open(`/tasks/${id}?key=wrong`);
      expect(await reader.look('key-wrong')).toEqual([]);
      await reader.close();
    },
  );
});

describeInBrowser('the pages around', () => {
  beforeAll(async () => {
    [world, browser] = await Promise.all([createApiWorld(), startChromium()]);
  });

  afterAll(async () => {
    await browser.close();
    await world.close();
  });

  it.each(EACH_WAY)('are right at every width: %s', async (_name, way) => {
    const stranger = await Reader.at(browser, world, way);
    await stranger.open('/sign-in');
    expect(await stranger.look('sign-in')).toEqual([]);
    await stranger.close();
    const reader = await Reader.at(browser, world, way, 'auditor');
    for (const [address, name] of [
      ['/nowhere', 'not-found'],
      ['/amendments/new', 'not-allowed'],
      ['/api/docs', 'docs'],
    ] as const) {
      await reader.open(address);
      expect(await reader.look(name)).toEqual([]);
    }
    await reader.close();
  });
});

/** How far down the page something reaches, in pixels. */
async function bottomOf({ page }: Reader, selector: string): Promise<number> {
  const box = await page.locator(selector).boundingBox();
  if (box === null) throw new Error(`${selector} is not on the page.`);
  return box.y + box.height;
}

const hasFocus = (element: Element): boolean => element === element.ownerDocument.activeElement;

/** The provisions on which a life comes to its signature, one each: acts on one provision wait for each other. */
const provisions = ['oo-1.1', 'oo-1.2', 'oo-1.3', 'oo-2.1', 'oo-2.2'];

async function atSignature(): Promise<Life> {
  const life = await Life.launch(world, provisions.shift());
  await life.toSignature();
  return life;
}

/** A task of an organisation with a key to it, as the mail bears it. */
async function keyedTask(life: Life, organisationId: string): Promise<{ readonly id: string; readonly key: string }> {
  const { tasks } = await life.seenBy('auditor');
  const task = tasks.find(({ assignees }) => assignees.some(({ id }) => id === organisationId));
  if (task === undefined) throw new Error(`Nothing is asked of ${organisationId}.`);
  return { id: task.id, key: await keyTo(world, task.id, organisationId) };
}
