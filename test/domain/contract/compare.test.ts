import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { applyInstructions, ANY_SCALE } from '../../../domain/contract/apply.ts';
import { compared, type Hashed } from '../../../domain/contract/compare.ts';
import { movedBetween } from '../../../domain/contract/moves.ts';
import type { Provision } from '../../../domain/contract/provision.ts';
import { provisionChanges } from '../../../domain/contract/redline.ts';
import { hashOf } from '../../../domain/hash.ts';
import { actOf, type Unmotivated } from '../../documents/akn/contracts.ts';

const hashed = (provisions: readonly Provision[]): readonly Hashed[] =>
  provisions.map((content) => ({ content, hash: hashOf(content) }));

const BASE: readonly Provision[] = ['1', '2', '3'].flatMap((number) => [
  { id: `art-${number}`, kind: 'ARTICLE', number, text: { fr: `Titre ${number}`, nl: `Titel ${number}` } } as const,
  ...['1', '2', '3'].map((p): Provision => ({
    id: `art-${number}/p-${p}`,
    parentId: `art-${number}`,
    kind: 'PARAGRAPH',
    text: { fr: `Selon l’article 2, point ${number}${p}.`, nl: `Volgens artikel 2, punt ${number}${p}.` },
  })),
]);

const after = (...instructions: readonly Unmotivated[]): readonly Provision[] =>
  applyInstructions(BASE, actOf(1, '2026-07-01', instructions).text.instructions, ANY_SCALE);

const changesTo = (text: readonly Provision[]) => compared(hashed(BASE), hashed(text)).changes;

describe('what moved', () => {
  it('within an article is that alone, not what it passed', () => {
    const moved = after({
      kind: 'MOVE',
      provisionId: 'art-1/p-3',
      destination: { provisionId: 'art-1/p-1', side: 'BEFORE' },
    });
    expect([...movedBetween(BASE, moved)]).toEqual(['art-1/p-3']);
  });

  it('is, of two that changed places, the one that somebody touched', () => {
    const after = BASE.toSpliced(1, 2, ...BASE.slice(1, 3).toReversed());
    expect([...movedBetween(BASE, after, new Set(['art-1/p-1']))]).toEqual(['art-1/p-1']);
    expect([...movedBetween(BASE, after, new Set(['art-1/p-2']))]).toEqual(['art-1/p-2']);
    expect(provisionChanges(BASE, after, ['art-1/p-1'])[0]?.moved).toBeDefined();
  });

  it('to another article is neither gone nor new, and tells from where to where', () => {
    const moved = after({
      kind: 'MOVE',
      provisionId: 'art-1/p-3',
      destination: { provisionId: 'art-2/p-1', side: 'AFTER' },
    });
    const changes = changesTo(moved);
    expect(changes).toHaveLength(1);
    expect(changes).toMatchObject([
      {
        provisionId: 'art-1/p-3',
        mark: 'UNCHANGED',
        moved: {
          from: [
            { kind: 'ARTICLE', number: '1' },
            { kind: 'PARAGRAPH', ordinal: 3 },
          ],
          to: [
            { kind: 'ARTICLE', number: '2' },
            { kind: 'PARAGRAPH', ordinal: 2 },
          ],
        },
      },
    ]);
  });

  it('as a whole article takes what is under it along', () => {
    const moved = after({ kind: 'MOVE', provisionId: 'art-3', destination: { provisionId: 'art-1', side: 'BEFORE' } });
    expect(changesTo(moved).map(({ provisionId }) => provisionId)).toEqual(['art-3']);
  });

  it('is nothing where something was put in or taken out beside it', () => {
    const text = after(
      { kind: 'DELETE', provisionId: 'art-1/p-1' },
      { kind: 'INSERT_PARAGRAPH', provisionId: 'art-2', newId: 'art-2/p-0', text: { fr: 'Neuf', nl: 'Nieuw' } },
    );
    expect([...movedBetween(BASE, text)]).toEqual([]);
    expect(changesTo(text).map(({ mark }) => mark)).toEqual(['DELETED', 'INSERTED']);
  });

  it('is as few as explain the new order: what stays is in the same order in both', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...BASE.keys()], { minLength: BASE.length }),
        fc.subarray([...BASE.keys()]),
        (order, touched) => {
          const flat = BASE.map(({ parentId: _parent, ...provision }) => provision);
          const shuffled = order.flatMap((index) => flat[index] ?? []);
          const moved = movedBetween(flat, shuffled, new Set(touched.map((index) => flat[index]?.id ?? '')));
          const staying = (all: readonly Provision[]) => all.map(({ id }) => id).filter((id) => !moved.has(id));
          expect(staying(shuffled)).toEqual(staying(flat));
        },
      ),
    );
  });
});

describe('a number that changed', () => {
  const changes = changesTo(after({ kind: 'RENUMBER', provisionId: 'art-2', number: '2bis' }));

  it('is said of the article, which is neither gone nor new', () => {
    expect(changes.find(({ provisionId }) => provisionId === 'art-2')).toMatchObject({
      mark: 'UNCHANGED',
      renumbered: { before: '2', after: '2bis' },
    });
  });

  it('is one word in each text that refers to it', () => {
    const first = changes.find(({ mark }) => mark === 'CHANGED');
    expect(first?.text.fr?.filter(({ kind }) => kind !== 'KEPT')).toEqual([
      { kind: 'DELETED', text: '2' },
      { kind: 'INSERTED', text: '2bis' },
    ]);
  });
});

describe('two whole versions', () => {
  it('of 500 articles, with 100 amendments between them, are compared within a second and a half', () => {
    const words = (seed: number) =>
      Array.from({ length: 120 }, (_, index) => `mot${(seed * 31 + index * 7) % 997}`).join(' ');
    const amended = (text = '') => text.replaceAll(/mot\d*7 /gu, 'autre ');
    const long: readonly Provision[] = Array.from({ length: 500 }, (_, article) => [
      { id: `art-${article}`, kind: 'ARTICLE', number: String(article), text: { fr: 'Titre', nl: 'Titel' } } as const,
      ...Array.from({ length: 5 }, (_each, p): Provision => ({
        id: `art-${article}/p-${p}`,
        parentId: `art-${article}`,
        kind: 'PARAGRAPH',
        text: { fr: words(article * 5 + p), nl: words(article * 5 + p + 1) },
      })),
    ]).flat();
    const changed = long.map((provision, index) =>
      index % 30 === 1
        ? { ...provision, text: { fr: amended(provision.text.fr), nl: `${provision.text.nl ?? ''} nieuw` } }
        : provision,
    );
    const [one, other] = [hashed(long), hashed([...changed.slice(600), ...changed.slice(0, 600)])];
    const started = process.cpuUsage();
    const { changes } = compared(one, other);
    expect(process.cpuUsage(started).user / 1_000).toBeLessThan(1_500);
    expect(changes.length).toBeGreaterThan(100);
  });
});
