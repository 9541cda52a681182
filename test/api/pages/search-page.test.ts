import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Life } from '../support/life.ts';
import { createApiWorld, type ApiWorld } from '../support/world.ts';
import { Browser, type Shown } from './browser.ts';

let world: ApiWorld;
let browser: Browser;
let life: Life;
beforeAll(async () => {
  world = await createApiWorld();
  life = await Life.launch(world);
  browser = await Browser.signedInAs(world, 'president');
});
afterAll(() => world.close());

const look = (query: Readonly<Record<string, string>>): Promise<Shown> =>
  browser.open(`/search?${new URLSearchParams(query).toString()}`);

const textOf = ({ $ }: Shown, selector = 'main'): string => $(selector).text().replaceAll(/\s+/g, ' ');

describe('the search', () => {
  it('asks what is looked for, and shows nothing before', async () => {
    const shown = await browser.open('/search');
    expect(shown.$('form[role="search"] input[type="search"]').attr('name')).toBe('q');
    expect(shown.$('h2').length).toBe(0);
  });

  it('shows the passage with the words found marked, what it is and where it stands', async () => {
    const shown = await look({ q: 'lisibilite documents' });
    const first = shown.$('.app-hits__hit').first();
    expect(first.find('a').attr('href')).toBe(`/contracts/${world.contractId}#oo-1.2`);
    expect(first.find('a').text()).toBe('OS 1 › OO 1.2');
    expect(
      first
        .find('mark')
        .toArray()
        .map((each) => shown.$(each).text()),
    ).toEqual(['lisibilité', 'documents']);
    expect(first.text()).toContain('disposition');
    expect(first.text()).toContain("Contrat d'administration 2026-2028");
  });

  it('keeps what was typed, and says how much was found', async () => {
    const shown = await look({ q: 'documents', kind: 'PROVISION' });
    expect(shown.$('input[type="search"]').attr('value')).toBe('documents');
    expect(shown.$('input[type="radio"][checked]').attr('value')).toBe('PROVISION');
    const count = shown.$('.app-hits__hit').length;
    expect(textOf(shown, 'h2')).toBe(`${count} résultats pour « documents »`);
  });

  it('finds files and contracts, alone where that is asked', async () => {
    const files = await look({ q: 'maturité objectif', kind: 'AMENDMENT' });
    expect(
      files
        .$('.app-hits a')
        .toArray()
        .map((each) => files.$(each).attr('href')),
    ).toEqual([`/amendments/${life.id}`]);
    const contracts = await look({ q: 'mémoire numérique', kind: 'CONTRACT' });
    expect(contracts.$('.app-hits a').attr('href')).toBe(`/contracts/${world.contractId}`);
  });

  it('leads to both languages where the other one alone says it', async () => {
    const shown = await look({ q: 'leesbaarheid' });
    expect(shown.$('.app-hits a').first().attr('href')).toBe(`/contracts/${world.contractId}?text=both#oo-1.2`);
    expect(shown.$('.app-hits p[lang="nl"] mark').length).toBeGreaterThan(0);
  });

  it('says what to try where nothing was found, as everything instead of one kind', async () => {
    const shown = await look({ q: 'xylophone', kind: 'CONTRACT' });
    expect(textOf(shown, 'h2')).toBe('Rien n’a été trouvé pour « xylophone ».');
    expect(
      shown
        .$('main li a')
        .toArray()
        .map((each) => shown.$(each).attr('href')),
    ).toEqual(['/search?q=xylophone', '/contracts', '/amendments']);
  });

  it('takes what nobody would type for nothing', async () => {
    expect((await look({ q: '   ' })).$('h2').length).toBe(0);
    expect((await look({ q: 'x'.repeat(3_000), kind: 'NONSENSE' })).status).toBe(200);
    expect((await look({ q: '<script>alert(1)</script>' })).$('main script').length).toBe(0);
  });

  it('speaks the reader’s language', async () => {
    const dutch = await (await Browser.signedInAs(world, 'administrator')).open('/search?q=xylofoon');
    expect(textOf(dutch, 'h2')).toBe('Voor “xylofoon” is niets gevonden.');
  });

  it('is for those who work here', async () => {
    expect((await new Browser(world).open('/search')).status).toBe(303);
  });
});
