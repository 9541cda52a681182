import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { addDays } from '../../../domain/calendar/dates.ts';
import type { MeetingCommand } from '../../../domain/meetings/meeting/commands.ts';
import { evolveMeeting } from '../../../domain/meetings/meeting/evolve.ts';
import { newMeeting } from '../../../domain/meetings/meeting/meeting.ts';
import {
  evolveMeetingProcedure,
  isMeetingOver,
  meetingNudgesDue,
  meetingProcedureEventOf,
  NEW_MEETING_PROCEDURE,
  nextMeetingNudge,
  remarksCloseOn,
  type MeetingProcedure,
} from '../../../domain/meetings/meeting/procedure.ts';
import { openTasks } from '../../../domain/meetings/meeting/meeting.ts';
import type { MeetingDecision } from '../../../domain/meetings/meeting/tasks.ts';
import {
  approval,
  asked,
  called,
  COCOBASE_HELD,
  cocobaseRemarks,
  DRAFT,
  frozenAgenda,
  HELD,
  held,
  MeetingLife,
  MINUTES,
  place,
  planned,
  point,
  subject,
} from '../../support/domain/meeting-life.ts';
import { POLICY } from '../../support/domain/life.ts';

const procedureOf = ({ recorded }: MeetingLife): MeetingProcedure =>
  recorded.map(({ event }) => meetingProcedureEventOf(event)).reduce(evolveMeetingProcedure, NEW_MEETING_PROCEDURE);

type Step = (life: MeetingLife) => void;
const sends =
  (who: string, command: MeetingCommand): Step =>
  (life) => {
    life.when(who, command);
  };
/** Whoever is asked first gives an answer to every open task of its kind. */
const answers =
  (decision: MeetingDecision): Step =>
  (life) => {
    for (const task of openTasks(life.state, decision.kind)) {
      life.when(task.assignees[0]?.id ?? '', { type: 'DECIDE', task: task.seq, decision });
    }
  };

const KEEPERS = ['secretary', 'cocobase-secretary'] as const;
const byKeepers = (command: MeetingCommand): readonly Step[] => KEEPERS.map((who) => sends(who, command));
const STEPS: readonly Step[] = [
  ...byKeepers({ type: 'SEND_INVITATION' }),
  ...byKeepers({ type: 'SET_AGENDA', points: [point('b'), subject('x')] }),
  ...byKeepers({ type: 'MOVE', to: place('2026-04-24'), reason: 'Salle.' }),
  ...byKeepers({ type: 'MOVE', to: { ...place('2026-04-24'), where: 'Salle 2' }, reason: 'Salle.' }),
  ...byKeepers({ type: 'PROVE_DELIVERY', organisation: 'union-1', on: '2026-03-05', means: 'Accusé.' }),
  sends('cocobase-president', { type: 'GRANT_URGENCY', reason: 'Incendie.' }),
  sends('president', { type: 'SET_AGENDA', points: [point('a'), point('b'), subject('u')] }),
  sends('procedure', { type: 'INVITE' }),
  sends('procedure', { type: 'JUDGE_CONVOCATION' }),
  sends('procedure', { type: 'FREEZE_AGENDA' }),
  sends('procedure', { type: 'ASK_WHETHER_HELD' }),
  sends('procedure', { type: 'CLOSE_REMARKS' }),
  (life) => {
    const nudges = meetingNudgesDue(procedureOf(life), life.today);
    life.when('procedure', { type: 'NUDGE', nudges });
  },
  answers({ kind: 'CONVOKE' }),
  answers({ kind: 'ACCEPT_LATENESS', outcome: 'ACCEPT' }),
  answers(HELD),
  answers(COCOBASE_HELD),
  answers(DRAFT),
  answers({ kind: 'REMARK_ON_MINUTES', outcome: 'AGREE' }),
  answers({ kind: 'APPROVE_MINUTES', minutes: MINUTES }),
  answers({ kind: 'SIGN_MINUTES', outcome: 'SEND_BACK', reason: 'Point 2.' }),
  answers({ kind: 'SIGN_MINUTES', outcome: 'SIGN' }),
  (life) => life.mails(life.at),
  (life) => life.mails(life.at, ['union-2', { kind: 'NOT_PROVEN', why: '550' }]),
  (life) => life.on(addDays(life.today, 1), '12:00'),
  (life) => life.on(addDays(life.today, 7), '12:00'),
  (life) => life.waits(point('a'), point('c', 1)),
];

const ONWARD: readonly Step[] = [
  ...byKeepers({ type: 'SEND_INVITATION' }),
  (life) => life.mails(life.at),
  ...(['JUDGE_CONVOCATION', 'INVITE', 'FREEZE_AGENDA', 'ASK_WHETHER_HELD', 'CLOSE_REMARKS'] as const).map((type) =>
    sends('procedure', { type }),
  ),
  ...[HELD, COCOBASE_HELD, DRAFT].map(answers),
  answers({ kind: 'ACCEPT_LATENESS', outcome: 'ACCEPT' }),
  answers({ kind: 'SIGN_MINUTES', outcome: 'SIGN' }),
];
/** All that can go well goes well, and a week passes. */
const proceeds: Step = (life) => {
  for (const step of ONWARD) step(life);
  life.on(addDays(life.today, 7), '12:00');
};

const aStep = fc.oneof(
  { weight: 40, arbitrary: fc.constant(proceeds) },
  { weight: 120, arbitrary: fc.constantFrom(...STEPS) },
  { weight: 1, arbitrary: fc.constantFrom(...byKeepers({ type: 'CANCEL', reason: 'Grève.' })) },
);
const aLife = fc
  .tuple(fc.constantFrom(planned, called), fc.array(aStep, { minLength: 5, maxLength: 40, size: 'max' }))
  .map(([begin, steps]) => {
    const life = begin();
    for (const step of steps) step(life);
    return life;
  });

describe('any life of a meeting', () => {
  it('folds back into the state it came to, and into what its workflow knows', () => {
    fc.assert(
      fc.property(aLife, (life) => {
        const { state } = life;
        expect(life.refolded()).toEqual(state);
        const procedure = procedureOf(life);
        expect(procedure).toMatchObject({
          seq: state.seq,
          status: state.status,
          series: state.series,
          timetable: state.timetable,
        });
        expect(procedure.convocation).toBe(state.convocation?.kind);
        expect(Object.keys(procedure.waiting)).toEqual(openTasks(state).map(({ seq }) => `${seq}`));
        for (const { seq, nudges } of openTasks(state)) expect(procedure.waiting[seq]?.nudges).toEqual(nudges);
      }),
      { numRuns: 80 },
    );
  });

  it('keeps its promises: numbers rise, letters name one agenda each, nothing void is held', () => {
    fc.assert(
      fc.property(aLife, ({ state, recorded }) => {
        const sent = recorded.flatMap(({ event }) => (event.type === 'InvitationSent' ? [event] : []));
        expect(sent.map(({ sequence }) => sequence)).toEqual(sent.map((_, index) => index + 1));
        const letters = state.versions.map(({ letter }) => letter);
        expect(new Set(letters).size).toBe(letters.length);
        if (state.present.length > 0 && state.series === 'cocobase') {
          expect(['PROVEN', 'CURED']).toContain(state.convocation?.kind);
        }
        expect(Object.keys(state.closed).length).toBe(state.present.length > 0 ? state.points.length : 0);
        expect(recorded.filter(({ event }) => event.type === 'MeetingHeld').length).toBeLessThan(2);
        expect(recorded.filter(({ event }) => event.type === 'MinutesFinal').length).toBeLessThan(2);
      }),
      { numRuns: 80 },
    );
  });

  it('is folded without a word, whatever the order in which its facts come', () => {
    fc.assert(
      fc.property(
        aLife.chain(({ recorded }) => fc.shuffledSubarray(recorded)),
        (facts) => {
          expect(() => facts.reduce(evolveMeeting, newMeeting(POLICY))).not.toThrow();
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('what the workflow knows of a meeting', () => {
  it('has no text and no person', () => {
    const said = JSON.stringify(
      [...held().recorded, ...cocobaseRemarks().recorded].map(({ event }) => meetingProcedureEventOf(event)),
    );
    expect(said).not.toMatch(/Discuté|Point|secretary|president|union|Grève/);
  });

  it('says when remarks end, which nudge is next, and whether anything is still to come', () => {
    expect(remarksCloseOn(procedureOf(cocobaseRemarks()))).toBe('2026-04-30');
    expect(remarksCloseOn(procedureOf(held()))).toBeUndefined();
    expect(nextMeetingNudge(procedureOf(held()), '2026-04-14')).toBe('2026-04-21');
    expect(meetingNudgesDue(procedureOf(held()), '2026-04-20')).toEqual([]);
    expect(isMeetingOver(procedureOf(approval()))).toBe(false);
    const final = approval().answers('president', { kind: 'APPROVE_MINUTES', minutes: MINUTES });
    expect(isMeetingOver(procedureOf(final))).toBe(true);
    const action = { text: 'Écrire.', personId: 'cabinet', dueOn: '2026-06-01' };
    const acting = asked(frozenAgenda())
      .answers('secretary', { ...HELD, actions: [action] })
      .answers('secretary', DRAFT)
      .answers('cabinet', { kind: 'REMARK_ON_MINUTES', outcome: 'AGREE' })
      .answers('president', { kind: 'APPROVE_MINUTES', minutes: MINUTES });
    expect([acting.state.status, isMeetingOver(procedureOf(acting))]).toEqual(['FINAL', false]);
    acting.answers('cabinet', { kind: 'DO_ACTION', outcome: 'DONE' });
    expect(isMeetingOver(procedureOf(acting))).toBe(true);
    expect(isMeetingOver(procedureOf(planned().does('secretary', { type: 'CANCEL', reason: 'Grève.' })))).toBe(true);
  });
});
