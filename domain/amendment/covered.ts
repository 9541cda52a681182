import type { Covers } from './approvals.ts';
import { difference, figuresOf, provisionsOf, withQualification } from './approvals.ts';
import type { Phase } from './phases.ts';
import type { AmendmentState } from './state.ts';
import type { Question, TaskKind } from './tasks.ts';

/** What an answer of a kind approves, as the file stands: `undefined` for a kind that approves nothing. */
export function coveredBy(
  { text, qualification }: Pick<AmendmentState, 'text' | 'qualification'>,
  kind: TaskKind,
): Covers | undefined {
  if (text === undefined) return undefined;
  switch (kind) {
    case 'CHECK_TRANSLATION':
    case 'QUALIFY':
      return provisionsOf(text.covers);
    case 'GIVE_FINANCE_OPINION':
      return qualification === undefined ? undefined : figuresOf(qualification);
    case 'CONFIRM_MATERIAL_ERROR':
    case 'DECIDE_ENVELOPE':
    case 'RECORD_PROTOCOL':
    case 'NEGOTIATE':
    case 'RECORD_REASONED_OPINION':
    case 'GIVE_MINISTER_OPINION':
    case 'VOTE':
    case 'GIVE_VISA':
      return qualification === undefined ? undefined : withQualification(text.covers, qualification);
    default:
      return undefined;
  }
}

/** The opinion of a concertation: what its phase is about. */
export const REASONED_OPINION: Question = { kind: 'RECORD_REASONED_OPINION', capacity: 'COCOBASE_SECRETARY' };

/** The body's decision, to which the members' votes add up. */
export const COMMITTEE_VOTE: Question = { kind: 'VOTE', capacity: 'COMMITTEE_MEMBER' };

/** The question whose answer counts for the whole phase. */
const DECIDING: Partial<Record<Phase, Question>> = {
  TRANSLATION: { kind: 'CHECK_TRANSLATION', capacity: 'CONTRACT_SECRETARY' },
  PRIOR_CONCERTATION: REASONED_OPINION,
};

/**
 * What a question of a phase is to be asked about: `undefined` for the whole act, a list for what changed since it was last
 * answered; an empty one when the answer stands. A phase to which the file was sent back on purpose is asked in any case:
 * else a return without a change would come straight back to whoever asked for it.
 */
export function stillToApprove(state: AmendmentState, phase: Phase, asked: Question): readonly string[] | undefined {
  const question = DECIDING[phase] ?? asked;
  const present = coveredBy(state, question.kind);
  if (present === undefined) return undefined;
  const answered = [...state.approvals, ...state.lapsed];
  const open = difference(answered, question, present, state.policy.settings['approval.scope']);
  const sentBack = state.lastReturn?.to === phase && state.lastReturn.cause === 'DECISION';
  return sentBack && open?.length === 0 ? undefined : open;
}
