import { describe, expect, it } from '@jest/globals';
import { DEFAULT_CALENDAR } from '../../../domain/calendar/calendar.ts';
import { durationsOf, vacanciesOf } from '../../../domain/forecast/known.ts';
import { EMPTY_DIRECTORY, type Directory, type Mandate } from '../../../domain/people/directory.ts';

describe('how long answers took', () => {
  it('counts working days from the day after the opening, by kind of task', () => {
    expect(
      durationsOf(DEFAULT_CALENDAR, [
        { kind: 'DRAFT', openedOn: '2026-11-23', doneOn: '2026-11-23' },
        { kind: 'DRAFT', openedOn: '2026-11-20', doneOn: '2026-11-24' },
        { kind: 'VOTE', openedOn: '2026-10-30', doneOn: '2026-11-03' },
      ]),
      // All Saints and All Souls fall on the Sunday and the Monday.
    ).toEqual({ DRAFT: [0, 2], VOTE: [1] });
  });
});

describe('when nobody holds a role', () => {
  const mandate = (id: string, from: string, until?: string): Mandate => ({
    id,
    personId: id,
    role: 'MINISTER',
    from,
    ...(until === undefined ? {} : { until }),
  });
  const directoryWith = (...mandates: readonly Mandate[]): Directory => ({
    ...EMPTY_DIRECTORY,
    mandates: Object.fromEntries(mandates.map((each) => [each.id, each])),
  });

  it('lasts from the day after one mandate to the day before the next', () => {
    const directory = directoryWith(mandate('first', '2026-01-01', '2026-06-30'), mandate('second', '2026-07-15'));
    expect(vacanciesOf(directory, ['MINISTER'], '2026-03-01')).toEqual([
      { capacity: 'MINISTER', from: '2026-07-01', until: '2026-07-14' },
    ]);
  });

  it('begins today where it has begun already', () => {
    const directory = directoryWith(mandate('next', '2026-07-15'));
    expect(vacanciesOf(directory, ['MINISTER'], '2026-07-10')).toEqual([
      { capacity: 'MINISTER', from: '2026-07-10', until: '2026-07-14' },
    ]);
  });

  it('gives no date where no mandate ends it', () => {
    expect(vacanciesOf(directoryWith(mandate('last', '2026-01-01', '2026-06-30')), ['MINISTER'], '2026-03-01')).toEqual(
      [],
    );
  });

  it('is not there while one of two holds it', () => {
    const directory = directoryWith(mandate('first', '2026-01-01', '2026-06-30'), mandate('second', '2026-06-01'));
    expect(vacanciesOf(directory, ['MINISTER'], '2026-03-01')).toEqual([]);
  });
});
