import { describe, expect, it } from '@jest/globals';
import type { By } from '../../../domain/file.ts';
import { decideDirectory } from '../../../domain/people/decide-directory.ts';
import { EMPTY_DIRECTORY, evolveDirectory, type Directory } from '../../../domain/people/directory.ts';
import { erasePerson, obstaclesTo, retainedUntil, type ErasePerson } from '../../../domain/people/erasure.ts';
import { RuleViolation } from '../../../domain/violation.ts';

const ADMINISTRATOR: By = { kind: 'PERSON', id: 'administrator', role: 'ADMINISTRATOR' };
const ON = '2026-11-23';
const REGISTERED = '2020-01-15T23:30:00.000Z';

const directory: Directory = {
  ...EMPTY_DIRECTORY,
  persons: { anna: { id: 'anna', language: 'fr' }, bart: { id: 'bart', language: 'nl' } },
};
const mandate = (until?: string) => ({
  m: { id: 'm', personId: 'anna', role: 'MINISTER' as const, from: '2021-01-01', ...(until && { until }) },
});
const standsIn = (from: string, until: string) => ({
  s: { id: 's', personId: 'bart', substituteId: 'anna', from, until },
});
const body = {
  b: {
    id: 'b',
    kind: 'COCOBASE' as const,
    name: { fr: 'Comité', nl: 'Comité NL' },
    personIds: ['anna'],
    organisationIds: [],
  },
};
const command = (change: Partial<ErasePerson> = {}): ErasePerson => ({
  type: 'ERASE_PERSON',
  id: 'anna',
  rule: 'ON_REQUEST',
  on: ON,
  openTasks: [],
  registeredAt: REGISTERED,
  retentionYears: 10,
  ...change,
});
const refusal = (so: Directory, change: Partial<ErasePerson> = {}) => {
  try {
    erasePerson(so, command(change));
  } catch (error) {
    if (error instanceof RuleViolation) return [error.code, error.details];
    throw error;
  }
  return 'erased';
};

describe('erasing a person', () => {
  it('is refused while he holds a mandate, or will', () => {
    const held = ['ERASURE_MANDATE_HELD', { roles: ['MINISTER'] }];
    expect(refusal({ ...directory, mandates: mandate() })).toEqual(held);
    expect(refusal({ ...directory, mandates: mandate(ON) })).toEqual(held);
    expect(refusal({ ...directory, mandates: mandate('2026-11-22') })).toBe('erased');
  });

  it('is refused while he stands in for somebody, or will; not for one that was called off', () => {
    expect(refusal({ ...directory, substitutions: standsIn('2027-01-01', '2027-01-31') })).toEqual([
      'ERASURE_STANDS_IN',
      { until: '2027-01-31' },
    ]);
    expect(refusal({ ...directory, substitutions: standsIn('2027-01-01', '2026-12-31') })).toBe('erased');
    expect(refusal({ ...directory, substitutions: standsIn('2026-01-01', '2026-11-22') })).toBe('erased');
  });

  it('is refused while he sits in a body, or a task waits for him', () => {
    expect(refusal({ ...directory, bodies: body })).toEqual([
      'ERASURE_SITS_IN_BODY',
      { bodies: ['Comité / Comité NL'] },
    ]);
    expect(refusal(directory, { openTasks: ['f.3'] })).toEqual(['ERASURE_TASKS_WAIT', { tasks: ['f.3'] }]);
  });

  it('tells all that stands in the way at once', () => {
    const all = {
      ...directory,
      mandates: mandate(),
      substitutions: standsIn('2026-01-01', '2027-01-01'),
      bodies: body,
    };
    expect(obstaclesTo(all, 'anna', ON, ['f.3']).map(({ kind }) => kind)).toEqual([
      'MANDATE',
      'SUBSTITUTE',
      'BODY',
      'TASK',
    ]);
  });

  it('leaves what he held in the directory, without him', () => {
    const before = { ...directory, mandates: mandate('2025-12-31') };
    const [fact] = decideDirectory(before, command(), ADMINISTRATOR);
    expect(fact).toEqual({
      by: ADMINISTRATOR,
      event: { type: 'PersonErased', personId: 'anna', rule: 'ON_REQUEST' },
    });
    const after = fact === undefined ? before : evolveDirectory(before, fact.event);
    expect(after).toEqual({
      ...before,
      persons: { ...directory.persons, anna: { id: 'anna', language: 'fr', erased: true } },
    });
    expect(refusal(after)).toEqual(['PERSON_ERASED', { id: 'anna' }]);
  });
});

describe('how long a person is kept', () => {
  const kept = (so: Directory) => retainedUntil(so, 'anna', { registeredAt: REGISTERED, retentionYears: 10 });

  it('is counted from the last day of his mandates and of those he stood in for', () => {
    expect(kept({ ...directory, mandates: mandate('2024-02-29') })).toBe('2034-02-28');
    const later = { mandates: mandate('2024-01-31'), substitutions: standsIn('2024-05-01', '2024-06-30') };
    expect(kept({ ...directory, ...later })).toBe('2034-06-30');
  });

  it('is counted from his registration, in Brussels, where he held nothing', () => {
    expect(kept(directory)).toBe('2030-01-16');
  });

  it('has no end while a mandate has none', () => {
    expect(kept({ ...directory, mandates: mandate() })).toBeUndefined();
  });

  it('is over on its day, and not on the one before', () => {
    const so = { ...directory, mandates: mandate('2016-11-23') };
    const early = { ...so, persons: directory.persons };
    const registeredAt = '2010-01-01T09:00:00.000Z';
    expect(refusal(early, { rule: 'RETENTION', registeredAt, on: '2026-11-22' })).toEqual([
      'RETENTION_RUNS',
      { until: '2026-11-23' },
    ]);
    expect(refusal(early, { rule: 'RETENTION', registeredAt, on: '2026-11-23' })).toBe('erased');
  });
});
