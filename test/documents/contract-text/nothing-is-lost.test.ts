import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { restoreText } from '../../../documents/contract-text/layout.ts';
import { withoutMarkup } from '../../../documents/contract-text/markup.ts';
import type { ContractReading } from '../../../documents/contract-text/reading.ts';
import { read, realContract } from './sources.ts';

const source = realContract();
const lines = source.split('\n');

/** Lines that look like something the importer knows, put where they do not belong. */
const INTRUDERS = [
  'Article 6 – Autre objet',
  'Partie 2. Autres engagements',
  'OS 3 : Autre objectif',
  '3.1\tTitre sans étiquettes',
  '1.2',
  '\tProjet sans objectif\tProjet',
  'Processus',
  '§2. Vision',
  '¹ Note étrangère.',
  'Total\t1\t2\t3',
  'a\tb\tc',
  'Fait à Liège le 01/02/2021',
  'Jean DUPONT',
  '- puce',
  '*a',
  '<u>ouvert',
  '{text} {number}',
  '\f',
  '12',
];

type Edit = (copy: string[]) => void;
const place = fc.nat(lines.length - 1);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  place.map(
    (at): Edit =>
      (copy) =>
        void copy.splice(at, 1),
  ),
  fc.tuple(place, place).map(
    ([at, from]): Edit =>
      (copy) =>
        void copy.splice(at, 0, lines[from] ?? ''),
  ),
  fc.tuple(place, fc.constantFrom(...INTRUDERS)).map(
    ([at, line]): Edit =>
      (copy) =>
        void copy.splice(at, 0, line),
  ),
  place.map(
    (at): Edit =>
      (copy) =>
        void copy.splice(at, 1, (copy[at] ?? '').replace('\t', ' ')),
  ),
  fc.tuple(place, fc.nat(200)).map(([at, wanted]): Edit => (copy) => {
    const line = copy[at] ?? '';
    const cut = outsideMarkup(line, wanted);
    copy.splice(at, 1, line.slice(0, cut), '', '', '', line.slice(cut));
  }),
);

/** A page ends between signs of markup: `1^{er}` in two pieces is not markup in the source, and is when they are joined. */
function outsideMarkup(line: string, cut: number): number {
  const cutInto = [...line.matchAll(/\^\{[^}]*\}|<[^>]*>/gu)].find(
    ({ 0: sign, index }) => index < cut && cut < index + sign.length,
  );
  return cutInto?.index ?? cut;
}

/** Whether each provision's descendants follow it without a break, itself first. */
function isTree({ provisions }: ContractReading): boolean {
  const open: string[] = [];
  return provisions.every(({ id, parentId }) => {
    while (open.length > 0 && open.at(-1) !== parentId) open.pop();
    const fits = parentId === undefined || open.at(-1) === parentId;
    open.push(id);
    return fits;
  });
}

describe('however a contract is mangled', () => {
  it('every word of it is in a provision, in its order, and the provisions are a tree with ids of their own', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 15 }), (edits) => {
        const copy = [...lines];
        for (const change of edits) change(copy);
        const text = copy.join('\n');
        const reading = read(text);
        expect(withoutMarkup(restoreText(reading.provisions, 'fr'))).toBe(withoutMarkup(text));
        expect(new Set(reading.provisions.map(({ id }) => id)).size).toBe(reading.provisions.length);
        expect(isTree(reading)).toBe(true);
      }),
      { numRuns: 120 },
    );
  });
});
