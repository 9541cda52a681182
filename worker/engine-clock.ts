import { ApplicationFailure } from '@temporalio/common';
import type { ActivityInboundCallsInterceptor, ActivityInterceptorsFactory } from '@temporalio/worker';
import type { Instant } from '../domain/calendar/dates.ts';

/** Two machines that keep their time do not differ by as much. */
const TOLERATED_MS = 60_000;

/** The engine says that it is later than it is. It is tried again: by then, it may be. */
export const CLOCK_AHEAD = 'ENGINE_CLOCK_AHEAD';

/**
 * Every step that a workflow asks for says when it is; the record takes that as its present, so that no term ends before the
 * timer that ended it. Where no clock may be moved, a step of a later day is refused: whoever holds the engine could have terms
 * end before their day.
 */
export const keepEngineToTheTime =
  (now: () => Instant): ActivityInterceptorsFactory =>
  () => ({ inbound: new EngineClock(now) });

export class EngineClock implements ActivityInboundCallsInterceptor {
  readonly #now: () => Instant;

  constructor(now: () => Instant) {
    this.#now = now;
  }

  execute: NonNullable<ActivityInboundCallsInterceptor['execute']> = async (input, next) => {
    const [asked] = input.args;
    const ahead = momentOf(asked) - Date.parse(this.#now());
    if (ahead > TOLERATED_MS) throw ApplicationFailure.retryable('The engine is ahead of the time.', CLOCK_AHEAD);
    return next(input);
  };
}

/** In milliseconds; before every other for a step that does not say when it is. */
const momentOf = (asked: unknown): number =>
  typeof asked === 'object' && asked !== null && 'at' in asked && typeof asked.at === 'string'
    ? Date.parse(asked.at)
    : -Infinity;
