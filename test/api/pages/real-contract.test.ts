import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readContractFile } from '../../../documents/contract-source.ts';
import { PROCEDURE } from '../../../domain/file.ts';
import { importContract } from '../../../prisma/import-contract.ts';
import { ContractRecord } from '../../../prisma/record/contracts.ts';
import { sharedFile } from '../../documents/contract-text/sources.ts';
import { createApiWorld, NOW, type ApiWorld } from '../support/world.ts';
import { Browser, type Shown } from './browser.ts';

let world: ApiWorld;
let contract: string;
let shown: Shown;

/** The contract 2021-2023 of the SPP Intégration sociale, which exists in French alone. */
beforeAll(async () => {
  const source = readContractFile(sharedFile('contrat-administration-2021-2023.fr.txt'), 'fr');
  world = await createApiWorld();
  const { db, directory } = world;
  const deps = { db, directory, contracts: new ContractRecord(db) };
  contract = `/contracts/${(await importContract(deps, source, { by: PROCEDURE, now: NOW })).id}`;
  shown = await (await Browser.signedInAs(world, 'auditor')).open(contract);
}, 60_000);
afterAll(() => world.close());

const open = async (path: string): Promise<Shown> => (await Browser.signedInAs(world, 'auditor')).open(contract + path);

describe('the page of the real contract', () => {
  it('has its 26 articles, 7 strategic and 27 operational objectives and 98 items', () => {
    const { $ } = shown;
    expect($('section.app-reading-article > h3').length).toBe(26);
    expect($('section.app-reading-strategic-objective > h4').length).toBe(7);
    expect($('section.app-reading-operational-objective > h5').length).toBe(27);
    expect($('section.app-reading-operational-objective li[id]').length).toBe(98);
  });

  it('lists parts, articles and strategic objectives, each link leading to its heading', () => {
    const { $ } = shown;
    const links = $('#table-of-contents a')
      .toArray()
      .map((each) => $(each).attr('href')?.slice(1) ?? '');
    expect(links.filter((id) => /^art-\d+$/.test(id)).length).toBe(26);
    expect(links.filter((id) => id.startsWith('os-')).length).toBe(7);
    expect(links.filter((id) => id.startsWith('part-')).length).toBe(6);
    expect(links.filter((id) => $(`[id="${id}"]`).length !== 1)).toEqual([]);
  });

  it('has headings that never skip a rank, and no address twice', () => {
    const { $ } = shown;
    const ranks = $('h1, h2, h3, h4, h5, h6')
      .toArray()
      .map((each) => Number(each.tagName.slice(1)));
    expect(ranks[0]).toBe(1);
    expect(ranks.filter((rank, index) => rank > (ranks[index - 1] ?? 1) + 1)).toEqual([]);
    const ids = $('[id]')
      .toArray()
      .map((each) => $(each).attr('id'));
    expect(ids.length).toBe(new Set(ids).size);
  });

  it('prints the budget of article 19 with the total as it stands there', () => {
    const { $ } = shown;
    const total = $('[id="art-19/table-1/line-11"]').closest('tr');
    expect(
      total
        .find('td')
        .toArray()
        .map((each) => $(each).text()),
    ).toEqual(['1.647.269', '1.738.304', '1.476.510']);
    expect($('[id="art-19/table-3/line-1"]').closest('tbody').find('tr').length).toBe(29);
  });

  it('says that it exists in French alone', async () => {
    expect(shown.$('.govuk-inset-text').text()).toContain('Ce texte n’existe pour l’instant qu’en français.');
    const dutch = await open('?text=nl&language=nl');
    expect(dutch.$('.govuk-inset-text').text()).toContain('Deze tekst bestaat voorlopig alleen in het Frans.');
    expect(dutch.$('#art-4 span[lang="fr"]').text()).toBe('Principes de gestion');
    expect(dutch.$('.app-missing').length).toBeGreaterThan(250);
  });

  it('draws the maturity of its 27 objectives, 59 now and 102 in three years', async () => {
    const objectives = await open('/objectives');
    expect(objectives.$('main').text()).toContain('27 objectifs opérationnels. Somme des maturités');
    expect(objectives.$('main').text()).toMatch(/59 aujourd’hui, 102 à trois ans/);
    expect(objectives.$('svg[role="img"]').length).toBe(7);
    expect(objectives.$('tbody tr').length).toBe(27);
  });
});
