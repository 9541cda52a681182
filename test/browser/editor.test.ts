import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { draft } from '../../api/schemas/draft.ts';
import { repositoryRoot } from '../../config/environment.ts';
import { textsIn } from '../../locales/texts.ts';
import { Life } from '../api/support/life.ts';
import { createApiWorld, type ApiWorld } from '../api/support/world.ts';
import { describeInBrowser, startChromium } from './support/chromium.ts';
import { named, Reader, WAYS } from './support/reader.ts';

jest.setTimeout(180_000);

let world: ApiWorld;
let browser: Browser;

const WITH_SCRIPTS = { language: 'fr', scripts: true } as const;
const t = textsIn('fr');
const WORD = readFileSync(path.join(repositoryRoot, 'test', 'web', 'editor', 'clipboard', 'word.html'), 'utf8');

/** A file whose text is being drafted. */
async function drafting(): Promise<Life> {
  const life = await Life.launch(world);
  await life.open('DRAFTING');
  return life;
}

const addressOf = (life: Life): string => `/amendments/${life.id}/draft/text?provision=art-2`;
const instructionsOf = async (life: Life) =>
  draft.parse((await world.as('president').get(`/amendments/${life.id}/draft`)).body).text.instructions;

/** The editor of one language. */
const editorIn = ({ page }: Reader, language = 'fr') =>
  page.locator(`[data-editor-box="${language}"] [role="textbox"]`);

const saved = async ({ page }: Reader): Promise<void> =>
  page.locator('[data-editor-status]', { hasText: /^(?:Enregistré à|Bewaard om)/u }).waitFor();

/** A browser tells the page of a new selection with its next frame: keys of a machine come sooner than those of a person. */
const selectionTold = async ({ page }: Reader): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
  );

/** Puts the cursor at the end of the first paragraph that holds some words. */
async function endOf(reader: Reader, words: string): Promise<void> {
  await editorIn(reader).locator('p', { hasText: words }).click();
  await reader.page.keyboard.press('End');
}

/** What an office program's copy leaves on the clipboard, pasted as a browser does it. */
const paste = async (reader: Reader, html: string): Promise<void> =>
  editorIn(reader).evaluate((box, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', pasted);
    box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, html);

describeInBrowser('the text of provisions', () => {
  beforeAll(async () => {
    [world, browser] = await Promise.all([createApiWorld(), startChromium()]);
  });

  afterAll(async () => {
    await browser.close();
    await world.close();
  });

  it('is written with its changes tracked, by keyboard alone: they wait, are accepted or rejected one by one', async () => {
    const life = await drafting();
    const reader = await Reader.at(browser, world, WITH_SCRIPTS, 'secretary');
    const { page } = reader;
    await reader.open(`/amendments/${life.id}/draft`);
    await page.getByRole('button', { name: t('editor.open') }).focus();
    await page.keyboard.press('Enter');
    await page.locator('input[name="q"]').fill('art. 2');
    await page.keyboard.press('Enter');
    await page.locator('main .govuk-list--spaced a').first().focus();
    await page.keyboard.press('Enter');
    await reader.tabTo('[data-editor-box="fr"] [role="textbox"]');
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Puis il est publié.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Un avis suit.');
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Shift+ArrowRight');
    await selectionTold(reader);
    await page.keyboard.press('Delete');
    // What was typed before may be saved already: its status says nothing of the deletion.
    await page.locator('.app-change', { hasText: 'Supprimé' }).first().waitFor();
    await saved(reader);
    const words = await page.locator('.app-change').allTextContents();
    expect(words.join('|')).toMatch(/Supprimé.*Puis il est publié\./su);
    expect(await page.locator('.app-change .govuk-hint').first().textContent()).toContain('Claire Fontaine');
    expect(await instructionsOf(life)).toEqual([]);

    await page.locator('.app-change').first().locator('summary').focus();
    await reader.tabTo(`.app-change:first-child [id^="reject-"]`);
    await page.keyboard.press('Enter');
    await reader.tabTo('#accept-all');
    await page.keyboard.press('Enter');
    await page.getByText(t('editor.waitingNone')).waitFor();
    await saved(reader);
    await page.locator('#outcome li').nth(1).waitFor();
    expect(await instructionsOf(life)).toMatchObject([
      { kind: 'REPLACE_WORDS', replaced: { fr: { words: expect.stringContaining('Puis il est publié') } } },
      { kind: 'INSERT_PARAGRAPH', text: { fr: 'Un avis suit.' } },
    ]);
    await reader.close();
  });

  it('takes what Word put on the clipboard as plain paragraphs and lists, and is as it was when all is rejected', async () => {
    const life = await drafting();
    const reader = await Reader.at(browser, world, WITH_SCRIPTS, 'secretary');
    const { page } = reader;
    await reader.open(addressOf(life));
    const before = await editorIn(reader).innerText();
    await endOf(reader, '15 décembre');
    await page.keyboard.press('Enter');
    await paste(reader, WORD);
    const shown = await editorIn(reader).innerText();
    expect(shown).toContain('– le plan d’administration ;');
    expect(shown).toContain('a) en français ;');
    expect(shown).not.toMatch(/caché|Commentaire|steal/u);
    expect(await editorIn(reader).locator('script, b, span, img:not(.ProseMirror-separator)').count()).toBe(0);
    await saved(reader);
    await page.locator('#reject-all').click();
    await saved(reader);
    expect(await editorIn(reader).innerText()).toBe(before);
    expect(await instructionsOf(life)).toEqual([]);
    await reader.close();
  });

  it('tells the second of two who write in it, overwrites nothing and keeps what he typed', async () => {
    const life = await drafting();
    const [first, second] = await Promise.all([
      Reader.at(browser, world, WITH_SCRIPTS, 'secretary'),
      Reader.at(browser, world, WITH_SCRIPTS, 'secretary-second'),
    ]);
    await Promise.all([first.open(addressOf(life)), second.open(addressOf(life))]);
    await endOf(first, '15 décembre');
    await first.page.keyboard.type(' Premier.');
    await saved(first);
    await endOf(second, '15 décembre');
    await second.page.keyboard.type(' Second.');
    const notice = second.page.getByRole('alert');
    await notice.waitFor();
    expect(await notice.textContent()).toContain(t('editor.stale.title'));
    expect(await notice.textContent()).toContain('Claire Fontaine');
    expect(await notice.locator('textarea').first().inputValue()).toContain(' Second.');
    expect(await editorIn(second).innerText()).toContain(' Premier.');
    await second.open(addressOf(life));
    expect(await second.page.getByRole('alert').locator('textarea').first().inputValue()).toContain(' Second.');
    await endOf(second, '15 décembre');
    await second.page.keyboard.type(' Second.');
    await saved(second);
    const both = await editorIn(second).innerText();
    expect([both.includes('Premier.'), both.includes('Second.')]).toEqual([true, true]);
    await Promise.all([first.close(), second.close()]);
  });

  it('is commented on a passage, and the comment is answered', async () => {
    const life = await drafting();
    const reader = await Reader.at(browser, world, WITH_SCRIPTS, 'secretary');
    const { page } = reader;
    await reader.open(addressOf(life));
    await editorIn(reader).locator('p', { hasText: '15 décembre' }).click();
    await page.keyboard.press('Home');
    for (let pressed = 0; pressed < 7; pressed += 1) await page.keyboard.press('Shift+ArrowRight');
    const passage = await page.evaluate(() => getSelection()?.toString() ?? '');
    await page.locator('[data-editor-choose="fr"]').press('Enter');
    expect(await page.locator('[data-editor-passage] q').textContent()).toBe(passage);
    await page.keyboard.type('Est-ce défini ?');
    await page.getByRole('button', { name: t('editor.comments.add'), exact: true }).press('Enter');
    await page.locator('.app-comment').waitFor();
    expect(await page.locator('.app-editor__commented').textContent()).toBe(passage);
    await page.locator('.app-comment summary').click();
    await page.getByLabel(t('editor.comments.answerField')).fill('Oui, à l’article 1.');
    await page
      .locator('.app-comment')
      .getByRole('button', { name: t('editor.comments.answer') })
      .click();
    await page.locator('.app-comment .app-comments li').waitFor();
    expect(await page.locator('.app-comment').textContent()).toMatch(/Est-ce défini \?.*Oui, à l’article 1\./su);
    await reader.close();
  });

  it.each(WAYS.map((way) => [named(way), way] as const))('is right at every width: %s', async (_name, way) => {
    const life = await drafting();
    const reader = await Reader.at(browser, world, way, 'secretary');
    const { page } = reader;
    await reader.open(addressOf(life));
    if (way.scripts) {
      await editorIn(reader).locator('p').nth(1).click();
      await page.keyboard.type('Mot ');
      await saved(reader);
    } else {
      const field = page.locator('textarea[name="text.fr.1"]');
      const text = await field.inputValue();
      await field.fill(`${text} Fin.\n\nUn nouvel alinéa.`);
      await page.locator('textarea[name="motive.fr"]').fill('Clarté.');
      await page.getByRole('button', { name: textsIn(way.language)('editor.save') }).click();
      expect(await page.getByRole('alert').textContent()).toContain(textsIn(way.language)('editor.savedText'));
      expect(await instructionsOf(life)).toMatchObject([
        { kind: 'REPLACE_WORDS', motive: { fr: 'Clarté.' } },
        { kind: 'INSERT_PARAGRAPH', text: { fr: 'Un nouvel alinéa.' }, motive: { fr: 'Clarté.' } },
      ]);
    }
    expect(await reader.look(`editor-${way.scripts ? 'scripts' : 'plain'}`)).toEqual([]);
    await reader.close();
  });
});
