import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { addDays } from '../../../domain/calendar/dates.ts';
import { NOTHING_KNOWN } from '../../../domain/forecast/circumstances.ts';
import { forecastOf } from '../../../domain/forecast/forecast.ts';
import { PACES } from '../../../domain/forecast/pace.ts';
import { signatureBy, type Needed } from '../../../domain/forecast/wanted-by.ts';
import { fileAt } from '../../support/domain/file-at.ts';
import { anOutlook, launchedWith } from './outlooks.ts';

const lines = (phases: readonly Needed[]): readonly string[] =>
  phases.map(({ phase, startBy, endBy }) => `${phase} ${startBy ?? 'begun'} ${endBy}`);

describe('a signature wanted by a date', () => {
  it('says what must begin when, counted backward', () => {
    const answer = signatureBy(launchedWith(), '2026-06-30', 'LATEST');
    if (answer.kind !== 'POSSIBLE') throw new Error(answer.kind);
    expect(answer.expected).toBe('2026-06-03');
    expect(lines(answer.phases)).toEqual([
      'DRAFTING begun 2026-04-13',
      'TRANSLATION 2026-04-13 2026-05-12',
      'QUALIFICATION 2026-05-12 2026-05-18',
      'COMMITTEE 2026-05-18 2026-06-02',
      'CABINET_REVIEW 2026-06-02 2026-06-16',
      'SIGNATURE 2026-06-16 2026-06-30',
    ]);
  });

  it('leaves more time to what goes before when every answer comes at once', () => {
    const answer = signatureBy(launchedWith(), '2026-06-28', 'EARLIEST');
    if (answer.kind !== 'POSSIBLE') throw new Error(answer.kind);
    // The 28th is a Sunday.
    expect(lines(answer.phases).slice(-2)).toEqual([
      'CABINET_REVIEW 2026-06-26 2026-06-26',
      'SIGNATURE 2026-06-26 2026-06-28',
    ]);
  });

  it('is impossible where even the last phases take too long, and says which cannot', () => {
    const answer = signatureBy(launchedWith(), '2026-03-20', 'LATEST');
    if (answer.kind !== 'IMPOSSIBLE') throw new Error(answer.kind);
    expect(lines(answer.phases)).toEqual(['SIGNATURE 2026-03-08 2026-03-20']);
    expect(answer.cannot).toMatchObject({
      phase: 'CABINET_REVIEW',
      startBy: '2026-02-22',
      endBy: '2026-03-08',
      soonest: { from: '2026-05-04', until: '2026-05-19' },
    });
    expect(answer.expected).toBe('2026-06-03');
  });

  it('is impossible for want of a meeting in time', () => {
    const outlook = launchedWith({ meetings: { COMMITTEE: ['2026-02-10', '2026-04-14'] } });
    const answer = signatureBy(outlook, '2026-04-10', 'EARLIEST');
    if (answer.kind !== 'IMPOSSIBLE') throw new Error(answer.kind);
    expect(answer.cannot).toMatchObject({
      phase: 'COMMITTEE',
      startBy: '2026-02-10',
      soonest: { until: '2026-04-14', because: [{ kind: 'AT_ONCE' }, { kind: 'MEETING', on: '2026-04-14' }] },
    });
    expect(signatureBy(outlook, '2026-04-14', 'EARLIEST').kind).toBe('POSSIBLE');
    const first = signatureBy(launchedWith({ meetings: { COMMITTEE: ['2026-04-14'] } }), '2026-04-10', 'EARLIEST');
    if (first.kind !== 'IMPOSSIBLE') throw new Error(first.kind);
    expect(first.cannot).toMatchObject({ phase: 'COMMITTEE', endBy: '2026-04-10' });
    expect(first.cannot).not.toHaveProperty('startBy');
  });

  it('is impossible where the phase a file is in cannot end in time', () => {
    const answer = signatureBy(launchedWith(), '2026-05-29', 'LATEST');
    if (answer.kind !== 'IMPOSSIBLE') throw new Error(answer.kind);
    expect(answer.cannot).toMatchObject({ phase: 'DRAFTING', soonest: { until: '2026-03-16' } });
    expect(answer.cannot).not.toHaveProperty('startBy');
    expect(answer.phases).toHaveLength(5);
  });

  it('is impossible yesterday, and nothing to count for a file that is signed', () => {
    expect(signatureBy(launchedWith(), '2026-03-01', 'EARLIEST')).toMatchObject({
      kind: 'IMPOSSIBLE',
      cannot: { phase: 'SIGNATURE' },
    });
    const { state, today } = fileAt('PUBLISH');
    expect(signatureBy({ state, today, circumstances: NOTHING_KNOWN }, '2026-12-31', 'LIKELY')).toEqual({
      kind: 'SIGNED_OR_ENDED',
    });
  });
});

describe('counting backward', () => {
  const aCount = fc.tuple(anOutlook, fc.constantFrom(...PACES), fc.integer({ min: -5, max: 250 }));

  it('is the mirror of the forecast: possible exactly when that comes in time', () => {
    fc.assert(
      fc.property(aCount, ([outlook, pace, days]) => {
        const wanted = addDays(outlook.today, days);
        const expected = forecastOf(outlook).signature?.[pace];
        const { kind } = signatureBy(outlook, wanted, pace);
        if (expected === undefined) expect(kind).toBe('SIGNED_OR_ENDED');
        else expect(kind).toBe(expected <= wanted ? 'POSSIBLE' : 'IMPOSSIBLE');
      }),
      { numRuns: 200 },
    );
  });

  it('gives each phase the day on which the next must begin, and the last that lets it', () => {
    fc.assert(
      fc.property(aCount, ([outlook, pace, days]) => {
        const wanted = addDays(outlook.today, days);
        const answer = signatureBy(outlook, wanted, pace);
        fc.pre(answer.kind === 'POSSIBLE');
        if (answer.kind !== 'POSSIBLE') return;
        expect(answer.phases.map(({ endBy }) => endBy)).toEqual([
          ...answer.phases.slice(1).map(({ startBy }) => startBy),
          wanted,
        ]);
        for (const { startBy, endBy } of answer.phases) expect((startBy ?? '') <= endBy).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
