import { setTimeout as delay } from 'node:timers/promises';
import type { Say } from './progress.ts';

/** A part that runs in a process of its own. */
export interface Part {
  readonly ended: Promise<string>;
  readonly stop: () => Promise<void>;
}

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
/** A part that ran this long did start: its end is not another failure of the same start. */
const STEADY_MS = 5_000;

/** Starts a part, and again whenever it ends by itself, after a pause that doubles while it keeps ending. */
export class KeptUp {
  readonly #name: string;
  readonly #start: () => Promise<Part>;
  readonly #say: Say;
  readonly #stopping = new AbortController();
  #part: Part | undefined;
  #watch: Promise<void> = Promise.resolve();

  constructor(name: string, start: () => Promise<Part>, say: Say) {
    this.#name = name;
    this.#start = start;
    this.#say = say;
  }

  /** Returns once the part is up. @throws what its first start throws. */
  async start(): Promise<void> {
    this.#part = await this.#start();
    this.#watch = this.#keepUp(this.#part);
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#part?.stop();
    await this.#watch;
    await this.#part?.stop();
  }

  async #keepUp(first: Part): Promise<void> {
    const { signal } = this.#stopping;
    let part: Part | undefined = first;
    let pause = FIRST_PAUSE_MS;
    while (!signal.aborted) {
      const began = performance.now();
      const end = part === undefined ? 'it did not start' : await part.ended;
      if (signal.aborted) return;
      if (performance.now() - began > STEADY_MS) pause = FIRST_PAUSE_MS;
      this.#say(`${this.#name} stopped (${end}): starting it again in ${pause / 1000} s`);
      await delay(pause, undefined, { signal }).catch(() => undefined);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
      if (!signal.aborted) part = await this.#again();
    }
  }

  async #again(): Promise<Part | undefined> {
    try {
      this.#part = await this.#start();
      this.#say(`${this.#name} is up again`);
      return this.#part;
    } catch (error) {
      this.#say(String(error));
      return undefined;
    }
  }
}
