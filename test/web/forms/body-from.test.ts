import { describe, expect, it } from '@jest/globals';
import { bodyFrom } from '../../../web/forms/body-from.ts';
import { prose, text } from '../../../web/forms/fields.ts';

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

  it('stands where the path of a field says', () => {
    const field = prose('motive.fr', 'Motif', { path: 'instructions.2.motive.fr' });
    expect(bodyFrom([field], { 'motive.fr': ' Retard. ' })).toEqual({
      instructions: [{ motive: { fr: 'Retard.' } }],
    });
  });
});
