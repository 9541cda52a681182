import {
  condition,
  continueAsNew,
  defineSignal,
  defineUpdate,
  getExternalWorkflowHandle,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { FileInput, ProgressOf } from '../activities/ports.ts';
import { instantAt } from '../domain/calendar/dates.ts';
import type { Instant, IsoDate } from '../domain/calendar/dates.ts';
import type { NewsOf } from '../domain/file.ts';
import { RECORDED } from './contract.ts';
import { quickly, sendMails, slowly, type StepOf } from './steps.ts';

/** A history longer than this is begun anew: a cold replay stays well under the task timeout. */
const LONGEST_HISTORY = 400;

/** How a kind of file is read: its procedure before anything happened, how an event changes it, and what reads it. */
export interface Reading<P, E> {
  readonly initial: P;
  readonly evolve: (procedure: P, event: E) => P;
  readonly read: StepOf<E>;
}

/**
 * A file as its workflow knows it: what the record says, read in order, and nothing else. Started over the record at any
 * moment it comes to the same place.
 */
export abstract class FollowedFile<P extends { readonly seq: number }, E> {
  readonly id: string;
  readonly #root: string | undefined;
  readonly #reading: Reading<P, E>;
  #procedure: P;
  #told = 0;
  #mailsPending = true;
  #isMailing = false;
  #lastStep: Promise<unknown> = Promise.resolve();
  #closing = false;
  #isRead = false;
  #owesMails = true;
  readonly #listeners = new Set<string>();

  /** @param root the workflow to tell of what is recorded here, when this is another workflow's view of its file. */
  constructor(id: string, reading: Reading<P, E>, root?: string) {
    this.id = id;
    this.#reading = reading;
    this.#procedure = reading.initial;
    this.#root = root;
    const hear = (seq: number, news?: NewsOf<E>): void => this.#hear(seq, news);
    setHandler(defineSignal<[number, NewsOf<E>?]>(RECORDED), hear);
    setHandler(defineUpdate<void, [number, NewsOf<E>?]>(RECORDED), hear);
  }

  get procedure(): P {
    return this.#procedure;
  }

  /** Whether nothing is left to do but to send the last messages. */
  abstract get hasEnded(): boolean;

  /** Whether this run has grown too long: every wait ends, and the next run walks to where the file stands. */
  get isTired(): boolean {
    return workflowInfo().historyLength > LONGEST_HISTORY;
  }

  /** Whether every message known of has been handed to the mail server. */
  get mailsAreOut(): boolean {
    return !this.#mailsPending && !this.#isMailing;
  }

  /** Waits until something is so, or until a moment has come: true when it is so. */
  async until(is: () => boolean, moment?: Instant): Promise<boolean> {
    const over = (): boolean => is() || this.isTired;
    if (moment === undefined) return condition(over).then(() => is());
    const milliseconds = Date.parse(moment) - Date.now();
    return milliseconds > 0 ? condition(over, milliseconds) : is();
  }

  /** Waits for a time of a day in Brussels. */
  untilDay(is: () => boolean, day: IsoDate, time: string): Promise<boolean> {
    return this.until(is, instantAt(day, time));
  }

  /** Carries out a step of the procedure; what it led to is known afterwards. Returns the code of a refusal. */
  run(step: StepOf<E>): Promise<string | undefined> {
    return this.#inTurn(() => quickly(step, this.#input()));
  }

  /** The same for a step that takes its time. */
  runSlowly(step: StepOf<E>): Promise<string | undefined> {
    return this.#inTurn(() => slowly(step, this.#input()));
  }

  /** Passes wake-ups on to another workflow for as long as it is at work. */
  async whileTelling(workflowId: string, work: () => Promise<unknown>): Promise<void> {
    this.#listeners.add(workflowId);
    await work();
    this.#listeners.delete(workflowId);
  }

  /** Reads what others record and sends the messages it causes, as long as the file is open here. */
  async follow({ mails }: { mails: boolean }): Promise<void> {
    const mailing = mails ? this.#keepMailing() : undefined;
    await this.#keepReading();
    this.#isRead = true;
    // A mail server that is away does not keep a tired run from being begun anew.
    await Promise.race([mailing, condition(() => this.isTired)]);
    this.#owesMails &&= mails;
  }

  /** Ends the following once everything recorded is read and every message is out. */
  close(): void {
    this.#closing = true;
  }

  /** Begins a new run over the record when this one has grown too long and something is left to do. */
  async renewIfTired(...args: readonly unknown[]): Promise<void> {
    if (this.isTired && (!this.hasEnded || this.#owesMails)) await continueAsNew(...args);
  }

  /** What a wake-up brings is read already, unless something before it is missing. */
  #hear(seq: number, news?: NewsOf<E>): void {
    if (seq <= this.#told) return;
    this.#told = seq;
    // Where a file begins with this, no older message waits.
    if (seq === news?.events.length) this.#mailsPending = false;
    if (news !== undefined) this.#fold({ ...news, seq });
    for (const listener of this.#listeners) void tell(listener, seq, news);
  }

  async #keepReading(): Promise<void> {
    const behind = (): boolean => this.#told > this.#procedure.seq;
    for (;;) {
      await condition(() => behind() || this.#isStopping);
      // Another step may have brought the news by now: only stopping ends the loop.
      if (behind()) await this.run(this.#reading.read);
      else if (this.#isStopping) return;
    }
  }

  /** To the last message: what the last reading brought is sent as well. */
  async #keepMailing(): Promise<void> {
    for (;;) {
      await condition(() => this.#mailsPending || this.#isRead);
      if (!this.#mailsPending) break;
      this.#mailsPending = false;
      this.#isMailing = true;
      await sendMails({ fileId: this.id });
      this.#isMailing = false;
    }
    this.#owesMails = false;
  }

  get #isStopping(): boolean {
    return this.#closing || this.isTired;
  }

  /**
   * One step after the other, whatever branches run side by side: two local activities in flight may be answered in one order
   * now and in another when the history is replayed.
   */
  #inTurn(step: () => Promise<ProgressOf<E>>): Promise<string | undefined> {
    const ran = this.#lastStep.then(() => this.#runOne(step));
    this.#lastStep = ran;
    return ran;
  }

  async #runOne(step: () => Promise<ProgressOf<E>>): Promise<string | undefined> {
    const progress = await step();
    this.#fold(progress);
    if (this.#root !== undefined && progress.seq > this.#told) await tell(this.#root, progress.seq);
    return progress.refused;
  }

  /** Answers and wake-ups may overlap: only the event that follows the last one known is folded. */
  #fold({ events, seq, mailsPending }: ProgressOf<E>): void {
    const first = seq - events.length + 1;
    for (const [index, event] of events.entries()) {
      if (first + index === this.#procedure.seq + 1) this.#procedure = this.#reading.evolve(this.#procedure, event);
    }
    this.#mailsPending ||= mailsPending;
  }

  #input(): FileInput {
    return { fileId: this.id, sinceSeq: this.#procedure.seq, at: new Date(Date.now()).toISOString() };
  }
}

/** Tells another workflow of a recorded event; one that is not there will read the record when it starts. */
async function tell(workflowId: string, ...told: readonly [seq: number, news?: NewsOf<unknown>]): Promise<void> {
  await getExternalWorkflowHandle(workflowId)
    .signal(RECORDED, ...told)
    .catch(() => undefined);
}
