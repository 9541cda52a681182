import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { list } from '../../api/schemas/common.ts';
import { searchHit } from '../../api/schemas/search.ts';
import { Life } from './support/life.ts';
import { createApiWorld, type ApiWorld } from './support/world.ts';

let world: ApiWorld;
let signed: Life;
beforeAll(async () => {
  world = await createApiWorld();
  await Life.launch(world, 'oo-1.2');
  signed = await Life.launch(world, 'oo-2.1');
  await signed.toSignature();
});
afterAll(() => world.close());

const answer = z.strictObject({ items: list(searchHit) });
const find = async (q: string, more = '', personId = 'president'): Promise<z.output<typeof answer>['items']> =>
  answer.parse((await world.as(personId).get(`/search?q=${encodeURIComponent(q)}${more}`)).body).items;

describe('a search', () => {
  it('finds provisions of the sample in both languages, with the headings above and the words found', async () => {
    const [french] = await find('bibliotheque');
    expect(french).toMatchObject({
      kind: 'PROVISION',
      id: 'art-3/p-2',
      contractId: world.contractId,
      language: 'fr',
      provision: { kind: 'PARAGRAPH' },
      path: [{ kind: 'PART' }, { kind: 'ARTICLE', number: '3' }],
    });
    expect(french?.excerpt.filter(({ found }) => found)).toEqual([{ text: 'bibliothèques', found: true }]);
    const [dutch] = await find('doelstelingen');
    expect(dutch).toMatchObject({ language: 'nl', excerpt: [{ text: 'Doelstellingen', found: true }] });
  });

  it('finds files by title, motive and number, as they were recorded', async () => {
    const titled = await find('maturiteit doelstelling', '&kind=AMENDMENT');
    expect(titled).toHaveLength(2);
    expect(titled[0]).toMatchObject({ language: 'nl', title: { fr: 'Maturité de l’objectif 1.1' }, path: [] });
    expect(await find('achterstand')).toMatchObject([{ kind: 'AMENDMENT', id: signed.id }]);
    expect(await find('acte 1', '&kind=AMENDMENT')).toMatchObject([{ id: signed.id }]);
  });

  it('finds the contract, and gives as many as are asked for', async () => {
    expect((await find('bestuursovereenkomst', '&kind=CONTRACT')).map(({ id }) => id)).toEqual([world.contractId]);
    expect(await find('objectif', '&limit=3')).toHaveLength(3);
  });

  it('answers in the language of the reader what both languages say', async () => {
    const [french] = await find('Delcourt');
    const [dutch] = await find('Delcourt', '', 'secretary-second');
    expect([french?.language, dutch?.language]).toEqual(['fr', 'nl']);
  });

  it('of what is nowhere is empty', async () => {
    expect(await find('xyzzyx')).toEqual([]);
    expect(await find(`"%' | :*`)).toEqual([]);
  });

  it.each([
    ['', 'EMPTY'],
    ['   ', 'EMPTY'],
    ['é'.repeat(201), 'TOO_LONG'],
    ['x'.repeat(3_000), 'TOO_LONG'],
  ])('of nothing, or of too much, is refused with what is wrong', async (q, code) => {
    const { status, body } = await world.as('president').get(`/search?q=${encodeURIComponent(q)}`);
    expect([status, body]).toMatchObject([400, { code: 'BODY_INVALID', errors: [{ field: 'query.q', code }] }]);
  });

  it('is for those who work here', async () => {
    const { mandates } = await world.directory.current();
    for (const mandate of Object.values(mandates).filter(({ personId }) => personId === 'finance-inspector')) {
      await world.as('administrator').post(`/mandates/${mandate.id}/end`, { until: '2026-11-22' });
    }
    const { status, body } = await world.as('finance-inspector').get('/search?q=objectif');
    expect([status, body]).toEqual([403, expect.objectContaining({ code: 'NOT_ALLOWED' })]);
    expect((await world.as().get('/search?q=objectif')).status).toBe(401);
  });
});
