import { describe, expect, it } from '@jest/globals';
import type { AmendmentCommand } from '../../../domain/amendment/commands.ts';
import { PHASES } from '../../../domain/amendment/phases.ts';
import type { AmendmentRefusal } from '../../../domain/amendment/refusals.ts';
import { openTasks } from '../../../domain/amendment/state.ts';
import { TASK_KINDS, type TaskKind } from '../../../domain/amendment/tasks.ts';
import { AGREEABLE } from '../../support/domain/agreeable.ts';
import { cocobase } from '../../support/domain/meetings.ts';
import type { Life, Outcome } from '../../support/domain/life.ts';
import { SITUATIONS, type Situation } from './situations.ts';

/** The signs of the table: `+` something happens, `=` it had happened before, `k` an answer is kept. */
const SIGNS: Partial<Record<AmendmentRefusal, string>> = {
  TASK_UNKNOWN: '?',
  STEP_CLOSED: 'c',
  FILE_ENDED: 'e',
  FILE_UNKNOWN: 'u',
  FILE_EXISTS: 'x',
  PASSED: 'p',
  NO_VOTE_IN_COURSE: 'v',
  NO_QUORUM: 'q',
  ALREADY_SIGNED: 's',
  NUDGE_TOO_EARLY: 'y',
  TERM_RUNNING: 't',
  NOT_YET_IN_FORCE: 'n',
  NOTHING_TO_TAKE_BACK: 'w',
  TAKE_BACK_OVERTAKEN: 'o',
  SIGNATURE_STANDS: 'S',
  DECIDED_BY_ANOTHER: 'a',
  CONVOCATION_REQUIRED: 'C',
  MEETING_NOT_HELD: 'h',
  DIFFERENCE_UNKNOWN: 'd',
  NOT_CONSOLIDATED: 'z',
};

/**
 * What each command leads to in each status, sent by whoever may:
 * - the 25 kinds of decision, in the order of `TASK_KINDS`;
 * - PROPOSE, PUT_MOTION, CLOSE_VOTE, WITHDRAW, REASSIGN (of the drafting), JUSTIFY_DIFFERENCE, ANNUL, REPEAL;
 * - NUDGE (of the drafting), CLOSE_TERM of the prior concertation and of the stakeholders, FOLLOW_MEETING, FREEZE_ACT,
 *   ENTER_INTO_FORCE, CONSOLIDATE, PASS_ON, CONSOLIDATE_PART, REBASE;
 * - OPEN_PHASE of the 17 phases, in the order of `PHASES`;
 * - TAKE_BACK of the last decision and of the drafting, by who took it.
 */
const TABLE: Readonly<Record<Situation, string>> = {
  'no file yet': 'uuuuuuuuuuuuuuuuuuuuuuuuu  +uuuuuuu  uuuuuuuuuu  uuuuuuuuuuuuuuuuu  uu',
  proposed: '+????????????????????????  xvv+?dzz  ===+ppp===  ppppppppppppppppp  ??',
  drafting: '?+???????????????????????  xvv++dzz  y==+ppp===  p=ppppppppppppppp  ?w',
  translation: '?c?+?????????????????????  xvv+cdzz  ===+ppp===  p==pppppppppppppp  ++',
  'translation check': '?c?c+????????????????????  xvv+cdzz  ===+ppp===  p==pppppppppppppp  +o',
  qualification: '?c?cc+???????????????????  xvv+cdzz  ===+ppp===  p===ppppppppppppp  +o',
  'just qualified': '?c?ccc???????????????????  xvv+cdzz  ===+ppp===  p===pppp+pppppppp  +o',
  'material error': '?c?ccc+??????????????????  xvv+cdzz  ===+ppp===  p====pppppppppppp  +o',
  envelope: '?c?ccc?+?????????????????  xvv+cdzz  ===+ppp===  p====pppppppppppp  +o',
  protocol: '?c?ccc??+????????????????  xvv+cdzz  ===+ppp===  p====pppppppppppp  +o',
  negotiation: '?c?ccc???++??????????????  xvv+cdzz  ===+ppp===  p===p=ppppppppppp  +o',
  'awaiting an agenda': '?c?ccc?????C?????????????  xvv+cdzz  ===+ppp===  p===pp=pppppppppp  +o',
  'on an agenda': '?c?ccc?????c++h??????????  xvv+cdzz  =t=+ppp===  p===pp=pppppppppp  +o',
  'prior concertation': '?c?ccc?????c+++??????????  xvv+cdzz  =t=+ppp===  p===pp=pppppppppp  +o',
  'consulted minister': '?c?ccc?????????+?????????  xvv+cdzz  ===+ppp===  p===ppp=ppppppppp  +o',
  committee: '?c?ccc??????????+????????  x+q+cdzz  ===+ppp===  p===pppp=pppppppp  +o',
  'motion lost': '?c?ccc??????????c+???????  x+v+cdzz  ===+ppp===  p===pppp=pppppppp  +o',
  'cabinet review': '?c?ccc??????????c?+??????  xvv+cdzz  ===+ppp===  p===pppp==ppppppp  +o',
  'visa given': '?c?ccc??????????c?c??????  xvv+cdzz  ===+ppp===  p===pppp==+pppppp  +o',
  'president signs': '?c?ccc??????????c?c+?????  xvv+cdzz  ===+=pp===  p===pppp===pppppp  +o',
  'minister signs': '?c?ccc??????????c?c+?????  xvv+cdzz  ===+=pp===  p===pppp===pppppp  So',
  'just signed': '?c?ccc??????????c?cc?????  xvvscszz  ===+p+p===  p===pppp===++++pp  SS',
  'side by side': '?c?ccc??????+???c?cc+?++?  xvvscszz  ==t+pnp===  p===pppp======+pp  SS',
  'remarks to answer': '?c?ccc??????+???c?cck+++?  xvvscszz  ==t+pnp===  p===pppp======+pp  aS',
  'in force': '?c?ccc??????+???c?cc+?+++  xvvscs++  ==++p=====  p===pppp=========  SS',
  closed: '?e?eee??????????e?eek?eee  xeeeee++  ====e=====  eeeeeeeeeeeeeeeee  ee',
  'launch refused': 'e????????????????????????  xeeeeezz  ====epp===  eeeeeeeeeeeeeeeee  e?',
  rejected: '?e?eee??????????e????????  xeeeeezz  ====epp===  eeeeeeeeeeeeeeeee  ee',
  'not agreed': '?e?eee???ee??????????????  xeeeeezz  ====epp===  eeeeeeeeeeeeeeeee  ee',
  'withdrawn from concertation': '?e?eee?????ekee??????????  xeeeeezz  ====epp===  eeeeeeeeeeeeeeeee  ee',
  'withdrawn at signature': '?e?eee??????????e?ee?????  xeeeeezz  ====epp===  eeeeeeeeeeeeeeeee  ee',
};

const UNKNOWN = 9999;
const TAKEN_OUT = {
  decidedOn: '2026-01-05',
  decidedBy: 'Le Conseil d’État',
  legalGround: 'Lois coordonnées, art. 14',
  reference: 'arrêt n° 1',
  reason: 'Excès de pouvoir.',
};
const PEOPLE = (file: Life): readonly (readonly [who: string, command: AmendmentCommand])[] => [
  ['president', { type: 'PROPOSE', contractId: 'c', title: { fr: 'a', nl: 'b' }, origin: { kind: 'SERVICE' } }],
  ['president', { type: 'PUT_MOTION', motion: { kind: 'APPROVE' } }],
  ['president', { type: 'CLOSE_VOTE' }],
  ['president', { type: 'WITHDRAW', reason: 'Sans objet.' }],
  ['administrator', { type: 'REASSIGN', task: lastOf(file, 'DRAFT'), personId: 'secretary-2', reason: 'Maladie.' }],
  ['secretary', { type: 'JUSTIFY_DIFFERENCE', difference: 'none', reason: 'Juste.' }],
  ['president', { type: 'ANNUL', ...TAKEN_OUT }],
  ['president', { type: 'REPEAL', from: '2030-01-01', ...TAKEN_OUT }],
];
const PROCEDURE = (file: Life): readonly AmendmentCommand[] => [
  { type: 'NUDGE', phase: 'DRAFTING', on: '2026-03-09' },
  { type: 'CLOSE_TERM', phase: 'PRIOR_CONCERTATION' },
  { type: 'CLOSE_TERM', phase: 'STAKEHOLDER_CONSULTATION' },
  cocobase(file, 'CONVOKED', { meetingId: 'meeting-cocobase-another' }),
  { type: 'FREEZE_ACT', documents: { fr: 'a', nl: 'b' }, textHash: file.state.text?.hash ?? '' },
  { type: 'ENTER_INTO_FORCE' },
  { type: 'CONSOLIDATE' },
  { type: 'PASS_ON' },
  { type: 'CONSOLIDATE_PART', on: '2030-01-01' },
  { type: 'REBASE' },
];
const TAKING_BACK = (file: Life): readonly (readonly [who: string, command: AmendmentCommand])[] => {
  const last = file.recorded.findLast(({ event, by }) => event.type === 'TaskDone' && by.kind !== 'PROCEDURE');
  const by = last?.by;
  const task = last?.event.type === 'TaskDone' ? last.event.task : UNKNOWN;
  return [
    [by === undefined || by.kind === 'PROCEDURE' ? 'president' : by.id, { type: 'TAKE_BACK', task }],
    ['secretary', { type: 'TAKE_BACK', task: lastOf(file, 'DRAFT') }],
  ];
};
const OPENINGS = PHASES.map((phase) => ({ type: 'OPEN_PHASE', phase }) as const);

const tasksOf = (file: Life, kind: TaskKind) => Object.values(file.state.tasks).filter((task) => task.kind === kind);
const lastOf = (file: Life, kind: TaskKind): number => tasksOf(file, kind).at(-1)?.seq ?? UNKNOWN;

/** The agreeable answer to the last task of a kind, as the first of those asked; to one nobody was asked where none is. */
function decision(file: Life, kind: TaskKind): readonly [who: string, command: AmendmentCommand] {
  const task = tasksOf(file, kind).length === 0 ? undefined : file.task(kind);
  if (task === undefined) {
    return ['president', { type: 'DECIDE', task: UNKNOWN, decision: { kind: 'VOTE', vote: 'FOR' } }];
  }
  const { state, today, draft } = file;
  const answer = AGREEABLE[kind]({ task, state, today, revision: draft.revision });
  return [task.assignees[0]?.id ?? '', { type: 'DECIDE', task: task.seq, decision: answer }];
}

const signOf = (outcome: Outcome): string => {
  if ('facts' in outcome) return outcome.facts.length === 0 ? '=' : outcome.facts[0] === 'AnswerKept' ? 'k' : '+';
  return Object.entries(SIGNS).find(([code]) => code === outcome.refused)?.[1] ?? outcome.refused;
};

/** Sends a command to a copy of the file; whatever is refused leaves it as it was. */
function send(file: Life, who: string, command: AmendmentCommand): string {
  const copy = file.copy();
  const sign = signOf(copy.when(who, command));
  if (!'+k'.includes(sign)) expect(copy.state).toBe(file.state);
  return sign;
}

const FILES = SITUATIONS.map(([situation, make]) => [situation, make()] as const);

describe.each(FILES)('A file: %s', (situation, file) => {
  it('answers every command as the table says', () => {
    const [decisions, people, procedure, openings, takeBacks] = TABLE[situation].trim().split(/ +/);
    expect({
      decisions: TASK_KINDS.map((kind) => send(file, ...decision(file, kind))).join(''),
      people: PEOPLE(file)
        .map((each) => send(file, ...each))
        .join(''),
      procedure: PROCEDURE(file)
        .map((command) => send(file, 'procedure', command))
        .join(''),
      openings: OPENINGS.map((command) => send(file, 'procedure', command)).join(''),
      takeBacks: TAKING_BACK(file)
        .map((each) => send(file, ...each))
        .join(''),
    }).toEqual({ decisions, people, procedure, openings, takeBacks });
  });

  it('lets a stranger do nothing', () => {
    const isNew = situation === 'no file yet';
    for (const kind of TASK_KINDS) {
      const [, command] = decision(file, kind);
      const unasked = isNew ? 'u' : '?';
      expect(send(file, 'stranger', command)).toBe(tasksOf(file, kind).length === 0 ? unasked : 'NOT_YOURS');
    }
    for (const [, command] of TAKING_BACK(file)) {
      const isAsked = command.type === 'TAKE_BACK' && command.task !== UNKNOWN;
      expect(send(file, 'stranger', command)).toBe(isNew ? 'u' : isAsked ? 'NOT_YOURS' : '?');
    }
    const commands = [...PEOPLE(file).map(([, command]) => command), ...PROCEDURE(file), ...OPENINGS];
    for (const command of commands) {
      const anew = command.type === 'PROPOSE';
      const refused = isNew ? 'u' : 'NOT_ALLOWED';
      expect(send(file, 'stranger', command)).toBe(anew ? (isNew ? 'NOT_ALLOWED' : 'x') : refused);
    }
  });

  it('lets neither the workflow decide nor people do the workflow’s part', () => {
    const refused = situation === 'no file yet' ? 'u' : 'NOT_ALLOWED';
    for (const kind of TASK_KINDS) expect(send(file, 'procedure', decision(file, kind)[1])).toBe(refused);
    for (const [, command] of [...PEOPLE(file).slice(1), ...TAKING_BACK(file)])
      expect(send(file, 'procedure', command)).toBe(refused);
    for (const command of [...PROCEDURE(file), ...OPENINGS]) expect(send(file, 'president', command)).toBe(refused);
  });

  it('takes no answer to another question than the one it asks', () => {
    for (const task of openTasks(file.state)) {
      for (const kind of TASK_KINDS.filter((other) => other !== task.kind)) {
        const answer = AGREEABLE[kind]({ task, state: file.state, today: file.today, revision: file.draft.revision });
        const misfit = { type: 'DECIDE', task: task.seq, decision: answer } as const;
        expect(send(file, task.assignees[0]?.id ?? '', misfit)).toBe('DECISION_MISFIT');
      }
    }
  });
});
