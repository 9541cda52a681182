import { choicesOf, type Choice, type Conflict } from '../contract/conflict.ts';
import type { Instruction } from '../contract/instruction.ts';
import type { Provision } from '../contract/provision.ts';
import { rebaseOnto, type Rebase } from '../contract/rebase.ts';
import type { Twins } from '../language.ts';
import { RuleViolation } from '../violation.ts';
import { branchOf, type Phase } from './phases.ts';
import { isDue, type Procedure } from './procedure.ts';

/** What a submitted text is carried over from and to: the version it was written on, the newest, and what made the one the other. */
export interface Rebasing {
  readonly version: number;
  readonly base: readonly Provision[];
  readonly now: readonly Provision[];
  /** The instructions of the acts that were consolidated in between, in the order of force. */
  readonly theirs: readonly Instruction[];
}

/** What a drafter may choose in a conflict: his words, theirs, his behind theirs, or another text. */
export const KEEPS = ['MINE', 'THEIRS', 'BEHIND', 'TEXT'] as const;
export type Keep = (typeof KEEPS)[number];

/** How a conflict was settled, and why: never by the order of arrival. */
export interface SettledConflict {
  /** Its place in the list of conflicts, from 0. */
  readonly conflict: number;
  readonly keep: Keep;
  /** Where another text is kept. */
  readonly text?: Twins;
  readonly reason: string;
}

/** A submitted text on the newest version, as far as nobody has to settle it. */
export function carriedOver({ base, now, theirs }: Rebasing, mine: readonly Instruction[]): Rebase {
  try {
    return rebaseOnto(base, now, mine, theirs);
  } catch (error) {
    // Acts that were consolidated in another order than that of their force do not go with the version between them.
    if (!(error instanceof RuleViolation)) throw error;
    return rebaseOnto(base, now, mine);
  }
}

export const keepsIn = (conflict: Conflict): readonly Keep[] =>
  KEEPS.filter((keep) => choicesOf(conflict).includes(keep));

export const choiceOf = ({ keep, text = {} }: SettledConflict): Choice => (keep === 'TEXT' ? { keep, text } : { keep });

/** Where a file stands on its way to the signature. */
export const presentOnMain = (procedure: Procedure): Phase | undefined =>
  procedure.route.find((phase) => branchOf(phase) === 'MAIN' && isDue(procedure, phase));
