import { describe, expect, it } from '@jest/globals';
import { byTerm, planOf, type PlannedLeg } from '../../../domain/amendment/plan.ts';
import { branchOf, type Phase } from '../../../domain/amendment/phases.ts';
import type { AmendmentState } from '../../../domain/amendment/state.ts';
import { addDays, type IsoDate } from '../../../domain/calendar/dates.ts';
import type { Deadline } from '../../../domain/calendar/deadlines.ts';
import { fileAt } from '../../support/domain/file-at.ts';
import { Life } from '../../support/domain/life.ts';
import { SITUATIONS } from './situations.ts';

const byTerms = (state: AmendmentState, today: IsoDate): readonly PlannedLeg<Deadline>[] =>
  planOf(state, today, byTerm(state.policy));
const daysOf = (leg: PlannedLeg<Deadline> | undefined): { readonly from?: IsoDate; readonly until?: IsoDate } =>
  leg === undefined || leg.status === 'DROPPED' ? {} : leg;
const lines = (legs: readonly PlannedLeg<Deadline>[]): readonly string[] =>
  legs.map((leg) => `${leg.phase} ${leg.status} ${daysOf(leg).from} ${daysOf(leg).until}`);
const legOf = (legs: readonly PlannedLeg<Deadline>[], phase: Phase): PlannedLeg<Deadline> | undefined =>
  legs.find((leg) => leg.phase === phase);

describe('the plan of a file', () => {
  it('puts each phase after the one before it, as if every step used its term up', () => {
    const { state, today } = new Life().launch();
    expect(lines(byTerms(state, today))).toEqual([
      'DRAFTING NOW 2026-03-02 2026-03-16',
      'TRANSLATION TO_COME 2026-03-16 2026-04-14',
      'QUALIFICATION TO_COME 2026-04-14 2026-04-17',
      'COMMITTEE TO_COME 2026-04-17 2026-05-04',
      'CABINET_REVIEW TO_COME 2026-05-04 2026-05-19',
      'SIGNATURE TO_COME 2026-05-19 2026-06-03',
      'STAKEHOLDER_CONSULTATION TO_COME 2026-06-03 2026-07-01',
      'COCOBASE TO_COME 2026-06-03 2026-07-03',
      'PUBLICATION TO_COME 2026-06-03 2026-07-03',
      'ENTRY_INTO_FORCE TO_COME 2026-06-03 2026-06-03',
      'CONSOLIDATION TO_COME 2026-06-03 2026-06-03',
      'TRANSMISSION TO_COME 2026-06-03 2026-06-10',
    ]);
  });

  it('asks what comes later in a phase once what came before it is due', () => {
    const { state, today } = new Life().launch();
    const steps = legOf(byTerms(state, today), 'TRANSLATION')?.steps.map(
      ({ kind, deadline }) => `${kind} ${deadline.explanation[0]?.date} ${deadline.date}`,
    );
    expect(steps).toEqual(['TRANSLATE 2026-03-16 2026-03-30', 'CHECK_TRANSLATION 2026-03-30 2026-04-14']);
  });

  it('keeps the days on which a phase was walked, and counts an open task from the day it was opened', () => {
    const file = fileAt('TRANSLATE').later(100);
    const plan = byTerms(file.state, file.today);
    expect(legOf(plan, 'DRAFTING')).toEqual({
      phase: 'DRAFTING',
      status: 'DONE',
      from: '2026-03-02',
      until: '2026-03-02',
      steps: [],
    });
    expect(legOf(plan, 'TRANSLATION')).toMatchObject({ status: 'NOW', from: '2026-03-02' });
    expect(legOf(plan, 'TRANSLATION')?.steps[0]?.deadline.date).toBe('2026-03-16');
    expect(daysOf(legOf(plan, 'QUALIFICATION')).from).toBe(file.today);
  });

  it('counts a step that opened earlier than its term would have it from that day', () => {
    const { state, today } = fileAt('TRANSLATE').later(2).does('translator', 'TRANSLATE');
    const check = legOf(byTerms(state, today), 'TRANSLATION')?.steps[1];
    expect(check).toMatchObject({ kind: 'CHECK_TRANSLATION', deadline: { date: '2026-03-18' } });
    expect(check?.deadline.explanation[0]?.date).toBe('2026-03-04');
  });

  it('drops what an ended file will not come to', () => {
    const { state, today } = fileAt('GIVE_VISA').commands('president', { type: 'WITHDRAW', reason: 'Sans objet.' });
    const plan = byTerms(state, today);
    expect(legOf(plan, 'SIGNATURE')).toEqual({ phase: 'SIGNATURE', status: 'DROPPED', steps: [] });
    expect(legOf(plan, 'COMMITTEE')?.status).toBe('DONE');
  });

  it.each(SITUATIONS)('of a file in the state "%s" goes forward on every branch', (_, situation) => {
    const { state, today } = situation();
    const free = new Map<string, IsoDate>();
    for (const leg of byTerms(state, addDays(today, 7))) {
      // The entry into force has the act's date, whether it was noted late or not.
      if (leg.status !== 'TO_COME' || leg.phase === 'ENTRY_INTO_FORCE') continue;
      expect(leg.from >= (free.get(branchOf(leg.phase)) ?? today)).toBe(true);
      expect(leg.until >= leg.from).toBe(true);
      free.set(branchOf(leg.phase), leg.until);
    }
  });
});
