import type { Instant } from '../../domain/calendar/dates.ts';
import type { Recorded } from '../../domain/file.ts';

/** How a kind of file is folded. */
export interface Stream<S, E> {
  readonly initial: S;
  readonly evolve: (state: S, recorded: Recorded<E>) => S;
}

/** A file's state after its event `seq`, and when that was. */
export interface Kept<S> {
  readonly seq: number;
  readonly state: S;
  readonly lastAt?: Instant;
}

/**
 * The states of files this process has read, so that a command reads only what is new. A state is never wrong, only old:
 * events are append-only and every use reads on from its `seq`.
 */
export class StateCache<S, E> {
  readonly #kept = new Map<string, Kept<S>>();
  readonly #stream: Stream<S, E>;
  readonly #size: number;

  constructor(stream: Stream<S, E>, size: number) {
    this.#stream = stream;
    this.#size = size;
  }

  get(fileId: string): Kept<S> {
    return this.#kept.get(fileId) ?? { seq: 0, state: this.#stream.initial };
  }

  /** Folds what was read since `from` and keeps it, the longest unused state giving way. */
  advance(fileId: string, from: Kept<S>, events: readonly Recorded<E>[]): Kept<S> {
    const last = events.at(-1);
    const state = events.reduce(this.#stream.evolve, from.state);
    const kept = last === undefined ? from : { seq: last.seq, state, lastAt: last.at };
    this.#kept.delete(fileId);
    this.#kept.set(fileId, kept);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > this.#size && oldest !== undefined) this.#kept.delete(oldest);
    return kept;
  }
}
