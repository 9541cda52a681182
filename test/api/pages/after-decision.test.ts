import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Life } from '../support/life.ts';
import { createApiWorld, type ApiWorld } from '../support/world.ts';
import { Browser, type Shown } from './browser.ts';

let world: ApiWorld;
let life: Life;
beforeAll(async () => {
  world = await createApiWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  life = await Life.launch(world);
});

/** What the page says under a heading. */
const under = ({ $ }: Shown, heading: string): string => $(`h2:contains("${heading}")`).nextUntil('h2').text();

/** Decides a task on its page. */
async function decided(personId: string, task: string, fields: Readonly<Record<string, string>>) {
  const browser = await Browser.signedInAs(world, personId);
  return { browser, after: await browser.fill(await browser.open(`/tasks/${task}`), fields) };
}

describe('after a decision its page', () => {
  it('says what comes next though the procedure has not opened it yet', async () => {
    await life.toTranslation();
    await life.saveDraft('translator-nl', 1, {
      ...life.instruction,
      motive: { ...life.instruction.motive, nl: 'De meting toont een achterstand.' },
    });
    await life.must('translator-nl', { kind: 'TRANSLATE', revision: 2 });
    const task = await life.taskFor('secretary', 'CHECK_TRANSLATION');
    const { after } = await decided('secretary', task, { outcome: 'CONFIRM' });
    expect((await world.amendments.read(life.id)).procedure.phases.QUALIFICATION).toBeUndefined();
    expect(under(after, 'Et maintenant')).toContain(
      'Qualification\u00a0: étape suivante, pour le 26 novembre 2026 au plus tard (secrétaire du contrat).',
    );
  });

  it('says whom the others asked the same wait for', async () => {
    await life.toCommittee();
    const { after } = await decided('dg-support', await life.taskFor('dg-support', 'VOTE'), { vote: 'FOR' });
    const next = under(after, 'Et maintenant');
    expect(next).toContain('Vote du comité de direction\u00a0: la réponse de ');
    expect(next).toContain('est attendue pour le 7 décembre 2026.');
    expect(next).not.toContain((await namesOf(['dg-support']))[0]);
  });

  it('says that nothing more is asked once the file has ended', async () => {
    await life.toCommittee();
    const task = await life.taskFor('dg-support', 'VOTE');
    await world.as('president').post(`/amendments/${life.id}/withdraw`, { reason: 'Sans objet.' });
    const page = await (await Browser.signedInAs(world, 'dg-support')).open(`/tasks/${task}?v=3`);
    expect(page.$('.govuk-notification-banner').text()).toContain('sans objet\u00a0: le dossier est terminé');
    expect(page.$('main').text()).toContain('Le dossier a avancé depuis l’envoi du message');
    expect(under(page, 'Et maintenant')).toContain('Le dossier est retiré.');
  });
});

describe('a decision taken back on its page', () => {
  it('is offered until its time is over, and opens the step again', async () => {
    await life.toCommittee();
    const task = await life.taskFor('dg-support', 'VOTE');
    const { browser, after } = await decided('dg-support', task, { vote: 'AGAINST' });
    expect(after.$('#take-back').text()).toContain('Jusqu’au 23 novembre 2026 à 10\u00a0h\u00a030');
    const back = await browser.fill(after, { reason: 'Mauvaise case.' });
    expect(back.$('.govuk-notification-banner').text()).toContain('Vous êtes revenu sur votre décision');
    expect(back.$('form[action$="/decision"] input[name="vote"]').length).toBe(4);
    const again = await browser.fill(back, { vote: 'FOR' });
    expect(again.$('[role="alert"]').text()).toContain('vote émis\u00a0: pour');
  });

  it('is no longer offered once somebody acted after it, and the form of before says why', async () => {
    await life.toCommittee();
    const { browser, after } = await decided('dg-support', await life.taskFor('dg-support', 'VOTE'), { vote: 'FOR' });
    await life.must('president', { kind: 'VOTE', vote: 'FOR' });
    const late = await browser.fill(after, { reason: '' });
    expect(late.$('[role="alert"]').first().text()).toContain('le dossier a avancé depuis');
    expect(late.$('#take-back').length).toBe(0);
  });

  it('is not offered to others', async () => {
    await life.toCommittee();
    const task = await life.taskFor('dg-support', 'VOTE');
    await decided('dg-support', task, { vote: 'FOR' });
    const { $ } = await (await Browser.signedInAs(world, 'auditor')).open(`/tasks/${task}`);
    expect($('#take-back').length).toBe(0);
  });

  it('keeps the reason that was typed when its reader asks for the other language', async () => {
    await life.toCommittee();
    const { browser, after } = await decided('dg-support', await life.taskFor('dg-support', 'VOTE'), { vote: 'FOR' });
    const { $ } = await browser.send(after.$('#take-back').attr('action') ?? '', {
      reason: 'Trop vite.',
      showIn: 'nl',
    });
    expect([$('html').attr('lang'), $('#take-back textarea').text()]).toEqual(['nl', 'Trop vite.']);
  });
});

async function namesOf(ids: readonly string[]): Promise<readonly string[]> {
  const rows = await world.db.person.findMany({ where: { id: { in: [...ids] } } });
  return rows.map(({ name }) => name ?? '');
}
