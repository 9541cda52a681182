import type { Actor } from '../../domain/amendment/context.ts';
import type { Instant } from '../../domain/calendar/dates.ts';
import type { Fact, NewsOf, Recorded } from '../../domain/file.ts';
import { wakeUp, type FileRecord, type Found, type Outcome, type Request } from './file-record.ts';
import type { Change } from './rows.ts';

/** A command to a kind of file that a workflow drives. */
export interface DrivenRequest<C, S, E, A> {
  readonly command: C;
  readonly actor: Actor;
  readonly now: Instant;
  readonly notBefore?: Instant;
  readonly request?: Request;
  /** Whether the file's workflow has to be told, if there is something for it to do: by default, of all but its own work. */
  readonly wake?: boolean;
  readonly answer: (state: S, recorded: readonly Recorded<E>[]) => A;
}

export interface DrivenOutcome<S, E, P, A> extends Outcome<S, E, A> {
  /** What the command led to, as the file's workflow may be told it. */
  readonly news: NewsOf<P>;
  /** Whether it has to be told now. */
  readonly wakes: boolean;
}

/** What judging a command led to: the facts, the messages they cause, and what else they change. */
export interface DrivenVerdict<E> {
  readonly facts: readonly Fact<E>[];
  readonly mails: (recorded: readonly Recorded<E>[]) => readonly Change[];
  readonly changes: (recorded: readonly Recorded<E>[]) => readonly Change[];
}

/** What a kind of file's procedure may know of an event, and whether something new calls for it. */
export interface Projection<E, P> {
  readonly eventOf: (event: E) => P;
  readonly calls: (news: NewsOf<P>) => boolean;
}

/**
 * Records a command to a file that a workflow drives: its messages and the wake-up in the same transaction, and what is new as
 * the workflow may be told it (ADR 14).
 *
 * @throws RuleViolation as `judge`, and `IDEMPOTENCY_KEY_REUSED`.
 */
export async function recordDriven<C, S, E extends { readonly type: string }, P, A>(
  files: FileRecord<S, E>,
  fileId: string,
  asked: DrivenRequest<C, S, E, A>,
  projection: Projection<E, P>,
  judge: (found: Found<S>) => Promise<DrivenVerdict<E>>,
): Promise<DrivenOutcome<S, E, P, A>> {
  const { actor, now, notBefore, request, answer } = asked;
  const none: NewsOf<P> = { events: [], mailsPending: false };
  let news = none;
  let wakes = false;
  const outcome = await files.record(fileId, {
    now,
    ...(notBefore === undefined ? {} : { notBefore }),
    ...(request === undefined ? {} : { request }),
    answer,
    judge: async (found) => {
      const verdict = await judge(found);
      return {
        facts: verdict.facts,
        changes: (recorded) => {
          const mails = verdict.mails(recorded);
          const mailsPending = mails.some(({ rows }) => rows.length > 0);
          news = { events: recorded.map(({ event }) => projection.eventOf(event)), mailsPending };
          wakes = (asked.wake ?? actor.kind !== 'PROCEDURE') && projection.calls(news);
          return [...verdict.changes(recorded), ...mails, ...(wakes ? [wakeUp(fileId, recorded)] : [])];
        },
      };
    },
  });
  return outcome.recorded.length === 0 ? { ...outcome, news: none, wakes: false } : { ...outcome, news, wakes };
}
