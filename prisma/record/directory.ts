import type { By, Recorded } from '../../domain/file.ts';
import { decideDirectory, type DirectoryCommand } from '../../domain/people/decide-directory.ts';
import {
  EMPTY_DIRECTORY,
  evolveDirectory,
  type Directory,
  type DirectoryEvent,
} from '../../domain/people/directory.ts';
import { brusselsDate, type Instant } from '../../domain/calendar/dates.ts';
import type { ErasureRule } from '../../domain/people/erasure.ts';
import type { Database, Queries } from '../client.ts';
import { accessChanges, type AccessPost } from './access-rows.ts';
import { eraseFrom } from './erase-person.ts';
import { factsOf } from './erasure-facts.ts';
import { FileRecord, wakeUp, type Request } from './file-record.ts';
import { insert } from './rows.ts';

export const DIRECTORY_FILE = 'directory';

/** What the reference table holds of a person: the only place for it. */
export interface PersonDetails {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly language: string;
}

export interface DirectoryRequest {
  readonly command: DirectoryCommand;
  readonly by: By;
  readonly now: Instant;
  readonly details?: PersonDetails;
  readonly request?: Request;
  /** With what a change that is told by mail orders its messages. */
  readonly post?: AccessPost;
  /** What is changed besides in the same transaction. */
  readonly beside?: (tx: Queries, at: Instant) => Promise<void>;
}

export interface ErasureRequest {
  readonly personId: string;
  readonly rule: ErasureRule;
  readonly by: By;
  readonly now: Instant;
  /** Of the setting in force. */
  readonly retentionYears: number;
  readonly request?: Request;
}

/** Who is who: one file for the whole service, so that its rules see everyone at once. */
export class DirectoryRecord {
  readonly #files: FileRecord<Directory, DirectoryEvent>;
  #known: { seq: number; directory: Directory } = { seq: -1, directory: EMPTY_DIRECTORY };

  constructor(db: Database) {
    const evolve = (directory: Directory, { event }: Recorded<DirectoryEvent>): Directory =>
      evolveDirectory(directory, event);
    this.#files = new FileRecord(db, 'directory', { initial: EMPTY_DIRECTORY, evolve }, 1);
  }

  /** @throws RuleViolation as `decideDirectory`. */
  async record({ command, by, now, details, request, post, beside }: DirectoryRequest): Promise<Directory> {
    const outcome = await this.#files.record(DIRECTORY_FILE, {
      now,
      ...(request === undefined ? {} : { request }),
      judge: async ({ state }) => ({
        facts: decideDirectory(state, command, by),
        changes: (recorded) => [
          insert('person', details === undefined ? [] : [{ ...details }], { update: ['id'] }),
          ...accessChanges(DIRECTORY_FILE, state, recorded, post),
          wakeUp(DIRECTORY_FILE, recorded),
        ],
      }),
      answer: () => ({}),
      ...(beside === undefined ? {} : { beside }),
    });
    return outcome.state;
  }

  /**
   * Erases a person: the fact, and all that goes with it, in one transaction.
   *
   * @throws RuleViolation as `erasePerson` refuses, and `NOT_ALLOWED`.
   */
  async erase({ personId, rule, by, now, retentionYears, request }: ErasureRequest): Promise<void> {
    await this.#files.record(DIRECTORY_FILE, {
      now,
      ...(request === undefined ? {} : { request }),
      judge: async ({ state, db, at }) => {
        const asked = { id: personId, rule, on: brusselsDate(at), retentionYears, ...(await factsOf(db, personId)) };
        return {
          facts: decideDirectory(state, { type: 'ERASE_PERSON', ...asked }, by),
          changes: (recorded) => [wakeUp(DIRECTORY_FILE, recorded)],
        };
      },
      answer: () => ({ id: personId }),
      beside: (tx, at) => eraseFrom(tx, personId, rule, at),
    });
  }

  /** The directory, read again only when it has changed: `seq` is what another reading found as its newest event. */
  async asOf(seq: number): Promise<Directory> {
    return seq === this.#known.seq ? this.#known.directory : this.current();
  }

  async current(): Promise<Directory> {
    const { state, seq } = await this.#files.read(DIRECTORY_FILE);
    this.#known = { seq, directory: state };
    return state;
  }
}
