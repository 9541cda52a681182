import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import { isMeeting } from '../../domain/meetings/meeting/meeting.ts';
import { partsOfTaskId } from '../../api/views/task.ts';
import { Life } from '../api/support/life.ts';
import { setMeetingScene, UNIONS } from '../api/support/meeting-scene.ts';
import { Postman } from '../api/support/postman.ts';
import { createApiWorld, type ApiWorld } from '../api/support/world.ts';
import { wholeDatabase } from '../support/whole-database.ts';
import { describeInBrowser, startChromium } from './support/chromium.ts';

jest.setTimeout(120_000);

/** How long a scanner lets the scripts of a page run. */
const SCRIPTS_MS = 10_000;
const [FIRST, SECOND] = UNIONS;

let world: ApiWorld;
let browser: Browser;
let postman: Postman;
/** A file in concertation and a meeting that was convoked too late: what each asks of the unions. */
const files: Record<'file' | 'meeting', string> = { file: '', meeting: '' };

const KINDS = [
  ['a file', 'file', 'RESERVED', 'Le terme est court.'],
  ['a meeting', 'meeting', 'ACCEPT', undefined],
] as const;

describeInBrowser('a link in a mail', () => {
  beforeAll(async () => {
    [world, browser] = await Promise.all([createApiWorld(), startChromium()]);
    postman = await Postman.of(world);
    const life = await Life.launch(world);
    await life.toQualification({ concertationMatter: true });
    await life.toConcertation();
    files.file = life.id;
    files.meeting = (await setMeetingScene(world)).invalid.id;
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await postman.close();
    await world.close();
  });

  it.each(KINDS)('of %s survives a scanner: the person decides, once', async (_name, kind, answer, remark) => {
    const fileId = files[kind];
    const mails = await postman.bring(fileId, FIRST);
    const link = linkIn(mails.flatMap(({ links }) => links));
    const before = await wholeDatabase(world.db);

    await scan(link);
    expect(await wholeDatabase(world.db)).toEqual(before);

    const person = await browser.newContext({ locale: 'fr-BE' });
    const page = await person.newPage();
    const posted = page.waitForRequest((request) => request.method() === 'POST');
    await decide(page, link, answer, remark);
    expect(await page.locator('main form').count()).toBe(0);
    expect(await person.cookies()).toEqual([]);
    expect(await decided(link)).toEqual({ TaskDone: 1, AnswerKept: 0 });

    // Whoever has seen the request sends it again, and it is the same request.
    await replay(await posted);
    expect(await decided(link)).toEqual({ TaskDone: 1, AnswerKept: 0 });

    const [confirmation, ...others] = await postman.bring(fileId, FIRST);
    expect([others.length, confirmation?.subject]).toEqual([
      0,
      expect.stringContaining('Votre réponse est enregistrée'),
    ]);
    if (remark !== undefined) expect(confirmation?.text).not.toContain(remark);
    await person.close();
  });

  it.each(KINDS)(
    'of %s that two persons follow at once is answered once; the second answer is kept',
    async (_name, kind, answer, _remark) => {
      const link = await linkOf(kind);
      const contexts = await Promise.all([browser.newContext(), browser.newContext()]);
      const pages = await Promise.all(contexts.map((context) => context.newPage()));
      for (const page of pages) await fill(page, link, answer);
      await Promise.all(pages.map((page) => press(page)));
      expect(await decided(link)).toEqual({ TaskDone: 1, AnswerKept: 1 });
      await Promise.all(contexts.map((context) => context.close()));
    },
  );
});

/** The link of the other union, whose mail went out with that of the first. */
async function linkOf(kind: 'file' | 'meeting'): Promise<string> {
  await world.db.mail.updateMany({
    where: { fileId: files[kind], partyId: SECOND, kind: 'TASK_OPENED' },
    data: { status: 'PENDING' },
  });
  return linkIn((await postman.bring(files[kind], SECOND)).flatMap(({ links }) => links));
}

const linkIn = (links: readonly string[]): string => {
  const found = links.find((link) => link.includes('key='));
  if (found === undefined) throw new Error('The mail has no link with a key.');
  return found;
};

/** All that a scanner does to a link before its reader sees it. */
async function scan(link: string): Promise<void> {
  const looks = [
    await fetch(link, { method: 'HEAD' }),
    await fetch(link),
    await fetch(link),
    await fetch(link, { headers: { Purpose: 'prefetch', 'Sec-Purpose': 'prefetch' } }),
  ];
  for (const look of looks) expect([look.status, look.headers.getSetCookie()]).toEqual([200, []]);

  const context = await browser.newContext();
  const page = await context.newPage();
  await page.clock.install();
  await visit(page, link);
  const hrefs = await page.locator('a[href]').evaluateAll((links) => links.map((each) => Reflect.get(each, 'href')));
  const followed = [...new Set(hrefs.map(String))].filter((href) => href.startsWith('http'));
  expect(followed.length).toBeGreaterThan(1);
  for (const href of followed) await visit(page, href);
  await leavesNothing(context, page);
  await context.close();

  // One that sends each form it finds, without having opened its page.
  const action = await formIn(link);
  const blind = await fetch(action, { method: 'POST', body: new URLSearchParams({ idempotencyKey: 'scanner' }) });
  expect([blind.status, blind.headers.getSetCookie()]).toEqual([403, []]);
}

/** Opens an address and lets ten seconds pass for its scripts, by their own clock. */
async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.clock.runFor(SCRIPTS_MS);
  await page.waitForLoadState('networkidle');
}

async function leavesNothing(context: BrowserContext, page: Page): Promise<void> {
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
}

async function formIn(link: string): Promise<string> {
  const page = await (await fetch(link)).text();
  const action = /<form[^>]* action="(?<action>\/[^"]*key=[^"]*)"/.exec(page)?.groups?.['action'];
  if (action === undefined) throw new Error('The page has no form.');
  return new URL(action.replaceAll('&amp;', '&'), link).href;
}

async function fill(page: Page, link: string, answer: string, remark?: string): Promise<void> {
  await page.goto(link);
  await page.locator(`main form input[type="radio"][value="${answer}"]`).check();
  if (remark !== undefined) await page.locator('main form textarea[name="remark"]').fill(remark);
}

async function press(page: Page): Promise<void> {
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.locator('main form button[type="submit"], main form button:not([type])').last().click();
  expect((await answered).status()).toBeLessThan(400);
  await page.waitForLoadState();
}

async function decide(page: Page, link: string, answer: string, remark: string | undefined): Promise<void> {
  await fill(page, link, answer, remark);
  await press(page);
}

async function replay(request: Request): Promise<void> {
  const headers = { 'content-type': request.headers()['content-type'] ?? '' };
  const again = await fetch(request.url(), { method: 'POST', headers, body: request.postData(), redirect: 'manual' });
  expect([again.status < 500, again.headers.getSetCookie()]).toEqual([true, []]);
}

/** How often the task of a link was decided, and how often a later answer to it was kept. */
async function decided(link: string): Promise<Readonly<Record<'TaskDone' | 'AnswerKept', number>>> {
  const { amendmentId: fileId, seq } = partsOfTaskId(/\/tasks\/(?<id>[^?/]+)/.exec(link)?.groups?.['id'] ?? '');
  expect(isMeeting(fileId)).toBe(fileId === files.meeting);
  const of = (type: string): Promise<number> =>
    world.db.event.count({ where: { fileId, type, data: { path: ['task'], equals: seq } } });
  return { TaskDone: await of('TaskDone'), AnswerKept: await of('AnswerKept') };
}
