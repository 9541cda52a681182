import type { By, Recorded } from '../../domain/file.ts';
import { decideDirectory, type DirectoryCommand } from '../../domain/people/decide-directory.ts';
import {
  EMPTY_DIRECTORY,
  evolveDirectory,
  type Directory,
  type DirectoryEvent,
} from '../../domain/people/directory.ts';
import type { Instant } from '../../domain/calendar/dates.ts';
import type { Database } from '../client.ts';
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
  async record({ command, by, now, details, request }: DirectoryRequest): Promise<Directory> {
    const outcome = await this.#files.record(DIRECTORY_FILE, {
      now,
      ...(request === undefined ? {} : { request }),
      judge: async ({ state }) => ({
        facts: decideDirectory(state, command, by),
        changes: (recorded) => [
          insert('person', details === undefined ? [] : [{ ...details }], { update: ['id'] }),
          wakeUp(DIRECTORY_FILE, recorded),
        ],
      }),
      answer: () => ({}),
    });
    return outcome.state;
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
