import type { Policy } from '../../domain/amendment/policy.ts';
import type { Instant } from '../../domain/calendar/dates.ts';
import type { By, Recorded } from '../../domain/file.ts';
import { decidePolicy, type PolicyCommand } from '../../domain/rules/decide-policy.ts';
import {
  evolvePolicy,
  NEW_POLICY_FILE,
  policyIn,
  type PolicyEvent,
  type PolicyFile,
} from '../../domain/rules/policy-file.ts';
import type { Database } from '../client.ts';
import { FileRecord, wakeMeetingSeries, type Request } from './file-record.ts';

export const POLICY_FILE = 'policy';

export interface PolicyRequest {
  readonly command: PolicyCommand;
  readonly by: By;
  readonly now: Instant;
  readonly request?: Request;
}

/** The settings and the calendar: one file for the installation, of which each amendment captures what it finds at its launch. */
export class PolicyRecord {
  readonly #files: FileRecord<PolicyFile, PolicyEvent>;
  #known: { seq: number; policy: Policy } = { seq: 0, policy: policyIn(NEW_POLICY_FILE) };

  constructor(db: Database) {
    const evolve = (file: PolicyFile, { event }: Recorded<PolicyEvent>): PolicyFile => evolvePolicy(file, event);
    this.#files = new FileRecord(db, 'policy', { initial: NEW_POLICY_FILE, evolve }, 1);
  }

  /**
   * No workflow drives it: open files are moved to new rules by people, each by a command of its own. The promised meetings
   * alone are compared with the record again.
   *
   * @throws RuleViolation as `decidePolicy`.
   */
  async record({ command, by, now, request }: PolicyRequest): Promise<PolicyFile> {
    const outcome = await this.#files.record(POLICY_FILE, {
      now,
      ...(request === undefined ? {} : { request }),
      judge: async ({ state }) => ({
        facts: decidePolicy(state, command, by),
        changes: (recorded) => [wakeMeetingSeries(recorded)],
      }),
      answer: () => ({}),
    });
    return outcome.state;
  }

  /** What is set, with the names under which closures and caretaker periods are corrected. */
  async file(): Promise<PolicyFile> {
    return (await this.#files.read(POLICY_FILE)).state;
  }

  /** The rules in force, read again only when they have changed: `seq` is what another reading found as their newest event. */
  async asOf(seq: number): Promise<Policy> {
    return seq === this.#known.seq ? this.#known.policy : this.current();
  }

  /** The rules in force. */
  async current(): Promise<Policy> {
    const { state, seq } = await this.#files.read(POLICY_FILE);
    this.#known = { seq, policy: policyIn(state) };
    return this.#known.policy;
  }
}
