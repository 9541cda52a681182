import { describe, expect, it } from '@jest/globals';
import { doerWords } from '../../locales/doer-words.ts';
import { inAbsenceOf } from '../../locales/in-absence.ts';

describe('In the absence of', () => {
  it.each([
    ['Claire Fontaine', 'en l’absence de Claire Fontaine'],
    ['Olivier Martin', 'en l’absence d’Olivier Martin'],
    ['Annelies De Vos', 'en l’absence d’Annelies De Vos'],
    ['Élise Dupont', 'en l’absence d’Élise Dupont'],
    ['émile Noël', 'en l’absence d’émile Noël'],
    ['Yves Lambert', 'en l’absence d’Yves Lambert'],
    ['Yvonne Maes', 'en l’absence d’Yvonne Maes'],
    ['Yasmine El Amrani', 'en l’absence de Yasmine El Amrani'],
    ['Youssef Benali', 'en l’absence de Youssef Benali'],
    ['Hélène Vandamme', 'en l’absence d’Hélène Vandamme'],
    ['Hugues-Antoine Roy', 'en l’absence d’Hugues-Antoine Roy'],
    ['Hilde Claes', 'en l’absence de Hilde Claes'],
    ['Hans Willems', 'en l’absence de Hans Willems'],
    ['Wim Aerts', 'en l’absence de Wim Aerts'],
  ])('%s is said in French as it is heard', (name, said) => {
    expect(inAbsenceOf('fr', name)).toBe(said);
  });

  it('is said in Dutch without any change of the word before the name', () => {
    expect(inAbsenceOf('nl', 'Olivier Martin')).toBe('bij afwezigheid van Olivier Martin');
    expect(inAbsenceOf('nl', 'Hélène Vandamme')).toBe('bij afwezigheid van Hélène Vandamme');
  });

  it('repeats the French word before each of several', () => {
    const names = ['Claire Fontaine', 'Olivier Martin', 'Tom Maes'];
    expect(inAbsenceOf('fr', ...names)).toBe('en l’absence de Claire Fontaine, d’Olivier Martin et de Tom Maes');
    expect(inAbsenceOf('nl', ...names)).toBe('bij afwezigheid van Claire Fontaine, Olivier Martin en Tom Maes');
  });
});

describe('Who acted', () => {
  const known = { name: 'Marc Noël', capacity: 'COCOBASE_SECRETARY' } as const;
  it('is said with the one in whose absence, or in the name of which organisation, and never mixed up', () => {
    const secretary = 'Marc Noël, secrétaire du comité de concertation de base';
    expect(doerWords('fr', known)).toBe(secretary);
    expect(doerWords('fr', { ...known, absent: 'Anne Maes' })).toBe(`${secretary}, en l’absence d’Anne Maes`);
    expect(doerWords('fr', { ...known, organisation: 'CGSP' })).toBe(`${secretary}, au nom de CGSP`);
    expect(doerWords('nl', { ...known, absent: 'Anne Maes' })).toContain(', bij afwezigheid van Anne Maes');
    expect(doerWords('nl', { ...known, organisation: 'ACOD' })).toContain(', namens ACOD');
  });
});
