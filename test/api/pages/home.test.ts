import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Life } from '../support/life.ts';
import { createApiWorld, type ApiWorld } from '../support/world.ts';
import { Browser, type Shown } from './browser.ts';

let world: ApiWorld;
beforeAll(async () => {
  world = await createApiWorld();
});
afterAll(() => world.close());

const homeOf = async (personId: string): Promise<Shown> => (await Browser.signedInAs(world, personId)).open('/');

/** What stands under a heading of the second rank. */
const under = ({ $ }: Shown, heading: string): string => $(`h2:contains("${heading}")`).nextAll().text();

describe('the home page of someone for whom nothing waits', () => {
  it('says what to do, and has no tasks of others when there are none', async () => {
    const page = await homeOf('auditor');
    expect(page.$('h1').text()).toBe('Ce qui vous attend');
    expect(page.$('main').text()).toContain('Rien ne vous attend.');
    expect(page.$('main a[href="/amendments"]').length).toBe(1);
    expect(under(page, 'Ce qui attend d’autres personnes')).toContain('Rien n’attend d’autres personnes.');
  });

  it('leads those who may open a file to where they do', async () => {
    expect((await homeOf('president')).$('main a[href="/amendments/new"]').text()).toBe('Lancer un avenant');
    expect((await homeOf('secretary')).$('main a[href="/amendments/new"]').text()).toBe('Proposer un avenant');
    expect((await homeOf('auditor')).$('main a[href="/amendments/new"]').length).toBe(0);
  });
});

describe('the home page', () => {
  it('says what waits for its reader, in which file, in which capacity, by when', async () => {
    const life = await Life.launch(world);
    await life.open('DRAFTING');
    const page = await homeOf('secretary');
    expect(page.$('h2').first().text()).toBe('Maturité de l’objectif 1.1');
    const task = page.$('.govuk-task-list__item').first();
    expect(task.find('a').attr('href')).toBe(`/tasks/${await life.taskFor('secretary', 'DRAFT')}`);
    expect(task.text().trim()).toBe(
      'Rédaction du texteEn qualité de\u00a0: secrétaire du contratPour le 7 décembre 2026',
    );
    await world.as('president').post(`/amendments/${life.id}/withdraw`, { reason: 'Fin.' });
  });

  it('says what waits for others and since when, the same asked of several in one line', async () => {
    const life = await Life.launch(world);
    await life.toCommittee();
    const page = await homeOf('secretary');
    const waiting = under(page, 'Ce qui attend d’autres personnes');
    expect(waiting.match(/Vote du comité de direction – Maturité de l’objectif 1\.1/gu)?.length).toBe(1);
    expect(waiting).toMatch(/Attend .+ et .+, depuis le 23 novembre 2026/u);
    const own = under(await homeOf('dg-support'), 'Ce qui attend d’autres personnes');
    expect(own).not.toContain('Sophie Lambert');
    await world.as('president').post(`/amendments/${life.id}/withdraw`, { reason: 'Fin.' });
  });

  it('shows a substitute what waits for the one he stands in for, and to nobody else', async () => {
    const life = await Life.launch(world);
    await life.toCommittee();
    const { status } = await world.as('administrator').post('/substitutions', {
      personId: 'dg-support',
      substituteId: 'auditor',
      from: '2026-11-23',
      until: '2026-11-30',
    });
    expect(status).toBe(201);
    const page = await homeOf('auditor');
    expect(under(page, 'Vous remplacez Sophie Lambert')).toContain('Vote du comité de direction');
    const whole = await (await Browser.signedInAs(world, 'auditor')).open('/?for=dg-support');
    expect([whole.$('h1').text(), whole.$('.govuk-task-list__item').length]).toEqual([
      'Ce qui attend Sophie Lambert',
      1,
    ]);
    expect((await (await Browser.signedInAs(world, 'secretary')).open('/?for=dg-support')).status).toBe(403);
    await world.as('president').post(`/amendments/${life.id}/withdraw`, { reason: 'Fin.' });
  });

  it('keeps a mission that ended without agreement until an act covers it', async () => {
    const life = await Life.launch(world);
    await life.toQualification({
      newMission: true,
      budgetDelta: 1000,
      legalBasis: { type: 'LAW', date: '2026-01-01', reference: '2026/1' },
    });
    await life.open('NEGOTIATION');
    await life.must('president', { kind: 'NEGOTIATE', outcome: 'DISAGREE', reason: 'Trop cher.' });
    const page = await homeOf('minister');
    expect(page.$(`main a[href="/amendments/${life.id}"]`).text()).toBe('Maturité de l’objectif 1.1');
    expect(under(page, 'Missions en attente d’un avenant')).toContain('article 7 du contrat');
  });
});

describe('late tasks', () => {
  it('are marked in words, on the home page and among what waits for others', async () => {
    const life = await Life.launch(world);
    await life.open('DRAFTING');
    await world.db.taskAssignee.updateMany({ data: { dueOn: '2026-11-20' }, where: { open: true } });
    await world.db.task.updateMany({ data: { dueOn: '2026-11-20' }, where: { status: 'OPEN' } });
    expect((await homeOf('secretary')).$('.govuk-task-list__item').first().text()).toContain(
      'Pour le 20 novembre 2026 En retard',
    );
    const browser = await Browser.signedInAs(world, 'president');
    const late = await browser.open('/waiting?late=true');
    expect(late.$('[aria-current="page"]').text()).toContain('Ce qui est en retard');
    expect(late.$('.govuk-task-list__item').length).toBe(1);
    expect(late.$('main').text()).toContain('En retard');
    expect((await browser.open('/waiting?stuck=true')).$('main').text()).toContain('Rien n’est bloqué.');
  });
});

describe('a long list', () => {
  it('puts the tasks of one file together, and goes on on further pages, which show the list alone', async () => {
    const task = await world.db.task.findFirstOrThrow({
      where: { status: 'OPEN', kind: 'DRAFT' },
      include: { assignees: true },
    });
    const numbers = Array.from({ length: 60 }, (_, index) => 1000 + index);
    const { assignees, ...row } = task;
    await world.db.task.createMany({
      data: numbers.map((seq) => ({ ...row, id: `${row.fileId}.${seq}`, seq, status: 'DONE' })),
    });
    await world.db.taskAssignee.createMany({
      data: numbers.flatMap((seq) =>
        assignees.map((assignee) => ({ ...assignee, taskId: `${row.fileId}.${seq}`, open: true })),
      ),
    });
    const browser = await Browser.signedInAs(world, 'secretary');
    const first = await browser.open('/');
    expect(first.$('.govuk-task-list__item a[href^="/tasks/"]').length).toBeGreaterThanOrEqual(50);
    expect(first.$('h2.app-inbox-file').length).toBe(1);
    expect(first.$(`a[href="/amendments/${row.fileId}/tasks"]`).text()).toContain('Répondre à tout sur une page');
    const second = await browser.open(first.$('a[rel="next"]').attr('href') ?? '');
    expect(second.$('.govuk-task-list__item').length).toBe(11);
    expect(second.$('h2:contains("Ce qui attend d’autres personnes")').length).toBe(0);
    expect(second.$('a[rel="prev"]').attr('href')).toBe('/');
    expect((await browser.open('/?cursor=nonsense')).status).toBe(400);
  });
});
