import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { passageAt, passageIn, standsIn, withPassage } from '../../../domain/contract/passage.ts';

const TEXT = 'Le comité se réunit deux fois par mois. Le cabinet est informé deux fois par an.';
const second = (words: string) => passageAt(TEXT, TEXT.lastIndexOf(words), TEXT.lastIndexOf(words) + words.length);

describe('a passage', () => {
  it('is the one at its place, not the first that reads alike', () => {
    expect(withPassage(TEXT, second('deux fois'), 'une fois')).toBe(
      'Le comité se réunit deux fois par mois. Le cabinet est informé une fois par an.',
    );
  });

  it('is refused where something else stands by now', () => {
    const passage = second('deux fois');
    expect(() => withPassage(TEXT.replace('an', 'mois'), passage, 'x')).not.toThrow();
    expect(() => withPassage(`${TEXT.slice(0, 50)} ${TEXT.slice(50)}`, passage, 'x')).toThrow('PASSAGE_CHANGED');
  });

  it('lies within its text', () => {
    for (const [start, end] of [
      [-1, 2],
      [3, 2],
      [0, TEXT.length + 1],
      [0.5, 1],
    ] as const) {
      expect(() => passageAt(TEXT, start, end)).toThrow('PASSAGE_UNKNOWN');
    }
  });
});

describe('a passage in a text that has changed around it', () => {
  it('is found where what came before it has moved it', () => {
    const after = TEXT.replace('Le comité', 'Le comité de direction');
    const moved = passageIn(TEXT, after, second('deux fois'));
    expect(moved).toMatchObject({ start: TEXT.lastIndexOf('deux fois') + ' de direction'.length });
    expect(moved !== undefined && withPassage(after, moved, 'une fois')).toContain('informé une fois par an');
  });

  it('is not found where its words were changed, or the other one that reads alike is left', () => {
    expect(passageIn(TEXT, TEXT.replace('informé deux', 'informé trois'), second('deux fois'))).toBeUndefined();
    expect(passageIn(TEXT, TEXT.slice(0, 40), second('deux fois'))).toBeUndefined();
  });

  it('is not found where words were put into its midst', () => {
    expect(
      passageIn(TEXT, TEXT.replace('deux fois par an', 'deux ou trois fois par an'), second('deux fois')),
    ).toBeUndefined();
  });

  it('is not guessed for an insertion where another inserted at the same place', () => {
    const at = TEXT.indexOf(' par mois');
    expect(passageIn(TEXT, `${TEXT.slice(0, at)} au moins${TEXT.slice(at)}`, passageAt(TEXT, at, at))).toBeUndefined();
    const elsewhere = `${TEXT} Ou plus.`;
    expect(passageIn(TEXT, elsewhere, passageAt(TEXT, at, at))).toEqual(passageAt(elsewhere, at, at));
  });

  it('reads the same wherever it is found', () => {
    const words = fc
      .array(fc.constantFrom('a ', 'b ', 'c ', '12 ', 'd. '), { maxLength: 20 })
      .map((its) => its.join(''));
    fc.assert(
      fc.property(words, words, fc.nat(40), fc.nat(10), (before, after, start, length) => {
        const from = Math.min(start, before.length);
        const passage = passageAt(before, from, Math.min(from + length, before.length));
        const found = passageIn(before, after, passage);
        if (found === undefined) return;
        expect(standsIn(after, found)).toBe(true);
        expect(after.slice(found.start, found.end)).toBe(before.slice(passage.start, passage.end));
      }),
    );
  });

  it('is the same passage where nothing changed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.nat(40), fc.nat(10), (text, start, length) => {
        const from = Math.min(start, text.length);
        const passage = passageAt(text, from, Math.min(from + length, text.length));
        expect(passageIn(text, text, passage)).toEqual(passage);
      }),
    );
  });
});
