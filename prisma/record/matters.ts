import type { Actor } from '../../domain/amendment/context.ts';
import { DEFAULT_POLICY } from '../../domain/amendment/policy.ts';
import { brusselsDate, type Instant } from '../../domain/calendar/dates.ts';
import type { Recorded } from '../../domain/file.ts';
import { decideMatter, type MatterCommand, type MatterContext } from '../../domain/matters/decide-matter.ts';
import { evolveMatter, type MatterEvent } from '../../domain/matters/events.ts';
import { matterMailOrders } from '../../domain/matters/mail-orders.ts';
import { MATTER_RULES, newMatter, statusOfMatter, type MatterState } from '../../domain/matters/matter.ts';
import { matterProcedureEventOf, type MatterProcedureEvent } from '../../domain/matters/procedure.ts';
import type { Directory } from '../../domain/people/directory.ts';
import type { Database, Queries } from '../client.ts';
import { matterMeetings } from '../queries/matter-meetings.ts';
import type { DirectoryRecord } from './directory.ts';
import { recordDriven, type DrivenOutcome, type DrivenRequest, type Projection } from './driven-record.ts';
import { FileRecord, timeOf, type Found } from './file-record.ts';
import { mailRows } from './mail-rows.ts';
import type { PolicyRecord } from './policy.ts';
import { insert, type Change, type Row } from './rows.ts';

export interface MattersOptions {
  readonly db: Database;
  readonly directory: DirectoryRecord;
  /** The settings and calendar of the installation: captured by a matter when it is raised. */
  readonly policy: PolicyRecord;
  /** Right-hand side of every Message-ID. */
  readonly mailHost: string;
}

export type MatterRequest<A> = DrivenRequest<MatterCommand, MatterState, MatterEvent, A>;
export type MatterOutcomeOf<A> = DrivenOutcome<MatterState, MatterEvent, MatterProcedureEvent, A>;

const PROJECTION: Projection<MatterEvent, MatterProcedureEvent> = {
  eventOf: matterProcedureEventOf,
  calls: ({ events, mailsPending }) => mailsPending || events.some(({ type }) => type !== 'Nothing'),
};

/** The one way to write a fact of a matter (ADR 1, ADR 18). */
export class MatterRecord {
  readonly #files: FileRecord<MatterState, MatterEvent>;
  readonly #options: MattersOptions;

  constructor(options: MattersOptions) {
    this.#options = options;
    this.#files = new FileRecord(options.db, 'matter', { initial: newMatter(DEFAULT_POLICY), evolve: evolveMatter });
  }

  /**
   * @throws RuleViolation as `decideMatter`, and `IDEMPOTENCY_KEY_REUSED`.
   */
  record<A>(fileId: string, asked: MatterRequest<A>): Promise<MatterOutcomeOf<A>> {
    return recordDriven(this.#files, fileId, asked, PROJECTION, async (found) => {
      const context = await this.#context(fileId, asked.actor, found);
      return {
        facts: decideMatter(found.state, asked.command, context),
        mails: (recorded) => this.#mails(fileId, found.state, recorded, context.directory),
        changes: (recorded) => rowChanges(fileId, found.state, recorded),
      };
    });
  }

  /** The matter as it stands, folded from its events. */
  async read(fileId: string): Promise<MatterState> {
    return (await this.#files.read(fileId)).state;
  }

  /** The matter's present moment: the caller's clock and the file's development offset, never before its last event. */
  async timeOf(fileId: string, now: Instant): Promise<Instant> {
    const { state, loaded } = await this.#files.read(fileId);
    return timeOf(now, loaded.clockOffsetMs, state.lastAt);
  }

  async #context(fileId: string, actor: Actor, found: Found<MatterState>): Promise<MatterContext> {
    const { at, directorySeq, policySeq, state, db } = found;
    const [directory, policy, meetings] = await Promise.all([
      this.#options.directory.asOf(directorySeq),
      this.#options.policy.asOf(policySeq),
      meetingsOf(db, fileId, state),
    ]);
    return { at, today: brusselsDate(at), actor, directory, policy, meetings };
  }

  #mails(
    fileId: string,
    before: MatterState,
    happened: readonly Recorded<MatterEvent>[],
    directory: Directory,
  ): readonly Change[] {
    let state = before;
    const rows = happened.flatMap((recorded) => {
      state = evolveMatter(state, recorded);
      const orders = matterMailOrders(state, recorded, directory, brusselsDate(recorded.at));
      return mailRows(fileId, orders, recorded.at, this.#options.mailHost);
    });
    return [insert('mail', rows)];
  }
}

async function meetingsOf(db: Queries, id: string, { raised }: MatterState): Promise<MatterContext['meetings']> {
  if (raised === undefined) return { planned: false, discussed: false };
  const { kind, receivedOn, dueOn } = raised;
  return matterMeetings(db, { id, series: MATTER_RULES[kind].series, receivedOn, dueOn });
}

function rowChanges(
  fileId: string,
  before: MatterState,
  happened: readonly Recorded<MatterEvent>[],
): readonly Change[] {
  const row = matterRow(fileId, happened.reduce(evolveMatter, before));
  return [insert('matter', happened.length === 0 || row === undefined ? [] : [row], { update: ['id'] })];
}

/** The row of a matter, from its state alone. */
export function matterRow(fileId: string, state: MatterState): Row | undefined {
  const { raised, settled, lastAt, seq } = state;
  if (raised === undefined) return undefined;
  return {
    id: fileId,
    kind: raised.kind,
    series: MATTER_RULES[raised.kind].series,
    title_fr: raised.title.fr,
    title_nl: raised.title.nl,
    status: statusOfMatter(state),
    outcome: settled?.outcome ?? null,
    organisation_id: raised.organisation ?? null,
    received_on: raised.receivedOn,
    due_on: raised.dueOn,
    raised_at: raised.at,
    changed_at: lastAt ?? raised.at,
    seq,
  };
}
