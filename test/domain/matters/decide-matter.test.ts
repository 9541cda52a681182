import { describe, expect, it } from '@jest/globals';
import { decideMatter, type MatterCommand, type MatterContext } from '../../../domain/matters/decide-matter.ts';
import { evolveMatter, type MatterEvent } from '../../../domain/matters/events.ts';
import { matterMailOrders } from '../../../domain/matters/mail-orders.ts';
import { newMatter, statusOfMatter, type MatterState } from '../../../domain/matters/matter.ts';
import {
  evolveMatterProcedure,
  matterProcedureEventOf,
  NEW_MATTER_PROCEDURE,
} from '../../../domain/matters/procedure.ts';
import { MATTER_REFUSALS } from '../../../domain/matters/refusals.ts';
import { dueOfMatter, lastConvocation } from '../../../domain/matters/terms.ts';
import { instantAt, type IsoDate } from '../../../domain/calendar/dates.ts';
import type { Recorded } from '../../../domain/file.ts';
import { RuleViolation } from '../../../domain/violation.ts';
import { POLICY } from '../../support/domain/life.ts';
import { SERVICE } from '../../support/domain/service.ts';

const REQUEST = {
  type: 'RAISE',
  kind: 'WELLBEING_REQUEST',
  title: { fr: 'Chaleur des bureaux', nl: 'Warmte in de kantoren' },
  text: 'Plus de trente degrés.',
  receivedOn: '2026-03-02',
  organisation: 'union-1',
} as const;
const BREACH = {
  type: 'RAISE',
  kind: 'NON_RESPECT',
  title: { fr: 'Dotation', nl: 'Dotatie' },
  text: 'La dotation n’a pas été versée.',
  receivedOn: '2026-03-02',
} as const;

/** A matter with what happened to it, for given/when/then. */
class Matter {
  state: MatterState = newMatter(POLICY);
  readonly recorded: Recorded<MatterEvent>[] = [];
  meetings: MatterContext['meetings'] = { planned: false, discussed: false };

  when(who: string, command: MatterCommand, today: IsoDate = '2026-03-02'): readonly string[] | string {
    const actor = who === 'procedure' ? ({ kind: 'PROCEDURE' } as const) : ({ kind: 'PERSON', id: who } as const);
    const at = instantAt(today, '09:00');
    const { meetings } = this;
    try {
      const facts = decideMatter(this.state, command, {
        at,
        today,
        actor,
        directory: SERVICE,
        policy: POLICY,
        meetings,
      });
      for (const fact of facts) {
        const recorded = { ...fact, seq: this.state.seq + 1, at };
        this.recorded.push(recorded);
        this.state = evolveMatter(this.state, recorded);
      }
      return facts.map(({ event }) => event.type);
    } catch (error) {
      if (!(error instanceof RuleViolation)) throw error;
      expect(MATTER_REFUSALS).toContain(error.code);
      return error.code;
    }
  }

  /** Who is written to because of the last event. */
  get told(): readonly string[] {
    const last = this.recorded.at(-1);
    if (last === undefined) return [];
    return matterMailOrders(this.state, last, SERVICE, '2026-03-02').map(({ kind, to }) => `${kind} ${to.id}`);
  }
}

const raised = (command: MatterCommand = REQUEST, who = 'cocobase-secretary'): Matter => {
  const matter = new Matter();
  expect(matter.when(who, command)).toEqual(['MatterRaised']);
  return matter;
};

describe('A request on well-being', () => {
  it('obliges a meeting within thirty days, with the days that were counted', () => {
    const { state } = raised();
    expect(state.raised?.dueOn).toBe('2026-04-01');
    expect(dueOfMatter(POLICY, 'WELLBEING_REQUEST', '2026-03-02')).toMatchObject({
      rule: 'CALENDAR_DAYS_AFTER',
      count: 30,
    });
  });

  it('is told to those who call COCOBASE together', () => {
    expect(raised().told).toEqual(['MATTER_RAISED cocobase-secretary', 'MATTER_RAISED cocobase-president']);
  });

  it('is looked after before the last convocation can leave, and alarms its keeper where no meeting is planned', () => {
    const matter = raised();
    expect(lastConvocation(POLICY, '2026-04-01').date).toBe('2026-03-17');
    expect(matter.state.alarms).toEqual(['2026-03-10', '2026-03-13', '2026-03-17']);
    const look = { type: 'LOOK_AT_PLAN', on: '2026-03-10' } as const;
    expect(matter.when('procedure', look, '2026-03-09')).toBe('ALARM_TOO_EARLY');
    expect(matter.when('procedure', look, '2026-03-10')).toEqual(['PlanLookedAt']);
    expect(matter.told).toEqual(['MATTER_ALARM cocobase-secretary']);
    expect(matter.when('procedure', look, '2026-03-10')).toEqual([]);
    matter.meetings = { planned: true, discussed: false };
    expect(matter.when('procedure', { ...look, on: '2026-03-13' }, '2026-03-13')).toEqual(['PlanLookedAt']);
    expect(matter.told).toEqual([]);
  });

  it('that comes to be known too late for a convocation alarms at once', () => {
    const matter = new Matter();
    matter.when('cocobase-secretary', REQUEST, '2026-03-25');
    expect(matter.state.alarms).toEqual(['2026-03-25']);
  });

  it('ends when a meeting dealt with it, or when the union withdraws it', () => {
    const dealtWith = { type: 'SETTLE', outcome: 'DEALT_WITH', reason: 'Ventilateurs commandés.' } as const;
    const matter = raised();
    expect(matter.when('cocobase-secretary', dealtWith)).toBe('MATTER_NOT_DISCUSSED');
    matter.meetings = { planned: true, discussed: true };
    expect(matter.when('cocobase-president', dealtWith)).toEqual(['MatterSettled']);
    expect(statusOfMatter(matter.state)).toBe('SETTLED');
    expect(matter.state.alarms).toEqual([]);
    const withdrawn = { type: 'SETTLE', outcome: 'WITHDRAWN', reason: 'Retirée.' } as const;
    expect(raised().when('cocobase-secretary', withdrawn)).toEqual(['MatterSettled']);
  });
});

describe('A commitment that was not respected', () => {
  it('is noticed the same working day to the other party, whichever side raises it', () => {
    expect(raised(BREACH, 'president').state.raised?.dueOn).toBe('2026-03-02');
    expect(raised(BREACH, 'secretary').told).toEqual(['MATTER_RAISED cabinet', 'MATTER_RAISED minister']);
    expect(raised(BREACH, 'cabinet').told).toEqual([
      'MATTER_RAISED president',
      'MATTER_RAISED secretary',
      'MATTER_RAISED secretary-2',
    ]);
  });

  it('is compensated by measures that were agreed after a meeting talked about it', () => {
    const matter = raised(BREACH, 'president');
    const measures = { type: 'AGREE_MEASURES', text: 'Report de six mois.', on: '2026-03-02' } as const;
    const settle = { type: 'SETTLE', outcome: 'COMPENSATED', reason: 'Mesures exécutées.' } as const;
    expect(matter.when('president', measures)).toBe('MATTER_NOT_DISCUSSED');
    matter.meetings = { planned: false, discussed: true };
    expect(matter.when('president', settle)).toBe('MEASURES_REQUIRED');
    expect(matter.when('president', measures)).toEqual(['MeasuresAgreed']);
    expect(statusOfMatter(matter.state)).toBe('MEASURES_AGREED');
    expect(matter.when('cabinet', settle)).toEqual(['MatterSettled']);
    expect(matter.when('cabinet', settle)).toBe('MATTER_SETTLED');
  });
});

describe('A matter', () => {
  it.each([
    ['NOT_ALLOWED', 'president', REQUEST],
    ['NOT_ALLOWED', 'cocobase-secretary', BREACH],
    ['TITLE_REQUIRED_BOTH', 'president', { ...BREACH, title: { fr: 'Dotation', nl: ' ' } }],
    ['WORDS_REQUIRED', 'president', { ...BREACH, text: ' ' }],
    ['DATE_IN_FUTURE', 'president', { ...BREACH, receivedOn: '2026-03-03' }],
    ['ORGANISATION_REQUIRED', 'cocobase-secretary', { ...REQUEST, organisation: 'network-1' }],
    ['MATTER_UNKNOWN', 'president', { type: 'SETTLE', outcome: 'RESPECTED', reason: 'Payé.' }],
  ] as const)('is refused with %s to %s', (code, who, command) => {
    expect(new Matter().when(who, command)).toBe(code);
  });

  it.each([
    ['MATTER_EXISTS', 'president', BREACH],
    ['OUTCOME_MISFIT', 'president', { type: 'SETTLE', outcome: 'DEALT_WITH', reason: 'Vu.' }],
    ['REASON_REQUIRED', 'president', { type: 'SETTLE', outcome: 'RESPECTED', reason: ' ' }],
    ['NOT_ALLOWED', 'member-3', { type: 'SETTLE', outcome: 'RESPECTED', reason: 'Payé.' }],
    ['NOT_ALLOWED', 'president', { type: 'LOOK_AT_PLAN', on: '2026-03-02' }],
  ] as const)('that was raised refuses with %s to %s', (code, who, command) => {
    expect(raised(BREACH, 'president').when(who, command)).toBe(code);
  });

  it('has no measures when it is a request', () => {
    const measures = { type: 'AGREE_MEASURES', text: 'Ventilateurs.', on: '2026-03-02' } as const;
    expect(raised().when('cocobase-secretary', measures)).toBe('NO_MEASURES_HERE');
  });

  it('is to its procedure the days that wait, and nothing else', () => {
    const { recorded } = raised();
    const events = recorded.map(({ event }) => matterProcedureEventOf(event));
    expect(JSON.stringify(events)).not.toMatch(/Chaleur|union/);
    const procedure = events.reduce(evolveMatterProcedure, NEW_MATTER_PROCEDURE);
    expect(procedure).toEqual({ seq: 1, alarms: ['2026-03-10', '2026-03-13', '2026-03-17'] });
    const looked = evolveMatterProcedure(procedure, { type: 'LookedAt', on: '2026-03-13' });
    expect(looked.alarms).toEqual(['2026-03-17']);
  });
});
