import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Life } from '../support/life.ts';
import { keyTo } from '../support/links.ts';
import { createApiWorld, NOW, type ApiWorld } from '../support/world.ts';
import { Browser } from './browser.ts';

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
  const { tasks } = await life.seenBy('auditor');
  const task = tasks.find(({ assignees }) => assignees.some(({ id }) => id === organisationId));
  if (task === undefined) throw new Error(`Nothing is asked of ${organisationId}.`);
  return task.id;
}

/** A key as the mail to an organisation bears it. */
const keyFor = async (organisationId: string, at = NOW): Promise<string> =>
  keyTo(world, await taskOf(organisationId), organisationId, { at });

describe('an organisation with the key of its message', () => {
  it('answers without an account, in the language it chooses, each remark apart', async () => {
    const task = await taskOf('union-csc-acv');
    const key = await keyFor('union-csc-acv');
    const browser = new Browser(world);
    const page = await browser.open(`/tasks/${task}?v=30&key=${key}`, { 'Accept-Language': 'nl' });
    expect([page.status, page.$('h1').text(), page.$('html').attr('lang')]).toEqual([
      200,
      'Standpunt van de organisatie',
      'nl',
    ]);
    expect(page.$('header form').length).toBe(0);
    const after = await browser.fill(page, {
      position: 'RESERVED',
      remark: 'Le terme est court.\n\nEt le motif aussi.',
    });
    expect([after.status, after.$('h1').text()]).toEqual([200, 'Votre réponse est enregistrée']);
    expect(after.$('.govuk-body-l').text()).toContain('position donnée\u00a0: réservé');
    const { remarks } = await world.amendments.read(life.id);
    expect(remarks).toMatchObject([
      { text: 'Le terme est court.', from: { kind: 'ORGANISATION', id: 'union-csc-acv' } },
      { text: 'Et le motif aussi.' },
    ]);
    expect(browser.cookie).toBe('');
  });

  it('opens its own task alone', async () => {
    const key = await keyFor('union-cgsp-acod');
    const other = await new Browser(world).open(`/tasks/${await taskOf('union-slfp-vsoa')}?key=${key}`);
    expect([other.status, other.$('h1').text()]).toEqual([403, 'Ce lien n’est pas valable']);
    expect((await new Browser(world).open(`/amendments/${life.id}?key=${key}`)).status).toBe(303);
    const api = await world.as().get(`/tasks?key=${key}`);
    expect(api.status).toBe(401);
  });

  it('is told that its key is wrong or has expired', async () => {
    const task = await taskOf('union-slfp-vsoa');
    const wrong = await new Browser(world).open(`/tasks/${task}?key=guessed`);
    expect([wrong.status, wrong.$('.govuk-body-l').text()]).toEqual([
      403,
      expect.stringContaining('Ce lien n’est pas valable'),
    ]);
    const expired = await keyFor('union-slfp-vsoa', '2026-11-16T08:59:59.999Z');
    const late = await new Browser(world).open(`/tasks/${task}?key=${expired}`);
    expect([late.status, late.$('.govuk-body-l').text()]).toEqual([410, expect.stringContaining('Ce lien a expiré')]);
  });

  it('finds its key dead once the task is closed otherwise', async () => {
    const task = await taskOf('union-slfp-vsoa');
    const key = await keyFor('union-slfp-vsoa');
    const browser = new Browser(world);
    const page = await browser.open(`/tasks/${task}?key=${key}`);
    await world.as('president').post(`/amendments/${life.id}/withdraw`, { reason: 'Sans objet.' });
    const closed = await browser.open(`/tasks/${task}?key=${key}`);
    expect([closed.status, closed.$('form').length]).toEqual([410, 0]);
    const late = await browser.fill(page, { position: 'FAVOURABLE' });
    expect([late.status, late.$('main form').length]).toEqual([410, 0]);
    expect(late.$('main').text()).not.toContain('Maturité');
  });

  it('who tries many keys is kept waiting', async () => {
    const answers = [];
    for (let tries = 0; tries < 35; tries += 1) {
      answers.push((await new Browser(world).open(`/tasks/${life.id}.1?key=guess-${tries}`)).status);
    }
    expect(answers.at(0)).toBe(403);
    expect(answers.at(-1)).toBe(429);
  });
});
