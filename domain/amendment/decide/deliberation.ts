import type { AmendmentText } from '../../contract/instruction.ts';
import type { By, Fact } from '../../file.ts';
import type { Context } from '../context.ts';
import type { AmendmentEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import { refusal } from '../refusals.ts';
import type { AmendmentState, Task } from '../state.ts';

/**
 * A decision in the making: each fact recorded is folded at once, so that what follows by rule is judged on what has just
 * been decided. Texts that come into being with it are kept beside, to be stored under their hash.
 */
export class Deliberation {
  readonly context: Context;
  readonly facts: Fact<AmendmentEvent>[] = [];
  /** The draft as it lies on the drafter's table from now on, where the decision changes it. */
  redrafted?: AmendmentText;
  readonly texts: { hash: string; text: AmendmentText }[] = [];
  #state: AmendmentState;

  constructor(state: AmendmentState, context: Context) {
    this.#state = state;
    this.context = context;
  }

  get state(): AmendmentState {
    return this.#state;
  }

  record(event: AmendmentEvent, by: By): void {
    const seq = this.#state.procedure.seq + 1;
    this.facts.push({ by, event });
    this.#state = evolve(this.#state, { seq, at: this.context.at, by, event });
  }

  /** A part of the context that the command needs: its absence is a fault of the caller, not of the user. */
  need<K extends keyof Context>(part: K): NonNullable<Context[K]> {
    const value = this.context[part];
    if (value === undefined || value === null) throw new Error(`The context lacks «${part}».`);
    return value;
  }

  /** @throws RuleViolation `TASK_UNKNOWN` */
  task(seq: number): Task {
    const task = this.#state.tasks[seq];
    if (task === undefined) throw refusal('TASK_UNKNOWN');
    return task;
  }
}
