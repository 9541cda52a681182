import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { html } from '../../../web/layout/page.tsx';
import { ContractsPage } from '../../../web/pages/contracts/contracts-page.tsx';
import { consolidated } from '../support/consolidated.ts';
import { Life } from '../support/life.ts';
import { createApiWorld, type ApiWorld } from '../support/world.ts';
import { Browser, type Shown } from './browser.ts';

let world: ApiWorld;
let browser: Browser;
let contract: string;
let life: Life;

/** The sample's contract: imported in French, completed in Dutch, and amended once; a second file is under way. */
beforeAll(async () => {
  world = await createApiWorld();
  life = await consolidated(world);
  await (await Life.launch(world, 'oo-1.1')).toCommittee();
  browser = await Browser.signedInAs(world, 'auditor');
  contract = `/contracts/${world.contractId}`;
}, 60_000);
afterAll(() => world.close());

const textOf = ({ $ }: Shown, selector = 'main'): string => $(selector).text().replaceAll(/\s+/g, ' ');

describe('the list of contracts', () => {
  it('leads to each, and to the search', async () => {
    const shown = await browser.open('/contracts');
    expect(shown.$('main h2 a').attr('href')).toBe(contract);
    expect(shown.$('form[role="search"]').attr('action')).toBe('/search');
    expect(textOf(shown)).toContain('complet en néerlandais');
  });

  it('says how to import one where there is none', () => {
    const frame = { language: 'fr', url: '/contracts', sections: [], assets: '' } as const;
    const page = html(ContractsPage({ ...frame, contracts: [] }));
    expect(page).toContain('Aucun contrat n’est encore enregistré.');
    expect(page).toContain('npm run import -- contract.fr.txt --language fr');
  });

  it('is for those who work here', async () => {
    expect((await new Browser(world).open('/contracts')).headers.get('location')).toBe('/sign-in?to=%2Fcontracts');
    const { body } = await world
      .as('administrator')
      .post('/persons', { name: 'Une Passante', email: 'passante@memoire-geheugen.example', language: 'fr' });
    const passerBy = JSON.parse(JSON.stringify(body)).id;
    const cookie = await world.cookieOf(passerBy);
    expect((await browser.open('/contracts', { cookie })).status).toBe(403);
    expect((await browser.open(contract, { cookie })).status).toBe(403);
  });
});

describe('the text of a contract', () => {
  it('has every provision under its heading, at an address of its own', async () => {
    const { $ } = await browser.open(contract);
    expect($('h3[id^="art-"]').length).toBe(12);
    expect($('#art-3').text()).toBe('Article 3 – Rythme des concertations');
    expect($('#art-11').closest('section').parent().find('#part-4').length).toBe(1);
    expect($('[id="art-1/p-1"]').text()).toContain('Par ce contrat');
    expect($('nav#table-of-contents a[href="#art-3"]').length).toBe(1);
  });

  it('is read in French, in Dutch, or in both beside each other', async () => {
    const dutch = await browser.open(`${contract}?text=nl`);
    expect(dutch.$('[id="art-1/p-1"]').attr('lang')).toBe('nl');
    expect(dutch.$('[id="art-1/p-1"]').text()).toBe('Door deze overeenkomst verbinden zich');
    const both = await browser.open(`${contract}?text=both`);
    expect(
      both
        .$('[id="art-1/p-1"] [lang]')
        .toArray()
        .map((each) => both.$(each).attr('lang')),
    ).toEqual(['fr', 'nl']);
  });

  it('says which acts changed a provision, and leads to them', async () => {
    const { $ } = await browser.open(contract);
    const link = $('#oo-1\\.1').closest('section').find('a').first();
    expect(link.text()).toContain('Modifié par l’acte n°\u00a01');
    expect(link.attr('href')).toBe(`${contract}/provisions/oo-1.1`);
  });

  it('is read in any version, and an older one says that it is', async () => {
    const old = await browser.open(`${contract}?version=1&text=nl`);
    expect(textOf(old)).toContain('Vous lisez une ancienne version du contrat.');
    expect(old.$('.govuk-inset-text a').first().attr('href')).toBe(contract);
    expect((await browser.open(`${contract}?version=9`)).status).toBe(404);
    expect((await browser.open(`${contract}?version=x`)).status).toBe(404);
    expect((await browser.open('/contracts/c-none')).status).toBe(404);
  });

  it('says of a version without a language that there is none, and shows what there is', async () => {
    const old = await browser.open(`${contract}?version=1`);
    expect(textOf(old)).toContain('Ce texte n’existe pour l’instant qu’en français.');
    const dutch = await browser.open(`${contract}?version=1&text=nl`);
    expect(dutch.$('[id="art-1/p-1"]').text()).toContain('Par ce contrat');
    expect(dutch.$('[id="art-1/p-1"] + .app-missing').text()).toBe('Le texte en néerlandais manque encore.');
  });

  it('has the budget as a table of figures', async () => {
    const { $ } = await browser.open(contract);
    const table = $('[id="art-10/table-1/line-1"]').closest('table');
    expect(
      table
        .find('thead th')
        .toArray()
        .map((each) => $(each).text()),
    ).toEqual(['Ligne', '2026', '2027', '2028']);
    expect(table.find('tbody tr').last().text()).toBe('Total13.44512.7459.855');
  });

  it('is framed in the reader’s language', async () => {
    const dutch = await Browser.signedInAs(world, 'administrator');
    expect(textOf(await dutch.open(contract), 'h1')).toBe('Bestuursovereenkomst 2026-2028');
    expect((await dutch.open(contract)).$('#art-3').text()).toBe('Artikel 3 – Ritme van het overleg');
  });
});

describe('the maturity of the objectives', () => {
  it('is drawn for each strategic objective, with its figures', async () => {
    const shown = await browser.open(`${contract}/objectives`);
    expect(shown.$('svg[role="img"]').length).toBe(2);
    expect(textOf(shown)).toContain('5 objectifs opérationnels. Somme des maturités : 9 aujourd’hui, 17 à trois ans.');
    const first = shown.$('table').first().find('tbody tr').first();
    expect(first.text()).toContain('OO 1.1');
    expect(
      first
        .find('td')
        .toArray()
        .map((each) => shown.$(each).text()),
    ).toEqual(['2', '3']);
  });
});

describe('the versions of a contract', () => {
  it('are listed with their acts, the newest first', async () => {
    const { $ } = await browser.open(`${contract}/versions`);
    const rows = $('tbody tr')
      .toArray()
      .map((row) => $(row).text().replaceAll(/\s+/g, ' '));
    expect(rows.length).toBe(3);
    expect(rows[0]).toContain('acte n° 1Maturité de l’objectif 1.1');
    expect(
      $('tbody a')
        .toArray()
        .map((each) => $(each).attr('href')),
    ).toEqual([
      `${contract}?version=3`,
      `/amendments/${life.id}`,
      `${contract}/changes?from=2&to=3`,
      `${contract}?version=2`,
      `${contract}/changes?from=1&to=2`,
      `${contract}?version=1`,
    ]);
  });

  it('are compared by choosing two, at first the last two', async () => {
    const { $ } = await browser.open(`${contract}/versions`);
    expect($('form[method="get"]').attr('action')).toBe(`${contract}/changes`);
    expect($('#from option[selected]').attr('value')).toBe('2');
    expect($('#to option[selected]').attr('value')).toBe('3');
  });
});

describe('what changed between two versions', () => {
  it('is told provision by provision, with the acts that did it and why', async () => {
    const shown = await browser.open(`${contract}/changes?from=2&to=3`);
    expect(textOf(shown)).toContain('1 disposition a changé.');
    expect(shown.$('.app-provision tbody th').text()).toBe('1.1');
    expect(shown.$('.app-provision ins').text()).toContain('3');
    expect(textOf(shown, '.app-provision')).toContain('La mesure montre un retard.');
    expect(textOf(shown)).toContain('Acte n° 1 « Maturité de l’objectif 1.1 », en vigueur le 23 novembre 2026');
  });

  it('is the same whichever was chosen first', async () => {
    const there = await browser.open(`${contract}/changes?from=2&to=3`);
    const back = await browser.open(`${contract}/changes?from=3&to=2`);
    expect(textOf(back)).toBe(textOf(there));
  });

  it('names no act where another language came', async () => {
    const shown = await browser.open(`${contract}/changes?from=1&to=2`);
    expect(textOf(shown)).toContain('Aucun acte n’est entré en vigueur entre ces versions');
  });

  it('is nothing between a version and itself, and nowhere for what is no version', async () => {
    expect(textOf(await browser.open(`${contract}/changes?from=2&to=2`))).toContain('Rien n’a changé');
    expect((await browser.open(`${contract}/changes?from=2&to=8`)).status).toBe(404);
    expect((await browser.open(`${contract}/changes`)).status).toBe(404);
  });
});

describe('where a provision comes from', () => {
  it('is its act: why, who decided, who signed, since when', async () => {
    const shown = await browser.open(`${contract}/provisions/oo-1.1`);
    const card = textOf(shown, '.govuk-summary-card');
    for (const said of [
      'Acte n° 1 « Maturité de l’objectif 1.1 »',
      'modifier la maturité',
      'La mesure montre un retard.',
      'Comité de direction : approbation le 23 novembre 2026',
      'Visa de la cellule stratégique : approbation le 23 novembre 2026',
      'Joris Delcourt, président du comité de direction',
      'Hélène Vandamme, ministre de tutelle',
    ]) {
      expect(card).toContain(said);
    }
    expect(shown.$('.govuk-summary-card a').attr('href')).toBe(`/amendments/${life.id}`);
  });

  it('is told with what it said before, and what is about to touch it', async () => {
    const shown = await browser.open(`${contract}/provisions/oo-1.1`);
    const wordings = shown
      .$('main p.govuk-\\!-font-weight-bold')
      .toArray()
      .map((each) => shown.$(each).text());
    expect(wordings.map((each) => /version (\d)/.exec(each)?.[1])).toEqual(['3', '2', '1']);
    expect(textOf(shown)).toContain('(réf. 2026-2028/2) (phase : Comité de direction)');
    expect(textOf(shown)).toContain(`http://avenant.example${contract}/provisions/oo-1.1`);
  });

  it('is the contract itself where no act touched it; an id with a slash is an address too', async () => {
    const shown = await browser.open(`${contract}/provisions/${encodeURIComponent('art-1/p-1')}`);
    expect(textOf(shown, 'h1')).toBe('Article 1 › Alinéa');
    expect(textOf(shown)).toContain('c’est le texte du contrat signé le 12 février 2026.');
    expect(textOf(shown)).toContain('Aucun dossier en cours ne touche à cette disposition.');
    expect((await browser.open(`${contract}/provisions/oo-9.9`)).status).toBe(404);
  });

  it('is still told of one that is gone, as it last was', async () => {
    const own = await createApiWorld();
    const { contractId, db } = own;
    const version = { contractId, number: 3, hash: 'h', asOn: '2027-01-01', missingFr: 0, missingNl: 0 };
    await db.contractVersion.create({ data: { ...version, madeAt: new Date() } });
    await db.contract.update({ where: { id: contractId }, data: { version: 3 } });
    const reader = await Browser.signedInAs(own, 'auditor');
    const shown = await reader.open(`/contracts/${contractId}/provisions/oo-1.1`);
    await own.close();
    expect(textOf(shown)).toContain('Cette disposition n’est plus dans la version la plus récente du contrat.');
    expect(textOf(shown)).toContain('Recueillir à temps les documents');
  });
});
