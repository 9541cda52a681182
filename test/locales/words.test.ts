import { describe, expect, it } from '@jest/globals';
import type { TaskDecision } from '../../domain/amendment/decisions.ts';
import type { Language } from '../../domain/language.ts';
import { citation } from '../../locales/citation.ts';
import { decisionWords } from '../../locales/decision-words.ts';
import { GLOSSARY } from '../../locales/glossary.ts';
import { CATALOGUE } from '../../locales/texts.ts';

describe('the words of a decision', () => {
  it.each<[TaskDecision, string, string]>([
    [{ kind: 'GIVE_VISA', outcome: 'GRANT' }, 'visa accordé', 'visum verleend'],
    [{ kind: 'LAUNCH', outcome: 'REFUSE', reason: 'x' }, 'lancement refusé', 'opstart geweigerd'],
    [{ kind: 'VOTE', vote: 'FOR' }, 'vote émis\u00a0: pour', 'stem uitgebracht: voor'],
    [
      { kind: 'PUT_MOTION', motion: { kind: 'APPROVE' } },
      'motion soumise\u00a0: approuver l’avenant',
      'motie voorgelegd: het bijvoegsel goedkeuren',
    ],
    [
      { kind: 'GIVE_POSITION', position: 'RESERVED', remarks: [] },
      'position donnée\u00a0: réservé',
      'standpunt meegedeeld: voorbehoud',
    ],
    [{ kind: 'TRANSMIT', on: '2026-11-22', means: 'e-mail' }, 'transmission enregistrée', 'toezending geregistreerd'],
  ])('say %j', (decision, french, dutch) => {
    expect(decisionWords('fr', decision)).toBe(french);
    expect(decisionWords('nl', decision)).toBe(dutch);
  });
});

describe('the citation of a provision', () => {
  it('uses its number, its place among its like where it has none, or its kind alone', () => {
    expect(citation('fr', { kind: 'OPERATIONAL_OBJECTIVE', number: '2.5' })).toBe('OO 2.5');
    expect(citation('nl', { kind: 'OPERATIONAL_OBJECTIVE', number: '2.5' })).toBe('OD 2.5');
    expect(citation('fr', { kind: 'PARAGRAPH', ordinal: 3 })).toBe('Alinéa 3');
    expect(citation('nl', { kind: 'PARAGRAPH', ordinal: 3 })).toBe('Lid 3');
    expect(citation('fr', { kind: 'PARAGRAPH' })).toBe('Alinéa');
    expect(citation('nl', { kind: 'BUDGET_LINE' })).toBe('Begrotingslijn');
  });
});

const corpus = (language: Language): string => JSON.stringify(CATALOGUE[language]).toLowerCase();

describe('the glossary', () => {
  it('is in the order of the alphabet, one line a notion', () => {
    const terms = GLOSSARY.map(({ fr }) => fr);
    expect(terms).toEqual([...new Set(terms)].sort((a, b) => a.localeCompare(b, 'fr')));
  });

  it.each(['avenant', 'comité de direction', 'cellule stratégique', 'avis motivé', 'visa', 'affaires courantes'])(
    'is what the texts say: %s',
    (term) => {
      const dutch = GLOSSARY.find(({ fr }) => fr === term)?.nl ?? '?';
      expect(corpus('fr')).toContain(term);
      expect(corpus('nl')).toContain(dutch);
    },
  );
});
