import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { restoreText } from '../../../documents/contract-text/layout.ts';
import { withoutMarkup } from '../../../documents/contract-text/markup.ts';
import { read, realContract, sampleContract } from './sources.ts';

const ROW = /\t(?:Processus|Projet|Proces|Project)$|^\d\.\d\t|^\S.*\t[\d.]+\t[\d.]+\t[\d.-]+$/u;
const BLANK = /(?<=\S)[ \t]+(?=\S)/gu;
const LOW = /^(?:<\/?[a-z]>)*["«“'(]?\p{Ll}/u;
const ENDED = /[.!?:;]["»”')]?(?:<\/?[a-z]>)*$/u;

/**
 * Where a page can end so that a reader still sees what belongs together: between blocks, at any blank of a table's row, and
 * in running text before a small letter where no sentence ended. (A page that ends behind an enumeration whose sentence goes
 * on is left out: there even a reader cannot tell.)
 */
function placesForPageBreaks(source: string): readonly number[] {
  const places: number[] = [];
  let start = 0;
  const lines = source.split('\n');
  for (const [index, line] of lines.entries()) {
    const next = lines.slice(index + 1).find((following) => following.trim() !== '') ?? '';
    if (line.trim() === '' && !LOW.test(next)) places.push(start);
    const isRunningText = line.length > 60 && !line.includes('\t');
    for (const { index: at, 0: blank } of line.matchAll(BLANK)) {
      const goesOn = LOW.test(line.slice(at + blank.length)) && !ENDED.test(line.slice(0, at));
      if (ROW.test(line) || (isRunningText && goesOn)) places.push(start + at);
    }
    start += line.length + 1;
  }
  return places;
}

const withBreaks = (source: string, places: readonly number[]): string =>
  places
    .toSorted((a, b) => b - a)
    .reduce((text, place) => `${text.slice(0, place)}\n\n\n\n${text.slice(place)}`, source);

describe.each([
  ['the real contract', realContract(), 'fr'],
  ['the French sample', sampleContract('fr'), 'fr'],
  ['the Dutch sample', sampleContract('nl'), 'nl'],
] as const)('page breaks put into %s at random', (_, source, language) => {
  const places = placesForPageBreaks(source);
  const original = read(source, language);

  it('change neither the provisions nor the counts, nor the text put together again', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...places), { minLength: 1, maxLength: 30 }), (chosen) => {
        const copy = withBreaks(source, chosen);
        const reading = read(copy, language);
        expect(reading.counts).toEqual(original.counts);
        expect(wordsOf(reading)).toEqual(wordsOf(original));
        expect(withoutMarkup(restoreText(reading.provisions, language))).toBe(withoutMarkup(source));
      }),
      { numRuns: 40 },
    );
  });
});

/** The provisions, their cells parted by spaces: a page break at a tab leaves a space. */
const wordsOf = ({ provisions }: ReturnType<typeof read>) =>
  provisions.map(({ text, layout, ...rest }) => ({
    ...rest,
    text: Object.values(text).map((words) => words.replaceAll(/\s+/gu, ' ')),
    forms: Object.values(layout ?? {}).map(({ form }) => form),
  }));
