import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createApiWorld, type ApiWorld } from '../support/world.ts';
import { Browser } from './browser.ts';
import { CHANGED, Drafter, text } from './drafter.ts';

let world: ApiWorld;
let drafter: Drafter;
beforeAll(async () => {
  world = await createApiWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  drafter = await Drafter.at(world);
});

describe('of two who write on one draft', () => {
  it('the second is shown what the first saved, keeps his own words, and can save them then', async () => {
    await drafter.life.saveDraft('secretary', 0);
    const page = await drafter.open('/instructions/i1');
    await drafter.life.saveDraft('secretary-second', 1, {
      ...drafter.life.instruction,
      maturity: { now: 1, target: 2 },
    });
    const shown = await drafter.browser.fill(page, { ...CHANGED, 'motive.fr': 'Le mien.' });
    expect(shown.status).toBe(409);
    expect(text(shown, '.govuk-error-summary')).toContain('Le projet a changé entre-temps');
    expect(text(shown, '.govuk-notification-banner')).toContain('Tom Verhaegen a enregistré une autre version');
    expect(text(shown, '.govuk-notification-banner .app-redline')).toMatch(/4.*2/);
    expect(shown.$('textarea[name="motive.fr"]').text()).toBe('Le mien.');
    expect((await drafter.browser.fill(shown, { ...CHANGED, 'motive.fr': 'Le mien.' })).status).toBe(200);
    expect((await drafter.saved()).text.instructions).toMatchObject([
      { maturity: { target: 5 }, motive: { fr: 'Le mien.' } },
    ]);
  });

  it('the second is told that the first took it away', async () => {
    await drafter.life.saveDraft('secretary', 0);
    const page = await drafter.open('/instructions/i1?provision=oo-1.1&kind=CHANGE_MATURITY');
    await world
      .as('secretary-second')
      .put(drafter.address(), { revision: 1, text: { instructions: [], entryIntoForce: { kind: 'LAST_SIGNATURE' } } });
    const shown = await drafter.browser.fill(page, CHANGED);
    expect([shown.status, text(shown, '.govuk-notification-banner')]).toEqual([
      409,
      expect.stringContaining('n’est plus dans le projet'),
    ]);
    expect(shown.$('textarea[name="motive.fr"]').text()).toBe('Retard.');
  });
});

describe('the draft', () => {
  it('says what to do while it is empty', async () => {
    const shown = await drafter.open();
    expect(shown.$('h1').text()).toBe('Rédiger le texte');
    expect(text(shown, 'main')).toContain('Commencez par choisir la disposition à changer.');
    expect(shown.$('main a.govuk-button').attr('href')).toBe(drafter.address('/add?write=yes'));
  });

  it('has its instructions moved and removed, and its clause changed', async () => {
    await drafter.browser.fill(await drafter.begin('oo-1.1', 'CHANGE_MATURITY'), CHANGED);
    await drafter.browser.fill(await drafter.begin('art-2/p-1', 'DELETE'), { 'motive.fr': 'Double emploi.' });
    const kinds = async (): Promise<string[]> => (await drafter.saved()).text.instructions.map(({ kind }) => kind);
    const page = await drafter.open();
    const [down] = page.$('button[name="move"]').toArray();
    await drafter.browser.fill(page, { move: page.$(down).attr('value') ?? '' });
    expect(await kinds()).toEqual(['DELETE', 'CHANGE_MATURITY']);
    const remove = (await drafter.open()).$('main a[href$="/remove"]').first().attr('href') ?? '';
    const asked = await drafter.browser.open(remove);
    expect(text(asked, 'main')).toContain('Double emploi.');
    await drafter.browser.fill(asked, {});
    expect(await kinds()).toEqual(['CHANGE_MATURITY']);
    const revision = String((await drafter.saved()).revision);
    await drafter.browser.send(drafter.address(), { revision, 'clause.kind': 'DATE', 'clause.on': '2027-03-01' });
    expect((await drafter.saved()).text.entryIntoForce).toEqual({ kind: 'DATE', on: '2027-03-01' });
    const blank = await drafter.browser.send(drafter.address(), {
      revision: String((await drafter.saved()).revision),
      'clause.kind': 'DATE',
    });
    expect([blank.status, blank.$('.govuk-error-summary a').attr('href')]).toEqual([400, '#f-clause-on']);
  });

  it('leads to submitting it', async () => {
    await drafter.browser.fill(await drafter.begin('oo-1.1', 'CHANGE_MATURITY'), CHANGED);
    const task = await drafter.life.taskFor('secretary', 'DRAFT');
    const link = (await drafter.open()).$(`main a[href="/tasks/${task}"]`);
    expect(link.text()).toBe('Aller à l’envoi du texte');
    expect((await drafter.browser.open(`/tasks/${task}`)).$('main form').length).toBe(1);
  });

  it('is read by others, who write nothing in it', async () => {
    await drafter.browser.fill(await drafter.begin('oo-1.1', 'CHANGE_MATURITY'), CHANGED);
    const auditor = await Browser.signedInAs(world, 'auditor');
    const shown = await auditor.open(drafter.address());
    expect([shown.status, shown.$('h1').text()]).toEqual([200, 'Projet de texte']);
    expect(shown.$('main form, main button').length).toBe(0);
    expect(text(shown, '.app-instruction')).toContain('Retard.');
    expect((await auditor.open(drafter.address('/add'))).status).toBe(403);
    const [instruction] = (await drafter.saved()).text.instructions;
    const page = drafter.address(`/instructions/${instruction?.id ?? ''}`);
    expect((await auditor.open(page)).status).toBe(403);
    expect((await auditor.send(page, { ...CHANGED, revision: '1' })).status).toBe(403);
  });

  it('is not found for what is no file, no provision and no instruction', async () => {
    const statuses = [];
    for (const page of [
      '/add?provision=art-99',
      '/instructions/none',
      '/instructions/i9?provision=art-99&kind=DELETE',
    ]) {
      statuses.push((await drafter.open(page)).status);
    }
    expect(statuses).toEqual([404, 404, 404]);
    expect((await drafter.browser.open('/amendments/none/draft')).status).toBe(404);
  });
});

describe('a translation', () => {
  it('stands beside its source, writes its own language alone, and leads to being submitted', async () => {
    await drafter.life.saveDraft('secretary', 0, {
      kind: 'REPLACE_TEXT',
      id: 'i1',
      provisionId: 'art-2/p-2',
      motive: { fr: 'Plus tôt.' },
      text: { fr: 'Le plan est soumis avant le 1er décembre.' },
    });
    await drafter.life.must('secretary', { kind: 'DRAFT', revision: 1, language: 'fr' });
    await drafter.life.open('TRANSLATION');
    const translator = await Browser.signedInAs(world, 'translator-nl');
    const overview = await translator.open(drafter.address());
    expect(overview.$('h1').text()).toBe('De tekst vertalen');
    expect(text(overview, 'main')).toContain('Nog te schrijven in het Nederlands: wijziging 1.');
    expect(overview.$('main a[href$="/remove"], main a[href$="/add"], button[name="move"]').length).toBe(0);
    const page = await translator.open(drafter.address('/instructions/i1'));
    expect(text(page, '.app-quoted[lang="fr"]')).toContain('Le plan est soumis avant le 1er décembre.');
    expect(
      page
        .$('textarea')
        .toArray()
        .map((each) => page.$(each).attr('name')),
    ).toEqual(['text.nl', 'motive.nl']);
    const typed = { 'text.nl': 'Het plan wordt voor 1 december voorgelegd.', 'motive.nl': 'Vroeger.', 'text.fr': 'x' };
    const after = await translator.fill(page, typed);
    expect(text(after, 'main')).not.toContain('Nog te schrijven');
    expect((await drafter.saved()).text.instructions).toMatchObject([
      {
        text: { fr: 'Le plan est soumis avant le 1er décembre.', nl: typed['text.nl'] },
        motive: { fr: 'Plus tôt.', nl: 'Vroeger.' },
      },
    ]);
    await drafter.life.must('translator-nl', { kind: 'TRANSLATE', revision: 2 });
    expect((await translator.open(drafter.address('/add'))).status).toBe(409);
  });
});
