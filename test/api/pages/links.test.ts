import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LINK_MAIL_KINDS } from '../../../domain/links/link.ts';
import { courierOf } from '../../../prisma/record/file-record.ts';
import { Life } from '../support/life.ts';
import { keyTo } from '../support/links.ts';
import { createApiWorld, NOW, type ApiWorld } from '../support/world.ts';
import { wholeDatabase } from '../../support/whole-database.ts';
import { Browser, type Shown } from './browser.ts';

/** Each test has an organisation of its own: unions without a link of the others. */
const [ALPHA, BETA, GAMMA] = ['union-cgsp-acod', 'union-csc-acv', 'union-slfp-vsoa'] as const;
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const SAFARI = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Safari/604.1';
const EXPIRED = '2026-11-16T08:59:59.999Z';

let world: ApiWorld;
let life: Life;
beforeAll(async () => {
  world = await createApiWorld();
  life = await Life.launch(world);
  await life.toQualification({ concertationMatter: true });
  await life.toConcertation();
}, 120_000);
afterAll(() => world.close());

async function taskOf(organisationId: string): Promise<string> {
  const { tasks } = await world.amendments.read(life.id);
  const task = Object.values(tasks).find(({ assignees }) => assignees.some(({ id }) => id === organisationId));
  if (task === undefined) throw new Error(`Nothing is asked of ${organisationId}.`);
  return `${life.id}.${task.seq}`;
}

type But = Parameters<typeof keyTo>[3];

async function linkTo(organisationId: string, but: But = {}): Promise<string> {
  const task = await taskOf(organisationId);
  return `/tasks/${task}?v=1&key=${await keyTo(world, task, organisationId, but)}`;
}

const mailsTo = async (organisationId: string): Promise<readonly string[]> =>
  (await world.db.mail.findMany({ where: { partyId: organisationId }, orderBy: { id: 'asc' } }))
    .map(({ kind }) => kind)
    .filter((kind) => LINK_MAIL_KINDS.some((each) => each === kind));

const nonceIn = ({ $ }: Shown): string => $('main form input[name="csrfToken"]').attr('value') ?? '';
const actionOf = ({ $ }: Shown): string => $('main form').attr('action') ?? '';

describe('a link that is looked at', () => {
  it('changes nothing in the whole database and leaves nothing in a browser, however it is asked for', async () => {
    const links = [
      await linkTo(ALPHA),
      await linkTo(ALPHA, { at: EXPIRED }),
      await linkTo(ALPHA, { textHash: 'another' }),
      `/tasks/${await taskOf(ALPHA)}?key=made-up`,
      `/tasks/${await taskOf(BETA)}?${(await linkTo(ALPHA)).split('?')[1] ?? ''}`,
    ];
    const before = await wholeDatabase(world.db);
    const statuses: number[] = [];
    for (const link of links) {
      for (const headers of [{}, { purpose: 'prefetch', 'sec-purpose': 'prefetch;prerender' }]) {
        for (const method of ['HEAD', 'GET'] as const) {
          const answer = await fetch(`${world.baseUrl}${link}&language=nl`, { method, headers });
          statuses.push(answer.status);
          expect(answer.headers.getSetCookie()).toEqual([]);
          expect(answer.headers.get('cache-control')).toBe('no-store');
          expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
          expect(answer.headers.get('x-robots-tag')).toContain('noindex');
        }
      }
    }
    expect(statuses).toEqual([200, 410, 410, 403, 403].flatMap((status) => [status, status, status, status]));
    expect(await wholeDatabase(world.db)).toEqual(before);
  });

  it('tells its key to no other address: not to a style sheet, a script, nor a link', async () => {
    const { $ } = await new Browser(world).open(await linkTo(ALPHA));
    const fetched = $('link[href], script[src], img[src]').toArray();
    expect(fetched.length).toBeGreaterThan(1);
    for (const each of fetched) expect($(each).attr('href') ?? $(each).attr('src')).not.toContain('key=');
    const left = $('a[href]')
      .toArray()
      .map((each) => $(each).attr('href') ?? '');
    expect(left.filter((href) => href.includes('key=') && !href.startsWith('/tasks/'))).toEqual([]);
    expect(left.filter((href) => /^https?:/.test(href))).toEqual([]);
  });

  it('keeps other pages as they were: a referrer of our own, no page for search engines', async () => {
    const other = await world.as().send('GET', '/');
    expect(other.headers.get('referrer-policy')).toBe('same-origin');
    const robots = await world.as().send('GET', '/robots.txt');
    expect([robots.status, String(robots.body)]).toEqual([200, 'User-agent: *\nDisallow: /\n']);
  });
});

describe('a form that came by a link', () => {
  it('is not taken without what its page carries, nor with that of another page; what was typed stays', async () => {
    const browser = new Browser(world);
    const page = await browser.open(await linkTo(ALPHA));
    const foreign = nonceIn(await browser.open(await linkTo(BETA)));
    const old = nonceIn(page).replace(/^[^.]+/, (Date.parse(NOW) - 1).toString(36));
    const typed = { position: 'RESERVED', remark: 'Le terme est court.', idempotencyKey: 'typed' };
    const before = await wholeDatabase(world.db);
    for (const csrfToken of ['', 'made-up', foreign, old]) {
      const refused = await browser.send(actionOf(page), { ...typed, csrfToken });
      expect([refused.status, refused.$('.govuk-error-summary').length]).toEqual([403, 1]);
      expect(refused.$('textarea[name="remark"]').text()).toBe('Le terme est court.');
      expect(nonceIn(refused)).not.toBe('');
    }
    expect(await wholeDatabase(world.db)).toEqual(before);
  });

  it('is taken from a browser that names no origin, and not from another site', async () => {
    const browser = new Browser(world);
    const page = await browser.open(await linkTo(GAMMA));
    const sent = { position: 'FAVOURABLE', csrfToken: nonceIn(page), idempotencyKey: 'gamma' };
    const other = await browser.send(actionOf(page), sent, { origin: 'https://elsewhere.example' });
    expect(other.status).toBe(403);
    const taken = await browser.send(actionOf(page), sent, { origin: 'null' });
    expect([taken.status, taken.headers.getSetCookie()]).toEqual([303, []]);
    expect(taken.headers.get('referrer-policy')).toBe('no-referrer');
    expect(world.wakes.filter(({ fileId }) => fileId === courierOf(life.id)).length).toBe(1);
  });

  it('is taken once when it is sent again, and what comes second from another person is kept', async () => {
    const first = new Browser(world);
    const second = new Browser(world);
    const [link, reminder] = [await linkTo(BETA), await linkTo(BETA, { kind: 'REMINDER' })];
    const [page, other] = [await first.open(link), await second.open(reminder)];
    const sent = { position: 'RESERVED', csrfToken: nonceIn(page), idempotencyKey: 'beta' };
    const answers = await Promise.all([
      first.send(actionOf(page), sent, { 'user-agent': FIREFOX }),
      first.send(actionOf(page), sent, { 'user-agent': FIREFOX }),
    ]);
    expect(answers.map(({ status }) => status)).not.toContain(500);
    await first.send(actionOf(page), sent, { 'user-agent': FIREFOX });
    const task = await taskOf(BETA);
    const seq = Number(task.split('.').at(-1));
    const of = (type: string): Promise<number> =>
      world.db.event.count({ where: { fileId: life.id, type, data: { path: ['task'], equals: seq } } });
    expect(await of('TaskDone')).toBe(1);
    expect(await mailsTo(BETA)).toEqual(['ANSWER_CONFIRMED']);

    const late = await second.send(
      actionOf(other),
      { position: 'FAVOURABLE', csrfToken: nonceIn(other), idempotencyKey: 'beta-2' },
      { 'user-agent': SAFARI },
    );
    expect(late.$('main form').length).toBe(0);
    expect([await of('TaskDone'), await of('AnswerKept')]).toEqual([1, 1]);
    // It came from elsewhere, which is told beside what was answered.
    expect((await mailsTo(BETA)).toSorted()).toEqual(['ANSWER_CONFIRMED', 'ANSWER_CONFIRMED', 'LINK_USED_ELSEWHERE']);
    const used = await world.db.taskToken.findMany({ where: { taskId: task, usedAt: { not: null } } });
    expect(used.every(({ usedFrom }) => /^[0-9a-f]{64}$/.test(usedFrom ?? ''))).toBe(true);
  });

  it('shows who looks at the link afterwards what was answered, and nothing to press', async () => {
    const page = await new Browser(world).open(await linkTo(BETA));
    expect([page.status, page.$('main form').length]).toEqual([200, 0]);
    expect(page.$('main').text()).toContain('réservé');
  });
});

describe('a link that has expired', () => {
  it('says so in one sentence, and has another sent by one button to the address on record', async () => {
    const browser = new Browser(world);
    const page = await browser.open(await linkTo(ALPHA, { at: EXPIRED }));
    expect(page.status).toBe(410);
    const { organisations } = await world.directory.current();
    const file = await world.amendments.read(life.id);
    for (const word of [organisations[ALPHA]?.name.fr, organisations[ALPHA]?.email, file.title.fr]) {
      expect(page.text).not.toContain(word);
    }
    expect(page.$('main form button').length).toBe(1);
    const bare = await browser.send(actionOf(page), { idempotencyKey: 'bare' });
    expect(bare.status).toBe(403);
    const sent = await browser.fill(page, {});
    expect([sent.status, sent.$('h1').text(), sent.$('main form').length]).toEqual([
      200,
      'Un nouveau lien est envoyé',
      0,
    ]);
    expect(sent.text).not.toContain(organisations[ALPHA]?.email);
    expect(await mailsTo(ALPHA)).toEqual(['LINK_SENT']);
  });

  it('sends a few a day and no more, and tells when one was asked for from elsewhere', async () => {
    const browser = new Browser(world);
    const link = await linkTo(ALPHA, { at: EXPIRED });
    const page = await browser.open(link);
    const statuses: number[] = [];
    for (const idempotencyKey of ['a', 'b', 'c']) {
      const again = { csrfToken: nonceIn(page), idempotencyKey };
      statuses.push((await browser.send(actionOf(page), again, { 'user-agent': SAFARI })).status);
    }
    expect(statuses).toEqual([200, 200, 429]);
    expect((await browser.open(link)).$('main form').length).toBe(0);
    expect(await mailsTo(ALPHA)).toEqual([
      'LINK_SENT',
      'LINK_SENT',
      'LINK_USED_ELSEWHERE',
      'LINK_SENT',
      'LINK_USED_ELSEWHERE',
    ]);
  });

  it('is dead with the address it was sent to, and with the text it speaks of', async () => {
    const moved = await new Browser(world).open(await linkTo(ALPHA, { address: 'former@union.example' }));
    expect(moved.status).toBe(410);
    const changed = await new Browser(world).open(await linkTo(ALPHA, { textHash: 'another' }));
    expect([changed.status, changed.$('h1').text()]).toEqual([410, 'Le texte a changé']);
    const read = await new Browser(world).open(await linkTo(ALPHA, { kind: 'MADE_MOOT' }));
    expect(read.status).toBe(410);
  });

  it('of before links were kept with their address and text, has expired', async () => {
    const link = await linkTo(ALPHA);
    await world.db.taskToken.updateMany({
      where: { organisationId: ALPHA },
      data: { mailId: null, purpose: null, addressHash: null, textHash: null, madeAt: null },
    });
    expect((await new Browser(world).open(link)).status).toBe(410);
  });
});
