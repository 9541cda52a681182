import { describe, expect, it } from '@jest/globals';
import { problemIn } from '../../../api/pages/problem-in.ts';
import { Refusal } from '../../../api/http/refusal.ts';
import { RuleViolation } from '../../../domain/violation.ts';
import { is, line } from '../../../web/forms/fields.ts';

const FORM = [
  line('title.fr', 'Titre'),
  line('reference.A', 'Lettre', { path: 'origin.reference', when: is('origin.kind', 'A') }),
  line('reference.B', 'Rapport', { path: 'origin.reference', when: is('origin.kind', 'B') }),
];

const missing = (field: string): Refusal => new Refusal('BODY_INVALID', [{ field, code: 'REQUIRED', details: {} }]);

describe('a refusal of what a form said', () => {
  it('is told at the field that its code is about, where the page names one', () => {
    const violation = new RuleViolation('TITLE_REQUIRED_BOTH');
    const { text, faults } = problemIn(violation, FORM, {}, 'fr', { TITLE_REQUIRED_BOTH: 'title.fr' });
    expect(faults).toEqual({ 'title.fr': expect.stringContaining('Le titre de l’avenant manque') });
    expect(text).toContain('Corrigez les champs indiqués');
  });

  it('is told at the top alone otherwise', () => {
    expect(problemIn(new RuleViolation('TITLE_REQUIRED_BOTH'), FORM, {}, 'fr')).toEqual({
      text: expect.stringContaining('Le titre de l’avenant manque'),
      faults: {},
    });
  });

  it('is told at that field of several for one member which belongs to the answer', () => {
    const { faults } = problemIn(missing('body.origin.reference'), FORM, { 'origin.kind': 'B' }, 'fr');
    expect(Object.keys(faults)).toEqual(['reference.B']);
  });

  it('is told at the first field within a member that is missing as a whole', () => {
    expect(Object.keys(problemIn(missing('body.title'), FORM, {}, 'fr').faults)).toEqual(['title.fr']);
  });
});
