import { describe, expect, it } from '@jest/globals';
import type { TaskDecision } from '../../../domain/amendment/decisions.ts';
import type { AmendmentState } from '../../../domain/amendment/state.ts';
import { openTasks } from '../../../domain/amendment/state.ts';
import type { TaskKind } from '../../../domain/amendment/tasks.ts';
import { MODIFICATION, NEW_MISSION, type Answers } from '../../support/domain/agreeable.ts';
import { correctTotal, text } from '../../support/domain/contract.ts';
import { fileAt } from '../../support/domain/file-at.ts';
import { Life } from '../../support/domain/life.ts';
import { MEMBERS } from '../../support/domain/service.ts';

const FIGURES = { materialError: { stated: '1.476.510', correct: '1.746.510' } };
const erratum = (): Life => {
  const QUALIFY: Answers['QUALIFY'] = () => ({ kind: 'QUALIFY', statement: { ...MODIFICATION, ...FIGURES } });
  const corrected = text([correctTotal(1_746_510)]);
  return new Life().drafts(corrected).launch().until('CONFIRM_MATERIAL_ERROR', { QUALIFY });
};
const no = { kind: 'VOTE', vote: 'AGAINST' } as const;
const reason = 'À revoir.';
const back = { kind: 'RETURN', to: 'DRAFTING', reason } as const;

/** The committee one vote before it settles: four of nine have voted alike. */
const almost = (file: Life, decision?: TaskDecision): Life =>
  MEMBERS.slice(0, 4).reduce((life, member) => life.does(member, 'VOTE', decision), file);
const fifth = MEMBERS[4] ?? '';
const lost = (): Life => almost(fileAt('VOTE'), no).does(fifth, 'VOTE', no);
const returning = (): Life => almost(fileAt('VOTE').commands('president', { type: 'PUT_MOTION', motion: back }));

type Case = readonly [what: string, file: () => Life, who: string, kind: TaskKind, decision?: TaskDecision];

/** Every kind of decision that may be taken back, with each way it can turn. */
const CASES: readonly Case[] = [
  ['a launch', () => new Life().launch({ kind: 'CABINET' }, 'cabinet'), 'president', 'LAUNCH'],
  ['a submitted text', () => new Life().launch(), 'secretary', 'DRAFT'],
  ['a twin', () => fileAt('TRANSLATE'), 'translator', 'TRANSLATE'],
  ['a check of the twin', () => fileAt('CHECK_TRANSLATION'), 'secretary', 'CHECK_TRANSLATION'],
  [
    'a twin sent back',
    () => fileAt('CHECK_TRANSLATION'),
    'secretary',
    'CHECK_TRANSLATION',
    { kind: 'CHECK_TRANSLATION', outcome: 'SEND_BACK', reason },
  ],
  ['a qualification', () => fileAt('QUALIFY'), 'secretary', 'QUALIFY', { kind: 'QUALIFY', statement: NEW_MISSION }],
  ['a confirmed error', erratum, 'president', 'CONFIRM_MATERIAL_ERROR'],
  [
    'a disputed error',
    erratum,
    'cabinet',
    'CONFIRM_MATERIAL_ERROR',
    { kind: 'CONFIRM_MATERIAL_ERROR', outcome: 'DISPUTE', reason },
  ],
  [
    'an envelope objected to',
    () => fileAt('DECIDE_ENVELOPE', { budgetDelta: 1 }),
    'minister',
    'DECIDE_ENVELOPE',
    { kind: 'DECIDE_ENVELOPE', outcome: 'OBJECT', reason },
  ],
  ['a protocol', () => fileAt('RECORD_PROTOCOL', { basicRegulations: true }), 'secretary', 'RECORD_PROTOCOL'],
  ['a finance opinion', () => fileAt('NEGOTIATE', NEW_MISSION), 'inspector', 'GIVE_FINANCE_OPINION'],
  [
    'an agreement that ends the negotiation',
    () => fileAt('NEGOTIATE', NEW_MISSION).does('inspector', 'GIVE_FINANCE_OPINION').does('president', 'NEGOTIATE'),
    'minister',
    'NEGOTIATE',
  ],
  [
    'a position entered for a union',
    () => fileAt('GIVE_POSITION', { concertationMatter: true }),
    'cocobase-secretary',
    'GIVE_POSITION',
  ],
  [
    'a reasoned opinion',
    () => fileAt('GIVE_POSITION', { concertationMatter: true }).does('union-1', 'GIVE_POSITION'),
    'cocobase-secretary',
    'RECORD_REASONED_OPINION',
  ],
  [
    'a minister’s opinion',
    () => fileAt('GIVE_MINISTER_OPINION', { consultedMinister: true }),
    'cities',
    'GIVE_MINISTER_OPINION',
  ],
  ['a vote that settles nothing', () => fileAt('VOTE'), MEMBERS[0] ?? '', 'VOTE'],
  [
    'a declared interest',
    () => fileAt('VOTE'),
    MEMBERS[0] ?? '',
    'VOTE',
    { kind: 'VOTE', vote: 'INTEREST_DECLARED', reason },
  ],
  ['a vote that adopts the motion', () => almost(fileAt('VOTE')), fifth, 'VOTE'],
  ['a vote that loses the motion', () => almost(fileAt('VOTE'), no), fifth, 'VOTE', no],
  ['a vote that returns the file', returning, fifth, 'VOTE'],
  ['another motion', lost, 'president', 'PUT_MOTION', { kind: 'PUT_MOTION', motion: back }],
  ['a visa', () => fileAt('GIVE_VISA'), 'cabinet', 'GIVE_VISA'],
  [
    'a return by the cabinet',
    () => fileAt('GIVE_VISA'),
    'cabinet',
    'GIVE_VISA',
    { kind: 'GIVE_VISA', outcome: 'RETURN', to: 'QUALIFICATION', reason },
  ],
  [
    'another clause of entry into force',
    () => fileAt('GIVE_VISA'),
    'cabinet',
    'GIVE_VISA',
    { kind: 'GIVE_VISA', outcome: 'CHANGE_ENTRY_INTO_FORCE', clause: { kind: 'DATE', on: '2026-06-01' }, reason },
  ],
];

/** What of a file a take-back brings back: all that its next decisions are judged on. Its numbers are kept. */
function essence(state: AmendmentState): object {
  const {
    tasks: _tasks,
    visits: _visits,
    lastAt: _at,
    lastDecision: _last,
    reference: _r,
    actNumber: _n,
    ...rest
  } = state;
  const asked = openTasks(state).map(({ seq, dueOn, assignees }) => ({ seq, dueOn, assignees }));
  return { ...rest, procedure: { ...state.procedure, seq: 0, round: 0 }, asked };
}

const takes = (file: Life, who: string, task: number): Life => file.commands(who, { type: 'TAKE_BACK', task, reason });

describe.each(CASES)('Taken back, %s', (_what, make, who, kind, decision) => {
  const before = make();
  const { seq } = before.task(kind, who);
  const decided = before.copy().does(who, kind, decision);
  const after = takes(decided.copy(), who, seq);

  it('leaves the file as it was before, its due dates and its assignees too', () => {
    expect(essence(decided.state)).not.toEqual(essence(before.state));
    expect(essence(after.state)).toEqual(essence(before.state));
    expect(after.refolded()).toEqual(after.state);
  });

  it('makes everything moot that it had opened, and deletes nothing', () => {
    const opened = openTasks(decided.state).filter((task) => before.state.tasks[task.seq] === undefined);
    for (const task of opened) {
      expect(after.state.tasks[task.seq]?.status).toMatchObject({ kind: 'MOOT', reason: 'TAKEN_BACK' });
    }
    expect(after.recorded.slice(0, decided.recorded.length)).toEqual(decided.recorded);
    expect(after.recorded.findLast(({ event }) => event.type === 'DecisionTakenBack')).toMatchObject({
      by: { kind: 'PERSON', id: who },
      event: { task: seq, reason },
    });
  });

  it('begins a round when it opens a phase again, and none when the phase had stayed open', () => {
    const walkedOn = decided.told.slice(before.told.length).some((type) => WALKED_ON.has(type));
    expect(after.state.procedure.round).toBe(decided.state.procedure.round + (walkedOn ? 1 : 0));
    const open = after.state.visits.filter(({ doneOn }) => doneOn === undefined);
    expect(open.map(({ phase, openedOn }) => ({ phase, openedOn }))).toEqual(
      before.state.visits
        .filter(({ doneOn }) => doneOn === undefined)
        .map(({ phase, openedOn }) => ({ phase, openedOn })),
    );
  });

  it('is decided again, and the file goes on to its end', () => {
    expect(after.copy().toTheEnd().state.procedure.end).toBe('CLOSED');
  });

  it('is taken back once: there is nothing left to take back', () => {
    expect(after.copy().when(who, { type: 'TAKE_BACK', task: seq })).toMatchObject({ refused: 'NOTHING_TO_TAKE_BACK' });
  });
});

const WALKED_ON: ReadonlySet<string> = new Set(['Launched', 'PhaseDone', 'Returned']);
