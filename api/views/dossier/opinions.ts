import type { Position, TaskDecision } from '../../../domain/amendment/decisions.ts';
import { barToContest } from '../../../domain/amendment/contest.ts';
import { mayActIn } from '../../../domain/rights/capacity.ts';
import { rolesFor } from '../../../domain/rights/table.ts';
import { consultationResult } from '../../../domain/amendment/consultation.ts';
import type { Phase } from '../../../domain/amendment/phases.ts';
import { remarksToAnswer } from '../../../domain/amendment/remarks.ts';
import type { AmendmentState, Task, VisitOutcome } from '../../../domain/amendment/state.ts';
import type { TaskKind } from '../../../domain/amendment/tasks.ts';
import type { By } from '../../../domain/file.ts';
import type { TimelineRow } from '../../../prisma/queries/timeline.ts';
import {
  OPINION_GROUPS,
  type AnsweredRemark,
  type ConsultationInShort,
  type Opinion,
  type OpinionGroup,
  type OpinionsOf,
} from '../../../web/pages/dossier/opinions.tsx';
import { doerOf } from '../doer-names.ts';
import type { DossierContext } from './context.ts';
import { groupOf } from './opinion-kinds.ts';

type Given = Extract<Opinion['state'], { is: 'GIVEN' }>;

/** The phases in which a group is consulted, of which the outcome is told. */
const CONSULTED_IN: Readonly<Record<OpinionGroup, readonly Phase[]>> = {
  finance: [],
  minister: [],
  unions: ['PRIOR_CONCERTATION', 'COCOBASE'],
  stakeholders: ['STAKEHOLDER_CONSULTATION'],
};

/** What is said in the name of a whole body, not of the one who was asked. */
const OF_A_BODY: ReadonlySet<TaskKind> = new Set(['RECORD_REASONED_OPINION', 'NOTE_COCOBASE']);

/** More opinions than these are told by their number; they stand on the consultation's own page. */
const FEW = 10;

/** What those who were asked think of the file, group by group, with the answers to their remarks. */
export function opinionsOf(context: DossierContext): readonly OpinionsOf[] {
  const { state } = context;
  const tasks = Object.values(state.tasks).toSorted((a, b) => a.seq - b.seq);
  return OPINION_GROUPS.flatMap((group) => {
    const own = tasks.filter(({ kind }) => groupOf(kind) === group);
    if (own.length === 0) return [];
    const opinions = own.length > FEW ? [] : own.map((task) => opinionOf(context, task));
    const consultation = group === 'stakeholders' ? consultationIn(context) : undefined;
    return [{ group, outcome: outcomeOf(state, group), opinions, consultation }];
  });
}

function consultationIn({ id, state }: DossierContext): ConsultationInShort {
  const { invited, answered, remarks } = consultationResult(state);
  const waiting = remarksToAnswer(state).length;
  return { href: `/amendments/${id}/consultation`, invited, answered, remarks, waiting };
}

const outcomeOf = ({ visits }: AmendmentState, group: OpinionGroup): VisitOutcome | undefined =>
  visits.findLast(({ phase }) => CONSULTED_IN[group].includes(phase))?.outcome;

function opinionOf(context: DossierContext, task: Task): Opinion {
  const { names } = context;
  return {
    key: String(task.seq),
    ...(OF_A_BODY.has(task.kind) && { task: task.kind }),
    of: task.assignees.map(({ id }) => names[id] ?? id).join(', '),
    round: task.round,
    state: stateOf(context, task),
  };
}

function stateOf(context: DossierContext, task: Task): Opinion['state'] {
  const { status, dueOn } = task;
  switch (status.kind) {
    case 'OPEN':
      return { is: 'AWAITED', dueOn, struckAt: task.struckAt };
    case 'DONE':
      return { ...given(context, task, status), ...said(status.decision), remarks: remarksOf(context, task) };
    case 'MOOT': {
      const kept = context.rows.find(({ event }) => event.type === 'AnswerKept' && event.task === task.seq);
      return kept === undefined ? { is: 'NOT_GIVEN' } : keptAnswer(context, task, kept);
    }
  }
}

function given(context: DossierContext, task: Task, { by, at }: { readonly by: By; readonly at: string }): Given {
  const { names, reader } = context;
  const entered = by.kind === 'PERSON' && by.role !== task.capacity;
  const doer = doerOf(by, names, reader.directory);
  return { is: 'GIVEN', at, entered, late: false, remarks: [], doer, ...contestOf(context, task) };
}

/** That an answer is contested, or where the reader may contest it. */
function contestOf({ id, state, names, reader }: DossierContext, task: Task): Pick<Given, 'contested' | 'contestAt'> {
  const { contested } = task;
  if (contested !== undefined) {
    return { contested: { ...contested, doer: doerOf(contested.by, names, reader.directory) } };
  }
  const may = mayActIn(reader, rolesFor('CONTEST_ANSWER')) && barToContest(state, task) === undefined;
  return may ? { contestAt: `/amendments/${id}/tasks/${task.seq}/contest` } : {};
}

/** An answer that came when nobody waited for it any more: nobody answers its remarks. */
function keptAnswer(context: DossierContext, task: Task, { by, at, event }: TimelineRow): Opinion['state'] {
  const came = given(context, task, { by, at: at.toISOString() });
  return event.type === 'AnswerKept' ? { ...came, ...said(event.decision), late: true } : came;
}

interface Said {
  readonly position?: Position;
  readonly remark?: string;
  readonly text?: Given['text'];
  readonly on?: string;
}

function said(decision: TaskDecision): Said {
  switch (decision.kind) {
    case 'GIVE_FINANCE_OPINION':
    case 'GIVE_MINISTER_OPINION':
    case 'GIVE_AUTHORITY_POSITION': {
      const { position, remark } = decision;
      return { position, ...(remark !== undefined && { remark }) };
    }
    case 'GIVE_POSITION':
    case 'GIVE_STAKEHOLDER_OPINION':
      return { position: decision.position };
    case 'RECORD_REASONED_OPINION':
      return { text: decision.opinion, on: decision.on };
    case 'NOTE_COCOBASE': {
      const { on, remark } = decision;
      return { on, ...(remark !== undefined && { remark }) };
    }
    default:
      return {};
  }
}

const remarksOf = ({ state, names, reader }: DossierContext, { seq }: Task): readonly AnsweredRemark[] =>
  state.remarks
    .filter(({ task }) => task === seq)
    .map(({ id, text, answer }) => {
      if (answer === undefined) return { id, text };
      const { outcome, why, by, at } = answer;
      return { id, text, answer: { outcome, why, at, doer: doerOf(by, names, reader.directory) } };
    });
