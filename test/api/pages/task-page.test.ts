import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Life } from '../support/life.ts';
import { createApiWorld, type ApiWorld } from '../support/world.ts';
import { Browser } from './browser.ts';

let world: ApiWorld;
let life: Life;
let task: string;
beforeAll(async () => {
  world = await createApiWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  life = await Life.launch(world);
  await life.toCommittee();
  task = await life.taskFor('dg-support', 'VOTE');
});

describe('the page of a task', () => {
  it('says what is asked, by when and why that date, and what changes, with signs', async () => {
    const { status, headers, $ } = await (await Browser.signedInAs(world, 'dg-support')).open(`/tasks/${task}?v=9`);
    expect(status).toBe(200);
    expect($('html').attr('lang')).toBe('fr');
    expect($('h1').text()).toBe('Vote du comité de direction');
    expect($('main').text()).toContain('Maturité de l’objectif 1.1');
    const first = $('.app-asked').text();
    expect(first).toContain('Voter sur la motion soumise au comité de direction');
    expect(first).toContain('Pour le 7 décembre 2026');
    expect(first).toContain('10 jours ouvrables à partir du 23 novembre 2026');
    expect($('.app-redline del [aria-hidden]').text()).toBe('[-\u2060\u00a0\u00a0-]');
    expect($('.app-redline del').text()).toBe(
      'début du texte supprimé : [-\u2060\u00a04\u00a0-] fin du texte supprimé ',
    );
    expect($('.app-redline ins').text()).toBe('début du texte inséré : [+\u2060\u00a03\u00a0+] fin du texte inséré ');
    expect($('script:not([src])').length).toBe(0);
    expect(headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('says in which capacity its reader is asked, after what, why the text changes, and on what ground', async () => {
    const { $ } = await (await Browser.signedInAs(world, 'dg-support')).open(`/tasks/${task}`);
    const facts = $('dl.app-facts').text();
    expect(facts).toContain('Membre du comité de direction');
    expect(facts).toContain('Dossier qualifié – Claire Fontaine, secrétaire du contrat, le 23 novembre 2026');
    expect(facts).toContain('Article 11bis de l’arrêté royal du 29 octobre 2001');
    expect(facts).toContain('Approuver l’avenant');
    const change = $('.app-provision');
    expect(change.find('h3').text().trim()).toBe('OO 1.1 modifié');
    expect(change.children('[lang="fr"]').text()).toContain('La mesure montre un retard.');
    expect(change.find('details [lang="nl"]').text()).toContain('De meting toont een achterstand.');
    expect($('main').text()).toContain('Entrée en vigueur le jour de la dernière signature');
  });

  it('compares both languages where that is the task', async () => {
    const other = await Life.launch(world);
    await other.toTranslation();
    const { $ } = await (
      await Browser.signedInAs(world, 'translator-nl')
    ).open(`/tasks/${await other.taskFor('translator-nl', 'TRANSLATE')}`);
    expect(
      $('.app-twins [lang]')
        .toArray()
        .map((each) => $(each).attr('lang')),
    ).toEqual(['nl', 'fr']);
    expect($('.app-twins [lang="nl"]').text()).toContain('De motivering is nog niet in het Nederlands geschreven.');
  });

  it('tells one who was not asked whom it waits for, and that he has nothing to do', async () => {
    const { $ } = await (await Browser.signedInAs(world, 'auditor')).open(`/tasks/${task}`);
    expect($('dl.app-facts').text()).toContain('Adressée à');
    expect($('main').text()).toContain('Cette tâche attend la réponse d’une autre personne.');
  });

  it('is in the language of its reader, or the one he chooses', async () => {
    const browser = await Browser.signedInAs(world, 'dg-collections');
    const own = await browser.open(`/tasks/${task}`);
    expect(own.$('h1').text()).toBe('Stemming van het directiecomité');
    const french = await browser.open(`/tasks/${task}?language=fr`);
    expect(french.$('html').attr('lang')).toBe('fr');
    expect((await browser.open(`/tasks/${task}`)).$('html').attr('lang')).toBe('fr');
  });

  it('keeps what was typed when its reader asks for the other language', async () => {
    const browser = await Browser.signedInAs(world, 'dg-support');
    const button = (await browser.open(`/tasks/${task}`)).$('header button[name="showIn"]');
    expect(button.attr('form')).toBe('answer');
    const typed = { vote: 'AGAINST', remark: 'Trop tôt.', showIn: button.attr('value') ?? '' };
    const shown = await browser.send(`/tasks/${task}/decision`, typed);
    expect([shown.status, shown.$('html').attr('lang')]).toEqual([200, 'nl']);
    expect(shown.$('input[value="AGAINST"]').attr('checked')).toBeDefined();
    expect(shown.$('textarea[name="remark"]').text()).toBe('Trop tôt.');
    expect((await browser.open(`/tasks/${task}`)).$('h1').text()).toBe('Stemming van het directiecomité');
  });

  it('gives every field a label, and every choice a legend', async () => {
    const { $ } = await (await Browser.signedInAs(world, 'dg-support')).open(`/tasks/${task}`);
    for (const field of $('main form').find('input:not([type="hidden"]), textarea').toArray()) {
      expect([$(field).attr('name'), $(`label[for="${$(field).attr('id') ?? ''}"]`).length]).toEqual([
        $(field).attr('name'),
        1,
      ]);
    }
    for (const choice of $('fieldset').toArray()) expect($(choice).children('legend').text()).not.toBe('');
    expect($('h1').length).toBe(1);
  });

  it('takes the decision, once, and shows that it is recorded', async () => {
    const browser = await Browser.signedInAs(world, 'dg-support');
    const page = await browser.open(`/tasks/${task}`);
    const after = await browser.fill(page, { vote: 'FOR', remark: 'D’accord.\r\nVraiment.', reason: '' });
    expect(after.$('[role="alert"]').text()).toContain('Votre réponse est enregistrée\u00a0: vote émis\u00a0: pour.');
    expect(after.$('form[action$="/decision"]').length).toBe(0);
    const { text } = await world.amendments.read(life.id);
    const recorded = after.$('dl').first().text();
    for (const said of [
      'Vote émis\u00a0: pour',
      'D’accord.\nVraiment.',
      '23 novembre 2026 à 10\u00a0h\u00a000',
      ', membre du comité de direction',
      text?.hash ?? 'no hash',
    ]) {
      expect(recorded).toContain(said);
    }
    const again = await browser.fill(page, { vote: 'FOR', remark: 'D’accord.\r\nVraiment.', reason: '' });
    expect(again.status).toBe(200);
    const votes = await world.db.event.count({
      where: { fileId: life.id, type: 'TaskDone', by: { path: ['id'], equals: 'dg-support' } },
    });
    expect(votes).toBe(1);
  });

  it('says at the top what is missing, and leads to the field', async () => {
    const browser = await Browser.signedInAs(world, 'dg-support');
    const answer = await browser.fill(await browser.open(`/tasks/${task}`), { vote: 'INTEREST_DECLARED', reason: ' ' });
    expect(answer.status).toBe(400);
    expect(answer.$('title').text()).toMatch(/^Erreur/);
    const link = answer.$('[role="alert"] a');
    expect(link.text()).toBe('Raison – Ce champ est obligatoire.');
    expect(answer.$(link.attr('href') ?? '').attr('name')).toBe('reason');
    expect(answer.$('input[value="INTEREST_DECLARED"]').attr('checked')).toBeDefined();
    expect(answer.$('#f-reason').attr('aria-describedby')).toBe('f-reason-hint f-reason-error');
  });

  it('tells the second of two that the step is closed', async () => {
    const browser = await Browser.signedInAs(world, 'dg-support');
    const page = await browser.open(`/tasks/${task}`);
    await life.must('dg-support', { kind: 'VOTE', vote: 'AGAINST' });
    const late = await browser.fill(page, { vote: 'FOR' });
    expect(late.status).toBe(409);
    expect(late.$('[role="alert"]').text()).toContain('Cette étape est close');
    expect(late.$('.govuk-notification-banner').text()).toContain('contre');
  });

  it('has no form for one who was not asked, and does not exist for one who sees no file', async () => {
    const auditor = await (await Browser.signedInAs(world, 'auditor')).open(`/tasks/${task}`);
    expect([auditor.status, auditor.$('main form').length]).toEqual([200, 0]);
    expect((await (await Browser.signedInAs(world, 'auditor')).open(`/tasks/${life.id}.9999`)).status).toBe(404);
    expect((await new Browser(world).open('/tasks/nonsense')).status).toBe(404);
  });

  it('sends who is not signed in to where he signs in and comes back from', async () => {
    const browser = new Browser(world);
    const away = await browser.open(`/tasks/${task}?v=9`);
    expect([away.status, away.headers.get('location')]).toEqual([
      303,
      `/sign-in?to=${encodeURIComponent(`/tasks/${task}?v=9`)}`,
    ]);
    const offered = await browser.open(away.headers.get('location') ?? '');
    const start = new URL(offered.$('main a.govuk-button').attr('href') ?? '', world.baseUrl);
    expect([start.pathname, start.searchParams.get('to')]).toEqual(['/sign-in/start', `/tasks/${task}?v=9`]);
  });

  it('does not take a form of another site, nor one without a session', async () => {
    const browser = await Browser.signedInAs(world, 'dg-support');
    const sent = { vote: 'FOR', idempotencyKey: 'k' };
    const foreign = await browser.send(`/tasks/${task}/decision`, sent, { 'Sec-Fetch-Site': 'cross-site' });
    expect(foreign.status).toBe(403);
    expect((await new Browser(world).send(`/tasks/${task}/decision`, sent)).status).toBe(401);
    expect((await world.amendments.read(life.id)).committee?.votes).toEqual({});
  });
});

describe('looking', () => {
  it('changes nothing and starts no session, whoever follows a link', async () => {
    const tables = [
      'event',
      'task',
      'mail',
      'idempotency_key',
      'wake_up',
      'draft_revision',
      'file_document',
      'task_token',
    ];
    const counted = () =>
      Promise.all(tables.map((table) => world.db.$queryRawUnsafe(`SELECT count(*)::int AS rows FROM ${table}`)));
    const before = await counted();
    const { cookie } = await Browser.signedInAs(world, 'dg-support');
    for (const path of [
      `/tasks/${task}?v=9`,
      `/amendments/${life.id}`,
      '/',
      '/sign-in',
      '/api/docs',
      '/api/v1/tasks',
      '/health',
    ]) {
      for (const method of ['GET', 'HEAD']) {
        for (const headers of [{}, { cookie }]) {
          const { headers: said } = await world.as().send(method, path, { headers });
          expect(said.getSetCookie()).toEqual([]);
        }
      }
    }
    expect(await counted()).toEqual(before);
  });
});
