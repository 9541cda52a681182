import { endOfDay } from '../../calendar/dates.ts';
import type { By } from '../../file.ts';
import { PROCEDURE } from '../../file.ts';
import { LANGUAGES } from '../../language.ts';
import { RuleViolation } from '../../violation.ts';
import type { TaskDecision } from '../decisions.ts';
import type { Phase } from '../phases.ts';
import { isDone, isDue } from '../procedure.ts';
import type { Task } from '../state.ts';
import { openTasks } from '../state.ts';
import { answer } from './before-committee.ts';
import type { Deliberation } from './deliberation.ts';
import { askLater, finishPhase, makeMoot } from './steps.ts';

type Decision<K extends TaskDecision['kind']> = Extract<TaskDecision, { kind: K }>;

/** A union's position: taken as it comes, in any order; it decides nothing by itself. */
export function givePosition(d: Deliberation, task: Task, decision: TaskDecision, by: By): void {
  answer(d, task, decision, by);
}

/** A stakeholder's opinion; after the last one the remarks are answered. */
export function giveStakeholderOpinion(d: Deliberation, task: Task, decision: TaskDecision, by: By): void {
  answer(d, task, decision, by);
  const waiting = openTasks(d.state, task.phase).some((open) => open.kind === 'GIVE_STAKEHOLDER_OPINION');
  if (!waiting) endConsultation(d);
}

/**
 * Every remark gets an answer: a file does not close with one unanswered.
 *
 * @throws RuleViolation `REMARKS_UNANSWERED`, `REMARK_UNKNOWN`, each with the remarks' ids.
 */
export function answerRemarks(d: Deliberation, task: Task, decision: Decision<'ANSWER_REMARKS'>, by: By): void {
  const given = decision.answers.map((each) => each.remarkId);
  const asked = unanswered(d);
  const missing = asked.filter((id) => !given.includes(id));
  const unknown = given.filter((id) => !asked.includes(id));
  if (unknown.length > 0) throw new RuleViolation('REMARK_UNKNOWN', { remarks: unknown });
  if (missing.length > 0) throw new RuleViolation('REMARKS_UNANSWERED', { remarks: missing });
  answer(d, task, decision, by);
  finishPhase(d, task.phase, 'ANSWERED');
}

const unanswered = (d: Deliberation): readonly string[] =>
  d.state.remarks
    .filter((remark) => remark.phase === 'STAKEHOLDER_CONSULTATION' && !remark.answered)
    .map((remark) => remark.id);

function endConsultation(d: Deliberation): void {
  const phase = 'STAKEHOLDER_CONSULTATION';
  if (unanswered(d).length > 0) return askLater(d, phase, 'ANSWER_REMARKS');
  const answered = Object.values(d.state.tasks).some((t) => t.phase === phase && t.status.kind === 'DONE');
  finishPhase(d, phase, answered ? 'ANSWERED' : 'NO_ANSWER');
}

/**
 * The end of a term: a concertation without an opinion is closed as such, never with an invented consent; a consultation
 * goes on with the remarks that came.
 *
 * @throws RuleViolation `TERM_RUNNING` before the day is over in Brussels.
 */
export function closeTerm(d: Deliberation, phase: Phase): void {
  const standing = d.state.procedure.phases[phase];
  if (standing?.status !== 'OPEN' || standing.closesOn === undefined) return;
  if (d.context.at <= endOfDay(standing.closesOn))
    throw new RuleViolation('TERM_RUNNING', { until: standing.closesOn });
  if (phase === 'PRIOR_CONCERTATION') return finishPhase(d, phase, 'CLOSED_NO_OPINION', 'TERM_ENDED');
  if (phase !== 'STAKEHOLDER_CONSULTATION') return;
  if (openTasks(d.state, phase).some((task) => task.kind === 'ANSWER_REMARKS')) return;
  makeMoot(d, 'TERM_ENDED', phase);
  endConsultation(d);
}

/** B6: on COCOBASE's agenda after signature; noted, whatever positions were recorded. */
export function noteCocobase(d: Deliberation, task: Task, decision: Decision<'NOTE_COCOBASE'>, by: By): void {
  notInFuture(d, decision.on);
  answer(d, task, decision, by);
  finishPhase(d, task.phase, 'NOTED');
}

/**
 * Published in both languages.
 *
 * @throws RuleViolation `DATE_IN_FUTURE`, `PUBLISHED_BEFORE_SIGNED`.
 */
export function publish(d: Deliberation, task: Task, decision: Decision<'PUBLISH'>, by: By): void {
  const signedOn = d.state.signedOn ?? '';
  for (const language of LANGUAGES) {
    const { on } = decision.versions[language];
    notInFuture(d, on);
    if (on < signedOn) throw new RuleViolation('PUBLISHED_BEFORE_SIGNED', { on, signedOn });
  }
  answer(d, task, decision, by);
  finishPhase(d, task.phase, 'DONE');
}

/** The consolidated text was transmitted to the minister [S art. 8]. */
export function transmit(d: Deliberation, task: Task, decision: Decision<'TRANSMIT'>, by: By): void {
  notInFuture(d, decision.on);
  answer(d, task, decision, by);
  finishPhase(d, task.phase, 'DONE');
}

function notInFuture(d: Deliberation, on: string): void {
  if (on > d.context.today) throw new RuleViolation('DATE_IN_FUTURE', { on });
}

/**
 * The act's date has come: in force, whatever the other branches do.
 *
 * @throws RuleViolation `PASSED` before the signature, `NOT_YET_IN_FORCE` before its day.
 */
export function enterIntoForce(d: Deliberation): void {
  if (isDone(d.state.procedure, 'ENTRY_INTO_FORCE')) return;
  const { inForceOn } = d.state;
  if (inForceOn === undefined) throw new RuleViolation('PASSED', { phase: 'ENTRY_INTO_FORCE' });
  if (d.context.today < inForceOn) throw new RuleViolation('NOT_YET_IN_FORCE', { on: inForceOn });
  d.record({ type: 'EnteredIntoForce', on: inForceOn }, PROCEDURE);
  finishPhase(d, 'ENTRY_INTO_FORCE', 'DONE');
}

/** The contract's next version, computed and claimed with this fact. */
export function consolidate(d: Deliberation): void {
  if (isDone(d.state.procedure, 'CONSOLIDATION')) return;
  if (!isDue(d.state.procedure, 'CONSOLIDATION')) throw new RuleViolation('PASSED', { phase: 'CONSOLIDATION' });
  d.record({ type: 'Consolidated', version: d.need('free').version, hash: d.need('nextVersion').hash }, PROCEDURE);
  finishPhase(d, 'CONSOLIDATION', 'DONE');
}
