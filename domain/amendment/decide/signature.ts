import type { IsoDate } from '../../calendar/dates.ts';
import { inForceOnOf } from '../../contract/commencement.ts';
import type { Instruction } from '../../contract/instruction.ts';
import type { By } from '../../file.ts';
import { PROCEDURE } from '../../file.ts';
import { LANGUAGES, type Language } from '../../language.ts';
import type { AmendmentCommand } from '../commands.ts';
import type { EvidenceFacts } from '../context.ts';
import type { TaskDecision } from '../decisions.ts';
import { isCaretaker } from '../policy.ts';
import { refusal } from '../refusals.ts';
import { SIGNED_DOCUMENT_REFUSALS } from '../signed-document.ts';
import type { AmendmentState, Task } from '../state.ts';
import { twinsAgree } from '../twins.ts';
import { mayAct } from '../succession.ts';
import { answer } from './answers.ts';
import { roleOf } from './capacity.ts';
import type { Deliberation } from './deliberation.ts';
import { required } from './requirements.ts';
import { askLater, finishPhase, returnTo } from './steps.ts';

type Sign = Extract<TaskDecision, { kind: 'SIGN' }>;
type Signing = Extract<Sign, { outcome: 'SIGN' }>;

/**
 * Keeps the hashes of the frozen act, FR and NL, and asks the president for his signature.
 *
 * @throws RuleViolation `FILE_ENDED`, `PASSED` when the file is not at its signature, `TEXT_CHANGED` when another text was
 * frozen, `TWIN_DIFFERENCE`.
 */
export function freezeAct(d: Deliberation, command: Extract<AmendmentCommand, { type: 'FREEZE_ACT' }>): void {
  const { procedure, text } = d.state;
  if (procedure.end !== undefined) throw refusal('FILE_ENDED');
  if (procedure.phases.SIGNATURE?.status !== 'OPEN') throw refusal('PASSED', { phase: 'SIGNATURE' });
  if (procedure.frozen) return;
  if (text?.hash !== command.textHash) throw refusal('TEXT_CHANGED');
  twinsAgree(d.state);
  d.record({ type: 'ActFrozen', documents: command.documents, textHash: command.textHash }, PROCEDURE);
  askLater(d, 'SIGNATURE', 'SIGN', 'PRESIDENT');
}

/**
 * A signature, by its evidence in both languages: a click is an approval, never the signature [V]. The minister may return
 * the file instead; the president, who signs what the committee approved, may not.
 *
 * @throws RuleViolation `NOT_ALLOWED`, `RETURN_TARGET`, `EVIDENCE_UNKNOWN`, `EVIDENCE_OTHER_LANGUAGE`, `EVIDENCE_OTHER_TEXT`,
 * `EVIDENCE_NOT_SIGNED`, `EVIDENCE_NOT_COVERED`, `EVIDENCE_CHANGED`, `EVIDENCE_BROKEN`, `EVIDENCE_UNREADABLE`,
 * `ATTESTATION_REQUIRED`, `SIGNED_IN_FUTURE`, `SIGNED_BEFORE_FROZEN`, `SIGNED_BEFORE_PRESIDENT`, `CAPACITY_NOT_HELD`,
 * `CARETAKER_STATEMENT_REQUIRED` (B13).
 */
export function sign(d: Deliberation, task: Task, decision: Sign, by: By): void {
  if (decision.outcome === 'RETURN') {
    if (task.capacity !== 'MINISTER') throw refusal('NOT_ALLOWED', { roles: ['MINISTER'] });
    answer(d, task, decision, by);
    return returnTo(d, task.phase, { to: decision.to, cause: 'DECISION', reason: decision.reason }, by);
  }
  checkEvidence(d, decision);
  checkDay(d.state, decision, d.context.today);
  checkCapacity(d, task, decision, by);
  answer(d, task, decision, by);
  if (task.capacity === 'PRESIDENT') return askLater(d, task.phase, 'SIGN', 'MINISTER');
  finishSignature(d, task, decision.on);
}

function checkEvidence(d: Deliberation, { evidence }: Signing): void {
  const known = d.need('evidence');
  for (const language of LANGUAGES) {
    const { kind, sha256, attestedBy } = evidence[language];
    const uploaded = known[sha256] ?? [];
    if (uploaded.length === 0) throw refusal('EVIDENCE_UNKNOWN', { language });
    const facts = uploaded.find((each) => each.language === language);
    if (facts === undefined) throw refusal('EVIDENCE_OTHER_LANGUAGE', { language });
    if (kind === 'QUALIFIED_ELECTRONIC') checkSigned(facts, language);
    if (kind === 'ATTESTED_SCAN') required(attestedBy, 'ATTESTATION_REQUIRED');
  }
}

function checkSigned({ signature, extendsDocument }: EvidenceFacts, language: Language): void {
  const finding = signature ?? (extendsDocument ? 'NOT_SIGNED' : 'FOREIGN');
  if (finding !== 'SIGNED') throw refusal(SIGNED_DOCUMENT_REFUSALS[finding], { language });
}

/** Signed on paper one day and recorded on another: the day counts on which it was signed. */
function checkDay(state: AmendmentState, { on }: Signing, today: IsoDate): void {
  if (on > today) throw refusal('SIGNED_IN_FUTURE', { on });
  const frozenOn = state.frozenOn ?? today;
  if (on < frozenOn) throw refusal('SIGNED_BEFORE_FROZEN', { on, frozenOn });
  const presidentOn = signedByPresident(state) ?? on;
  if (on < presidentOn) throw refusal('SIGNED_BEFORE_PRESIDENT', { on, presidentOn });
}

/** The day of the president's signature in the present round. */
function signedByPresident({ tasks, procedure }: AmendmentState): IsoDate | undefined {
  const signed = Object.values(tasks).find(
    ({ kind, capacity, round, status }) =>
      kind === 'SIGN' && capacity === 'PRESIDENT' && round === procedure.round && status.kind === 'DONE',
  );
  if (signed?.status.kind !== 'DONE' || signed.status.decision.kind !== 'SIGN') return undefined;
  return signed.status.decision.outcome === 'SIGN' ? signed.status.decision.on : undefined;
}

/** The capacity is checked on the day of the signature too; a caretaker government signs with a statement (B13). */
function checkCapacity(d: Deliberation, task: Task, { on, caretakerStatement }: Signing, by: By): void {
  const { directory, policy } = d.context;
  const role = roleOf(task.capacity);
  if (role !== undefined && by.kind === 'PERSON' && !mayAct(by, role, directory, on)) {
    throw refusal('CAPACITY_NOT_HELD', { role, on });
  }
  if (task.capacity === 'MINISTER' && isCaretaker(policy, on)) {
    required(caretakerStatement, 'CARETAKER_STATEMENT_REQUIRED');
  }
}

/** The days after the act's own on which a part of it enters into force, in their order. */
const laterDays = (inForceOn: IsoDate, instructions: readonly Instruction[]): readonly IsoDate[] =>
  [...new Set(instructions.map((instruction) => inForceOnOf({ inForceOn }, instruction)))]
    .filter((on) => on > inForceOn)
    .toSorted();

/** The last signature: the act exists, and its date of entry into force with it. */
function finishSignature(d: Deliberation, task: Task, on: IsoDate): void {
  const clause = d.state.text?.entryIntoForce ?? { kind: 'LAST_SIGNATURE' };
  const inForceOn = clause.kind === 'DATE' ? clause.on : on;
  const laterOn = laterDays(inForceOn, d.context.submitted?.instructions ?? []);
  d.record({ type: 'ActSigned', on, inForceOn, ...(laterOn.length === 0 ? {} : { laterOn }) }, PROCEDURE);
  finishPhase(d, task.phase, 'DONE');
}
