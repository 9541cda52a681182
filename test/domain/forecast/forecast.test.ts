import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { byTerm, planOf } from '../../../domain/amendment/plan.ts';
import type { Phase } from '../../../domain/amendment/phases.ts';
import { calendarOf } from '../../../domain/amendment/policy.ts';
import { dayOf } from '../../../domain/calendar/calendar.ts';
import { sendBy } from '../../../domain/calendar/deadlines.ts';
import { NOTHING_KNOWN } from '../../../domain/forecast/circumstances.ts';
import { forecastOf, type Outlook, type Span } from '../../../domain/forecast/forecast.ts';
import { PACES, type Pace } from '../../../domain/forecast/pace.ts';
import { fileAt } from '../../support/domain/file-at.ts';
import { cocobase } from '../../support/domain/meetings.ts';
import { anOutlook, launchedWith } from './outlooks.ts';

const spanOf = (outlook: Outlook, phase: Phase, pace: Pace): Span => {
  const found = forecastOf(outlook).phases.find((each) => each.phase === phase);
  if (found === undefined || found.status === 'DONE') throw new Error(`${phase} is not ahead`);
  return found.at[pace];
};
const untilOf = (outlook: Outlook, phase: Phase): readonly string[] =>
  PACES.map((pace) => spanOf(outlook, phase, pace).until);
const whyOf = (outlook: Outlook, phase: Phase, pace: Pace): readonly string[] =>
  spanOf(outlook, phase, pace).because.map(({ kind }) => kind);

describe('a forecast', () => {
  it('goes from all answers at once to every term used up', () => {
    expect(forecastOf(launchedWith()).signature).toEqual({
      EARLIEST: '2026-03-02',
      LIKELY: '2026-06-03',
      LATEST: '2026-06-03',
    });
  });

  it('takes the median of the past for likely, and the slower of it and the term for latest', () => {
    const outlook = launchedWith({ durations: { DRAFT: [2, 30, 4, 3], TRANSLATE: [25, 40] } });
    expect(untilOf(outlook, 'DRAFTING')).toEqual(['2026-03-02', '2026-03-05', '2026-03-16']);
    expect(spanOf(outlook, 'DRAFTING', 'LIKELY').because).toEqual([{ kind: 'USUAL', workingDays: 3, past: 4 }]);
    expect(whyOf(outlook, 'DRAFTING', 'LATEST')).toEqual(['TERM']);
    // Twenty-five working days from 16 March are over on 21 April; then the check uses its term up.
    expect(spanOf(outlook, 'TRANSLATION', 'LATEST').until).toBe('2026-05-06');
  });

  it('has the committee vote in the first of its meetings', () => {
    const outlook = launchedWith({ meetings: { COMMITTEE: ['2026-06-09', '2026-05-12', '2026-03-10'] } });
    expect(untilOf(outlook, 'COMMITTEE')).toEqual(['2026-03-10', '2026-05-12', '2026-05-12']);
    expect(spanOf(outlook, 'COMMITTEE', 'EARLIEST').because).toEqual([
      { kind: 'AT_ONCE' },
      { kind: 'MEETING', on: '2026-03-10' },
    ]);
  });

  it('says that a meeting has to be called where none is planned any more', () => {
    const outlook = launchedWith({ meetings: { COMMITTEE: ['2026-03-10'] } });
    expect(spanOf(outlook, 'COMMITTEE', 'LATEST')).toMatchObject({
      until: '2026-05-04',
      because: [{ kind: 'TERM' }, { kind: 'NO_MEETING', from: '2026-05-04' }],
    });
  });

  it('waits for those who are absent, meeting after meeting', () => {
    const away = { capacity: 'COMMITTEE_MEMBER', from: '2026-03-09', until: '2026-03-20' } as const;
    const outlook = launchedWith({
      absences: [away, { capacity: 'TRANSLATOR', from: '2026-03-01', until: '2026-03-07' }],
      meetings: { COMMITTEE: ['2026-03-10', '2026-03-17', '2026-03-24'] },
    });
    expect(spanOf(outlook, 'TRANSLATION', 'EARLIEST').until).toBe('2026-03-09');
    expect(spanOf(outlook, 'COMMITTEE', 'EARLIEST')).toEqual({
      from: '2026-03-09',
      until: '2026-03-24',
      because: [
        { kind: 'AT_ONCE' },
        { kind: 'ABSENCE', capacity: 'COMMITTEE_MEMBER', until: '2026-03-20' },
        { kind: 'MEETING', on: '2026-03-24' },
      ],
    });
  });

  it('leaves a prior concertation the notice of its convocation', () => {
    const { state, today } = fileAt('CONVOKE_COCOBASE', { concertationMatter: true });
    const outlook = { state, today, circumstances: NOTHING_KNOWN };
    const { until, because } = spanOf(outlook, 'PRIOR_CONCERTATION', 'EARLIEST');
    expect(sendBy(calendarOf(state.policy), until, 10, { clear: true }).date).toBe(today);
    expect(because.at(-1)).toEqual({ kind: 'NOTICE', workingDays: 10, clear: true, from: today });
    const meetings = { PRIOR_CONCERTATION: ['2026-03-16', '2026-03-17', '2026-03-31'] };
    const withMeetings = { ...outlook, circumstances: { ...NOTHING_KNOWN, meetings } };
    expect(untilOf(withMeetings, 'PRIOR_CONCERTATION')).toEqual(['2026-03-17', '2026-04-08', '2026-04-08']);
  });

  it('has no notice left to wait for once a concertation is convoked, and its term runs from the first agenda', () => {
    const file = fileAt('CONVOKE_COCOBASE', { concertationMatter: true });
    file.commands('procedure', cocobase(file, 'CONVOKED', { on: '2026-03-06', urgent: true }));
    const meetings = { PRIOR_CONCERTATION: ['2026-03-06'] };
    const outlook = { state: file.state, today: file.today, circumstances: { ...NOTHING_KNOWN, meetings } };
    expect(untilOf(outlook, 'PRIOR_CONCERTATION')).toEqual(['2026-03-06', '2026-03-12', '2026-03-12']);
  });

  it('does not answer in the past what is overdue', () => {
    const file = fileAt('TRANSLATE').later(61);
    const outlook = { state: file.state, today: file.today, circumstances: NOTHING_KNOWN };
    expect(file.today).toBe('2026-05-02');
    expect(spanOf(outlook, 'TRANSLATION', 'LATEST')).toMatchObject({ from: '2026-03-02' });
    expect(spanOf(outlook, 'TRANSLATION', 'EARLIEST')).toMatchObject({
      until: '2026-05-04',
      because: [{ kind: 'AT_ONCE' }, { kind: 'NOT_YET', on: '2026-05-04' }],
    });
  });

  it('has no signature to expect of a file that is signed or has ended', () => {
    const signed = fileAt('PUBLISH');
    expect(forecastOf({ state: signed.state, today: signed.today, circumstances: NOTHING_KNOWN }).signature).toBe(
      undefined,
    );
    const ended = fileAt('GIVE_VISA').commands('president', { type: 'WITHDRAW', reason: 'Sans objet.' });
    const forecast = forecastOf({ state: ended.state, today: ended.today, circumstances: NOTHING_KNOWN });
    expect(forecast.signature).toBe(undefined);
    expect(forecast.phases.every(({ status }) => status === 'DONE')).toBe(true);
  });
});

describe('every forecast', () => {
  it('is earliest, then likely, then latest, and goes forward from today', () => {
    fc.assert(
      fc.property(anOutlook, (outlook) => {
        for (const phase of forecastOf(outlook).phases) {
          if (phase.status === 'DONE') continue;
          const { EARLIEST, LIKELY, LATEST } = phase.at;
          expect([EARLIEST.from <= LIKELY.from, LIKELY.from <= LATEST.from]).toEqual([true, true]);
          expect([EARLIEST.until <= LIKELY.until, LIKELY.until <= LATEST.until]).toEqual([true, true]);
          if (phase.status === 'TO_COME') expect(EARLIEST.from >= outlook.today).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('has every answer on a working day or in a meeting, none while those asked are away', () => {
    fc.assert(
      fc.property(anOutlook, fc.constantFrom(...PACES), ({ state, today, circumstances }, pace) => {
        const outlook = { state, today, circumstances };
        for (const phase of forecastOf(outlook).phases) {
          if (phase.status === 'DONE') continue;
          const { until, because } = phase.at[pace];
          const last = because.at(-1);
          if (last === undefined) continue;
          if (last.kind === 'MEETING') expect(circumstances.meetings[phase.phase]).toContain(until);
          else expect(dayOf(calendarOf(state.policy), until).working).toBe(true);
          expect(until >= today).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('that knows nothing is, at its latest, the plan by terms of a file on its first day', () => {
    const outlook = launchedWith();
    const plan = planOf(outlook.state, outlook.today, byTerm(outlook.state.policy));
    const latest = forecastOf(outlook).phases.flatMap((each) =>
      each.status === 'DONE' ? [] : [[each.phase, each.at.LATEST.from, each.at.LATEST.until]],
    );
    expect(latest).toEqual(plan.flatMap((leg) => ('from' in leg ? [[leg.phase, leg.from, leg.until]] : [])));
  });
});
