import { describe, expect, it } from '@jest/globals';
import type { Instruction } from '../../../domain/contract/instruction.ts';
import { touchedIn } from '../../../domain/contract/touched.ts';
import type { Twins } from '../../../domain/language.ts';
import { after, instruct, provision, TEXT } from '../../support/domain/instruct.ts';

/** What a paragraph that says something of others says after an instruction. */
const afterwards = (text: Twins, instruction: Instruction): Twins | undefined =>
  provision(after(instruct({ kind: 'REPLACE_TEXT', provisionId: 'p-3', text }), instruction), 'p-3')?.text;

const moved = instruct({ kind: 'MOVE', provisionId: 'p-2', destination: { provisionId: 'p-3', side: 'AFTER' } });
const inserted = instruct({ kind: 'INSERT_PARAGRAPH', provisionId: 'p-1', newId: 'p-new', text: TEXT });

describe('A paragraph that is named by its article and its place', () => {
  it.each([
    ['article 1, alinéa 2', 'artikel 1, lid 2', 'article 2, alinéa 2', 'artikel 2, lid 2'],
    [
      'art. 1, al. 2, et article 1, alinéa 1',
      'art. 1, lid 2',
      'art. 2, al. 2, et article 1, alinéa 1',
      'art. 2, lid 2',
    ],
    ['l’article 1, deuxième alinéa', 'artikel 1, tweede lid', 'l’article 2, deuxième alinéa', 'artikel 2, tweede lid'],
  ])('is named by where it is moved to: %s', (fr, nl, thenFr, thenNl) => {
    expect(afterwards({ fr, nl }, moved)).toEqual({ fr: thenFr, nl: thenNl });
  });

  it('is found again behind another that is inserted or deleted before it', () => {
    const said = { fr: 'Voir l’article 1, alinéa 2.', nl: 'Zie artikel 1, tweede lid.' };
    expect(afterwards(said, inserted)).toEqual({ fr: 'Voir l’article 1, alinéa 3.', nl: 'Zie artikel 1, derde lid.' });
    const deleted = instruct({ kind: 'DELETE', provisionId: 'p-1' });
    expect(afterwards(said, deleted)).toEqual({ fr: 'Voir l’article 1, alinéa 1.', nl: 'Zie artikel 1, eerste lid.' });
  });

  it('makes the provision that names it a touched one', () => {
    const said = instruct({ kind: 'REPLACE_TEXT', provisionId: 'p-3', text: { fr: 'Voir l’article 1, alinéa 2.' } });
    expect(touchedIn(moved, after(said))).toEqual(['p-2', 'p-3']);
    expect(touchedIn(moved, after())).toEqual(['p-2']);
  });

  it('is named as it was where it is gone, where it never was, and in a law', () => {
    const gone = instruct({ kind: 'DELETE', provisionId: 'p-2' });
    const said = { fr: 'l’article 1, alinéa 2', nl: 'artikel 1, lid 2' };
    expect(afterwards(said, gone)).toEqual(said);
    const never = { fr: 'l’article 1, alinéa 7', nl: 'artikel 9, lid 2' };
    expect(afterwards(never, moved)).toEqual(never);
    const law = { fr: 'l’article 1, alinéa 2, de la loi', nl: 'artikel 1, lid 2, van de wet' };
    expect(afterwards(law, moved)).toEqual(law);
  });

  it('stays named in the contract at hand', () => {
    const said = { fr: 'article 1, alinéa 2, du présent contrat', nl: 'artikel 1, lid 2, van deze overeenkomst' };
    expect(afterwards(said, moved)).toEqual({
      fr: 'article 2, alinéa 2, du présent contrat',
      nl: 'artikel 2, lid 2, van deze overeenkomst',
    });
  });
});
