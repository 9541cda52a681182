import { describe, expect, it } from '@jest/globals';
import type { MeetingCommand } from '../../../domain/meetings/meeting/commands.ts';
import { isOpenTask } from '../../../domain/meetings/meeting/meeting.ts';
import type { MeetingRefusal } from '../../../domain/meetings/meeting/refusals.ts';
import {
  MEETING_TASK_KINDS,
  type MeetingDecision,
  type MeetingTaskKind,
} from '../../../domain/meetings/meeting/tasks.ts';
import {
  approval,
  asked,
  called,
  cocobaseHeld,
  cocobaseRemarks,
  convoked,
  DRAFT,
  frozenAgenda,
  HELD,
  held,
  invited,
  late,
  MeetingLife,
  MINUTES,
  place,
  planned,
  proven,
  remarks,
  signatures,
  SLOT,
  subject,
  type MeetingOutcome,
} from '../../support/domain/meeting-life.ts';
import { SERIES_RULES } from '../../../domain/meetings/series.ts';

const REASON = 'Grève des trains.';
const cancelled = (): MeetingLife => invited().does('secretary', { type: 'CANCEL', reason: REASON });
const missed = (): MeetingLife =>
  asked(frozenAgenda()).answers('secretary', { kind: 'HOLD_MEETING', outcome: 'MISSED', reason: REASON });
const final = (): MeetingLife => approval().answers('president', { kind: 'APPROVE_MINUTES', minutes: MINUTES });

const actionOpen = (): MeetingLife => {
  const action = { text: 'Écrire.', personId: 'cabinet', dueOn: '2026-05-04' };
  return asked(frozenAgenda()).answers('secretary', { ...HELD, actions: [action] });
};

/** Every status a meeting can have, of a promised series and of one that meets on convocation. */
const SITUATIONS = [
  ['no meeting yet', () => new MeetingLife()],
  ['planned', planned],
  ['invited', invited],
  ['frozen', frozenAgenda],
  ['asked', () => asked(frozenAgenda())],
  ['held', held],
  ['remarks', remarks],
  ['approval', approval],
  ['final', final],
  ['action open', actionOpen],
  ['cancelled', cancelled],
  ['missed', missed],
  ['called', called],
  ['to convoke', () => called().on('2026-03-17').does('procedure', { type: 'INVITE' })],
  ['convoked', convoked],
  ['proven', proven],
  ['invalid', late],
  ['cocobase held', cocobaseHeld],
  ['cocobase remarks', cocobaseRemarks],
  ['signatures', signatures],
] as const;
type Situation = (typeof SITUATIONS)[number][0];

/** The signs of the table: `+` something happens, `=` nothing does, `k` an answer is kept. */
const SIGNS: Partial<Record<MeetingRefusal, string>> = {
  TASK_UNKNOWN: '?',
  STEP_CLOSED: 'c',
  MEETING_UNKNOWN: 'u',
  MEETING_EXISTS: 'x',
  MEETING_OVER: 'o',
  MEETING_NOT_YET: 'y',
  AGENDA_FROZEN: 'f',
  INVITATION_UNCHANGED: 's',
  CONVOCATION_TOO_LATE: 'l',
  CONVOCATION_NOT_PROVEN: 'p',
  URGENCY_AFTER_SENDING: 'a',
  NOT_CONVOKED: 'n',
  NOT_SENT_YET: 'b',
  NOT_INVITED: 'i',
  NOT_ALLOWED: 'N',
  TERM_RUNNING: 't',
};

/**
 * What each command leads to in each status, sent by whoever may:
 * - the kinds of decision, in the order of `MEETING_TASK_KINDS`;
 * - CALL, SET_AGENDA, GRANT_URGENCY, SEND_INVITATION, PROVE_DELIVERY, MOVE, CANCEL, ANSWER_INVITATION;
 * - PLAN, INVITE, JUDGE_CONVOCATION, FREEZE_AGENDA, ASK_WHETHER_HELD, NUDGE (of nothing), CLOSE_REMARKS.
 */
const TABLE: Readonly<Record<Situation, string>> = {
  'no meeting yet': '    uuuuuuuu  +uuuuuuu  +uuuuuu',
  planned: '             ????????  x+n+n++i  =y=yy==',
  invited: '             ????????  x+nsn+++  ===yy==',
  frozen: '              ????????  x+nsn+++  ====y==',
  asked: '               ??+?????  x+nsn+++  =======',
  held: '                ??c+????  xononoo=  =======',
  remarks: '             ??cc+???  xononoo=  ======t',
  approval: '            ??cck+??  xononoo=  =======',
  final: '               ??cckc??  xononoo=  =======',
  'action open': '       ??c+???+  xononoo=  =======',
  cancelled: '           ????????  xononoo=  =======',
  missed: '              ??c?????  xononoo=  =======',
  called: '              ????????  x+++b++i  =y==y==',
  'to convoke': '        +???????  x+++b++i  ====y==',
  convoked: '            ????????  x+as++++  ===yy==',
  proven: '              ????????  x+as++++  ===yy==',
  invalid: '             ?+??????  x++l++++  ====y==',
  'cocobase held': '     ??c+????  xoooooo=  =======',
  'cocobase remarks': '  ??cc+???  xoooooo=  ======t',
  signatures: '          ??cck?+?  xoooooo=  =======',
};

const ANSWERS: Readonly<Record<MeetingTaskKind, MeetingDecision>> = {
  CONVOKE: { kind: 'CONVOKE' },
  ACCEPT_LATENESS: { kind: 'ACCEPT_LATENESS', outcome: 'ACCEPT' },
  HOLD_MEETING: HELD,
  DRAFT_MINUTES: DRAFT,
  REMARK_ON_MINUTES: { kind: 'REMARK_ON_MINUTES', outcome: 'AGREE' },
  APPROVE_MINUTES: { kind: 'APPROVE_MINUTES', minutes: MINUTES },
  SIGN_MINUTES: { kind: 'SIGN_MINUTES', outcome: 'SIGN' },
  DO_ACTION: { kind: 'DO_ACTION', outcome: 'DONE' },
};
const UNKNOWN = 9999;

function decision({ state }: MeetingLife, kind: MeetingTaskKind): readonly [who: string, command: MeetingCommand] {
  const tasks = Object.values(state.tasks).filter((each) => each.kind === kind);
  const task = tasks.find(isOpenTask) ?? tasks.at(-1);
  const who = task?.assignees[0]?.id ?? 'president';
  return [who, { type: 'DECIDE', task: task?.seq ?? UNKNOWN, decision: ANSWERS[kind] }];
}

function people({ state }: MeetingLife): readonly (readonly [who: string, command: MeetingCommand])[] {
  const { convoked: onConvocation } = SERIES_RULES[state.series];
  const keeper = onConvocation ? 'cocobase-secretary' : 'secretary';
  const chair = onConvocation ? 'cocobase-president' : 'president';
  const completed = [...state.points, subject('x')];
  const party = { kind: 'PERSON', id: chair } as const;
  return [
    [keeper, { type: 'CALL', series: state.series, place: place('2026-04-22') }],
    [state.status === 'FROZEN' ? chair : keeper, { type: 'SET_AGENDA', points: completed }],
    [chair, { type: 'GRANT_URGENCY', reason: REASON }],
    [keeper, { type: 'SEND_INVITATION' }],
    [keeper, { type: 'PROVE_DELIVERY', organisation: 'union-1', on: '2026-03-02', means: 'Accusé.' }],
    [keeper, { type: 'MOVE', to: place('2026-04-23'), reason: REASON }],
    [keeper, { type: 'CANCEL', reason: REASON }],
    [chair, { type: 'ANSWER_INVITATION', party, answer: 'ACCEPTED', sequence: state.sequence }],
  ];
}

const procedure = ({ state }: MeetingLife): readonly MeetingCommand[] => [
  { type: 'PLAN', series: 'tutelle', key: state.seq === 0 ? SLOT.key : state.key, place: place(SLOT.on) },
  { type: 'INVITE' },
  { type: 'JUDGE_CONVOCATION' },
  { type: 'FREEZE_AGENDA' },
  { type: 'ASK_WHETHER_HELD' },
  { type: 'NUDGE', nudges: [] },
  { type: 'CLOSE_REMARKS' },
];

const signOf = (outcome: MeetingOutcome): string => {
  if ('facts' in outcome) return outcome.facts.length === 0 ? '=' : outcome.facts[0] === 'AnswerKept' ? 'k' : '+';
  return Object.entries(SIGNS).find(([code]) => code === outcome.refused)?.[1] ?? outcome.refused;
};

/** Sends a command to a copy of the meeting; whatever is refused leaves it as it was. */
function send(life: MeetingLife, who: string, command: MeetingCommand): string {
  const copy = life.copy();
  const sign = signOf(copy.when(who, command));
  if (!'+k'.includes(sign)) expect(copy.state).toBe(life.state);
  return sign;
}

const MEETINGS = SITUATIONS.map(([situation, make]) => [situation, make()] as const);

describe.each(MEETINGS)('A meeting: %s', (situation, life) => {
  it('answers every command as the table says', () => {
    const [decisions, byPeople, byProcedure] = TABLE[situation].trim().split(/ +/);
    expect({
      decisions: MEETING_TASK_KINDS.map((kind) => send(life, ...decision(life, kind))).join(''),
      byPeople: people(life)
        .map((each) => send(life, ...each))
        .join(''),
      byProcedure: procedure(life)
        .map((command) => send(life, 'procedure', command))
        .join(''),
    }).toEqual({ decisions, byPeople, byProcedure });
  });

  it('lets a stranger do nothing', () => {
    const isNew = situation === 'no meeting yet';
    for (const kind of MEETING_TASK_KINDS) {
      const [, command] = decision(life, kind);
      const isAsked = command.type === 'DECIDE' && command.task !== UNKNOWN;
      expect(send(life, 'stranger', command)).toBe(isNew ? 'u' : isAsked ? 'NOT_YOURS' : '?');
    }
    for (const [, command] of people(life)) {
      const answers = command.type === 'ANSWER_INVITATION' ? 'NOT_YOURS' : 'N';
      expect(send(life, 'stranger', command)).toBe(isNew && command.type !== 'CALL' ? 'u' : answers);
    }
    for (const command of procedure(life)) {
      expect(send(life, 'president', command)).toBe(isNew && command.type !== 'PLAN' ? 'u' : 'N');
    }
  });

  it('lets the workflow do nothing that people do', () => {
    const isNew = situation === 'no meeting yet';
    const commands = [...MEETING_TASK_KINDS.map((kind) => decision(life, kind)), ...people(life)]
      .map(([, command]) => command)
      .filter(({ type }) => type !== 'ANSWER_INVITATION');
    for (const command of commands) {
      expect(send(life, 'procedure', command)).toBe(isNew && command.type !== 'CALL' ? 'u' : 'N');
    }
  });
});
