import { randomUUID } from 'node:crypto';
import type { VNode } from 'preact';
import type { Phase } from '../../domain/amendment/phases.ts';
import { mayDecide } from '../../domain/amendment/rights.ts';
import { openTasks, type AmendmentState } from '../../domain/amendment/state.ts';
import type { TaskKind } from '../../domain/amendment/tasks.ts';
import { textsIn } from '../../locales/texts.ts';
import { lastWordOn } from '../../prisma/queries/task-history.ts';
import { isGroup, type Form, type Values } from '../../web/forms/field.ts';
import { saidIn } from '../../web/forms/said-in.ts';
import type { Frame } from '../../web/layout/frame.ts';
import type { Problem } from '../../web/layout/problem-summary.tsx';
import type { Answering } from '../../web/parts/answer.tsx';
import { TaskPage, type Standing } from '../../web/pages/task-page.tsx';
import { onDayOf, type Asker } from '../caller.ts';
import type { Dependencies } from '../dependencies.ts';
import type { SeenTask } from '../task-seen-by.ts';
import { doerOf, idsIn, namesFor, type Names } from '../views/doer-names.ts';
import { deciderForm, type Entering } from './entering.ts';
import { fileName } from './file-name.ts';
import { ASKED } from './form-page.ts';
import { sinceMessage } from './links/since-message.ts';
import { formFor } from './forms/task-forms.ts';
import { qualificationEffect } from './qualification-effect.ts';
import { askedOf, comingOf, textOf, type Before } from './task-parts.ts';

/** A task before its reader, who may have come from a message and may have filled something in. */
export interface Shown extends Before {
  readonly frame: Frame;
  readonly values?: Values;
  readonly problem?: Problem;
  /** The version of the file that the message knew by whose link the reader came. */
  readonly version?: number | undefined;
  /** What of the page's own address its forms keep: an organisation's key, the language, the meeting. */
  readonly query: string;
  /** The meeting from which its keeper enters what was decided there, as the address names it and as he may. */
  readonly meetingId?: string | undefined;
  readonly entering?: Entering | undefined;
}

/** The form of a task in the reader's language. */
export const formOf = ({ seen: { detail, state, task }, asker }: Before): Form =>
  formFor({
    t: textsIn(asker.language),
    detail,
    language: asker.language,
    behind: phasesBefore(state, task.phase),
  });

function phasesBefore({ route }: AmendmentState, phase: Phase): readonly Phase[] {
  const phases = route.map((leg) => leg.phase);
  return phases.slice(0, phases.indexOf(phase));
}

/** The other tasks of the file that wait for the reader. */
const othersOf = ({ state, task, at }: SeenTask, asker: Asker): readonly number[] =>
  openTasks(state)
    .filter((each) => each.seq !== task.seq && mayDecide(each, onDayOf(asker, at)))
    .map(({ seq }) => seq);

/** Where the answer to a task is sent, and where its decision is taken back. */
export const decisionAddress = (id: string, query: string): string => `/tasks/${id}/decision${query}`;
const takeBackAddress = (id: string): string => `/tasks/${id}/take-back`;

/** The page of a task. */
export async function taskPage(deps: Dependencies, shown: Shown): Promise<VNode> {
  const { seen, asker, frame, problem, version } = shown;
  const { state, detail, amendmentId } = seen;
  const isStaff = asker.actor.kind === 'PERSON';
  const [act, asked, standing, coming] = await Promise.all([
    fileName(deps.db, state, asker.language),
    askedOf(deps, shown),
    standingOf(deps, shown),
    isStaff ? comingOf(deps, shown) : undefined,
  ]);
  return TaskPage({
    ...frame,
    ...standing,
    act,
    amendmentId,
    asked,
    coming,
    problem,
    text: textOf(seen, asker),
    since: version === undefined ? [] : await sinceMessage(deps, seen, asker.language, version),
    inMeeting: await enteredFrom(deps, shown),
    asksReader: detail.task.mayDecide,
    others: isStaff ? othersOf(seen, asker).length : 0,
    documents: isStaff ? state.documents : undefined,
  });
}

/** The meeting from which a decision is entered, and whose it is where only one of those asked was present. */
async function enteredFrom(deps: Dependencies, { entering, asker }: Shown) {
  if (entering === undefined) return undefined;
  const [first, ...others] = entering.deciders;
  if (first === undefined || others.length > 0) return entering.meeting;
  return { ...entering.meeting, decider: (await namesFor(deps, asker, [first]))[first] };
}

/** The fields whose answers `decisionWords` says already. */
const IN_ITS_WORDS: ReadonlySet<string> = new Set(['outcome', 'vote', 'position', 'motion.kind']);

const beyondItsWords = (form: Form): Form => form.filter((part) => isGroup(part) || !IN_ITS_WORDS.has(part.name));

/** The form of a task, with what its answer would do to the route where it decides that. */
function answerOf(shown: Shown & { readonly names?: Names }): Pick<Answering, 'form' | 'effect' | 'asked'> {
  const { seen, asker, values = {}, names = {}, entering } = shown;
  const decider = entering === undefined ? [] : deciderForm(textsIn(asker.language), entering, names);
  const form = [...decider, ...formOf(shown)];
  if (seen.task.kind !== 'QUALIFY') return { form };
  return { form, effect: qualificationEffect(seen, asker, form, values), asked: values[ASKED] };
}

/** Convoked from its meeting; answered where the remarks stand together, page by page. */
const ELSEWHERE: ReadonlySet<TaskKind> = new Set(['CONVOKE_COCOBASE', 'ANSWER_REMARKS']);

type Stands = { readonly standing: Standing; readonly isOwn: boolean };

/** Where the task stands, by the last word on it. */
async function standingOf(deps: Dependencies, shown: Shown): Promise<Stands> {
  const { seen, asker, values = {}, query, entering } = shown;
  const { task, detail, amendmentId } = seen;
  const { status } = task;
  if (status.kind === 'MOOT') return { standing: { is: 'MOOT', why: status.reason }, isOwn: false };
  const word = await lastWordOn(deps.db, amendmentId, task.seq);
  const isOwn = word !== undefined && 'id' in word.by && word.by.id === asker.actor.id;
  const idempotencyKey = randomUUID();
  if (status.kind === 'OPEN') {
    const action = decisionAddress(detail.task.id, query);
    const mayAnswer = (detail.task.mayDecide && !ELSEWHERE.has(task.kind)) || entering !== undefined;
    const names = entering === undefined ? {} : await namesFor(deps, asker, entering.deciders);
    const answering = mayAnswer ? { ...answerOf({ ...shown, names }), action, idempotencyKey, values } : undefined;
    const again =
      word?.event.type === 'AnswerStruck' ? { struckAt: task.struckAt } : { takenBackAt: word?.at.toISOString() };
    return { standing: { is: 'OPEN', answering, ...again }, isOwn };
  }
  const { decision, by, at } = status;
  const textHash = word?.event.type === 'TaskDone' ? word.event.textHash : undefined;
  const said = saidIn(asker.language, beyondItsWords(formOf(shown)), decision);
  const doer = doerOf(by, await namesFor(deps, asker, idsIn(by)), asker.directory);
  const until = detail.task.takeBackUntil;
  const reason = values['reason'] ?? '';
  const takeBack =
    until === undefined ? undefined : { until, action: takeBackAddress(detail.task.id), idempotencyKey, reason };
  return { standing: { is: 'DONE', recorded: { decision, said, doer, at, textHash }, takeBack }, isOwn };
}
