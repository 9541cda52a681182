import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signed } from '../support/consolidated.ts';
import { Life } from '../support/life.ts';
import { createApiWorld, type ApiWorld } from '../support/world.ts';
import { Browser } from './browser.ts';
import { negotiated, proposed } from './dossier-files.ts';
import { dossierOf, part, route } from './dossier-shown.ts';

let world: ApiWorld;
beforeAll(async () => {
  world = await createApiWorld();
});
afterAll(() => world.close());

describe('the dossier of a file', () => {
  it('that is proposed says whom the launch waits for', async () => {
    const life = await proposed(world);
    const shown = await dossierOf('cabinet-director', life);
    expect(shown.status).toBe(200);
    expect(shown.$('h1').text()).toBe('Maturité de l’objectif 1.1');
    expect(part(shown, 'lead')).toContain('Proposé le 23 novembre 2026, en attente du lancement');
    expect(part(shown, 'lead')).toContain('proposition de la cellule stratégique');
    expect(route(shown)[0]).toBe('Proposition: en cours');
    expect(part(shown, 'route')).toContain('Attend : Joris Delcourt');
    expect(shown.$('.govuk-notification-banner').length).toBe(0);
    const president = await dossierOf('president', life);
    expect(president.$('.govuk-notification-banner').text()).toContain('Décision de lancement, pour le');
    expect(president.$('.govuk-notification-banner a').attr('href')).toBe(
      `/tasks/${await life.taskFor('president', 'LAUNCH')}`,
    );
  });

  it('that is being drafted says when it can be signed, and why each date', async () => {
    const life = await Life.launch(world);
    await life.open('DRAFTING');
    const shown = await dossierOf('auditor', life);
    expect(part(shown, 'lead')).toContain('Rédaction, depuis le 23 novembre 2026');
    const { route: api } = await life.seenBy('auditor');
    const signature = api.find(({ phase }) => phase === 'SIGNATURE');
    expect(part(shown, 'lead')).toMatch(/à partir du \d+ \S+ 2027, si chaque étape prend tout son délai/u);
    expect(signature?.from).toMatch(/^2027-/u);
    const step = shown.$('section[aria-labelledby="route"] .govuk-task-list__item').eq(5);
    expect(step.text()).toContain('Signature');
    expect(step.text()).toMatch(/jours ouvrables à partir du/u);
    expect(part(shown, 'changes')).toContain('Aucun texte n’est encore soumis.');
    expect(part(shown, 'impact')).toContain('n’est pas encore qualifié');
    expect(part(shown, 'documents')).toContain('Il n’y a pas encore de document.');
  });

  it('shows the branches after the signature as what goes side by side', async () => {
    const shown = await dossierOf('auditor', await Life.launch(world));
    const branches = shown.$('.app-branches__one h4').toArray();
    expect(branches.map((each) => shown.$(each).text())).toEqual([
      'Parties prenantes',
      'Concertation syndicale',
      'Publicité',
      'Effet sur le contrat',
    ]);
  });

  it('before the committee tells each vote, with what changes and why in both languages', async () => {
    const life = await Life.launch(world);
    await life.toCommittee();
    await life.must('dg-support', { kind: 'VOTE', vote: 'AGAINST', remark: 'Trop tôt.' });
    const shown = await dossierOf('cabinet-director', life);
    expect(route(shown).slice(2, 5)).toEqual([
      'Qualification: faite',
      'Comité de direction: en cours',
      'Visa de la cellule stratégique: à venir',
    ]);
    expect(part(shown, 'decisions')).toContain('motion « approuver l’avenant » : vote en cours');
    expect(part(shown, 'decisions')).toMatch(/Sophie Lambert, membre du comité de direction, .*contre – Trop tôt\./u);
    const twins = shown.$('.app-twins > div');
    expect([twins.eq(0).attr('lang'), twins.eq(1).attr('lang')]).toEqual(['fr', 'nl']);
    expect(twins.eq(0).text()).toContain('La mesure montre un retard.');
    expect(twins.eq(1).text()).toContain('De meting toont een achterstand.');
    expect(part(shown, 'decisions')).toMatch(
      /traduction confirmée.*Claire Fontaine, secrétaire du contrat, le 23 novembre 2026 à 10 h 00, sur le texte/u,
    );
    const { textHash } = await life.seenBy('auditor');
    expect(shown.$('section[aria-labelledby="decisions"] code[title]').last().attr('title')).toBe(textHash);
    expect(part(shown, 'decisions')).toContain(textHash);
  });

  it('tells figures, legal basis and every answer of the statement with what follows from it', async () => {
    const life = await negotiated(world);
    const impact = part(await dossierOf('cabinet-director', life), 'impact');
    expect(impact).toContain('+ 1.250.000 euros par an');
    expect(impact).toContain('− 2,5 équivalents temps plein');
    expect(impact).toContain('loi du 1er mai 2026, ELI 2026/05/01/12');
    expect(impact).toContain('oui : concertation avant la décision du comité de direction');
    expect(impact).toContain('Déclaré par Claire Fontaine, secrétaire du contrat');
    const dutch = part(await dossierOf('cabinet-director', life, '?language=nl'), 'impact');
    expect(dutch).toContain('+ 1.250.000 euro per jaar');
    expect(dutch).toContain('wet van 1 mei 2026, ELI 2026/05/01/12');
  });

  it('that is signed offers the act and its proofs, with what their bytes are known by', async () => {
    const life = await signed(world, 'oo-1.3');
    const shown = await dossierOf('minister', life);
    expect(shown.$('main > .govuk-body-l').text()).toMatch(/^Avenant n°\u00a01 · Dossier 2026-2028\/\d+ signé$/u);
    expect(part(shown, 'lead')).toContain('signé le 23 novembre 2026');
    expect(shown.$('section[aria-labelledby="documents"] li').length).toBe(6);
    const { documents } = await life.seenBy('auditor');
    for (const { sha256 } of documents) expect(part(shown, 'documents')).toContain(sha256);
    expect(part(shown, 'documents')).toContain('Acte en français (PDF, 1 ko)');
    expect(part(shown, 'documents')).toContain('Versé par Hélène Vandamme, le 23 novembre 2026 à 10 h 00 – scan.pdf');
    const link = shown.$('section[aria-labelledby="documents"] a').attr('href') ?? '';
    expect((await world.as('minister').send('GET', link)).status).toBe(200);
    expect(part(shown, 'decisions')).toContain('copie numérisée et attestée de l’original signé, par A. Témoin');
  });

  it('says what was just done', async () => {
    const life = await Life.launch(world);
    const shown = await dossierOf('president', life, '?done=launched');
    expect(shown.$('.govuk-notification-banner--success').text()).toContain('L’avenant est lancé.');
    expect((await dossierOf('president', life, '?done=nothing')).$('.govuk-notification-banner').length).toBe(0);
  });
});

describe('a dossier', () => {
  it('offers each reader what he may do, and nothing else', async () => {
    const life = await Life.launch(world);
    await life.toCommittee();
    const offered = async (personId: string): Promise<readonly string[]> => {
      const shown = await dossierOf(personId, life);
      return shown
        .$('section[aria-labelledby="actions"] a')
        .toArray()
        .map((each) => shown.$(each).text().trim());
    };
    expect(await offered('president')).toEqual(['Soumettre une autre motion', 'Clore le vote', 'Retirer le dossier']);
    expect(await offered('cabinet-director')).toEqual([]);
    expect(await offered('auditor')).toEqual([]);
  });

  it('is as if it did not exist for one who does not work here', async () => {
    const life = await Life.launch(world);
    const person = { name: 'X', email: `x-${life.id}@memoire.example`, language: 'fr' };
    await world.as('administrator').post('/persons', person);
    const { id } = await world.db.person.findFirstOrThrow({ where: { email: person.email } });
    expect((await dossierOf(id, life)).status).toBe(404);
    expect((await new Browser(world).open(`/amendments/${life.id}`)).status).toBe(303);
    const browser = await Browser.signedInAs(world, 'auditor');
    expect((await browser.open('/amendments/no-file')).status).toBe(404);
    expect((await browser.open('/amendments/00000000000000000000000000000000')).status).toBe(404);
  });

  it('changes nothing when it is looked at', async () => {
    const life = await Life.launch(world);
    const before = await world.db.event.count();
    await dossierOf('president', life);
    expect(await world.db.event.count()).toBe(before);
  });
});
