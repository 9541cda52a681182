import { createRemoteJWKSet, customFetch, errors, jwtVerify, type JWTPayload } from 'jose';
import { z } from 'zod';
import type { Instant } from '../../domain/calendar/dates.ts';
import { Refusal } from '../http/refusal.ts';
import type { Fetch } from './provider-fetch.ts';

/** Whose sessions the provider has ended: those that began with one of its own, or all of a subject. */
export interface LogoutOrder {
  /** Names the order: one is followed once. */
  readonly jti: string;
  readonly sid: string | undefined;
  readonly subject: string | undefined;
  /** After which it would be refused for its age. */
  readonly until: Instant;
}

interface Expected {
  readonly issuer: string;
  readonly audience: string;
  /** The address of the provider's keys. */
  readonly keys: string;
  /** How the provider is asked for them. */
  readonly send: Fetch;
}

const LOGOUT = 'http://schemas.openid.net/event/backchannel-logout';
const ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];
const TYPES: ReadonlySet<string> = new Set(['logout+jwt', 'application/logout+jwt', 'jwt']);
const MOST_MINUTES = 10;
const CLOCKS_DIFFER_S = 30;
/** Whoever sends an unknown key has the keys asked for again, so seldom at most. */
const KEYS_AGAIN_AFTER_MS = 5000;

const claims = z.object({
  jti: z.string().min(1),
  iat: z.number(),
  sid: z.string().min(1).optional(),
  sub: z.string().min(1).optional(),
  events: z.object({ [LOGOUT]: z.object({}).loose() }).loose(),
});

const keySets = new Map<string, ReturnType<typeof createRemoteJWKSet>>();

/**
 * Reads a logout token as OpenID Connect Back-Channel Logout 1.0 (section 2.6) says.
 *
 * @throws Refusal `LOGOUT_TOKEN_INVALID`, `SIGN_IN_UNAVAILABLE` where the provider's keys cannot be had.
 */
export async function readLogoutToken(token: string, { issuer, audience, keys, send }: Expected): Promise<LogoutOrder> {
  const options = { cooldownDuration: KEYS_AGAIN_AFTER_MS, [customFetch]: send };
  const keySet = keySets.get(keys) ?? createRemoteJWKSet(new URL(keys), options);
  keySets.set(keys, keySet);
  try {
    const { payload, protectedHeader } = await jwtVerify(token, keySet, {
      issuer,
      audience,
      algorithms: ALGORITHMS,
      maxTokenAge: `${MOST_MINUTES} minutes`,
      clockTolerance: CLOCKS_DIFFER_S,
    });
    if (protectedHeader.typ !== undefined && !TYPES.has(protectedHeader.typ.toLowerCase())) throw invalid();
    return orderIn(payload);
  } catch (error) {
    if (error instanceof errors.JWKSTimeout || (error instanceof TypeError && error.message === 'fetch failed')) {
      throw new Refusal('SIGN_IN_UNAVAILABLE');
    }
    throw invalid();
  }
}

function orderIn(payload: JWTPayload): LogoutOrder {
  const { jti, iat, sid, sub } = claims.parse(payload);
  // An ID token, which has one, must not pass for an order to log out.
  if ('nonce' in payload || (sid === undefined && sub === undefined)) throw invalid();
  const until = new Date((iat + MOST_MINUTES * 60 + CLOCKS_DIFFER_S) * 1000).toISOString();
  return { jti, sid, subject: sub, until };
}

const invalid = (): Refusal => new Refusal('LOGOUT_TOKEN_INVALID');
