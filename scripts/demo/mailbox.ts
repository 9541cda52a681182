import { setTimeout as wait } from 'node:timers/promises';

/** A mail as the catcher keeps it. */
export interface CaughtMail {
  readonly id: number;
  readonly to: readonly string[];
  readonly subject: string;
  readonly links: readonly string[];
}

const PATIENCE_MS = 60_000;
const BETWEEN_MS = 100;

/** The mails that have come since one last looked. */
export class Mailbox {
  readonly #url: string;
  #seen = 0;

  constructor(url: string) {
    this.#url = url;
  }

  /** Forgets what came before. */
  async skip(): Promise<void> {
    await this.news();
  }

  async news(): Promise<readonly CaughtMail[]> {
    const mails = await this.#read(`?after=${this.#seen}`);
    this.#seen = Math.max(this.#seen, ...mails.map((mail) => mail.id));
    return mails;
  }

  /** Waits for a mail that links to a task, and returns the link of the newest. */
  async linkTo(taskId: string): Promise<string> {
    const until = Date.now() + PATIENCE_MS;
    while (Date.now() < until) {
      const links = (await this.#read('')).flatMap((mail) => mail.links);
      const found = links.findLast((link) => link.includes(`/tasks/${taskId}`) && link.includes('key='));
      if (found !== undefined) return found;
      await wait(BETWEEN_MS);
    }
    throw new Error(`No mail brought a link to the task ${taskId}.`);
  }

  async #read(question: string): Promise<readonly CaughtMail[]> {
    const response = await fetch(`${this.#url}api/mails${question}`);
    const mails: readonly CaughtMail[] = await response.json();
    return mails;
  }
}
