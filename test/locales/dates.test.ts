import { describe, expect, it } from '@jest/globals';
import { longMoment } from '../../locales/dates.ts';

describe('a moment in words', () => {
  it('is that of the clocks in Brussels, in winter and in summer', () => {
    expect(longMoment('fr', '2026-11-22T15:46:00.000Z')).toBe('22 novembre 2026 à 16\u00a0h\u00a046');
    expect(longMoment('nl', '2026-07-21T08:05:00.000Z')).toBe('21 juli 2026 om 10.05 uur');
  });

  it('may lie on another day than in London; French writes the first of a month its own way', () => {
    expect(longMoment('fr', '2026-11-30T23:30:00.000Z')).toBe('1er décembre 2026 à 00\u00a0h\u00a030');
  });
});
