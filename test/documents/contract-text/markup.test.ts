import { describe, expect, it } from '@jest/globals';
import { stripMarkup, withoutMarkup } from '../../../documents/contract-text/markup.ts';

describe('markup', () => {
  it.each([
    ['<u>Maturité actuelle</u> : 4', 'Maturité actuelle : 4'],
    ['un <i>Social Innovation Lab</i>', 'un Social Innovation Lab'],
    ['une **politique multidimensionnelle** dans', 'une politique multidimensionnelle dans'],
    ["'partenaire *essentiel*' sous-entend", "'partenaire essentiel' sous-entend"],
    ['le 1^{er} janvier et le 4^e Plan', 'le 1er janvier et le 4e Plan'],
    ['voir <https://example.org/a_b>', 'voir https://example.org/a_b'],
    ['*a <u>b</u>*', 'a b'],
    ['*multi-level\n\n\n\ngovernance*', 'multi-level\n\n\n\ngovernance'],
  ])('is taken from %j', (marked, clean) => {
    expect(stripMarkup(marked)).toBe(clean);
  });

  it.each(['503 associations* – en collaboration', '* données de la campagne', '2 * 3 * 4', '5 < 6 > 4', 'x^2', 'a_b'])(
    'is not what %j holds',
    (text) => {
      expect(stripMarkup(text)).toBe(text);
    },
  );

  it('is gone in the normal form, where every run of white space is one space', () => {
    expect(withoutMarkup('\ufeff\tUn <i>lab</i>\t\tProjet\r\n\r\n\f\n\u00a0suite ')).toBe('Un lab Projet suite');
  });

  it('leaves a normal form as it is', () => {
    const form = withoutMarkup('**a *b* c** ^{^{d}}');
    expect(withoutMarkup(form)).toBe(form);
  });
});
