import { guardedDecision, levelNeeded, type GuardedAct } from '../../domain/people/level-needed.ts';
import { isAtLeast, SIGN_IN_LEVELS, type SignInLevel } from '../../domain/people/sign-in-level.ts';
import type { Asker } from '../caller.ts';
import type { Dependencies } from '../dependencies.ts';
import { Refusal } from '../http/refusal.ts';
import type { Identity } from './identity.ts';

/** Under which the application keeps what the identity provider calls a level and those above it. */
export const ACR_VALUES = 'acr values of a level';

/** It is not known surely enough who asks: he is to sign in again, at this level. */
export class StepUpRequired extends Refusal {
  readonly level: SignInLevel;

  constructor(level: SignInLevel) {
    super('STEP_UP_REQUIRED');
    this.level = level;
  }
}

/** A person, or an organisation that comes by its link and has no level. */
type Known = Pick<Asker, 'actor'> & { readonly identity?: Identity };

const [STRONGEST] = SIGN_IN_LEVELS.toReversed();

/**
 * The level that an asker lacks for an act, by the rules in force; `undefined` where his is enough. They are read only where his
 * might not be.
 */
export async function levelLacking(
  { policy }: Pick<Dependencies, 'policy'>,
  { identity }: Known,
  kind: GuardedAct | undefined,
): Promise<SignInLevel | undefined> {
  if (kind === undefined || identity === undefined || identity.level === STRONGEST) return undefined;
  const needed = levelNeeded((await policy.current()).settings, kind);
  return isAtLeast(identity.level, needed) ? undefined : needed;
}

/** @throws StepUpRequired where it is not known surely enough who asks for an act. */
export async function demandLevel(
  deps: Pick<Dependencies, 'policy'>,
  asker: Known,
  kind: GuardedAct | undefined,
): Promise<void> {
  const lacking = await levelLacking(deps, asker, kind);
  if (lacking !== undefined) throw new StepUpRequired(lacking);
}

/** The same of what is decided of a task. @throws StepUpRequired */
export const demandLevelFor = (deps: Pick<Dependencies, 'policy'>, asker: Known, taskKind: string): Promise<void> =>
  demandLevel(deps, asker, guardedDecision(taskKind));
