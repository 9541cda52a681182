import type { Actor } from '../../domain/amendment/context.ts';
import { DEFAULT_POLICY } from '../../domain/amendment/policy.ts';
import { brusselsDate, type Instant } from '../../domain/calendar/dates.ts';
import type { MeetingCommand } from '../../domain/meetings/meeting/commands.ts';
import { needsOfMeeting, type MeetingContext, type MeetingNeed } from '../../domain/meetings/meeting/context.ts';
import { decideMeeting } from '../../domain/meetings/meeting/decide.ts';
import type { MeetingEvent } from '../../domain/meetings/meeting/events.ts';
import { evolveMeeting } from '../../domain/meetings/meeting/evolve.ts';
import { newMeeting, type MeetingState } from '../../domain/meetings/meeting/meeting.ts';
import { meetingProcedureEventOf, type MeetingProcedureEvent } from '../../domain/meetings/meeting/procedure.ts';
import type { Database, Queries } from '../client.ts';
import { proofsOf } from '../queries/proofs.ts';
import { takenDays } from '../queries/taken-days.ts';
import { waitingPoints } from '../queries/waiting-points.ts';
import type { DirectoryRecord } from './directory.ts';
import { recordDriven, type DrivenOutcome, type DrivenRequest, type Projection } from './driven-record.ts';
import { FileRecord, timeOf } from './file-record.ts';
import { meetingChanges, meetingMails, type NameOfMeeting } from './meeting-rows.ts';
import type { PolicyRecord } from './policy.ts';

export interface MeetingsOptions {
  readonly db: Database;
  readonly directory: DirectoryRecord;
  /** The settings and calendar of the installation: captured by a meeting when it is planned. */
  readonly policy: PolicyRecord;
  /** Right-hand side of every Message-ID. */
  readonly mailHost: string;
  readonly nameOf: NameOfMeeting;
  /** Off only where the cost of the record itself is measured. */
  readonly mails?: boolean;
}

export type MeetingRequest<A> = DrivenRequest<MeetingCommand, MeetingState, MeetingEvent, A>;
export type MeetingOutcome<A> = DrivenOutcome<MeetingState, MeetingEvent, MeetingProcedureEvent, A>;

/** A meeting has few tasks, and its workflow ends with the last of them: it is told of all that concerns it. */
const PROJECTION: Projection<MeetingEvent, MeetingProcedureEvent> = {
  eventOf: meetingProcedureEventOf,
  calls: ({ events, mailsPending }) => mailsPending || events.some(({ type }) => type !== 'Nothing'),
};

/** The one way to write a fact of a meeting (ADR 1, ADR 17). */
export class MeetingRecord {
  readonly #files: FileRecord<MeetingState, MeetingEvent>;
  readonly #options: MeetingsOptions;

  constructor(options: MeetingsOptions) {
    this.#options = options;
    this.#files = new FileRecord(options.db, 'meeting', { initial: newMeeting(DEFAULT_POLICY), evolve: evolveMeeting });
  }

  /**
   * @throws RuleViolation as `decideMeeting`, and `IDEMPOTENCY_KEY_REUSED`.
   */
  async record<A>(fileId: string, asked: MeetingRequest<A>): Promise<MeetingOutcome<A>> {
    const { command, actor } = asked;
    const { nameOf, mailHost, mails = true } = this.#options;
    return recordDriven(this.#files, fileId, asked, PROJECTION, async ({ state, db, ...found }) => {
      const context = await this.#context(db, fileId, state, command, { actor, ...found });
      return {
        facts: decideMeeting(state, command, context).facts,
        mails: (recorded) => (mails ? meetingMails(fileId, state, recorded, context.directory, mailHost) : []),
        changes: (recorded) => meetingChanges(fileId, state, recorded, nameOf),
      };
    });
  }

  /** The meeting as it stands, folded from its events. */
  async read(fileId: string): Promise<MeetingState> {
    return (await this.#files.read(fileId)).state;
  }

  /** The meeting's present moment: the caller's clock and the file's development offset, never before its last event. */
  async timeOf(fileId: string, now: Instant): Promise<Instant> {
    const { state, loaded } = await this.#files.read(fileId);
    return timeOf(now, loaded.clockOffsetMs, state.lastAt);
  }

  async #context(
    db: Queries,
    fileId: string,
    state: MeetingState,
    command: MeetingCommand,
    known: { actor: Actor; at: Instant; directorySeq: number; policySeq: number },
  ): Promise<MeetingContext> {
    const [directory, policy] = await Promise.all([
      this.#options.directory.asOf(known.directorySeq),
      this.#options.policy.asOf(known.policySeq),
    ]);
    const base: MeetingContext = {
      at: known.at,
      today: brusselsDate(known.at),
      actor: known.actor,
      directory,
      policy,
    };
    const parts = needsOfMeeting(command).map((need) => part(db, need, fileId, state, command));
    return Object.assign(base, ...(await Promise.all(parts)));
  }
}

async function part(
  db: Queries,
  need: MeetingNeed,
  fileId: string,
  state: MeetingState,
  command: MeetingCommand,
): Promise<Partial<MeetingContext>> {
  switch (need) {
    case 'PROOFS':
      return state.convoked === undefined ? {} : { proofs: await proofsOf(db, fileId, state.convoked.seq) };
    case 'WAITING': {
      const { series } = command.type === 'PLAN' || command.type === 'CALL' ? command : state;
      return { waiting: await waitingPoints(db, series) };
    }
    case 'TAKEN':
      return { taken: await takenDays(db, fileId) };
  }
}
