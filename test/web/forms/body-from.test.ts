import { describe, expect, it } from '@jest/globals';
import { bodyFrom } from '../../../web/forms/body-from.ts';
import { figure, prose, text } from '../../../web/forms/fields.ts';

describe('what a form says', () => {
  it('keeps the tabs of a provision, which part the cells of a row, and has line ends of one kind', () => {
    const row = '\tFR\t\t43\r\n\t\tFEM\t31\t\r\n';
    expect(bodyFrom([text('text.fr', 'Texte')], { 'text.fr': row })).toEqual({
      text: { fr: '\tFR\t\t43\n\t\tFEM\t31\t' },
    });
  });

  it('does not say a provision that is blank', () => {
    expect(bodyFrom([text('text.fr', 'Texte')], { 'text.fr': ' \r\n\t' })).toEqual({});
  });

  it.each([
    ['1.476.510', 1_476_510],
    ['12.746', 12_746],
    ['-1.250,5', -1250.5],
    ['1 250', 1250],
    ['-1250.5', -1250.5],
    ['0,5', 0.5],
    ['0.125', 0.125],
    ['0', 0],
    ['1.25', 1.25],
    ['12.74.6', '12.74.6'],
    ['beaucoup', 'beaucoup'],
  ])('understands the figure %s as %s', (typed, meant) => {
    expect(bodyFrom([figure('figure', 'Chiffre')], { figure: typed })).toEqual({ figure: meant });
  });

  it('stands where the path of a field says', () => {
    const field = prose('motive.fr', 'Motif', { path: 'instructions.2.motive.fr' });
    expect(bodyFrom([field], { 'motive.fr': ' Retard. ' })).toEqual({
      instructions: [{ motive: { fr: 'Retard.' } }],
    });
  });
});
