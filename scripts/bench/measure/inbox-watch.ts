import { setTimeout as delay } from 'node:timers/promises';
import type { TaskKind } from '../../../domain/amendment/tasks.ts';
import type { Database } from '../../../prisma/client.ts';

/** How often the inboxes are looked at; what is measured with them is known to this. */
const EVERY_MS = 4;
const LIMIT_MS = 30_000;

interface OpenTask {
  readonly id: string;
  readonly file_id: string;
  readonly kind: TaskKind;
  readonly party_id: string;
}

interface Wanted {
  readonly fileId: string;
  readonly kind: TaskKind;
  readonly person: string;
  readonly since: number;
  readonly found: (taskId: string) => void;
  readonly failed: (error: Error) => void;
}

/** Waits for tasks on behalf of all clients with one query at a time, the same for every shape. */
export class InboxWatch {
  readonly #db: Database;
  #wanted: Wanted[] = [];
  #looking = false;

  constructor(db: Database) {
    this.#db = db;
  }

  /** The id of a file's open task of a kind once it is in a person's inbox. */
  taskFor(person: string, fileId: string, kind: TaskKind): Promise<string> {
    return new Promise((found, failed) => {
      this.#wanted.push({ person, fileId, kind, since: performance.now(), found, failed });
      if (!this.#looking) void this.#look();
    });
  }

  async #look(): Promise<void> {
    this.#looking = true;
    while (this.#wanted.length > 0) {
      await this.#lookOnce().catch((error: unknown) => this.#fail(error));
      await delay(EVERY_MS);
    }
    this.#looking = false;
  }

  async #lookOnce(): Promise<void> {
    const files = this.#wanted.map(({ fileId }) => fileId);
    const open = await this.#db.$queryRawUnsafe<OpenTask[]>(
      `SELECT t.id, t.file_id, t.kind, a.party_id FROM task t JOIN task_assignee a ON a.task_id = t.id
       WHERE t.file_id = ANY($1::text[]) AND a.open`,
      files,
    );
    this.#wanted = this.#wanted.filter((wanted) => {
      const task = open.find((each) => answers(each, wanted));
      if (task !== undefined) wanted.found(task.id);
      return task === undefined;
    });
    if (this.#wanted.some(({ since }) => performance.now() - since > LIMIT_MS)) throw new Error('A task never came.');
  }

  #fail(error: unknown): void {
    const failure = error instanceof Error ? error : new Error(String(error));
    for (const { failed } of this.#wanted.splice(0)) failed(failure);
  }
}

const answers = (task: OpenTask, { fileId, kind, person }: Wanted): boolean =>
  task.file_id === fileId && task.kind === kind && task.party_id === person;
