import { brusselsDate, type Instant, type IsoDate } from '../../domain/calendar/dates.ts';
import type { AmendmentCommand } from '../../domain/amendment/commands.ts';
import { needsOf, type Actor, type Context, type EvidenceFacts, type Need } from '../../domain/amendment/context.ts';
import { decide } from '../../domain/amendment/decide/decide.ts';
import type { Deliberation } from '../../domain/amendment/decide/deliberation.ts';
import type { AmendmentEvent } from '../../domain/amendment/events.ts';
import { evolve } from '../../domain/amendment/evolve.ts';
import { DEFAULT_POLICY } from '../../domain/amendment/policy.ts';
import { procedureEventOf, type ProcedureEvent } from '../../domain/amendment/procedure.ts';
import { callsForProcedure } from '../../domain/amendment/wake-up.ts';
import { newAmendment, type AmendmentState } from '../../domain/amendment/state.ts';
import type { AmendmentText, EntryIntoForceClause } from '../../domain/contract/instruction.ts';
import type { Recorded } from '../../domain/file.ts';
import type { Database, Queries } from '../client.ts';
import { derivedChanges, mailChanges, versionChanges } from './amendment-rows.ts';
import { contractFacts, freeNumbers, nextVersion } from './contract-facts.ts';
import { citableInstructions } from '../queries/instructions.ts';
import { currentDraft } from '../work/drafts.ts';
import type { DirectoryRecord } from './directory.ts';
import { rebasingFacts } from './rebasing-facts.ts';
import { meetingFacts } from './meeting-facts.ts';
import type { PolicyRecord } from './policy.ts';
import { recordDriven, type DrivenOutcome, type DrivenRequest } from './driven-record.ts';
import { FileRecord, timeOf } from './file-record.ts';
import { insert, type Change } from './rows.ts';

export interface AmendmentsOptions {
  readonly db: Database;
  readonly directory: DirectoryRecord;
  /** The settings and calendar of the installation: captured by a file when it starts. */
  readonly policy: PolicyRecord;
  /** Right-hand side of every Message-ID. */
  readonly mailHost: string;
  /** Off only where the cost of the record itself is measured. */
  readonly mails?: boolean;
}

export type AmendmentRequest<A> = DrivenRequest<AmendmentCommand, AmendmentState, AmendmentEvent, A>;
export type AmendmentOutcome<A> = DrivenOutcome<AmendmentState, AmendmentEvent, ProcedureEvent, A>;

const PROJECTION = { eventOf: procedureEventOf, calls: callsForProcedure };

/** The one way to write a fact of an amendment (ADR 1). */
export class AmendmentRecord {
  readonly #files: FileRecord<AmendmentState, AmendmentEvent>;
  readonly #options: AmendmentsOptions;

  constructor(options: AmendmentsOptions) {
    this.#options = options;
    this.#files = new FileRecord(options.db, 'amendment', { initial: newAmendment(DEFAULT_POLICY), evolve });
  }

  /**
   * @throws RuleViolation as `decide`, and `IDEMPOTENCY_KEY_REUSED`.
   */
  async record<A>(fileId: string, asked: AmendmentRequest<A>): Promise<AmendmentOutcome<A>> {
    const { command, actor } = asked;
    return recordDriven(this.#files, fileId, asked, PROJECTION, async ({ state, db, ...found }) => {
      const context = await this.#context(db, fileId, state, command, { actor, ...found });
      const decided = decide(state, command, context);
      return {
        facts: decided.facts,
        mails: (recorded) => this.#mailChanges(fileId, state, recorded, context),
        changes: (recorded) => [
          ...derivedChanges(fileId, state, recorded),
          ...textChanges(decided),
          ...draftChanges(fileId, context, recorded),
          ...redrafted(fileId, context, decided),
          ...versionChanges(fileId, state, recorded, context.nextVersion),
        ],
      };
    });
  }

  /** The file as it stands, folded from its events. */
  async read(fileId: string): Promise<AmendmentState> {
    return (await this.#files.read(fileId)).state;
  }

  /** The file's present moment: the caller's clock and the file's development offset, never before its last event. */
  async timeOf(fileId: string, now: Instant): Promise<Instant> {
    const { state, loaded } = await this.#files.read(fileId);
    return timeOf(now, loaded.clockOffsetMs, state.lastAt);
  }

  #mailChanges(
    fileId: string,
    state: AmendmentState,
    recorded: readonly Recorded<AmendmentEvent>[],
    { directory }: Context,
  ): readonly Change[] {
    const { mailHost, mails = true } = this.#options;
    return mails ? mailChanges(fileId, state, recorded, directory, mailHost) : [];
  }

  async #context(
    db: Queries,
    fileId: string,
    state: AmendmentState,
    command: AmendmentCommand,
    known: { actor: Actor; at: Instant; directorySeq: number; policySeq: number },
  ): Promise<Context> {
    const [directory, policy] = await Promise.all([
      this.#options.directory.asOf(known.directorySeq),
      this.#options.policy.asOf(known.policySeq),
    ]);
    const base: Context = {
      at: known.at,
      today: brusselsDate(known.at),
      actor: known.actor,
      directory,
      policy,
    };
    const contractId = command.type === 'PROPOSE' ? command.contractId : state.contractId;
    const parts = needsOf(state, command).map((need) => {
      if (need === 'MEETING') return meetingNamed(db, fileId, command);
      if (need === 'NEXT_VERSION') return versionAfter(db, fileId, state, command, base.today);
      return this.#part(db, need, fileId, contractId, state);
    });
    return Object.assign(base, ...(await Promise.all(parts)));
  }

  async #part(
    db: Queries,
    need: Exclude<Need, 'MEETING' | 'NEXT_VERSION'>,
    fileId: string,
    contractId: string,
    state: AmendmentState,
  ): Promise<Partial<Context>> {
    switch (need) {
      case 'CONTRACT':
        return { contract: await contractFacts(db, fileId, contractId, state.baseVersion) };
      case 'FREE_NUMBERS':
        return { free: await freeNumbers(db, contractId) };
      case 'DRAFT':
        return { draft: await currentDraft(db, fileId) };
      case 'SUBMITTED':
        return state.text === undefined ? {} : { submitted: await textNamed(db, state.text.hash) };
      case 'EVIDENCE':
        return { evidence: await evidenceOf(db, fileId) };
      case 'REBASING':
        return { rebasing: await rebasingFacts(db, contractId, state.text?.baseVersion ?? 1) };
      case 'INSTRUCTIONS':
        return { instructions: await citableInstructions(db, fileId, contractId, 'ALL') };
    }
  }
}

/** The contract's next version as a command makes it: with the act, with a later part of it, or without it. */
async function versionAfter(
  db: Queries,
  fileId: string,
  state: AmendmentState,
  command: AmendmentCommand,
  today: IsoDate,
): Promise<Partial<Context>> {
  const annulled = command.type === 'ANNUL' ? { annulledOn: today } : {};
  const repealed = command.type === 'REPEAL' ? { repealedFrom: command.from, repealedOn: today } : {};
  return { nextVersion: await nextVersion(db, fileId, state, today, { ...annulled, ...repealed }) };
}

/** The meeting that a decision names, when there is such a one. */
async function meetingNamed(db: Queries, fileId: string, command: AmendmentCommand): Promise<Partial<Context>> {
  if (command.type !== 'DECIDE' || command.meeting === undefined) return {};
  const meeting = await meetingFacts(db, command.meeting, fileId);
  return meeting === undefined ? {} : { meeting };
}

/** A text is one row for all files that say the same. */
const textChanges = ({ texts }: Deliberation): readonly Change[] => [
  insert(
    'amendment_text',
    texts.map(({ hash, text }) => ({ hash, content: text })),
    'IGNORE',
  ),
];

/**
 * A clause of entry into force that the cabinet changed is also in the draft from which the text may be written again; so is
 * the one that holds again when it takes that back.
 */
function draftChanges(
  fileId: string,
  { draft, actor }: Context,
  recorded: readonly Recorded<AmendmentEvent>[],
): readonly Change[] {
  return recorded.flatMap(({ event, at }) => {
    const entryIntoForce = clauseSetBy(event);
    if (entryIntoForce === undefined || draft === undefined || actor.kind !== 'PERSON') return [];
    const content = { ...draft.text, entryIntoForce };
    const revision = draft.revision + 1;
    return [insert('draft_revision', [{ amendment_id: fileId, revision, content, saved_by: actor.id, saved_at: at }])];
  });
}

/** A text that was carried over to another version is also what the draft says from now on; what it said stays below it. */
function redrafted(
  fileId: string,
  { draft, actor, at }: Context,
  { redrafted: content }: Deliberation,
): readonly Change[] {
  if (content === undefined || draft === undefined) return [];
  const savedBy = actor.kind === 'PERSON' ? actor.id : 'procedure';
  const revision = draft.revision + 1;
  return [insert('draft_revision', [{ amendment_id: fileId, revision, content, saved_by: savedBy, saved_at: at }])];
}

function clauseSetBy(event: AmendmentEvent): EntryIntoForceClause | undefined {
  if (event.type === 'EntryIntoForceChanged') return event.text.entryIntoForce;
  return event.type === 'DecisionTakenBack' ? event.entryIntoForce : undefined;
}

/** A submitted text by its hash. */
export async function textNamed(db: Queries, hash: string): Promise<AmendmentText> {
  const [row] = await db.$queryRawUnsafe<{ content: AmendmentText }[]>(
    'SELECT content FROM amendment_text WHERE hash = $1',
    hash,
  );
  if (row === undefined) throw new Error(`No text is stored under ${hash}.`);
  return row.content;
}

/** The proofs of signature uploaded for a file, by the SHA-256 of their bytes. */
async function evidenceOf(db: Queries, fileId: string): Promise<Record<string, readonly EvidenceFacts[]>> {
  const rows = await db.$queryRawUnsafe<({ readonly sha256: string } & EvidenceFacts)[]>(
    `SELECT sha256, language, extends_document AS "extendsDocument", signature
     FROM file_document WHERE file_id = $1 AND purpose = 'EVIDENCE'`,
    fileId,
  );
  const uploaded: Record<string, EvidenceFacts[]> = {};
  for (const { sha256, signature, ...row } of rows) {
    (uploaded[sha256] ??= []).push({ ...row, signature: signature ?? undefined });
  }
  return uploaded;
}
