import { describe, expect, it } from '@jest/globals';
import { doerOf } from '../../api/views/doer-names.ts';
import type { By } from '../../domain/file.ts';
import { doerText } from '../../web/parts/doer.ts';
import { SERVICE } from '../support/domain/service.ts';

const NAMES = { 'cocobase-secretary': 'Anne Maes', 'member-2': 'Olivier Martin', 'union-1': 'CGSP' };
const secretary: By = { kind: 'PERSON', id: 'cocobase-secretary', role: 'COCOBASE_SECRETARY' };
const said = (by: By): string => doerText('fr', doerOf(by, NAMES, SERVICE));

describe('Who did something', () => {
  const capacity = 'secrétaire du comité de concertation de base';
  it('is said in the absence of a person, and in the name of an organisation', () => {
    expect(said(secretary)).toBe(`Anne Maes, ${capacity}`);
    expect(said({ ...secretary, onBehalfOf: 'member-2' })).toBe(
      `Anne Maes, ${capacity}, en l’absence d’Olivier Martin`,
    );
    expect(said({ ...secretary, onBehalfOf: 'union-1' })).toBe(`Anne Maes, ${capacity}, au nom de CGSP`);
  });

  it('is said with both where a substitute enters an organisation’s answer', () => {
    const entered = said({ ...secretary, id: 'member-2', onBehalfOf: 'union-1', insteadOf: 'cocobase-secretary' });
    expect(entered).toBe(`Olivier Martin, ${capacity}, en l’absence d’Anne Maes, au nom de CGSP`);
  });

  it('is said by the id of an absent person whose name was erased, and by the capacity of one whose own was', () => {
    expect(said({ ...secretary, onBehalfOf: 'minister' })).toBe(`Anne Maes, ${capacity}, en l’absence de minister`);
    expect(said({ ...secretary, id: 'gone', onBehalfOf: 'member-2' })).toBe(capacity);
    expect(said({ kind: 'PROCEDURE' })).toBe('procédure');
  });
});
