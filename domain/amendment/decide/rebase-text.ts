import type { AmendmentText } from '../../contract/instruction.ts';
import type { Choice } from '../../contract/conflict.ts';
import { settled, type Rebase } from '../../contract/rebase.ts';
import type { By } from '../../file.ts';
import { PROCEDURE } from '../../file.ts';
import { hashOf } from '../../hash.ts';
import type { TaskDecision } from '../decisions.ts';
import type { SubmittedText } from '../events.ts';
import { carriedOver, choiceOf, presentOnMain } from '../rebasing.ts';
import { refusal } from '../refusals.ts';
import type { Task } from '../state.ts';
import { openTasks } from '../state.ts';
import type { Deliberation } from './deliberation.ts';
import { submit } from './drafting.ts';
import { required } from './requirements.ts';
import { askLater, finishPhase, makeMoot, returnTo } from './steps.ts';

type Settling = Extract<TaskDecision, { kind: 'SETTLE_CONFLICT' }>;

/**
 * Another act changed the contract: a text that was submitted on an older version is carried over to the newest. Where the same
 * words were changed, the file goes to its drafter with the conflict. What was approved stands as far as its hashes hold; the rest
 * is asked again. Before a submission, while it is drafted, and once it is signed, nothing is done; nor a second time.
 */
export function rebaseText(d: Deliberation): void {
  const { text, procedure, signedOn } = d.state;
  const isDrafted = procedure.phases.DRAFTING?.status === 'DONE';
  if (procedure.end !== undefined || signedOn !== undefined || text === undefined || !isDrafted) return;
  const rebasing = d.need('rebasing');
  if (text.baseVersion >= rebasing.version) return;
  const mine = d.need('submitted');
  const rebase = carriedOver(rebasing, mine.instructions);
  if (rebase.conflicts.length > 0 || rebase.instructions.length === 0) return toDrafter(d, text, rebase);
  const next = { ...mine, instructions: rebase.instructions };
  const submitted = onVersion(submit(d, next), rebasing.version);
  d.redrafted = rebasedDraft(d, text.hash) ?? next;
  d.record({ type: 'TextRebased', from: text.hash, text: submitted }, PROCEDURE);
  if (hashOf(submitted.covers) !== hashOf(text.covers)) confirmAgain(d);
}

/** The translator's draft goes along; where his words are in conflict themselves he finds the text as it was submitted. */
function rebasedDraft(d: Deliberation, submittedHash: string): AmendmentText | undefined {
  const { text } = d.need('draft');
  if (hashOf(text) === submittedHash) return undefined;
  const { instructions, conflicts } = carriedOver(d.need('rebasing'), text.instructions);
  return conflicts.length === 0 ? { ...text, instructions } : undefined;
}

const onVersion = (text: SubmittedText, baseVersion: number): SubmittedText => ({ ...text, baseVersion });

/** The same words were changed, or nothing is left to say: for the drafter to settle. */
function toDrafter(d: Deliberation, { hash }: SubmittedText, { conflicts }: Rebase): void {
  const { version } = d.need('rebasing');
  const from = presentOnMain(d.state.procedure) ?? 'SIGNATURE';
  if (conflicts.length === 0) {
    return returnTo(d, from, { to: 'DRAFTING', cause: 'BASE_CHANGED', baseVersion: version }, PROCEDURE);
  }
  const provisions = [...new Set(conflicts.map(({ provisionId }) => provisionId))];
  d.record({ type: 'ConflictFound', textHash: hash, version, provisions }, PROCEDURE);
  returnTo(d, from, { to: 'DRAFTING', cause: 'CONFLICT' }, PROCEDURE);
}

/** The phases from the translation on are walked again: what still stands is passed, the difference is asked. */
function confirmAgain(d: Deliberation): void {
  const from = presentOnMain(d.state.procedure);
  if (from === undefined) return;
  if (from !== 'TRANSLATION') return returnTo(d, from, { to: 'TRANSLATION', cause: 'TEXT_REBASED' }, PROCEDURE);
  if (openTasks(d.state, from).every(({ kind }) => kind !== 'CHECK_TRANSLATION')) return;
  makeMoot(d, 'RETURNED', from);
  askLater(d, from, 'TRANSLATE');
}

/**
 * The drafter settles what his words and those in force have in dispute, each with a reason. The text that comes of it is
 * translated and approved as far as it differs.
 *
 * @throws RuleViolation `BASE_CHANGED` where the contract changed again since he looked, `CONFLICT_UNSETTLED` with the provisions,
 * `REASON_REQUIRED`, `CHOICE_IMPOSSIBLE`, `TEXT_MISSING`, `DRAFT_EMPTY` where nothing of his is left: the file can be withdrawn.
 */
export function settleConflict(d: Deliberation, task: Task, decision: Settling, by: By): void {
  const rebasing = d.need('rebasing');
  const { text, conflict } = d.state;
  if (decision.version !== rebasing.version) {
    throw refusal('BASE_CHANGED', { provisions: conflict?.provisions ?? [], version: rebasing.version });
  }
  const mine = d.need('submitted');
  const rebase = carriedOver(rebasing, mine.instructions);
  const instructions = settled(rebase, choicesMade(rebase, decision));
  if (instructions.length === 0) throw refusal('DRAFT_EMPTY');
  const next = { ...mine, instructions };
  const submitted = onVersion(submit(d, next), rebasing.version);
  d.redrafted = next;
  d.record({ type: 'TaskDone', task: task.seq, decision, textHash: submitted.hash }, by);
  d.record({ type: 'TextRebased', from: text?.hash ?? '', text: submitted }, by);
  finishPhase(d, task.phase, 'DONE');
}

function choicesMade({ conflicts }: Rebase, { choices }: Settling): ReadonlyMap<number, Choice> {
  const made = new Map(choices.map((choice) => [choice.conflict, choice]));
  const open = conflicts.filter((_conflict, index) => !made.has(index));
  if (open.length > 0) throw refusal('CONFLICT_UNSETTLED', { provisions: open.map(({ provisionId }) => provisionId) });
  for (const { reason } of choices) required(reason);
  return new Map([...made].map(([index, choice]) => [index, choiceOf(choice)]));
}
