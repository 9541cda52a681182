import type { IsoDate } from '../../calendar/dates.ts';
import { isLate } from '../../calendar/deadlines.ts';
import type { By } from '../../file.ts';
import { PROCEDURE } from '../../file.ts';
import { LANGUAGES } from '../../language.ts';
import type { TaskDecision } from '../decisions.ts';
import type { Phase } from '../phases.ts';
import { isSuspended, openVisit } from '../courses.ts';
import { isDone, isDue } from '../procedure.ts';
import { refusal } from '../refusals.ts';
import type { Task } from '../state.ts';
import { openTasks } from '../state.ts';
import { answer } from './answers.ts';
import { closeConcertation } from './concertation.ts';
import type { Deliberation } from './deliberation.ts';
import { notInFuture, required } from './requirements.ts';
import { endConsultation, worded } from './stakeholders.ts';
import { finishPhase, makeMoot } from './steps.ts';

type Decision<K extends TaskDecision['kind']> = Extract<TaskDecision, { kind: K }>;

/** A union's position: taken as it comes, in any order; it decides nothing by itself. */
export function givePosition(d: Deliberation, task: Task, decision: Decision<'GIVE_POSITION'>, by: By): void {
  worded(decision.remarks);
  answer(d, task, decision, by);
}

/**
 * The end of a term: a concertation without an opinion is closed as such, never with an invented consent; a consultation
 * goes on with the remarks that came.
 *
 * @throws RuleViolation `TERM_RUNNING` before the day is over in Brussels.
 */
export function closeTerm(d: Deliberation, phase: Phase): void {
  const { end, phases } = d.state.procedure;
  const standing = phases[phase];
  if (end !== undefined || standing?.status !== 'OPEN' || standing.closesOn === undefined) return;
  // A term that begins while its phase stands still closes nothing before the phase runs again.
  if (isSuspended(openVisit(d.state, phase) ?? {})) return;
  if (!isLate(standing.closesOn, d.context.at)) throw refusal('TERM_RUNNING', { until: standing.closesOn });
  if (phase === 'PRIOR_CONCERTATION') return closeConcertation(d, phase);
  if (phase !== 'STAKEHOLDER_CONSULTATION') return;
  if (openTasks(d.state, phase).some((task) => task.kind === 'ANSWER_REMARKS')) return;
  makeMoot(d, 'TERM_ENDED', phase);
  endConsultation(d);
}

/**
 * B6: on COCOBASE's agenda after signature; noted, whatever positions were recorded.
 *
 * @throws RuleViolation `DATE_IN_FUTURE`, `NOTED_BEFORE_SIGNED`.
 */
export function noteCocobase(d: Deliberation, task: Task, decision: Decision<'NOTE_COCOBASE'>, by: By): void {
  const { on } = decision;
  const signedOn = signature(d);
  notInFuture(d.context, on);
  if (on < signedOn) throw refusal('NOTED_BEFORE_SIGNED', { on, signedOn });
  answer(d, task, decision, by);
  finishPhase(d, task.phase, 'NOTED');
}

/**
 * Published in both languages, with the day and the place of each; the copy to the civil-service department can come with it.
 *
 * @throws RuleViolation `PLACE_REQUIRED`, `DATE_IN_FUTURE`, `PUBLISHED_BEFORE_SIGNED`.
 */
export function publish(d: Deliberation, task: Task, decision: Decision<'PUBLISH'>, by: By): void {
  const { versions, bosaCopyOn } = decision;
  const signedOn = signature(d);
  for (const language of LANGUAGES) required(versions[language].place, 'PLACE_REQUIRED');
  const days = [...LANGUAGES.map((language) => versions[language].on), bosaCopyOn ?? signedOn];
  for (const on of days) {
    notInFuture(d.context, on);
    if (on < signedOn) throw refusal('PUBLISHED_BEFORE_SIGNED', { on, signedOn });
  }
  answer(d, task, decision, by);
  finishPhase(d, task.phase, 'DONE');
}

/**
 * The consolidated text was transmitted to the minister [S art. 8].
 *
 * @throws RuleViolation `MEANS_REQUIRED`, `DATE_IN_FUTURE`, `TRANSMITTED_BEFORE_CONSOLIDATED`.
 */
export function transmit(d: Deliberation, task: Task, decision: Decision<'TRANSMIT'>, by: By): void {
  const { on, means } = decision;
  const consolidatedOn = d.state.consolidatedOn ?? on;
  required(means, 'MEANS_REQUIRED');
  notInFuture(d.context, on);
  if (on < consolidatedOn) throw refusal('TRANSMITTED_BEFORE_CONSOLIDATED', { on, consolidatedOn });
  answer(d, task, decision, by);
  finishPhase(d, task.phase, 'DONE');
}

/** The day of the last signature, behind every file that has come this far. */
const signature = (d: Deliberation): IsoDate => d.state.signedOn ?? d.context.today;

/**
 * The act's date has come: in force, whatever the other branches do.
 *
 * @throws RuleViolation `PASSED` before the signature, `NOT_YET_IN_FORCE` before its day.
 */
export function enterIntoForce(d: Deliberation): void {
  if (isDone(d.state.procedure, 'ENTRY_INTO_FORCE')) return;
  const { inForceOn } = d.state;
  if (inForceOn === undefined) throw refusal('PASSED', { phase: 'ENTRY_INTO_FORCE' });
  if (d.context.today < inForceOn) throw refusal('NOT_YET_IN_FORCE', { on: inForceOn });
  d.record({ type: 'EnteredIntoForce', on: inForceOn }, PROCEDURE);
  finishPhase(d, 'ENTRY_INTO_FORCE', 'DONE');
}

/** The contract's next version, computed and claimed with this fact. */
export function consolidate(d: Deliberation): void {
  if (isDone(d.state.procedure, 'CONSOLIDATION')) return;
  if (!isDue(d.state.procedure, 'CONSOLIDATION')) throw refusal('PASSED', { phase: 'CONSOLIDATION' });
  d.record({ type: 'Consolidated', version: d.need('free').version, hash: d.need('nextVersion').hash }, PROCEDURE);
  finishPhase(d, 'CONSOLIDATION', 'DONE');
}
