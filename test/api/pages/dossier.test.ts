import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { load } from 'cheerio';
import { signed } from '../support/consolidated.ts';
import { Life } from '../support/life.ts';
import { createApiWorld, NOW, type ApiWorld } from '../support/world.ts';
import { Browser, type Shown } from './browser.ts';
import { negotiated, proposed, returned, throughItsBranches } from './dossier-files.ts';

let world: ApiWorld;
beforeAll(async () => {
  world = await createApiWorld();
});
afterAll(() => world.close());

const as = async (personId: string, { id }: Life, query = ''): Promise<Shown> =>
  (await Browser.signedInAs(world, personId)).open(`/amendments/${id}${query}`);

/** The text of a part of the page, with a blank between two elements. */
const part = ({ $ }: Shown, name: string): string => spaced($(`section[aria-labelledby="${name}"]`).html() ?? '');

const spaced = (html: string): string => load(html.replaceAll('<', ' <')).text().replaceAll(/\s+/gu, ' ');

/** The phases of the route with their state. */
const route = ({ $ }: Shown): readonly string[] =>
  $('section[aria-labelledby="route"] .govuk-task-list__item')
    .toArray()
    .map((item) => {
      const name = $(item).find('.govuk-task-list__name-and-hint > div').first().text();
      return `${name}: ${$(item).find('.govuk-task-list__status').text()}`;
    });

describe('the dossier of a file', () => {
  it('that is proposed says whom the launch waits for', async () => {
    const life = await proposed(world);
    const shown = await as('cabinet-director', life);
    expect(shown.status).toBe(200);
    expect(shown.$('h1').text()).toBe('Maturité de l’objectif 1.1');
    expect(part(shown, 'lead')).toContain('Proposé le 23 novembre 2026, en attente du lancement');
    expect(part(shown, 'lead')).toContain('proposition de la cellule stratégique');
    expect(route(shown)[0]).toBe('Proposition: en cours');
    expect(part(shown, 'route')).toContain('Attend : Joris Delcourt');
    expect(shown.$('.govuk-notification-banner').length).toBe(0);
    const president = await as('president', life);
    expect(president.$('.govuk-notification-banner').text()).toContain('Décision de lancement, pour le');
    expect(president.$('.govuk-notification-banner a').attr('href')).toBe(
      `/tasks/${await life.taskFor('president', 'LAUNCH')}`,
    );
  });

  it('that is being drafted says when it can be signed, and why each date', async () => {
    const life = await Life.launch(world);
    await life.open('DRAFTING');
    const shown = await as('auditor', life);
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
    const shown = await as('auditor', await Life.launch(world));
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
    const shown = await as('cabinet-director', life);
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

  it('that came back tells who returned it, to where and why, and walks again', async () => {
    const life = await returned(world);
    const shown = await as('president', life);
    expect(part(shown, 'decisions')).toContain('Visa de la cellule stratégique : dossier renvoyé');
    expect(part(shown, 'decisions')).toContain('Renvoi à la phase Rédaction');
    expect(part(shown, 'decisions')).toContain('La cible n’est pas motivée.');
    expect(part(shown, 'route')).toContain('Tour 1 : dossier renvoyé, le 23 novembre 2026');
    expect(route(shown)[0]).toBe('Rédaction: à venir');
  });

  it('tells figures, legal basis and every answer of the statement with what follows from it', async () => {
    const life = await negotiated(world);
    const impact = part(await as('cabinet-director', life), 'impact');
    expect(impact).toContain('+ 1.250.000 euros par an');
    expect(impact).toContain('− 2,5 équivalents temps plein');
    expect(impact).toContain('loi du 1er mai 2026, ELI 2026/05/01/12');
    expect(impact).toContain('oui : concertation avant la décision du comité de direction');
    expect(impact).toContain('Déclaré par Claire Fontaine, secrétaire du contrat');
    const dutch = part(await as('cabinet-director', life, '?language=nl'), 'impact');
    expect(dutch).toContain('+ 1.250.000 euro per jaar');
    expect(dutch).toContain('wet van 1 mei 2026, ELI 2026/05/01/12');
  });

  it('tells what others think of it, and that it ended without agreement', async () => {
    const life = await negotiated(world);
    await life.must('minister', { kind: 'NEGOTIATE', outcome: 'DISAGREE', reason: 'Pas de budget.' });
    const shown = await as('cabinet-director', life);
    expect(part(shown, 'opinions')).toContain(
      'Isabelle Gérard, Inspection des finances réservé le 23 novembre 2026 à 10 h 00',
    );
    expect(part(shown, 'opinions')).toContain('Le coût informatique est sous-estimé.');
    expect(part(shown, 'decisions')).toContain('Négociation : désaccord');
    expect(part(shown, 'decisions')).toContain('Fin du dossier : terminé faute d’accord');
    expect(shown.$('main > .govuk-body-l').text()).toContain('terminé faute d’accord');
    expect(
      new Set(
        route(shown)
          .slice(4)
          .map((each) => each.split(': ')[1]),
      ),
    ).toEqual(new Set(['n’aura pas lieu']));
  });

  it('shows a reasoned opinion in both languages, and an answer that came too late for what it is', async () => {
    const life = await negotiated(world);
    for (const party of ['president', 'minister']) await life.must(party, { kind: 'NEGOTIATE', outcome: 'AGREE' });
    await life.open('PRIOR_CONCERTATION');
    const opinion = { fr: 'Avis favorable, sous réserve.', nl: 'Gunstig advies, onder voorbehoud.' };
    await life.must('cocobase-secretary', { kind: 'RECORD_REASONED_OPINION', opinion, on: '2026-11-23' });
    const { tasks } = await world.amendments.read(life.id);
    const asked = Object.values(tasks).find(({ assignees }) => assignees[0]?.id === 'union-cgsp-acod');
    await world.amendments.record(life.id, {
      command: {
        type: 'DECIDE',
        task: asked?.seq ?? 0,
        decision: { kind: 'GIVE_POSITION', position: 'UNFAVOURABLE', remarks: [] },
      },
      actor: { kind: 'ORGANISATION', id: 'union-cgsp-acod' },
      now: NOW,
      answer: () => undefined,
    });
    const shown = await as('cabinet-director', life);
    const opinions = part(shown, 'opinions');
    expect(opinions).toContain('Concertation syndicale – avis rendu');
    expect(opinions).toMatch(
      /CGSP défavorable le 23 novembre 2026 à 10 h 00 Reçu après la clôture : conservé, sans effet\./u,
    );
    expect(opinions).toContain('SLFP – sans réponse');
    expect(opinions).toMatch(
      /Avis motivé du comité de concertation de base – Els Janssens, .* rendu le 23 novembre 2026/u,
    );
    expect(shown.$('section[aria-labelledby="opinions"] [lang="nl"]').text()).toBe(opinion.nl);
  });

  it('that is signed offers the act and its proofs, with what their bytes are known by', async () => {
    const life = await signed(world, 'oo-1.3');
    const shown = await as('minister', life);
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

  it('that is closed tells how every branch ended, and leads to the version it made', async () => {
    const life = await signed(world, 'oo-2.1');
    await throughItsBranches(life);
    const shown = await as('cabinet-director', life);
    expect(shown.$('main > .govuk-body-l').text()).toContain('clôturé, toutes les étapes étant accomplies');
    expect(new Set(route(shown).map((each) => each.split(': ')[1]))).toEqual(new Set(['faite']));
    const opinions = part(shown, 'opinions');
    expect(opinions).toContain('Parties prenantes – réponses reçues');
    expect(opinions).toMatch(/réservé enregistré par Claire Fontaine, secrétaire du contrat, au nom de /u);
    expect(opinions).toContain('Pensez aux lecteurs à distance.');
    expect(opinions).toContain('Réponse : acceptée en partie – La suite est pour 2027.');
    expect(opinions).toContain('prise d’acte le 23 novembre 2026');
    expect(part(shown, 'decisions')).toContain('le 23 novembre 2026, Moniteur belge');
    const { contractVersion } = await life.seenBy('auditor');
    expect(shown.$('section[aria-labelledby="lead"] a').last().parents('.govuk-summary-list__row').text()).toContain(
      'Contrat',
    );
    expect(shown.$(`a[href="/contracts/${world.contractId}?version=${contractVersion}"]`).text()).toBe(
      `Version ${contractVersion} du contrat`,
    );
  });

  it('keeps all that happened, folded, in words', async () => {
    const life = await returned(world);
    const shown = await as('auditor', life);
    const happened = shown.$('.app-timeline li').toArray();
    const { procedure } = await world.amendments.read(life.id);
    expect(happened).toHaveLength(procedure.seq);
    const lines = happened.map((each) => spaced(shown.$(each).html() ?? ''));
    expect(lines[1]).toMatch(/avenant lancé sous la référence \d+ – Joris Delcourt, président/u);
    expect(lines.at(-1)).toContain('dossier renvoyé de « Visa de la cellule stratégique » à « Rédaction »');
    expect(shown.$('details[open]').length).toBe(0);
  });

  it('marks a decision that its author took back', async () => {
    const life = await Life.launch(world);
    await life.toTranslation();
    const { tasks } = await world.amendments.read(life.id);
    const draft = Object.values(tasks).find(({ kind }) => kind === 'DRAFT');
    const { status } = await world.as('secretary').post(`/tasks/${life.id}.${draft?.seq}/take-back`, {});
    expect(status).toBe(200);
    const shown = await as('auditor', life);
    expect(shown.$('section[aria-labelledby="decisions"] s').text()).toContain('texte soumis');
    expect(part(shown, 'decisions')).toContain(
      'Retirée par son auteur le 23 novembre 2026 à 10 h 00 (droit de remords).',
    );
  });

  it('says what was just done', async () => {
    const life = await Life.launch(world);
    const shown = await as('president', life, '?done=launched');
    expect(shown.$('.govuk-notification-banner--success').text()).toContain('L’avenant est lancé.');
    expect((await as('president', life, '?done=nothing')).$('.govuk-notification-banner').length).toBe(0);
  });
});

describe('a dossier', () => {
  it('offers each reader what he may do, and nothing else', async () => {
    const life = await Life.launch(world);
    await life.toCommittee();
    const offered = async (personId: string): Promise<readonly string[]> => {
      const shown = await as(personId, life);
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
    expect((await as(id, life)).status).toBe(404);
    expect((await new Browser(world).open(`/amendments/${life.id}`)).status).toBe(303);
    const browser = await Browser.signedInAs(world, 'auditor');
    expect((await browser.open('/amendments/no-file')).status).toBe(404);
    expect((await browser.open('/amendments/00000000000000000000000000000000')).status).toBe(404);
  });

  it('changes nothing when it is looked at', async () => {
    const life = await Life.launch(world);
    const before = await world.db.event.count();
    await as('president', life);
    expect(await world.db.event.count()).toBe(before);
  });
});
