import { describe, expect, it } from '@jest/globals';
import type { By } from '../../../domain/file.ts';
import { decideDirectory, type DirectoryCommand } from '../../../domain/people/decide-directory.ts';
import type { Directory, DirectoryEvent, Substitution } from '../../../domain/people/directory.ts';
import { RuleViolation } from '../../../domain/violation.ts';
import { frozen } from '../../support/domain/frozen.ts';
import { absence, SERVICE, substitute, withEvents } from '../../support/domain/service.ts';

const JULY = ['2026-07-01', '2026-07-31'] as const;

const named = (personId: string, substituteId: string, change: Partial<Substitution> = {}): DirectoryCommand => ({
  type: 'SET_SUBSTITUTE',
  substitution: { id: 'new', personId, substituteId, from: JULY[0], until: JULY[1], ...change },
});
const ended = (id: string, until: string): DirectoryCommand => ({ type: 'END_SUBSTITUTION', id, until });
const himself = (id: string): By => ({ kind: 'PERSON', id, role: 'COMMITTEE_MEMBER' });
const secretary: By = { kind: 'PERSON', id: 'secretary', role: 'CONTRACT_SECRETARY' };
const administrator: By = { kind: 'PERSON', id: 'administrator', role: 'ADMINISTRATOR' };
const inAbsence = (by: By, onBehalfOf: string): By => (by.kind === 'PERSON' ? { ...by, onBehalfOf } : by);

function outcomeOf(command: DirectoryCommand, by: By, ...before: readonly DirectoryEvent[]): unknown {
  const directory: Directory = frozen(withEvents(SERVICE, ...before));
  try {
    return decideDirectory(directory, command, by);
  } catch (error) {
    if (error instanceof RuleViolation) return error.code;
    throw error;
  }
}
const accepted = expect.arrayContaining([expect.anything()]);

describe('A substitute', () => {
  it('is named by the person himself, or for him by those who keep the directory, and the record says by whom', () => {
    for (const by of [himself('member-4'), secretary, administrator]) {
      const facts = outcomeOf(named('member-4', 'member-5', { absent: true }), by);
      expect(facts).toEqual([{ by, event: expect.objectContaining({ type: 'SubstituteSet' }) }]);
    }
  });

  it('is named by nobody else: neither for a neighbour, nor by naming oneself', () => {
    expect(outcomeOf(named('member-4', 'member-6'), himself('member-5'))).toBe('NOT_ALLOWED');
    expect(outcomeOf(named('minister', 'member-5'), himself('member-5'))).toBe('NOT_ALLOWED');
    expect(outcomeOf(named('minister', 'secretary'), secretary)).toBe('NOT_ALLOWED');
    expect(outcomeOf(named('member-4', 'member-5'), { kind: 'ORGANISATION', id: 'union-1' })).toBe('NOT_ALLOWED');
  });

  it('is oneself for nobody', () => {
    expect(outcomeOf(named('member-4', 'member-4'), himself('member-4'))).toBe('OWN_SUBSTITUTE');
  });

  it('names none for the one he stands in for, nor ends what was said for him: no re-delegation', () => {
    const stands = substitute('secretary', 'member-5', ...JULY);
    const standIn = inAbsence({ ...secretary, id: 'member-5' }, 'secretary');
    expect(outcomeOf(named('secretary', 'member-6'), standIn, stands)).toBe('NO_REDELEGATION');
    expect(outcomeOf(ended('secretary>member-5', '2026-07-02'), standIn, stands)).toBe('NO_REDELEGATION');
  });

  it('takes no power with what he has as one, not even as the administrator’s', () => {
    const standIn = inAbsence({ ...administrator, id: 'member-5' }, 'administrator');
    expect(outcomeOf(named('minister', 'member-5'), standIn)).toBe('NOT_ALLOWED');
    expect(outcomeOf(named('minister', 'member-6'), standIn)).toEqual(accepted);
  });

  it('is a person’s own to name in his own right alone', () => {
    const asAnother = inAbsence(himself('member-4'), 'member-5');
    expect(outcomeOf(named('member-4', 'member-6'), asAnother)).toBe('NOT_ALLOWED');
  });
});

describe('A substitute who is away himself', () => {
  it.each([
    ['all the while', [absence('member-5', 'member-6', '2026-06-15', '2026-08-15')], 'SUBSTITUTE_ABSENT'],
    ['exactly as long', [absence('member-5', 'member-6', ...JULY)], 'SUBSTITUTE_ABSENT'],
    [
      'in two absences that follow each other',
      [
        absence('member-5', 'member-6', '2026-06-15', '2026-07-10'),
        absence('member-5', 'member-7', '2026-07-11', '2026-08-01'),
      ],
      'SUBSTITUTE_ABSENT',
    ],
  ])('%s is refused', (_how, away, code) => {
    expect(outcomeOf(named('member-4', 'member-5'), himself('member-4'), ...away)).toBe(code);
  });

  it.each([
    ['on some of the days', [absence('member-5', 'member-6', '2026-07-02', '2026-07-31')]],
    ['before and after', [absence('member-5', 'member-6', '2026-06-01', '2026-06-30')]],
    [
      'on all days but one',
      [
        absence('member-5', 'member-6', '2026-06-15', '2026-07-10'),
        absence('member-5', 'member-7', '2026-07-12', '2026-08-01'),
      ],
    ],
    ['not at all, though he has a substitute', [substitute('member-5', 'member-6', '2026-01-01', '2026-12-31')]],
  ])('%s is not', (_how, away) => {
    expect(outcomeOf(named('member-4', 'member-5'), himself('member-4'), ...away)).toEqual(accepted);
  });

  it('closes no circle: two do not stand in for each other while both are away', () => {
    const away = absence('member-5', 'member-4', ...JULY);
    expect(outcomeOf(named('member-4', 'member-5', { absent: true }), himself('member-4'), away)).toBe(
      'SUBSTITUTE_ABSENT',
    );
  });
});

describe('The same substitute', () => {
  const before = substitute('member-4', 'member-5', '2026-07-15', '2026-08-15');
  it('is not named twice for one day: ended once, he would still stand in', () => {
    expect(outcomeOf(named('member-4', 'member-5'), himself('member-4'), before)).toBe('SUBSTITUTION_OVERLAPS');
    expect(outcomeOf(named('member-4', 'member-5', { until: '2026-07-14' }), himself('member-4'), before)).toEqual(
      accepted,
    );
  });

  it('is named for an absence although he may stand in all year, and another beside him', () => {
    expect(outcomeOf(named('member-4', 'member-5', { absent: true }), himself('member-4'), before)).toEqual(accepted);
    expect(outcomeOf(named('member-4', 'member-6'), himself('member-4'), before)).toEqual(accepted);
  });

  it('is named again for days that were called off', () => {
    const off: DirectoryEvent = { type: 'SubstitutionEnded', substitutionId: 'member-4>member-5', until: '2026-07-14' };
    expect(outcomeOf(named('member-4', 'member-5'), himself('member-4'), before, off)).toEqual(accepted);
  });
});

describe('An absence', () => {
  const away = absence('member-4', 'member-5', ...JULY);
  const id = 'member-4>member-5';

  it('ends earlier for who comes back, on the word of nobody else but those who keep the directory', () => {
    expect(outcomeOf(ended(id, '2026-07-15'), himself('member-4'), away)).toEqual(accepted);
    expect(outcomeOf(ended(id, '2026-07-15'), secretary, away)).toEqual(accepted);
    expect(outcomeOf(ended(id, '2026-07-15'), himself('member-5'), away)).toBe('NOT_ALLOWED');
    expect(outcomeOf(ended(id, '2026-07-15'), himself('member-6'), away)).toBe('NOT_ALLOWED');
  });

  it('is called off until it begins, and not put off', () => {
    expect(outcomeOf(ended(id, '2026-06-30'), himself('member-4'), away)).toEqual([
      expect.objectContaining({ event: { type: 'SubstitutionEnded', substitutionId: id, until: '2026-06-30' } }),
    ]);
    expect(outcomeOf(ended(id, '2026-06-29'), himself('member-4'), away)).toBe('PERIOD_REVERSED');
    expect(outcomeOf(ended(id, '2026-08-01'), himself('member-4'), away)).toBe('ALREADY_ENDED');
    const off: DirectoryEvent = { type: 'SubstitutionEnded', substitutionId: id, until: '2026-06-30' };
    expect(outcomeOf(ended(id, '2026-07-01'), himself('member-4'), away, off)).toBe('ALREADY_ENDED');
  });
});
