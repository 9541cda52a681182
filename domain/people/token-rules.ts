import { addDays, brusselsDate, endOfDay, type Instant } from '../calendar/dates.ts';

/** How long a personal token is good where nothing else is asked, and at most: in days. */
export const TOKEN_DAYS = { usual: 30, most: 365 } as const;

/** How many good tokens a person has at most. */
export const MOST_TOKENS = 20;

/** How long the level of the session in which a token was made counts for it: no longer than such a session lasts. */
const LEVEL_MS = 8 * 60 * 60 * 1_000;

/** Until when a token is good, and until when it stands for the level of its session. Afterwards it is worth a password. */
export interface TokenTerm {
  readonly expiresAt: Instant;
  readonly levelUntil: Instant;
}

/** The term of a token that is made now: to the end of its last day in Brussels. */
export const tokenTerm = (now: Instant, days: number): TokenTerm => ({
  expiresAt: endOfDay(addDays(brusselsDate(now), days)),
  levelUntil: new Date(Date.parse(now) + LEVEL_MS).toISOString(),
});
