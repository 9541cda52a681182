import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { Language } from '../../domain/language.ts';
import { ministersOf } from '../../domain/contract/header.ts';
import { textsIn } from '../../locales/texts.ts';
import { contractHead } from '../../prisma/queries/contracts.ts';
import { negotiated, throughItsBranches } from '../api/pages/dossier-files.ts';
import { signed } from '../api/support/consolidated.ts';
import { Life } from '../api/support/life.ts';
import { createApiWorld, type ApiWorld } from '../api/support/world.ts';
import { describeInBrowser, startChromium } from './support/chromium.ts';
import { named, Reader, WAYS, type Way } from './support/reader.ts';

// Each page is looked at in three widths, and by axe in each.
jest.setTimeout(180_000);

let world: ApiWorld;
let browser: Browser;

const EACH_WAY = WAYS.map((way) => [named(way), way] as const);

/** A file that waits for the visa. */
async function atVisa(): Promise<Life> {
  const life = await Life.launch(world);
  await life.toCommittee();
  await life.adopt();
  await life.open('CABINET_REVIEW');
  return life;
}

/** The list as the director of the strategic cell has it before him. */
async function atList(way: Way): Promise<Reader> {
  const reader = await Reader.at(browser, world, way, 'cabinet-director');
  await reader.open(`/amendments?language=${way.language}`);
  return reader;
}

/** Narrows the list to the files of a minister that wait for the visa. */
async function narrow({ page }: Reader, language: Language): Promise<void> {
  const t = textsIn(language);
  const { header } = await contractHead(world.db, world.contractId);
  await page
    .getByLabel(t('amendments.filter.minister'), { exact: true })
    .selectOption(ministersOf(header)[0]?.title ?? '');
  await page.getByLabel(t('amendments.filter.phase'), { exact: true }).selectOption('CABINET_REVIEW');
  await page.getByRole('button', { name: t('amendments.filter.apply') }).click();
}

describeInBrowser('a cabinet', () => {
  beforeAll(async () => {
    [world, browser] = await Promise.all([createApiWorld(), startChromium()]);
  });

  afterAll(async () => {
    await browser.close();
    await world.close();
  });

  it.each(EACH_WAY)('finds the file that waits for its visa, reads it and gives the visa: %s', async (_name, way) => {
    const t = textsIn(way.language);
    const life = await atVisa();
    const reader = await atList(way);
    const { page } = reader;
    expect(await reader.look('files')).toEqual([]);
    await narrow(reader, way.language);
    await page.locator(`.app-file a[href="/amendments/${life.id}"]`).click();
    expect(await page.getByRole('region', { name: t('dossier.waits.title') }).isVisible()).toBe(true);
    expect(await reader.look('dossier-visa')).toEqual([]);
    await page.getByRole('button', { name: t('dossier.waits.open') }).click();
    await page.getByLabel(t('choose.GIVE_VISA.GRANT')).check();
    await page.getByRole('button', { name: t('taskPage.send') }).click();
    await reader.open(`/amendments/${life.id}`);
    expect(await page.locator('section[aria-labelledby="decisions"]').textContent()).toContain(
      t('answer.GIVE_VISA.GRANT'),
    );
    await reader.close();
  });

  it.each(EACH_WAY)('returns a file to a phase with its reason: %s', async (_name, way) => {
    const t = textsIn(way.language);
    const life = await atVisa();
    const reader = await atList(way);
    const { page } = reader;
    await reader.open(`/amendments/${life.id}`);
    await page.getByRole('button', { name: t('dossier.waits.open') }).click();
    await page.getByLabel(t('choose.GIVE_VISA.RETURN')).check();
    await page.getByLabel(t('phase.DRAFTING'), { exact: true }).check();
    await page.getByLabel(t('form.reason'), { exact: true }).fill('La cible n’est pas motivée.');
    await page.getByRole('button', { name: t('taskPage.send') }).click();
    await reader.open(`/amendments/${life.id}`);
    expect(await page.locator('section[aria-labelledby="decisions"]').textContent()).toContain(
      'La cible n’est pas motivée.',
    );
    expect(await reader.look('dossier-returned')).toEqual([]);
    await reader.close();
  });

  it.each(EACH_WAY)('reads what a file costs, what others think of it and how it ended: %s', async (_name, way) => {
    const t = textsIn(way.language);
    const reader = await atList(way);
    const costly = await negotiated(world);
    await reader.open(`/amendments/${costly.id}`);
    expect(await reader.page.getByText(t('dossier.impact.budgetDelta', { figure: '+ 1.250.000' })).isVisible()).toBe(
      true,
    );
    expect(await reader.look('dossier-negotiated')).toEqual([]);
    await reader.close();
  });

  it('reads a closed file, with all that is folded, without a fault', async () => {
    const life = await signed(world, 'oo-2.1');
    await throughItsBranches(life);
    const reader = await atList({ language: 'nl', scripts: true });
    await reader.open(`/amendments/${life.id}`);
    await reader.page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    expect(await reader.look('dossier-closed')).toEqual([]);
    await reader.close();
  });

  it('goes from the list to the visa with the keyboard alone', async () => {
    const life = await atVisa();
    const reader = await atList({ language: 'fr', scripts: true });
    const { page } = reader;
    await reader.tabTo(`.app-file a[href="/amendments/${life.id}"]`);
    await page.keyboard.press('Enter');
    await reader.tabTo('.govuk-notification-banner a');
    await page.keyboard.press('Enter');
    await reader.tabTo('input[name="outcome"]');
    await page.keyboard.press('Space');
    await reader.tabTo('#answer button');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    expect((await life.seenBy('auditor')).route.find(({ phase }) => phase === 'CABINET_REVIEW')?.status).toBe('DONE');
    await reader.close();
  });

  it('prints a dossier with all that is folded, and without the ways to act', async () => {
    const life = await atVisa();
    const reader = await atList({ language: 'fr', scripts: false });
    const { page } = reader;
    await reader.open(`/amendments/${life.id}`);
    const lastEvent = page.locator('.app-timeline li').last();
    expect(await lastEvent.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await lastEvent.isVisible()).toBe(true);
    for (const way of [
      '.govuk-service-navigation',
      '.govuk-notification-banner',
      '.app-contents',
      '.govuk-back-link',
    ]) {
      expect([way, await page.locator(way).first().isVisible()]).toEqual([way, false]);
    }
    await reader.close();
  });

  it('loses nothing at twice the size: the page is then as on half its width', async () => {
    const life = await atVisa();
    const reader = await atList({ language: 'nl', scripts: true });
    await reader.page.setViewportSize({ width: 640, height: 400 });
    await reader.open(`/amendments/${life.id}`);
    const tooWide = await reader.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(tooWide).toBe(0);
    await reader.close();
  });

  it.each(['fr', 'nl'] as const)('finds no fault in what is done with a file as a whole: %s', async (language) => {
    const life = await Life.launch(world);
    await life.toCommittee();
    const reader = await Reader.at(browser, world, { language, scripts: true }, 'president');
    for (const action of ['motion', 'close-vote', 'withdraw']) {
      await reader.open(`/amendments/${life.id}/${action}?language=${language}`);
      expect(await reader.look(`file-${action}`)).toEqual([]);
    }
    await reader.page.getByRole('button', { name: textsIn(language)('dossier.withdraw.send') }).click();
    expect(await reader.look('file-withdraw-refused')).toEqual([]);
    await reader.close();
  });

  it('finds no fault in a list that holds nothing', async () => {
    const reader = await atList({ language: 'fr', scripts: true });
    await reader.open('/amendments?phase=TRANSMISSION');
    expect(await reader.look('files-none')).toEqual([]);
    await reader.close();
  });
});
