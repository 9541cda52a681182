import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ministersOf } from '../../../domain/contract/header.ts';
import { contractHead } from '../../../prisma/queries/contracts.ts';
import { Life } from '../support/life.ts';
import { createApiWorld, NOW, type ApiWorld } from '../support/world.ts';
import { Browser, type Shown } from './browser.ts';

let world: ApiWorld;
let atCommittee: Life;
let withdrawn: Life;
let proposal: string;

beforeAll(async () => {
  world = await createApiWorld();
  atCommittee = await Life.launch(world);
  await atCommittee.toCommittee();
  withdrawn = await Life.launch(world);
  await world.as('president').post(`/amendments/${withdrawn.id}/withdraw`, { reason: 'Fait double emploi.' });
  const body = {
    contractId: world.contractId,
    title: { fr: 'Proposé', nl: 'Voorgesteld' },
    origin: { kind: 'CABINET' },
  };
  proposal = String((await world.as('cabinet-director').post('/amendments', body)).headers.get('location'));
});
afterAll(() => world.close());

const as = async (personId: string, address = '/amendments'): Promise<Shown> =>
  (await Browser.signedInAs(world, personId)).open(address);

const titles = ({ $ }: Shown): readonly string[] =>
  $('.app-file h2')
    .toArray()
    .map((each) => $(each).text());

const lineOf = ({ $ }: Shown, id: string): string =>
  $(`.app-file a[href="/amendments/${id}"]`).closest('.app-file').text();

describe('the list of files', () => {
  it('says of each what it is, where it stands and since when, and what is due in it', async () => {
    const shown = await as('cabinet-director');
    expect(shown.status).toBe(200);
    expect(shown.$('h1').text()).toBe('Dossiers d’avenant');
    expect(shown.$('.govuk-service-navigation__item--active').text().trim()).toBe('Dossiers');
    const line = lineOf(shown, atCommittee.id);
    expect(line).toContain('réf. 2026-2028/1 · modification sans effet sur les enveloppes');
    expect(line).toContain('en cours');
    expect(line).toContain('Comité de direction, depuis le 23 novembre 2026');
    expect(line).toContain('Prochaine échéance\u00a0: 7 décembre 2026');
    expect(lineOf(shown, withdrawn.id)).toContain('retiré');
    expect(lineOf(shown, withdrawn.id)).not.toContain('échéance');
  });

  it('says in words that a file is late', async () => {
    let now = NOW;
    const later = await createApiWorld({ now: () => now });
    try {
      const life = await Life.launch(later);
      await life.open('DRAFTING');
      now = '2026-12-09T09:00:00.000Z';
      const shown = await (await Browser.signedInAs(later, 'cabinet-director')).open('/amendments');
      expect(lineOf(shown, life.id)).toContain('En retard\u00a0: l’échéance était le 7 décembre 2026');
    } finally {
      await later.close();
    }
  });

  it('is narrowed by phase and status, and says by what', async () => {
    expect(titles(await as('cabinet-director', '/amendments?phase=COMMITTEE&status=&minister='))).toHaveLength(1);
    const ended = await as('cabinet-director', '/amendments?status=ENDED');
    expect(lineOf(ended, withdrawn.id)).toContain('terminé');
    expect(titles(ended)).toHaveLength(1);
    expect(ended.$('main').text()).toContain('Dossiers filtrés\u00a0: terminé.');
    expect(ended.$('#filter-status option[selected]').val()).toBe('ENDED');
  });

  it('is narrowed by a minister, offered by the title that contracts give him', async () => {
    const { header } = await contractHead(world.db, world.contractId);
    const [minister] = ministersOf(header);
    const shown = await as('cabinet-director');
    const offered = shown
      .$('#filter-minister option')
      .toArray()
      .map((each) => shown.$(each).text());
    expect(offered).toEqual(['Tous', ...ministersOf(header).map(({ title }) => title)]);
    const address = `/amendments?${new URLSearchParams({ minister: minister?.title ?? '' }).toString()}`;
    expect(titles(await as('cabinet-director', address))).toHaveLength(3);
    expect(titles(await as('cabinet-director', '/amendments?minister=Personne'))).toEqual([]);
  });

  it('that holds nothing says so, and leads back to all of it', async () => {
    const none = await as('cabinet-director', '/amendments?phase=SIGNATURE');
    expect(none.$('main').text()).toContain('Aucun dossier ne répond à ces critères.');
    expect(none.$('main a[href="/amendments"]').text()).toBe('Voir tous les dossiers');
    const consulted = await as('minister-libraries', '/amendments?consulted=true&language=nl');
    expect(consulted.$('main').text()).toContain('Geen enkel dossier beantwoordt aan deze criteria.');
  });

  it('keeps its filter when its language is changed', async () => {
    const shown = await as('cabinet-director', '/amendments?status=ENDED');
    expect(shown.$('a[hreflang="nl"]').attr('href')).toBe('/amendments?status=ENDED&language=nl');
    const dutch = await as('cabinet-member', '/amendments?status=PROPOSED');
    expect(dutch.$('h1').text()).toBe('Dossiers van bijvoegsels');
    expect(dutch.$('.app-file a').attr('href')).toBe(proposal.replace('/api/v1', ''));
  });

  it('goes on over pages by what was last read', async () => {
    const crowded = await createApiWorld();
    try {
      const body = {
        contractId: world.contractId,
        title: { fr: 'Titre', nl: 'Opschrift' },
        origin: { kind: 'SERVICE' },
      };
      for (let each = 0; each < 21; each += 1) await crowded.as('president').post('/amendments', body);
      const browser = await Browser.signedInAs(crowded, 'auditor');
      const first = await browser.open('/amendments?status=RUNNING');
      expect(titles(first)).toHaveLength(20);
      const next = await browser.open(first.$('a[rel="next"]').attr('href') ?? '');
      expect(titles(next)).toHaveLength(1);
      expect(next.$('a[rel="prev"]').attr('href')).toBe('/amendments?status=RUNNING');
      expect(next.$('a[rel="next"]').length).toBe(0);
    } finally {
      await crowded.close();
    }
  });

  it('is for those who work here, and asks who comes to sign in', async () => {
    expect((await new Browser(world).open('/amendments')).headers.get('location')).toBe('/sign-in?to=%2Famendments');
    await world.as('administrator').post('/persons', { name: 'X', email: 'x@memoire.example', language: 'fr' });
    const { id } = await world.db.person.findFirstOrThrow({ where: { email: 'x@memoire.example' } });
    expect((await as(id)).status).toBe(403);
  });
});
