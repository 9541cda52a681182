import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Life } from '../support/life.ts';
import { createApiWorld, type ApiWorld } from '../support/world.ts';
import { Browser, type Shown } from './browser.ts';

let world: ApiWorld;
let life: Life;
let browser: Browser;
beforeAll(async () => {
  world = await createApiWorld();
  browser = await Browser.signedInAs(world, 'cocobase-secretary');
  await browser.open('/?language=fr');
});
afterAll(() => world.close());
beforeEach(async () => {
  life = await Life.launch(world);
  await life.toQualification({ concertationMatter: true });
  await life.toConcertation();
});

const address = () => `/amendments/${life.id}/tasks`;

/** The tasks on the page, by the number each has in its file. */
const tasksOn = ({ $ }: Shown): readonly string[] =>
  $('input[name$=".idempotencyKey"]')
    .toArray()
    .map((input) => ($(input).attr('name') ?? '').split('.')[0] ?? '');

const opinionOn = (page: Shown): string =>
  tasksOn(page).find((seq) => page.$(`#f-${seq}-opinion-fr`).length === 1) ?? '';
const positionsOn = (page: Shown): readonly string[] =>
  tasksOn(page).filter((seq) => page.$(`[name="${seq}.position"]`).length > 0);

describe('the page of all that waits for someone in a file', () => {
  it('is led to from each of its tasks, and has ids of its own for every field', async () => {
    const page = await browser.open(address());
    expect(page.$('.app-one-task').length).toBe(4);
    const ids = page
      .$('[id]')
      .toArray()
      .map((element) => page.$(element).attr('id'));
    expect(new Set(ids).size).toBe(ids.length);
    const [first] = page.$('#answers input[type="hidden"][name*="."]').toArray();
    const seq = page.$(first).attr('name')?.split('.')[0] ?? '';
    const one = await browser.open(`/tasks/${life.id}.${seq}`);
    expect(one.$(`a[href="${address()}"]`).text()).toContain('3 autres tâches de ce dossier vous attendent');
  });

  it('takes the answers that were begun, and leaves the others open', async () => {
    const page = await browser.open(address());
    const [first = '', second = ''] = positionsOn(page);
    const after = await browser.fill(page, { [`${first}.position`]: 'FAVOURABLE', [`${second}.position`]: 'NONE' });
    const banner = after.$('[role="alert"]').text();
    expect(banner).toMatch(/Position de l’organisation, au nom de .+\u00a0: position donnée\u00a0: favorable/u);
    expect(banner).toContain('sans avis');
    expect(after.$('.app-one-task').length).toBe(2);
    expect(after.$('main').text()).toContain('2 tâches de ce dossier vous attendent.');
  });

  it('keeps what was typed where one answer is refused, and takes the others', async () => {
    const page = await browser.open(address());
    const [position = ''] = positionsOn(page);
    const opinion = opinionOn(page);
    const after = await browser.fill(page, {
      [`${position}.position`]: 'RESERVED',
      [`${opinion}.opinion.fr`]: 'Avis rendu.',
      [`${opinion}.on`]: '2026-11-23',
    });
    expect(after.status).toBe(400);
    const summary = after.$('.govuk-error-summary');
    expect(summary.text()).toContain('Avis motivé du comité de concertation de base');
    expect(after.$(summary.find('a').attr('href') ?? '').attr('name')).toBe(`${opinion}.opinion.nl`);
    expect(after.$(`[name="${opinion}.opinion.fr"]`).text()).toBe('Avis rendu.');
    expect(after.$('.govuk-notification-banner').text()).toContain('réservé');
    expect(after.$('.app-one-task').length).toBe(3);
  });

  it('sent twice decides nothing twice', async () => {
    const page = await browser.open(address());
    const [first = ''] = positionsOn(page);
    const sent = { [`${first}.position`]: 'FAVOURABLE' };
    await browser.fill(page, sent);
    const again = await browser.fill(page, sent);
    expect(again.$('[role="alert"]').text()).toContain('favorable');
    expect(
      await world.db.event.count({ where: { fileId: life.id, type: 'TaskDone', seq: { gt: Number(first) } } }),
    ).toBe(1);
  });

  it('says that nothing was answered where nothing was', async () => {
    const { status, $ } = await browser.fill(await browser.open(address()), {});
    expect([status, $('.govuk-error-summary').text()]).toEqual([
      400,
      expect.stringContaining('Aucune réponse n’est remplie.'),
    ]);
  });

  it('keeps what was typed in every answer when its reader asks for the other language', async () => {
    const page = await browser.open(address());
    const [first = '', second = ''] = positionsOn(page);
    const { $ } = await browser.send(address(), {
      [`${first}.position`]: 'FAVOURABLE',
      [`${second}.remark`]: 'Trop tôt.',
      showIn: 'nl',
    });
    expect($('html').attr('lang')).toBe('nl');
    expect($(`input[name="${first}.position"][value="FAVOURABLE"]`).attr('checked')).toBeDefined();
    expect($(`[name="${second}.remark"]`).text()).toBe('Trop tôt.');
    await browser.open(`${address()}?language=fr`);
  });

  it('has nothing to answer for one who was not asked, and does not exist for one who sees no file', async () => {
    const auditor = await Browser.signedInAs(world, 'auditor');
    const { status, $ } = await auditor.open(address());
    expect([status, $('#answers').length]).toEqual([200, 0]);
    expect($('main').text()).toContain('Plus rien ne vous attend dans ce dossier.');
    expect((await auditor.open(`/amendments/${'0'.repeat(32)}/tasks`)).status).toBe(404);
    expect((await auditor.open('/amendments/nonsense/tasks')).status).toBe(404);
  });
});
