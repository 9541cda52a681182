import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contractChanges } from '../../../api/schemas/contract.ts';
import { provisionsOf } from '../../../prisma/record/contract-facts.ts';
import { everyKind } from '../../documents/akn/every-kind.ts';
import { actInForce, addVersion } from '../../support/versions.ts';
import { createApiWorld, type ApiWorld } from '../support/world.ts';
import { Browser, type Shown } from './browser.ts';

let world: ApiWorld;
let browser: Browser;
let address: string;
beforeAll(async () => {
  world = await createApiWorld();
  const base = await provisionsOf(world.db, world.contractId, 2);
  await addVersion(world.db, world.contractId, base, [actInForce(1, everyKind(base).text.instructions)]);
  browser = await Browser.signedInAs(world, 'auditor');
  address = `/contracts/${world.contractId}/changes?from=2&to=3`;
}, 60_000);
afterAll(() => world.close());

const open = (query = ''): Promise<Shown> => browser.open(`${address}${query}`);
const said = (text: string): string => text.replaceAll(/[\s\u2060]+/gu, ' ').trim();

/** A provision or a table of the page by its heading. */
function under({ $ }: Shown, heading: string) {
  const found = $('.app-provision').filter((_, each) => said($(each).find('h3').text()).startsWith(heading));
  if (found.length === 0) throw new Error(`Nothing is headed ${heading}.`);
  return found.first();
}

describe('two versions compared', () => {
  it('say that a provision moved, from where to where, and not that it is gone and another came', async () => {
    const shown = await open();
    const moved = shown.$('.app-provision').filter((_, each) => shown.$(each).text().includes('Déplacé'));
    expect(moved).toHaveLength(1);
    expect(said(moved.text())).toContain('Partie 2 › Article 4 › Alinéa 2 → Partie 2 › Article 6 › Alinéa 1');
    expect(
      moved
        .find('.govuk-tag')
        .map((_, each) => shown.$(each).text())
        .get(),
    ).toEqual(['déplacé']);
    expect(moved.find('ins, del')).toHaveLength(0);
  });

  it('say which number an article has now', async () => {
    const article = under(await open(), 'Article 4ter');
    expect(said(article.text())).toContain('Nouveau numéro : 4 → 4ter.');
    expect(article.find('ins, del')).toHaveLength(0);
  });

  it('have the budget as a table with headings, the cell that changed with its signs', async () => {
    const shown = await open();
    const table = under(shown, 'Tableau 1');
    expect(
      table
        .find('thead th')
        .map((_, each) => shown.$(each).text())
        .get(),
    ).toEqual(['Ligne', '2026', '2027', '2028', 'Modification']);
    const [, second, third] = table
      .find('tbody td')
      .get()
      .map((cell) => said(shown.$(cell).text()));
    expect(table.find('tbody th[scope=row]').text()).toContain('Total');
    expect(second).toBe('12.745');
    expect(third).toContain('[- 9.855 -]');
    expect(third).toContain('[+ 9.856 +]');
  });

  it('have objectives and items as rows: who answers, how mature, of which nature', async () => {
    const shown = await open();
    const objectives = under(shown, 'Objectifs opérationnels : OS 1');
    expect(said(objectives.find('tbody tr').first().text())).toMatch(/^1\.1.*\[- \d -\].*\[\+ 5 \+\]/u);
    const items = under(shown, 'Processus et projets : OO 1.1');
    expect(said(items.find('tbody tr').first().text())).toContain('[- processus -] fin du texte supprimé');
    expect(said(items.find('tbody tr').last().text())).toContain('supprimé');
  });

  it('say where a stretch begins and ends to who cannot see it', async () => {
    const { $ } = await open();
    const inserted = $('ins').first();
    expect(said(inserted.find('.govuk-visually-hidden').first().text())).toMatch(/^(?:début du texte|begin van de)/u);
    expect(inserted.find('[aria-hidden="true"]')).toHaveLength(2);
  });

  it('fold what did not change, with how many provisions and words', async () => {
    const shown = await open();
    expect(shown.$('.app-unchanged').text()).toMatch(/\d+ dispositions inchangées/u);
    expect(shown.$('.app-folded').first().text()).toMatch(/\d+ (?:mots inchangés|ongewijzigde woorden)/u);
    const whole = await open('&unchanged=show');
    expect(whole.$('.app-folded')).toHaveLength(0);
  });

  it('stand side by side where that is asked, each under the name of its version', async () => {
    const shown = await open('&view=side&text=fr');
    const sides = shown.$('.app-sides').first();
    expect(
      sides
        .find('h4')
        .map((_, each) => shown.$(each).text())
        .get(),
    ).toEqual(['Version 2', 'Version 3']);
    expect(shown.$('.app-sides__side:first-child ins, .app-sides__side:last-child del')).toHaveLength(0);
    expect(shown.$('.app-sides del').length).toBeGreaterThan(0);
    expect(shown.$('.app-sides [lang=nl], [lang=nl] .app-sides')).toHaveLength(0);
  });

  it('keep every other choice when one is changed', async () => {
    const { $ } = await open('&view=side&text=nl');
    const links = $('.app-links a[href*="/changes?"]')
      .map((_, each) => $(each).attr('href') ?? '')
      .get();
    expect(links).toContain(`${address}&view=inline&text=nl&unchanged=fold`);
    expect(links).toContain(`${address}&view=side&text=both&unchanged=fold`);
    expect(
      $('.app-links a[aria-current="true"]')
        .map((_, each) => $(each).text())
        .get(),
    ).toEqual(['Côte à côte', 'Néerlandais', 'Replié']);
  });

  it('are the same over the API, moves and numbers among them', async () => {
    const { body } = await world.as('auditor').get(`/contracts/${world.contractId}/changes?from=2&to=3`);
    const { changes } = contractChanges.parse(body);
    expect(changes.filter(({ moved }) => moved !== undefined).map(({ provisionId }) => provisionId)).toEqual([
      'art-4/p-2',
    ]);
    expect(changes.find(({ provisionId }) => provisionId === 'art-4')).toMatchObject({
      mark: 'UNCHANGED',
      renumbered: { before: '4', after: '4ter' },
      acts: [{ actNumber: 1 }],
    });
  });
});
