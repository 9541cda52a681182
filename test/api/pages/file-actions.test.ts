import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signed } from '../support/consolidated.ts';
import { Life } from '../support/life.ts';
import { createApiWorld, type ApiWorld } from '../support/world.ts';
import { Browser, type Shown } from './browser.ts';

let world: ApiWorld;
let president: Browser;
let administrator: Browser;
beforeAll(async () => {
  world = await createApiWorld();
  president = await Browser.signedInAs(world, 'president');
  administrator = await Browser.signedInAs(world, 'administrator');
});
afterAll(() => world.close());

const banner = ({ $ }: Shown): string => $('.govuk-notification-banner--success').text();
const problem = ({ $ }: Shown): string => $('.govuk-error-summary').text();

async function atCommittee(): Promise<Life> {
  const life = await Life.launch(world);
  await life.toCommittee();
  return life;
}

describe('withdrawing a file', () => {
  it('asks for a reason and says that there is no way back', async () => {
    const life = await Life.launch(world);
    const form = await president.open(`/amendments/${life.id}/withdraw`);
    expect(form.$('h1').text()).toBe('Retirer le dossier');
    expect(form.$('.govuk-warning-text').text()).toContain('On ne peut pas revenir sur un retrait.');
    const without = await president.fill(form, { reason: ' ' });
    expect(without.status).toBe(400);
    expect(without.$('.govuk-error-summary a').attr('href')).toBe('#f-reason');
    const done = await president.fill(without, { reason: 'Fait double emploi.' });
    expect(banner(done)).toContain('Le dossier est retiré.');
    expect(done.$('section[aria-labelledby="decisions"]').text()).toContain('Fait double emploi.');
    expect((await life.seenBy('auditor')).end).toBe('WITHDRAWN');
  });

  it('twice with one form is done once', async () => {
    const life = await Life.launch(world);
    const form = await president.open(`/amendments/${life.id}/withdraw`);
    await president.fill(form, { reason: 'Une fois.' });
    const events = await world.db.event.count({ where: { fileId: life.id } });
    expect((await president.fill(form, { reason: 'Une fois.' })).status).toBe(200);
    expect(await world.db.event.count({ where: { fileId: life.id } })).toBe(events);
  });

  it('keeps what was typed when its language is changed', async () => {
    const life = await Life.launch(world);
    const browser = await Browser.signedInAs(world, 'president');
    const form = await browser.open(`/amendments/${life.id}/withdraw`);
    const dutch = await browser.fill(form, { reason: 'Pas encore fini', showIn: 'nl' });
    expect([dutch.$('html').attr('lang'), dutch.$('textarea').text()]).toEqual(['nl', 'Pas encore fini']);
    expect(dutch.$('h1').text()).toBe('Het dossier intrekken');
    expect((await life.seenBy('auditor')).end).toBeUndefined();
  });

  it('is not offered once both parties signed, nor on a file that has ended', async () => {
    const life = await signed(world, 'oo-1.3');
    const late = await president.open(`/amendments/${life.id}/withdraw`);
    expect([late.status, late.$('h1').text()]).toEqual([409, 'Il y a un problème']);
    const ended = await Life.launch(world);
    await world.as('president').post(`/amendments/${ended.id}/withdraw`, { reason: 'Retiré.' });
    expect((await president.open(`/amendments/${ended.id}/withdraw`)).status).toBe(409);
  });

  it('is the president’s alone; one who may not see the file finds nothing', async () => {
    const life = await Life.launch(world);
    const cabinet = await Browser.signedInAs(world, 'cabinet-director');
    expect((await cabinet.open(`/amendments/${life.id}/withdraw`)).status).toBe(403);
    const sent = await cabinet.send(`/amendments/${life.id}/withdraw`, { idempotencyKey: 'k'.repeat(36), reason: 'x' });
    expect(sent.status).toBe(403);
    expect((await president.open('/amendments/nothing/withdraw')).status).toBe(404);
    expect((await new Browser(world).open(`/amendments/${life.id}/withdraw`)).status).toBe(303);
  });
});

describe('another motion', () => {
  it('takes the place of the one before the committee', async () => {
    const life = await atCommittee();
    const form = await president.open(`/amendments/${life.id}/motion`);
    expect(form.$('.govuk-summary-list').text()).toContain('approuver l’avenant');
    const nothing = await president.fill(form, {});
    expect(nothing.$('.govuk-error-summary a').attr('href')).toBe('#f-motion-kind');
    const targets = form.$('input[name="motion.to"]').toArray();
    expect(targets.map((each) => form.$(each).val())).toEqual(['DRAFTING', 'TRANSLATION', 'QUALIFICATION']);
    const done = await president.fill(nothing, {
      'motion.kind': 'RETURN',
      'motion.to': 'DRAFTING',
      'motion.reason': 'À revoir.',
    });
    expect(banner(done)).toContain('La motion est soumise.');
    expect(done.$('section[aria-labelledby="decisions"]').text()).toContain('renvoyer le dossier');
  });

  it('is refused where no vote is in course', async () => {
    const life = await Life.launch(world);
    const shown = await president.open(`/amendments/${life.id}/motion`);
    expect(shown.status).toBe(409);
  });
});

describe('closing a vote', () => {
  it('says who voted what and who is silent, and is refused without a quorum', async () => {
    const life = await atCommittee();
    await life.must('dg-support', { kind: 'VOTE', vote: 'FOR' });
    const form = await president.open(`/amendments/${life.id}/close-vote`);
    const votes = form.$('.govuk-summary-list').text();
    expect(votes).toContain('Sophie Lambertpour');
    expect(votes).toContain('Wouter Maesn’a pas encore voté');
    const refused = await president.fill(form, {});
    expect(refused.status).toBe(422);
    expect(problem(refused)).toContain('quorum');
    for (const member of ['president', 'dg-collections', 'director-technology', 'committee-budget']) {
      await life.must(member, { kind: 'VOTE', vote: member === 'committee-budget' ? 'AGAINST' : 'FOR' });
    }
    const done = await president.fill(refused, {});
    expect(banner(done)).toContain('Le vote est clos.');
    expect(done.$('section[aria-labelledby="decisions"]').text()).toContain('adoptée');
  });
});

describe('passing a task on', () => {
  it('is offered to the administrator by each task that another may do', async () => {
    const life = await Life.launch(world);
    await life.open('DRAFTING');
    const dossier = await administrator.open(`/amendments/${life.id}`);
    const way = dossier.$('section[aria-labelledby="route"] a[href$="/reassign"]').attr('href') ?? '';
    const form = await administrator.open(`${way}?language=fr`);
    expect(form.$('main').text()).toContain('Rédaction du texte, attendue pour le 7 décembre 2026 de');
    const offered = form.$('input[name="personId"]').toArray();
    expect(offered.map((each) => form.$(each).val())).toEqual(['secretary', 'secretary-second']);
    const nobody = await administrator.fill(form, { reason: 'Absence de longue durée.' });
    expect(nobody.$('.govuk-error-summary a').attr('href')).toBe('#f-personId');
    expect(nobody.$('textarea').text()).toBe('Absence de longue durée.');
    const done = await administrator.fill(nobody, { personId: 'secretary-second', reason: 'Absence de longue durée.' });
    expect(banner(done)).toContain('La tâche est confiée à une autre personne');
    const decisions = done.$('section[aria-labelledby="decisions"]').text();
    expect(decisions).toContain('De Claire Fontaine et Tom Verhaegen à Tom Verhaegen');
    expect((await life.seenBy('auditor')).tasks[0]?.assignees).toEqual([{ kind: 'PERSON', id: 'secretary-second' }]);
    expect((await administrator.open(way)).$('input[name="personId"]').toArray()).toHaveLength(1);
  });

  it('of a role that nobody else holds says what to do first', async () => {
    const life = await Life.launch(world);
    await life.toQualification({ consultedMinister: true });
    await life.open('CONSULTED_MINISTER');
    const seq = (await life.taskFor('minister-libraries', 'GIVE_MINISTER_OPINION')).split('.')[1];
    const shown = await administrator.open(`/amendments/${life.id}/tasks/${seq}/reassign?language=fr`);
    expect(shown.$('main form').length).toBe(0);
    expect(shown.$('.govuk-warning-text').text()).toContain('Enregistrez d’abord un mandat');
  });

  it('is not offered of a ballot, nor to anybody else', async () => {
    const life = await atCommittee();
    const dossier = await administrator.open(`/amendments/${life.id}`);
    expect(dossier.$('a[href$="/reassign"]').length).toBe(0);
    const drafting = await Life.launch(world);
    await drafting.open('DRAFTING');
    expect((await president.open(`/amendments/${drafting.id}`)).$('a[href$="/reassign"]').length).toBe(0);
    const seq = (await drafting.taskFor('secretary', 'DRAFT')).split('.')[1];
    expect((await president.open(`/amendments/${drafting.id}/tasks/${seq}/reassign`)).status).toBe(403);
    expect((await administrator.open(`/amendments/${drafting.id}/tasks/999/reassign`)).status).toBe(404);
  });
});
