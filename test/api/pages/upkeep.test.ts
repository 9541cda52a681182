import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Life } from '../support/life.ts';
import { createApiWorld, NOW, type ApiWorld } from '../support/world.ts';
import { Browser, type Shown } from './browser.ts';

let world: ApiWorld;
let administrator: Browser;
let life: Life;
beforeAll(async () => {
  world = await createApiWorld();
  life = await Life.launch(world);
  administrator = await Browser.signedInAs(world, 'administrator');
  await administrator.open('/people?language=fr');
});
afterAll(() => world.close());

const textOf = ({ $ }: Shown, selector = 'main'): string => $(selector).text().replaceAll(/\s+/g, ' ');

const refuse = (id: string, partyKind: 'PERSON' | 'ORGANISATION', partyId: string, address: string) =>
  world.db.mail.create({
    data: {
      id,
      partyKind,
      partyId,
      address,
      messageId: id,
      fileId: life.id,
      seq: 1,
      kind: 'REMINDER',
      languages: ['fr'],
      status: 'REFUSED',
      response: '550 5.1.1 No such user',
      orderedAt: new Date(NOW),
    },
  });

describe('refused addresses', () => {
  it('say that there are none, and that there is nothing to do', async () => {
    expect(textOf(await administrator.open('/people/refused-mails'))).toContain('Il n’y a rien à faire.');
  });

  it('are told with what the server said, each with the way to mend it', async () => {
    await refuse('m1', 'PERSON', 'auditor', 'auditor@memoire-geheugen.example');
    await refuse('m2', 'ORGANISATION', 'stakeholder-readers', 'info@lezers.example');
    const shown = await administrator.open('/people/refused-mails');
    expect(textOf(shown)).toContain('Marc Noël');
    expect(textOf(shown)).toContain('auditor@memoire-geheugen.example');
    expect(textOf(shown)).toContain('550 5.1.1 No such user');
    expect(
      shown
        .$('.govuk-summary-card a')
        .toArray()
        .map((each) => shown.$(each).attr('href')),
    ).toEqual([
      '/people/organisations/stakeholder-readers/change',
      `/amendments/${life.id}`,
      '/people/persons/auditor/change',
      `/amendments/${life.id}`,
    ]);
  });

  it('say when a message came back, in the words of the server that sent it back', async () => {
    await refuse('m3', 'PERSON', 'secretary', 'secretary@memoire-geheugen.example');
    const bounced = { status: 'BOUNCED', bouncedAt: new Date(NOW), bounceReason: '552 5.2.2 Mailbox full' };
    await world.db.mail.update({ where: { id: 'm3' }, data: bounced });
    const card = textOf(await administrator.open('/people/refused-mails'), '.govuk-summary-card:contains("Fontaine")');
    expect(card).toMatch(/552 5\.2\.2 Mailbox full.*Revenu le/u);
    await world.db.mail.delete({ where: { id: 'm3' } });
  });

  it('are gone from the list once they are mended, and found among all', async () => {
    const mended = { name: 'Marc Noël', email: 'marc@memoire.example', language: 'fr' };
    await administrator.fill(await administrator.open('/people/persons/auditor/change'), mended);
    expect(textOf(await administrator.open('/people/refused-mails'))).not.toContain('Marc Noël');
    const all = await administrator.open('/people/refused-mails?all=1');
    expect(textOf(all, '.govuk-summary-card:contains("Marc Noël")')).toContain('adresse corrigée');
  });

  it('are shown to those who keep people alone', async () => {
    expect((await (await Browser.signedInAs(world, 'secretary')).open('/people/refused-mails')).status).toBe(200);
    expect((await (await Browser.signedInAs(world, 'president')).open('/people/refused-mails')).status).toBe(403);
    expect((await new Browser(world).open('/people/refused-mails')).status).toBe(303);
  });
});

describe('stuck tasks', () => {
  const until = '2026-11-20';
  const end = (mandate: string) => world.as('administrator').post(`/mandates/${mandate}/end`, { until });

  it('say that there are none', async () => {
    expect(textOf(await administrator.open('/people/stuck-tasks'))).toContain('Aucune tâche n’est bloquée.');
  });

  it('lead the administrator to who could do them', async () => {
    await life.open('DRAFTING');
    await end('secretary.CONTRACT_SECRETARY');
    await end('secretary-second.CONTRACT_SECRETARY');
    const shown = await administrator.open('/people/stuck-tasks');
    expect(textOf(shown, '.govuk-summary-card')).toMatch(/Claire Fontaine et Tom Verhaegen \(secrétaire du contrat\)/);
    expect(textOf(shown, '.govuk-summary-card')).toContain('plus personne ne peut y répondre');
    expect(shown.$('.govuk-summary-card__actions a').attr('href')).toMatch(
      new RegExp(`^/amendments/${life.id}/tasks/\\d+/reassign$`),
    );
  });

  it('that are ballots are nobody else’s: the way is a substitute', async () => {
    await world
      .as('administrator')
      .post('/mandates', { personId: 'secretary', role: 'CONTRACT_SECRETARY', from: '2026-11-21' });
    await (await Life.launch(world, 'oo-1.2')).toCommittee();
    await end('committee-budget.COMMITTEE_MEMBER');
    const card = '.govuk-summary-card:contains("Vote du comité de direction")';
    const shown = await administrator.open('/people/stuck-tasks');
    expect(textOf(shown, card)).toContain('désignez un suppléant à celui qui est absent');
    expect(shown.$(`${card} .govuk-summary-card__actions`).length).toBe(0);
  });

  it('are seen by the contract secretary, who is told whom to turn to', async () => {
    const secretary = await Browser.signedInAs(world, 'secretary');
    const shown = await secretary.open('/people/stuck-tasks');
    expect(textOf(shown)).toContain('Seul l’administrateur confie une tâche à quelqu’un d’autre : Bram Goossens.');
    expect(shown.$('.govuk-summary-card__actions').length).toBe(0);
  });
});
