import { applyInstructions } from '../../contract/apply.ts';
import type { AmendmentText, Instruction } from '../../contract/instruction.ts';
import { isBilingual, isSaidIn, touchedBy } from '../../contract/instruction.ts';
import { followingIn } from '../../contract/touched.ts';
import type { By } from '../../file.ts';
import { hashOf } from '../../hash.ts';
import type { Language } from '../../language.ts';
import { LANGUAGES } from '../../language.ts';
import { coversOf } from '../approvals.ts';
import type { ContractFacts } from '../context.ts';
import type { TaskDecision } from '../decisions.ts';
import type { SubmittedText } from '../events.ts';
import { refusal, type AmendmentRefusal } from '../refusals.ts';
import type { Task } from '../state.ts';
import { differencesMade, twinsAgree } from '../twins.ts';
import { answer, approve } from './answers.ts';
import type { Deliberation } from './deliberation.ts';
import { askLater, finishPhase } from './steps.ts';

type Decision<K extends TaskDecision['kind']> = Extract<TaskDecision, { kind: K }>;

/**
 * Submits the draft in the language it was written in: from here on its texts are named by their hashes.
 *
 * @throws RuleViolation `STALE_DRAFT`, `DRAFT_EMPTY`, `TEXT_MISSING`, `BASE_CHANGED` with the provisions, or what makes an instruction impossible (`applyInstructions`).
 */
export function submitDraft(d: Deliberation, task: Task, decision: Decision<'DRAFT'>, by: By): void {
  const text = draftOf(d, decision.revision);
  if (text.instructions.length === 0) throw refusal('DRAFT_EMPTY');
  complete(text.instructions, (instruction) => isSaidIn(instruction, decision.language), 'TEXT_MISSING');
  const contract = d.need('contract');
  checkBase(d, [...new Set(text.instructions.map(touchedBy))], contract, decision.baseVersion);
  const submitted = { ...submit(d, text), baseVersion: contract.version };
  d.record({ type: 'TaskDone', task: task.seq, decision, textHash: submitted.hash }, by);
  d.record({ type: 'TextSubmitted', text: submitted, language: decision.language }, by);
  finishPhase(d, task.phase, 'DONE');
}

/**
 * A provision that another act changed since the drafter looked is for him to look at: his words would else replace the other's
 * unseen. One that an act is about to change is carried over when that act is in force.
 */
function checkBase(d: Deliberation, touched: readonly string[], contract: ContractFacts, seen?: number): void {
  const changed = touched.filter((id) => contract.changedSinceBase.includes(id));
  const upToDate = (seen ?? d.state.baseVersion) === contract.version;
  if (changed.length > 0 && !upToDate) {
    throw refusal('BASE_CHANGED', { provisions: changed, version: contract.version });
  }
}

/**
 * Submits the twin. The translator adds the other language; what was drafted stays as it is.
 *
 * @throws RuleViolation `STALE_DRAFT`, `TWIN_MISSING` with the provisions, `TEXT_CHANGED_IN_TRANSLATION`.
 */
export function submitTranslation(d: Deliberation, task: Task, decision: Decision<'TRANSLATE'>, by: By): void {
  const text = draftOf(d, decision.revision);
  const language = d.state.language ?? 'fr';
  complete(text.instructions, isBilingual, 'TWIN_MISSING');
  if (hashOf(inLanguage(text, language)) !== hashOf(inLanguage(d.need('submitted'), language))) {
    throw refusal('TEXT_CHANGED_IN_TRANSLATION');
  }
  const submitted = submit(d, text);
  d.record({ type: 'TaskDone', task: task.seq, decision, textHash: submitted.hash }, by);
  d.record({ type: 'TextSubmitted', text: submitted, language }, by);
  askLater(d, task.phase, 'CHECK_TRANSLATION');
}

/**
 * Someone other than the twin's writer confirms it (`barredFrom`), or sends it back to him.
 *
 * @throws RuleViolation `TWIN_DIFFERENCE`
 */
export function checkTranslation(d: Deliberation, task: Task, decision: Decision<'CHECK_TRANSLATION'>, by: By): void {
  if (decision.outcome === 'SEND_BACK') {
    answer(d, task, decision, by);
    return askLater(d, task.phase, 'TRANSLATE');
  }
  twinsAgree(d.state);
  approve(d, task, decision, by);
  finishPhase(d, task.phase, 'DONE');
}

/**
 * Names a text by its hash and each provision it touches by its own; the text is stored with the decision. It stays written
 * on the version its drafter had before him, so that a change of the base in between is seen at the signature.
 */
export function submit(d: Deliberation, text: AmendmentText): SubmittedText {
  const { provisions, version } = d.need('contract');
  const { settings } = d.state.policy;
  const scale = { min: settings['maturity.min'], max: settings['maturity.max'] };
  const after = applyInstructions(provisions, text.instructions, scale);
  const following = followingIn(text.instructions, provisions);
  const covers = coversOf(after, text.instructions, text.entryIntoForce, following);
  const hash = hashOf(text);
  d.texts.push({ hash, text });
  const terms = settings['twins.definedTerms'];
  const differences = differencesMade(provisions, after, text.instructions, terms);
  return {
    hash,
    covers,
    entryIntoForce: text.entryIntoForce,
    baseVersion: d.state.baseVersion ?? version,
    ...(differences.length === 0 ? {} : { differences }),
  };
}

function draftOf(d: Deliberation, revision: number): AmendmentText {
  const draft = d.need('draft');
  if (draft.revision !== revision) throw refusal('STALE_DRAFT', { revision: draft.revision });
  return draft.text;
}

function complete(
  instructions: readonly Instruction[],
  is: (instruction: Instruction) => boolean,
  code: AmendmentRefusal,
): void {
  const provisions = instructions.filter((instruction) => !is(instruction)).map(touchedBy);
  if (provisions.length > 0) throw refusal(code, { provisions });
}

/** A text without its other language. */
function inLanguage(text: AmendmentText, language: Language): unknown {
  const other = LANGUAGES.find((each) => each !== language);
  const strip = (twins: object): object => Object.fromEntries(Object.entries(twins).filter(([key]) => key !== other));
  return {
    ...text,
    instructions: text.instructions.map((instruction) => ({
      ...instruction,
      motive: strip(instruction.motive),
      ...('text' in instruction ? { text: strip(instruction.text) } : {}),
      ...('replaced' in instruction ? { replaced: strip(instruction.replaced) } : {}),
    })),
  };
}
