import type { By } from '../../file.ts';
import { touchedProvisions } from '../approvals.ts';
import type { Remark, RemarkAnswer, TaskDecision } from '../decisions.ts';
import { refusal } from '../refusals.ts';
import { remarksToAnswer, stakeholderRemarks } from '../remarks.ts';
import type { Task } from '../state.ts';
import { openTasks } from '../state.ts';
import { answer } from './answers.ts';
import type { Deliberation } from './deliberation.ts';
import { required } from './requirements.ts';
import { askLater, finishPhase } from './steps.ts';

type Decision<K extends TaskDecision['kind']> = Extract<TaskDecision, { kind: K }>;

const PHASE = 'STAKEHOLDER_CONSULTATION';

/**
 * A stakeholder's opinion, with its remarks on the act or on provisions it touches; after the last one they are answered.
 *
 * @throws RuleViolation `REMARK_EMPTY`, `REMARK_MISPLACED`.
 */
export function giveStakeholderOpinion(
  d: Deliberation,
  task: Task,
  decision: Decision<'GIVE_STAKEHOLDER_OPINION'>,
  by: By,
): void {
  worded(decision.remarks);
  placed(d, decision.remarks);
  answer(d, task, decision, by);
  const waiting = openTasks(d.state, task.phase).some((open) => open.kind === 'GIVE_STAKEHOLDER_OPINION');
  if (!waiting) endConsultation(d);
}

/** @throws RuleViolation `REMARK_EMPTY` */
export function worded(remarks: readonly Remark[]): void {
  for (const { text } of remarks) required(text, 'REMARK_EMPTY');
}

function placed({ state: { text } }: Deliberation, remarks: readonly Remark[]): void {
  const touched = touchedProvisions(text?.covers ?? {});
  const elsewhere = remarks.flatMap(({ provisionId }) =>
    provisionId === undefined || touched.includes(provisionId) ? [] : [provisionId],
  );
  if (elsewhere.length > 0) throw refusal('REMARK_MISPLACED', { provisions: elsewhere });
}

/** Nobody is heard any more: the remarks that came are answered; where there is none, the phase is over. */
export function endConsultation(d: Deliberation): void {
  if (remarksToAnswer(d.state).length > 0) return askLater(d, PHASE, 'ANSWER_REMARKS');
  const answered = Object.values(d.state.tasks).some((task) => task.phase === PHASE && task.status.kind === 'DONE');
  finishPhase(d, PHASE, answered ? 'ANSWERED' : 'NO_ANSWER');
}

/**
 * Answers remarks, one or several, each with its reason; an answer is kept as it is given, and may be given anew while the task
 * waits. With the last one the task is done and the phase over: a file does not close with a remark unanswered.
 *
 * @throws RuleViolation `REMARKS_UNANSWERED` (none is answered), `REMARK_UNKNOWN`, `REMARK_ANSWERED_TWICE` and
 * `REMARK_ANSWERED_MEANWHILE` (by another, since one looked), each with the remarks' ids; `REASON_REQUIRED`;
 * `INSTRUCTION_UNKNOWN`.
 */
export function answerRemarks(d: Deliberation, task: Task, { answers }: Decision<'ANSWER_REMARKS'>, by: By): void {
  judgeAnswers(d, answers);
  for (const given of answers) d.record({ type: 'RemarkAnswered', task: task.seq, answer: given }, by);
  if (remarksToAnswer(d.state).length > 0) return;
  answer(d, task, { kind: 'ANSWER_REMARKS', answers: [] }, by);
  finishPhase(d, task.phase, 'ANSWERED');
}

function judgeAnswers(d: Deliberation, answers: readonly RemarkAnswer[]): void {
  const made = new Map(stakeholderRemarks(d.state).map((remark) => [remark.id, remark]));
  const ids = answers.map(({ remarkId }) => remarkId);
  const unknown = ids.filter((id) => !made.has(id));
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  const meanwhile = answers.filter(({ remarkId, replaces }) => made.get(remarkId)?.answer?.seq !== replaces);
  if (answers.length === 0) throw refusal('REMARKS_UNANSWERED', { remarks: remarksToAnswer(d.state).map(idOf) });
  if (unknown.length > 0) throw refusal('REMARK_UNKNOWN', { remarks: unknown });
  if (twice.length > 0) throw refusal('REMARK_ANSWERED_TWICE', { remarks: twice });
  if (meanwhile.length > 0)
    throw refusal('REMARK_ANSWERED_MEANWHILE', { remarks: meanwhile.map(({ remarkId }) => remarkId) });
  for (const given of answers) {
    required(given.why);
    knownInstruction(d, given);
  }
}

const idOf = ({ id }: { readonly id: string }): string => id;

/** The instruction that an answer led to stands in the act itself, or in one that is being written on the same contract. */
function knownInstruction(d: Deliberation, { amendmentId, instructionId }: RemarkAnswer): void {
  if (instructionId === undefined) return;
  const isKnown = d
    .need('instructions')
    .some((known) => known.instructionId === instructionId && known.amendmentId === amendmentId);
  if (!isKnown) throw refusal('INSTRUCTION_UNKNOWN', { instruction: instructionId });
}
