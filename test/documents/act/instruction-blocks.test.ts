import { describe, expect, it } from '@jest/globals';
import { instructionBlocks } from '../../../documents/act/instruction-blocks.ts';
import type { Instruction } from '../../../domain/contract/instruction.ts';
import { passageAt, replacementBetween } from '../../../domain/contract/passage.ts';
import { PROVISIONS } from '../../support/domain/contract.ts';
import { instruct, TEXT } from '../../support/domain/instruct.ts';

/** What the act prints of one instruction, a line a block. */
const printed = (language: 'fr' | 'nl', instruction: Instruction): readonly string[] =>
  instructionBlocks(language, [instruction], PROVISIONS).map((block) =>
    ('text' in block ? block.text : '').replaceAll(/[\u00a0\u202f]/g, ' '),
  );

describe('An act says', () => {
  it('which words give way, which take their place, and the text that this makes', () => {
    const replaced = {
      fr: replacementBetween('Il vaut trois ans.', 'Il vaut quatre ans.'),
      nl: { passage: passageAt('', 0, 0), words: '' },
    };
    const words = instruct({ kind: 'REPLACE_WORDS', provisionId: 'p-2', replaced });
    expect(printed('fr', words)).toEqual([
      'Modification 1',
      'Des mots sont remplacés : Partie 1, Article 1, Alinéa 2.',
      'Mots remplacés',
      'trois',
      'Nouveaux mots',
      'quatre',
      'Nouveau texte',
      'Il vaut quatre ans.',
      'Motif',
      'Motif.',
    ]);
    expect(printed('nl', words)).toEqual([
      'Wijziging 1',
      'Woorden worden vervangen: Deel 1, Artikel 1, Lid 2.',
      'Nieuwe tekst',
      'Zij geldt drie jaar.',
      'Motivering',
      'Motief.',
    ]);
  });

  it('where an article is inserted, and under which number', () => {
    const article = {
      kind: 'INSERT_ARTICLE',
      provisionId: 'art-1',
      newId: 'art-new',
      number: '1bis',
      text: TEXT,
    } as const;
    expect(printed('fr', instruct(article))).toContain(
      'Un article est inséré à la suite de : Partie 1, Article 1. Il porte le numéro 1bis.',
    );
    expect(printed('nl', instruct({ ...article, side: 'BEFORE' }))).toContain(
      'Een artikel wordt ingevoegd voor: Deel 1, Artikel 1. Het krijgt nummer 1bis.',
    );
    expect(printed('fr', instruct({ ...article, provisionId: 'part-1' }))).toContain(
      'Un article est inséré dans : Partie 1. Il porte le numéro 1bis.',
    );
  });

  it('what is moved, and where to', () => {
    const move = instruct({ kind: 'MOVE', provisionId: 'p-1', destination: { provisionId: 'art-2', side: 'UNDER' } });
    expect(printed('fr', move)).toContain(
      'La disposition « Partie 1, Article 1, Alinéa 1 » est déplacée dans : Partie 1, Article 2.',
    );
    expect(printed('nl', move)).toContain(
      'De bepaling “Deel 1, Artikel 1, Lid 1” wordt verplaatst in: Deel 1, Artikel 2.',
    );
  });

  it('which number a provision gets', () => {
    expect(printed('fr', instruct({ kind: 'RENUMBER', provisionId: 'art-2', number: '3' })).join(' ')).toContain(
      'porte le numéro 3, et ce qui y renvoie par son ancien numéro suit : Partie 1, Article 2',
    );
  });

  it('with which maturity and holders an objective is added', () => {
    const objective = instruct({
      kind: 'ADD_OPERATIONAL_OBJECTIVE',
      provisionId: 'os-1',
      newId: 'oo-new',
      number: '1.2',
      text: TEXT,
      maturity: { now: 1, target: 3 },
      holders: ['Président'],
    });
    expect(printed('fr', objective)).toEqual(
      expect.arrayContaining([
        'Un objectif opérationnel est ajouté dans : OS 1. Il porte le numéro 1.2.',
        'Nouveau.',
        'Maturité à trois ans : néant → 3',
        'Mandataires responsables : néant → Président',
      ]),
    );
  });

  it('what names the provision by its number, as it reads from then on', () => {
    const said = { fr: 'Voir l’article 2.', nl: 'Zie artikel 2.' };
    const instructions = [
      instruct({ kind: 'REPLACE_TEXT', provisionId: 'p-1', text: said }),
      instruct({ kind: 'RENUMBER', provisionId: 'art-2', number: '3' }),
    ];
    const texts = instructionBlocks('nl', instructions, PROVISIONS).map((block) => ('text' in block ? block.text : ''));
    expect(texts.slice(texts.indexOf('Aangepaste verwijzingen')).slice(0, 3)).toEqual([
      'Aangepaste verwijzingen',
      'Deel 1, Artikel 1, Lid 1',
      'Zie artikel 3.',
    ]);
  });

  it('from when an instruction applies, where that is later than the act', () => {
    const later = { ...instruct({ kind: 'DELETE', provisionId: 'p-2' }), inForceOn: '2027-07-01' };
    expect(printed('fr', later)).toContain('Cette modification entre en vigueur le 1er juillet 2027.');
    expect(printed('nl', later)).toContain('Deze wijziging treedt in werking op 1 juli 2027.');
  });
});
