import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Life } from '../support/life.ts';
import { createApiWorld, type ApiWorld } from '../support/world.ts';
import { Browser, type Shown } from './browser.ts';

let world: ApiWorld;
let life: Life;
let browser: Browser;
let page: Shown;
beforeAll(async () => {
  world = await createApiWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  life = await Life.launch(world);
  await life.toStatement();
  browser = await Browser.signedInAs(world, 'secretary');
  page = await browser.open(`/tasks/${await life.taskFor('secretary', 'QUALIFY')}`);
});

const NOTHING = { 'statement.budgetDelta': '0', 'statement.fteDelta': '0' };
const CONCERTED = { ...NOTHING, 'statement.concertationMatter': 'yes' };

const ask = (fields: Readonly<Record<string, string>>): Promise<Shown> =>
  browser.fill(page, { ...fields, ask: 'effect' });

/** The phases that the answers add or remove, with the sign and the reason that stand beside each. */
const differences = ({ $ }: Shown): string[] =>
  $('#effect > ul .app-ahead__leg')
    .toArray()
    .map((each) => $(each).text().replaceAll(/\s+/g, ' ').trim());

describe('the effect of a qualification on the route', () => {
  it('is none before anything is answered, and says when the act would be signed', () => {
    expect(page.$('#effect').text()).toContain('Modification sans effet sur les enveloppes');
    expect(page.$('#effect').text()).toContain('l’acte est signé le 15 janvier 2027');
    expect(page.$('#effect').text()).toContain('Vos réponses ne changent rien au parcours ordinaire.');
    expect(page.$('#effect .govuk-warning-text').length).toBe(0);
  });

  it('is shown without anything being sent, and keeps what was filled in', async () => {
    const shown = await ask({ ...NOTHING, 'statement.budgetDelta': '-1.250', 'statement.consultedMinister': 'yes' });
    expect(shown.status).toBe(200);
    expect(shown.$('#f-statement-budgetDelta').attr('value')).toBe('-1.250');
    expect(shown.$('#f-statement-consultedMinister').attr('checked')).toBeDefined();
    expect((await life.seenBy('president')).qualification).toBeUndefined();
  });

  it('names each phase that an answer adds or removes, and why', async () => {
    expect(differences(await ask(CONCERTED))).toEqual([
      'Concertation préalable étape ajoutée la concertation syndicale précède la décision du comité de direction',
      'Comité de concertation de base étape supprimée la concertation a déjà eu lieu',
    ]);
    const mission = { ...NOTHING, 'statement.newMission': 'yes', 'statement.fteDelta': '1,5' };
    expect(differences(await ask(mission))).toEqual([
      'Négociation avec le ministre étape ajoutée la nouvelle mission augmente le budget ou le personnel',
    ]);
    const envelope = { ...NOTHING, 'statement.budgetDelta': '1000', 'statement.basicRegulations': 'yes' };
    expect(differences(await ask(envelope))).toEqual([
      expect.stringMatching(/^Conditions préalables étape ajoutée .* raisons à l’appui et le protocole .* d’abord$/),
    ]);
  });

  it('moves the signature, and says where the ordinary route would have led', async () => {
    const shown = await ask({ ...NOTHING, 'statement.consultedMinister': 'yes' });
    expect(shown.$('#effect').text()).toContain('l’acte est signé le 29 janvier 2027');
    expect(shown.$('#effect').text()).toContain('Le parcours ordinaire mènerait à la signature le 15 janvier 2027.');
  });

  it('says what the statement would be refused for', async () => {
    const shown = await ask({ ...NOTHING, 'statement.newMission': 'yes' });
    expect(shown.$('#effect .govuk-warning-text').text()).toContain('Une nouvelle mission demande une base légale');
  });

  it('is the route that the file then takes', async () => {
    const promised = (await ask(CONCERTED)).$('#effect details .app-ahead__phase').toArray();
    await browser.fill(page, CONCERTED);
    const { route } = await life.seenBy('president');
    const ahead = route.filter(({ status }) => status === 'TO_COME').length;
    expect(route.map(({ phase }) => phase)).toContain('PRIOR_CONCERTATION');
    // The route as it was shown names the removed phase as well.
    expect(promised.length).toBe(route.length + 1);
    expect(ahead).toBeGreaterThan(0);
  });

  it('is in the language of its reader', async () => {
    const shown = await browser.fill(page, { ...CONCERTED, showIn: 'nl' });
    expect(differences(shown)[0]).toMatch(/^Voorafgaand overleg toegevoegde stap/);
  });
});

describe('a role that only the qualified route needs', () => {
  it('is named before the statement is sent, and not when the route does without it', async () => {
    const { mandates } = await world.directory.current();
    const consulted = Object.values(mandates).find(({ role }) => role === 'MINISTER_CONSULTED');
    await world
      .as('administrator')
      .post(`/mandates/${consulted?.id ?? ''}/end`, { until: '2026-11-22', reason: 'Fin.' });
    expect((await ask(NOTHING)).$('#effect .govuk-warning-text').length).toBe(0);
    const shown = await ask({ ...NOTHING, 'statement.consultedMinister': 'yes' });
    expect(shown.$('#effect .govuk-warning-text').text()).toContain('ministre consulté');
    const refused = await browser.fill(page, { ...NOTHING, 'statement.consultedMinister': 'yes' });
    expect(refused.status).toBe(422);
    expect(refused.$('.govuk-error-summary').text()).toContain('ministre consulté');
  });
});
