import { guardedAct, guardedDecision, type GuardedAct } from '../../../domain/people/level-needed.ts';
import type { Act } from '../../../domain/rights/table.ts';
import type { StepUp } from '../../../web/layout/frame.ts';
import type { Asker } from '../../caller.ts';
import type { AppDependencies } from '../../dependencies.ts';
import { levelLacking } from '../../sign-in/step-up.ts';
import { startAddress } from './failed-page.ts';

type Deps = Pick<AppDependencies, 'policy' | 'provider'>;

/** What a frame says of an act: that it must be known more surely who does it, before its form; nothing where it is. */
export const stepUpFor = (deps: Deps, asker: Asker, act: Act, to: string): Promise<Framed> =>
  framed(deps, asker, guardedAct(act), to);

/** The same of a task that is decided, or whose decision is taken back; of several, of the first that lacks a level. */
export async function stepUpForTasks(deps: Deps, asker: Asker, kinds: readonly string[], to: string): Promise<Framed> {
  for (const kind of new Set(kinds.map(guardedDecision))) {
    const { stepUp } = await framed(deps, asker, kind, to);
    if (stepUp !== undefined) return { stepUp };
  }
  return {};
}

interface Framed {
  readonly stepUp?: StepUp;
}

async function framed(deps: Deps, asker: Asker, kind: GuardedAct | undefined, to: string): Promise<Framed> {
  const level = await levelLacking(deps, asker, kind);
  if (level === undefined || kind === undefined) return {};
  const canSignIn = deps.provider !== undefined && asker.identity?.credential.kind === 'SESSION';
  return { stepUp: { kind, level, ...(canSignIn ? { href: startAddress({ to, level }) } : {}) } };
}
