import type { Actor } from '../../domain/amendment/context.ts';
import type { Instant } from '../../domain/calendar/dates.ts';
import type { Fact, NewsOf, Recorded } from '../../domain/file.ts';
import { isLinkMail } from '../../domain/links/link.ts';
import { courierOf, wakeUp, type FileRecord, type Found, type Outcome, type Request } from './file-record.ts';
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
  /** What is kept beside the file, where something is recorded. */
  readonly kept?: readonly Change[];
  readonly answer: (state: S, recorded: readonly Recorded<E>[]) => A;
}

export interface DrivenOutcome<S, E, P, A> extends Outcome<S, E, A> {
  /** What the command led to, as the file's workflow may be told it. */
  readonly news: NewsOf<P>;
  /** Whether it has to be told now. */
  readonly wakes: boolean;
  /** Whether there are messages about links, which do not wait for the workflow: `courierOf` is to be woken. */
  readonly posts: boolean;
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
  const { actor, now, notBefore, request, kept = [], answer } = asked;
  const none: NewsOf<P> = { events: [], mailsPending: false };
  let news = none;
  let wakes = false;
  let posts = false;
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
          const kinds = mails.flatMap(({ rows }) => rows.map(({ kind }) => String(kind)));
          const mailsPending = kinds.some((kind) => !isLinkMail(kind));
          news = { events: recorded.map(({ event }) => projection.eventOf(event)), mailsPending };
          wakes = (asked.wake ?? actor.kind !== 'PROCEDURE') && projection.calls(news);
          posts = kinds.some(isLinkMail);
          return [
            ...verdict.changes(recorded),
            ...mails,
            ...(recorded.length > 0 ? kept : []),
            ...(wakes ? [wakeUp(fileId, recorded)] : []),
            ...(posts ? [wakeUp(courierOf(fileId), recorded)] : []),
          ];
        },
      };
    },
  });
  const told = outcome.recorded.length === 0 ? { news: none, wakes: false, posts: false } : { news, wakes, posts };
  return { ...outcome, ...told };
}
