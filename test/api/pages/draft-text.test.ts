import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createApiWorld, type ApiWorld } from '../support/world.ts';
import { Drafter, text } from './drafter.ts';

let world: ApiWorld;
let drafter: Drafter;
beforeAll(async () => {
  world = await createApiWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  drafter = await Drafter.at(world);
});

const open = () => drafter.open('/text?provision=art-2');

/** Words proposed at the beginning of the article's title. */
async function propose(words: string, revision = 0): Promise<void> {
  const fr = [
    { id: 'art-2', runs: [{ text: words, mark: { kind: 'INSERTED', change: 'c-1' } }, { text: 'Plans annuels' }] },
    ...['art-2/p-1', 'art-2/p-2'].map((id) => ({ id, runs: [{ text: provisions[id] ?? '' }] })),
  ];
  const body = { provision: 'art-2', revision, texts: { fr }, motives: { 'c-1': { fr: 'Clarté.' } } };
  expect((await world.as('secretary').put(drafter.address('/text'), body)).status).toBe(200);
}

let provisions: Record<string, string> = {};
beforeEach(async () => {
  const { $ } = await open();
  provisions = { 'art-2/p-1': $('[name="text.fr.1"]').text(), 'art-2/p-2': $('[name="text.fr.2"]').text() };
});

describe('the page of a text without a script', () => {
  it('shows what is proposed with who and why, and takes what is decided', async () => {
    await propose('Nos ');
    expect(text(await drafter.open(), 'main')).toContain('Textes où des modifications attendent');
    const page = await open();
    expect(text(page, '.app-change')).toMatch(/FR Ajouté Nos Claire Fontaine, le .*Clarté\.Accepter/u);
    expect(page.$('[name="text.fr.0"]').text()).toBe('Plans annuels');
    const after = await drafter.browser.fill(page, { decide: 'ACCEPT c-1' });
    expect([after.status, text(after, '.app-change')]).toEqual([200, '']);
    expect((await drafter.saved()).text.instructions).toMatchObject([
      { kind: 'REPLACE_WORDS', provisionId: 'art-2', motive: { fr: 'Clarté.' } },
    ]);
    expect(text(await drafter.open(), 'main')).not.toContain('Textes où des modifications attendent');
  });

  it('keeps the words of what is rejected readable', async () => {
    await propose('Nos ');
    const after = await drafter.browser.fill(await open(), { decide: 'REJECT' });
    expect(text(after, '.govuk-details')).toMatch(/Ajouté Nos.*rejetée/u);
    expect((await drafter.saved()).revision).toBe(0);
  });

  it('tells who wrote meanwhile, and keeps what was typed', async () => {
    const page = await open();
    await propose('Nos ');
    const shown = await drafter.browser.fill(page, { 'text.fr.0': 'Mes plans' });
    expect(shown.status).toBe(409);
    expect(text(shown, '.govuk-error-summary')).toContain('Rien n’a été écrasé');
    expect(shown.$('[name="text.fr.0"]').text()).toBe('Mes plans');
    expect((await drafter.saved()).revision).toBe(0);
  });
});
