import { timingSafeEqual } from 'node:crypto';
import type { Request, Response } from 'express';
import { z } from 'zod';
import type { Instant } from '../../domain/calendar/dates.ts';
import { SIGN_IN_LEVELS } from '../../domain/people/sign-in-level.ts';
import { cookieNamed, ownCookie } from './cookies.ts';
import { opened, sealed } from './sealed.ts';

const transaction = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  /** Where its person goes on: an address of this application. */
  to: z.string(),
  /** The level it is about to reach; absent where any will do. */
  level: z.enum(SIGN_IN_LEVELS).optional(),
  /** Whether who one is must be shown anew. */
  again: z.boolean().optional(),
  /** The token of an invitation that binds its person. */
  invitation: z.string().optional(),
  until: z.string(),
});

/** A sign-in that was begun in a browser. */
export type Transaction = z.infer<typeof transaction>;

const pendingList = z.array(transaction);

const MINUTES_10_MS = 600_000;
/** As many tabs as may be on their way at once: a cookie holds no more. */
const MOST = 4;

/** Until when a sign-in begun at a moment can be ended. */
export const transactionEnd = (now: Instant): Instant => new Date(Date.parse(now) + MINUTES_10_MS).toISOString();

/**
 * The sign-ins that a browser has begun, in a cookie that only this installation can read: to begin one leaves nothing in
 * the database.
 */
export class Transactions {
  readonly #secret: string;
  readonly #cookie: ReturnType<typeof ownCookie>;

  constructor(secret: string, publicUrl: string) {
    this.#secret = secret;
    this.#cookie = ownCookie('avenant-sign-in', publicUrl);
  }

  begin(request: Request, response: Response, begun: Transaction): void {
    this.#keep(response, [begun, ...this.#pending(request)].slice(0, MOST));
  }

  /** The sign-in that an answer with this state ends: once. */
  end(request: Request, response: Response, state: unknown): Transaction | undefined {
    const pending = this.#pending(request);
    const found = typeof state === 'string' ? pending.find((each) => isSame(each.state, state)) : undefined;
    if (found !== undefined) {
      this.#keep(
        response,
        pending.filter((each) => each !== found),
      );
    }
    return found;
  }

  #pending({ headers }: Request): Transaction[] {
    const seal = cookieNamed(this.#cookie.name, headers.cookie);
    const text = seal === undefined ? undefined : opened(this.#secret, 'sign-in-transaction', seal);
    return text === undefined ? [] : pendingList.parse(JSON.parse(text));
  }

  #keep(response: Response, pending: readonly Transaction[]): void {
    const { name, options } = this.#cookie;
    if (pending.length === 0) {
      response.clearCookie(name, options);
      return;
    }
    const seal = sealed(this.#secret, 'sign-in-transaction', JSON.stringify(pending));
    response.cookie(name, seal, { ...options, maxAge: MINUTES_10_MS });
  }
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
