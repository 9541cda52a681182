import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signed } from '../support/consolidated.ts';
import { Life } from '../support/life.ts';
import { createApiWorld, NOW, type ApiWorld } from '../support/world.ts';
import { negotiated, returned, throughItsBranches } from './dossier-files.ts';
import { dossierOf, part, route, spaced } from './dossier-shown.ts';

let world: ApiWorld;
beforeAll(async () => {
  world = await createApiWorld();
});
afterAll(() => world.close());

describe('what was decided in a file', () => {
  it('tells who returned it, to where and why, and that it walks again', async () => {
    const life = await returned(world);
    const shown = await dossierOf('president', life);
    expect(part(shown, 'decisions')).toContain('Visa de la cellule stratégique : dossier renvoyé');
    expect(part(shown, 'decisions')).toContain('Renvoi à la phase Rédaction');
    expect(part(shown, 'decisions')).toContain('La cible n’est pas motivée.');
    expect(part(shown, 'route')).toContain('Tour 1 : dossier renvoyé, le 23 novembre 2026');
    expect(route(shown)[0]).toBe('Rédaction: à venir');
  });

  it('is marked when its author took it back', async () => {
    const life = await Life.launch(world);
    await life.toTranslation();
    const { tasks } = await world.amendments.read(life.id);
    const draft = Object.values(tasks).find(({ kind }) => kind === 'DRAFT');
    const { status } = await world.as('secretary').post(`/tasks/${life.id}.${draft?.seq}/take-back`, {});
    expect(status).toBe(200);
    const shown = await dossierOf('auditor', life);
    expect(shown.$('section[aria-labelledby="decisions"] s').text()).toContain('texte soumis');
    expect(part(shown, 'decisions')).toContain(
      'Retirée par son auteur le 23 novembre 2026 à 10 h 00 (droit de remords).',
    );
  });

  it('is kept with all that happened, folded, in words', async () => {
    const life = await returned(world);
    const shown = await dossierOf('auditor', life);
    const happened = shown.$('.app-timeline li').toArray();
    const { procedure } = await world.amendments.read(life.id);
    expect(happened).toHaveLength(procedure.seq);
    const lines = happened.map((each) => spaced(shown.$(each).html() ?? ''));
    expect(lines[1]).toMatch(/avenant lancé sous la référence \d+ – Joris Delcourt, président/u);
    expect(lines.at(-1)).toContain('dossier renvoyé de « Visa de la cellule stratégique » à « Rédaction »');
    expect(shown.$('details[open]').length).toBe(0);
  });
});

describe('what others think of a file', () => {
  it('is told of the Finance Inspection, and that a file ended without agreement', async () => {
    const life = await negotiated(world);
    await life.must('minister', { kind: 'NEGOTIATE', outcome: 'DISAGREE', reason: 'Pas de budget.' });
    const shown = await dossierOf('cabinet-director', life);
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

  it('is a reasoned opinion in both languages, and an answer that came too late for what it is', async () => {
    const life = await negotiated(world);
    for (const party of ['president', 'minister']) await life.must(party, { kind: 'NEGOTIATE', outcome: 'AGREE' });
    await life.toConcertation();
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
    const shown = await dossierOf('cabinet-director', life);
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

  it('is told with the answers to it once every branch has ended, with the way to the version that was made', async () => {
    const life = await signed(world, 'oo-2.1');
    await throughItsBranches(life);
    const shown = await dossierOf('cabinet-director', life);
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
});
