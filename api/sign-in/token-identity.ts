import type { Request } from 'express';
import { brusselsDate, type Instant } from '../../domain/calendar/dates.ts';
import { sha256 } from '../../domain/hash.ts';
import { liveToken, noteUse, type LiveToken } from '../../prisma/work/api-tokens.ts';
import type { Database } from '../../prisma/client.ts';
import { Refusal } from '../http/refusal.ts';
import { levelNamed } from './level-named.ts';
import { TOKEN_SCOPES, type Identity, type IdentityPort, type TokenScope } from './identity.ts';

/** With which every personal token begins, so that programs that look for leaked secrets know one. */
export const TOKEN_PREFIX = 'avt_';

/** Of a personal token, what is stored. */
export const hashOfToken = (token: string): string => sha256(token);

/**
 * Who shows a personal token as its bearer. A token that is wrong, has expired or was revoked shows nobody.
 *
 * `identityOf` throws Refusal `TOKEN_SCOPE` where a token that may only read is to change something.
 */
export const tokenIdentity = (db: Database, now: () => Instant): IdentityPort => ({
  identityOf: async (request) => {
    const token = bearerOf(request);
    if (token?.startsWith(TOKEN_PREFIX) !== true) return undefined;
    const at = now();
    const live = await liveToken(db, hashOfToken(token), at);
    if (live === undefined) return undefined;
    const today = brusselsDate(at);
    if (live.lastUsedOn !== today) await noteUse(db, live.id, today);
    const identity = identityBy(live, at);
    mustBeInScope(identity.credential.scopes, request.method);
    return identity;
  },
});

/** What a request shows as its bearer's; whatever else it shows is not looked at. */
const bearerOf = ({ headers: { authorization } }: Request): string | undefined =>
  /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];

function identityBy(
  { id, personId, scopes, level, levelUntil }: LiveToken,
  at: Instant,
): Identity & { readonly credential: { readonly scopes: readonly TokenScope[] } } {
  return {
    personId,
    level: at < levelUntil ? levelNamed(level) : 'PASSWORD',
    credential: { kind: 'TOKEN', id, scopes: TOKEN_SCOPES.filter((scope) => scopes.includes(scope)) },
  };
}

const READING: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

function mustBeInScope(scopes: readonly TokenScope[], method: string): void {
  const needed: TokenScope = READING.has(method) ? 'READ' : 'ACT';
  if (!scopes.includes(needed)) throw new Refusal('TOKEN_SCOPE');
}
