import { describe, expect, it } from '@jest/globals';
import type { DirectoryEvent } from '../../../domain/people/directory.ts';
import { goneOn } from '../../../domain/people/gone.ts';
import { endOfMandate, mandate, SERVICE, substitute, withEvents } from '../../support/domain/service.ts';

const TODAY = '2026-03-02';
const gone = (...events: readonly DirectoryEvent[]) => goneOn(withEvents(SERVICE, ...events), TODAY);
const minister = { role: 'MINISTER', personId: 'minister' };
const left = endOfMandate('minister', 'MINISTER', '2026-03-01');

describe('Gone from a role', () => {
  it('is nobody while every mandate runs', () => {
    expect(gone()).toEqual([]);
  });

  it('is one whose mandate ended the day before, not on its last day', () => {
    expect(gone(left)).toEqual([minister]);
    expect(gone(endOfMandate('minister', 'MINISTER', TODAY))).toEqual([]);
  });

  it('is not one who holds the role again, nor one whose substitute may still answer', () => {
    const again: DirectoryEvent = {
      type: 'MandateGiven',
      mandate: { id: 'again', personId: 'minister', role: 'MINISTER', from: TODAY },
    };
    expect(gone(left, again)).toEqual([]);
    expect(gone(left, substitute('minister', 'cabinet', '2026-01-01', '2026-12-31'))).toEqual([]);
  });

  it('is only who left that role: his others he keeps', () => {
    expect(gone(mandate('president', 'AUDITOR'), endOfMandate('president', 'AUDITOR', '2026-03-01'))).toEqual([
      { role: 'AUDITOR', personId: 'president' },
    ]);
  });

  it('is a substitute whose days are over, not one whose last day it is', () => {
    const stoodIn = substitute('minister', 'cabinet', '2026-01-01', '2026-02-28');
    expect(gone(left, stoodIn)).toEqual([minister, { role: 'MINISTER', personId: 'cabinet' }]);
    const standsIn = substitute('minister', 'cabinet', '2026-01-01', TODAY);
    expect(gone(left, standsIn)).toEqual([]);
  });
});
