import {
  condition,
  continueAsNew,
  defineSignal,
  defineUpdate,
  getExternalWorkflowHandle,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { ConsultationInput, FileInput, Progress } from '../activities/ports.ts';
import { instantAt } from '../domain/calendar/dates.ts';
import type { Instant, IsoDate } from '../domain/calendar/dates.ts';
import type { Phase } from '../domain/amendment/phases.ts';
import { evolveProcedure, isDue, NEW_PROCEDURE } from '../domain/amendment/procedure.ts';
import type { News, Procedure } from '../domain/amendment/procedure.ts';
import { RECORDED } from './contract.ts';
import { quickly, readFile, sendMails, slowly, startConsultation, type Step } from './steps.ts';

/** A history longer than this is begun anew: a cold replay stays well under the task timeout. */
const LONGEST_HISTORY = 400;

/**
 * A file as its workflow knows it: what the record says, read in order, and nothing else. Started over the record at any
 * moment it comes to the same place.
 */
export class AmendmentFile {
  readonly id: string;
  readonly #root: string | undefined;
  #procedure: Procedure = NEW_PROCEDURE;
  #told = 0;
  #mailsPending = true;
  #lastStep: Promise<unknown> = Promise.resolve();
  #closing = false;
  #isRead = false;
  #owesMails = true;
  readonly #consultations = new Set<string>();

  /** @param root the workflow to tell of what is recorded here, when this is a consultation's view of the file. */
  constructor(id: string, root?: string) {
    this.id = id;
    this.#root = root;
    const hear = (seq: number, news?: News): void => this.#hear(seq, news);
    setHandler(defineSignal<[number, News?]>(RECORDED), hear);
    setHandler(defineUpdate<void, [number, News?]>(RECORDED), hear);
  }

  get procedure(): Procedure {
    return this.#procedure;
  }

  get hasEnded(): boolean {
    return this.#procedure.end !== undefined;
  }

  /** Whether the way to the signature lies before the file, from wherever it stands or was sent back to. */
  get isBeforeSignature(): boolean {
    return !this.hasEnded && !this.isTired && this.#procedure.inForceOn === undefined;
  }

  /** Whether this run has grown too long: every wait ends, and the next run walks to where the file stands. */
  get isTired(): boolean {
    return workflowInfo().historyLength > LONGEST_HISTORY;
  }

  /** Whether the file waits at a phase, not yet opened or open. */
  isAt(phase: Phase): boolean {
    return !this.isTired && isDue(this.#procedure, phase);
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
  run(step: Step): Promise<string | undefined> {
    return this.#inTurn(() => quickly(step, this.#input()));
  }

  /** The same for a step that takes its time. */
  runSlowly(step: Step): Promise<string | undefined> {
    return this.#inTurn(() => slowly(step, this.#input()));
  }

  consult(consultation: Omit<ConsultationInput, 'fileId'>): Promise<void> {
    return startConsultation({ fileId: this.id, ...consultation });
  }

  /** Passes wake-ups on to a consultation's workflow for as long as it is at work. */
  async whileConsulting(workflowId: string, work: () => Promise<unknown>): Promise<void> {
    this.#consultations.add(workflowId);
    await work();
    this.#consultations.delete(workflowId);
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
  #hear(seq: number, news?: News): void {
    if (seq <= this.#told) return;
    this.#told = seq;
    // Where a file begins with this, no older message waits.
    if (seq === news?.events.length) this.#mailsPending = false;
    if (news !== undefined) this.#fold({ ...news, seq });
    for (const consultation of this.#consultations) void tell(consultation, seq, news);
  }

  async #keepReading(): Promise<void> {
    const behind = (): boolean => this.#told > this.#procedure.seq;
    for (;;) {
      await condition(() => behind() || this.#isStopping);
      // Another step may have brought the news by now: only stopping ends the loop.
      if (behind()) await this.run(readFile);
      else if (this.#isStopping) return;
    }
  }

  /** To the last message: what the last reading brought is sent as well. */
  async #keepMailing(): Promise<void> {
    for (;;) {
      await condition(() => this.#mailsPending || this.#isRead);
      if (!this.#mailsPending) break;
      this.#mailsPending = false;
      await sendMails({ fileId: this.id });
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
  #inTurn(step: () => Promise<Progress>): Promise<string | undefined> {
    const ran = this.#lastStep.then(() => this.#runOne(step));
    this.#lastStep = ran;
    return ran;
  }

  async #runOne(step: () => Promise<Progress>): Promise<string | undefined> {
    const progress = await step();
    this.#fold(progress);
    if (this.#root !== undefined && progress.seq > this.#told) await tell(this.#root, progress.seq);
    return progress.refused;
  }

  /** Answers and wake-ups may overlap: only the event that follows the last one known is folded. */
  #fold({ events, seq, mailsPending }: Progress): void {
    const first = seq - events.length + 1;
    for (const [index, event] of events.entries()) {
      if (first + index === this.#procedure.seq + 1) this.#procedure = evolveProcedure(this.#procedure, event);
    }
    this.#mailsPending ||= mailsPending;
  }

  #input(): FileInput {
    return { fileId: this.id, sinceSeq: this.#procedure.seq, at: new Date(Date.now()).toISOString() };
  }
}

/** Tells another workflow of a recorded event; one that is not there will read the record when it starts. */
async function tell(workflowId: string, ...told: readonly [seq: number, news?: News]): Promise<void> {
  await getExternalWorkflowHandle(workflowId)
    .signal(RECORDED, ...told)
    .catch(() => undefined);
}
