import type { By } from '../../file.ts';
import { PROCEDURE } from '../../file.ts';
import type { IsoDate } from '../../calendar/dates.ts';
import type { EntryIntoForceClause } from '../../contract/instruction.ts';
import { LANGUAGES } from '../../language.ts';
import { RuleViolation } from '../../violation.ts';
import type { AmendmentCommand } from '../commands.ts';
import type { TaskDecision } from '../decisions.ts';
import { isCaretaker } from '../policy.ts';
import type { Task } from '../state.ts';
import { answer, approve } from './before-committee.ts';
import type { Deliberation } from './deliberation.ts';
import { submit } from './drafting.ts';
import { countVotes, voteInCourse } from './motion.ts';
import { askLater, finishPhase, returnTo } from './steps.ts';

type Decision<K extends TaskDecision['kind']> = Extract<TaskDecision, { kind: K }>;
type Signing = Extract<Decision<'SIGN'>, { outcome: 'SIGN' }>;

/**
 * A member's vote on the motion in course.
 *
 * @throws RuleViolation `AUTHOR_CANNOT_VOTE` (four eyes), `NO_VOTE_IN_COURSE`.
 */
export function vote(d: Deliberation, task: Task, decision: Decision<'VOTE'>, by: By): void {
  voteInCourse(d);
  if (by.kind === 'PERSON' && d.state.authors.includes(by.id)) throw new RuleViolation('AUTHOR_CANNOT_VOTE');
  answer(d, task, decision, by);
  countVotes(d);
}

/** The cabinet grants its visa, returns the file, or proposes another clause, which re-opens the approvals it concerns. */
export function giveVisa(d: Deliberation, task: Task, decision: Decision<'GIVE_VISA'>, by: By): void {
  switch (decision.outcome) {
    case 'GRANT':
      approve(d, task, decision, by);
      return finishPhase(d, task.phase, 'APPROVED');
    case 'RETURN':
      answer(d, task, decision, by);
      return returnTo(d, task.phase, decision.to, by, 'DECISION', decision.reason);
    case 'CHANGE_ENTRY_INTO_FORCE':
      answer(d, task, decision, by);
      return changeEntryIntoForce(d, task, decision.clause, decision.reason, by);
  }
}

function changeEntryIntoForce(d: Deliberation, task: Task, clause: EntryIntoForceClause, reason: string, by: By): void {
  const text = submit(d, { ...d.need('submitted'), entryIntoForce: clause });
  d.record({ type: 'EntryIntoForceChanged', text }, by);
  const { route } = d.state;
  const next = route[route.findIndex((leg) => leg.phase === 'QUALIFICATION') + 1]?.phase ?? task.phase;
  returnTo(d, task.phase, next, by, 'ENTRY_INTO_FORCE_CHANGED', reason);
}

/**
 * Keeps the hashes of the frozen act, FR and NL, and asks the president for his signature.
 *
 * @throws RuleViolation `PASSED` when the file is not at its signature, `TEXT_CHANGED` when another text was frozen.
 */
export function freezeAct(d: Deliberation, command: Extract<AmendmentCommand, { type: 'FREEZE_ACT' }>): void {
  const { procedure, text } = d.state;
  if (procedure.phases.SIGNATURE?.status !== 'OPEN') throw new RuleViolation('PASSED', { phase: 'SIGNATURE' });
  if (procedure.frozen) return;
  if (text?.hash !== command.textHash) throw new RuleViolation('TEXT_CHANGED');
  d.record({ type: 'ActFrozen', documents: command.documents, textHash: command.textHash }, PROCEDURE);
  askLater(d, 'SIGNATURE', 'SIGN', 'PRESIDENT');
}

/**
 * A signature, by its evidence in both languages: a click is an approval, never the signature [V].
 *
 * @throws RuleViolation `EVIDENCE_UNKNOWN`, `EVIDENCE_OTHER_LANGUAGE`, `EVIDENCE_OTHER_TEXT`, `ATTESTATION_REQUIRED`,
 * `SIGNED_IN_FUTURE`, `SIGNED_BEFORE_FROZEN`, `CARETAKER_STATEMENT_REQUIRED` (B13).
 */
export function sign(d: Deliberation, task: Task, decision: Decision<'SIGN'>, by: By): void {
  if (decision.outcome === 'RETURN') {
    answer(d, task, decision, by);
    return returnTo(d, task.phase, decision.to, by, 'DECISION', decision.reason);
  }
  checkEvidence(d, decision);
  checkDay(d, task, decision);
  answer(d, task, decision, by);
  if (task.capacity === 'PRESIDENT') return askLater(d, task.phase, 'SIGN', 'MINISTER');
  finishSignature(d, task, decision.on);
}

function checkEvidence(d: Deliberation, { evidence }: Signing): void {
  const known = d.need('evidence');
  for (const language of LANGUAGES) {
    const { kind, sha256, attestedBy } = evidence[language];
    const facts = known[sha256];
    if (facts === undefined) throw new RuleViolation('EVIDENCE_UNKNOWN', { language });
    if (facts.language !== language) throw new RuleViolation('EVIDENCE_OTHER_LANGUAGE', { language });
    if (kind === 'QUALIFIED_ELECTRONIC' && !facts.extendsDocument) {
      throw new RuleViolation('EVIDENCE_OTHER_TEXT', { language });
    }
    if (kind === 'ATTESTED_SCAN' && (attestedBy ?? '').trim() === '') {
      throw new RuleViolation('ATTESTATION_REQUIRED', { language });
    }
  }
}

function checkDay(d: Deliberation, task: Task, { on, caretakerStatement }: Signing): void {
  if (on > d.context.today) throw new RuleViolation('SIGNED_IN_FUTURE', { on });
  if (on < task.openedOn) throw new RuleViolation('SIGNED_BEFORE_FROZEN', { on, frozenOn: task.openedOn });
  if (task.capacity !== 'MINISTER' || !isCaretaker(d.context.policy, on)) return;
  if ((caretakerStatement ?? '').trim() === '') throw new RuleViolation('CARETAKER_STATEMENT_REQUIRED');
}

/** The last signature: the act exists, and its date of entry into force with it. */
function finishSignature(d: Deliberation, task: Task, on: IsoDate): void {
  const clause = d.state.text?.entryIntoForce ?? { kind: 'LAST_SIGNATURE' };
  const inForceOn = clause.kind === 'DATE' ? clause.on : on;
  d.record({ type: 'ActSigned', on, inForceOn }, PROCEDURE);
  finishPhase(d, task.phase, 'DONE');
}
