import { applyInstructions } from '../../contract/apply.ts';
import type { AmendmentText, Instruction } from '../../contract/instruction.ts';
import { isBilingual, textsOf, touchedBy } from '../../contract/instruction.ts';
import type { By } from '../../file.ts';
import { hashOf } from '../../hash.ts';
import type { Language } from '../../language.ts';
import { LANGUAGES } from '../../language.ts';
import { RuleViolation } from '../../violation.ts';
import { coversOf } from '../approvals.ts';
import { coveredBy } from '../covered.ts';
import type { TaskDecision } from '../decisions.ts';
import type { SubmittedText } from '../events.ts';
import type { Task } from '../state.ts';
import type { Deliberation } from './deliberation.ts';
import { askLater, finishPhase } from './steps.ts';

type Decision<K extends TaskDecision['kind']> = Extract<TaskDecision, { kind: K }>;

/**
 * Submits the draft in the language it was written in: from here on its texts are named by their hashes.
 *
 * @throws RuleViolation `STALE_DRAFT`, `DRAFT_EMPTY`, `TEXT_MISSING` with the provisions, or what makes an instruction
 * impossible (`applyInstructions`).
 */
export function submitDraft(d: Deliberation, task: Task, decision: Decision<'DRAFT'>, by: By): void {
  const text = draftOf(d, decision.revision);
  if (text.instructions.length === 0) throw new RuleViolation('DRAFT_EMPTY');
  complete(text.instructions, (instruction) => isWrittenIn(instruction, decision.language), 'TEXT_MISSING');
  const submitted = submit(d, text);
  d.record({ type: 'TaskDone', task: task.seq, decision, textHash: submitted.hash }, by);
  d.record({ type: 'TextSubmitted', text: submitted, language: decision.language }, by);
  finishPhase(d, task.phase, 'DONE');
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
    throw new RuleViolation('TEXT_CHANGED_IN_TRANSLATION');
  }
  const submitted = submit(d, text);
  d.record({ type: 'TaskDone', task: task.seq, decision, textHash: submitted.hash }, by);
  d.record({ type: 'TextSubmitted', text: submitted, language }, by);
  askLater(d, task.phase, 'CHECK_TRANSLATION', undefined, d.state.translators);
}

/** Someone other than the twin's writer confirms it, or sends it back to him. */
export function checkTranslation(d: Deliberation, task: Task, decision: Decision<'CHECK_TRANSLATION'>, by: By): void {
  if (by.kind === 'PERSON' && d.state.translators.includes(by.id)) throw new RuleViolation('OWN_TRANSLATION');
  if (decision.outcome === 'SEND_BACK') {
    d.record({ type: 'TaskDone', task: task.seq, decision }, by);
    return askLater(d, task.phase, 'TRANSLATE');
  }
  const covers = coveredBy(d.state, 'CHECK_TRANSLATION') ?? {};
  d.record({ type: 'TaskDone', task: task.seq, decision, ...textHash(d), covers }, by);
  finishPhase(d, task.phase, 'DONE');
}

/** The hash of the text a decision is taken on, when there is one. */
export const textHash = (d: Deliberation): { textHash?: string } =>
  d.state.text === undefined ? {} : { textHash: d.state.text.hash };

/** Names a text by its hash and each provision it touches by its own; the text is stored with the decision. */
export function submit(d: Deliberation, text: AmendmentText): SubmittedText {
  const { provisions, version } = d.need('contract');
  const { settings } = d.state.policy;
  const scale = { min: settings['maturity.min'], max: settings['maturity.max'] };
  const after = applyInstructions(provisions, text.instructions, scale);
  const covers = coversOf(after, text.instructions, text.entryIntoForce);
  const hash = hashOf(text);
  d.texts.push({ hash, text });
  return { hash, covers, entryIntoForce: text.entryIntoForce, baseVersion: version };
}

function draftOf(d: Deliberation, revision: number): AmendmentText {
  const draft = d.need('draft');
  if (draft.revision !== revision) throw new RuleViolation('STALE_DRAFT', { revision: draft.revision });
  return draft.text;
}

function complete(instructions: readonly Instruction[], is: (instruction: Instruction) => boolean, code: string): void {
  const provisions = instructions.filter((instruction) => !is(instruction)).map(touchedBy);
  if (provisions.length > 0) throw new RuleViolation(code, { provisions });
}

const isWrittenIn = (instruction: Instruction, language: Language): boolean =>
  textsOf(instruction).every((twins) => (twins[language] ?? '').trim() !== '');

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
    })),
  };
}
