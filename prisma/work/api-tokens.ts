import type { Instant, IsoDate } from '../../domain/calendar/dates.ts';
import type { SignInLevel } from '../../domain/people/sign-in-level.ts';
import type { Database, Queries } from '../client.ts';
import { insert, type Change } from '../record/rows.ts';

/** A personal token as it is stored: `hash` is the SHA-256 of what a program shows, in hexadecimal. */
export interface ApiToken {
  readonly id: string;
  readonly hash: string;
  readonly personId: string;
  /** What its person calls it. */
  readonly name: string;
  readonly scopes: readonly string[];
  /** Of the session it was made in, and until when that counts. */
  readonly level: SignInLevel;
  readonly levelUntil: Instant;
  readonly madeAt: Instant;
  readonly expiresAt: Instant;
}

/** A token as lists show it: without its hash. */
export interface ListedToken extends Omit<ApiToken, 'hash' | 'level'> {
  readonly level: string;
  readonly lastUsedOn?: IsoDate;
}

/** A token that is good at the moment it was asked for. */
export interface LiveToken {
  readonly id: string;
  readonly personId: string;
  readonly scopes: readonly string[];
  readonly level: string;
  readonly levelUntil: Instant;
  readonly lastUsedOn?: IsoDate;
}

/** A new token, as a row to be written. */
export const newToken = ({
  id,
  hash,
  personId,
  name,
  scopes,
  level,
  levelUntil,
  madeAt,
  expiresAt,
}: ApiToken): Change =>
  insert('api_token', [
    {
      id,
      hash,
      person_id: personId,
      name,
      scopes,
      level,
      level_until: levelUntil,
      made_at: madeAt,
      expires_at: expiresAt,
    },
  ]);

/** The token with a hash, if it was neither revoked nor has expired. One look-up by key: no comparison betrays how near a guess is. */
export async function liveToken(db: Queries, hash: string, now: Instant): Promise<LiveToken | undefined> {
  const [row] = await db.$queryRawUnsafe<TokenRow[]>(
    `SELECT id, person_id, scopes, level, level_until, last_used_on FROM api_token
     WHERE hash = $1 AND revoked_at IS NULL AND expires_at > $2::timestamptz`,
    hash,
    now,
  );
  if (row === undefined) return undefined;
  const { id, person_id: personId, scopes, level, level_until: until, last_used_on: lastUsedOn } = row;
  const used = lastUsedOn === null ? {} : { lastUsedOn };
  return { id, personId, scopes, level, levelUntil: until.toISOString(), ...used };
}

interface TokenRow {
  readonly id: string;
  readonly person_id: string;
  readonly scopes: readonly string[];
  readonly level: string;
  readonly level_until: Date;
  readonly last_used_on: string | null;
}

/** Notes the day on which a token was used: once a day, whoever asks first. */
export async function noteUse(db: Queries, id: string, on: IsoDate): Promise<void> {
  await db.$executeRawUnsafe(
    'UPDATE api_token SET last_used_on = $2 WHERE id = $1 AND last_used_on IS DISTINCT FROM $2',
    id,
    on,
  );
}

/** A person's tokens that are still good, the newest first. */
export async function tokensOf(db: Database, personId: string, now: Instant): Promise<readonly ListedToken[]> {
  const rows = await db.apiToken.findMany({
    where: { personId, revokedAt: null, expiresAt: { gt: new Date(now) } },
    orderBy: [{ madeAt: 'desc' }, { id: 'asc' }],
    omit: { hash: true, revokedAt: true },
  });
  return rows.map(({ levelUntil, madeAt, expiresAt, lastUsedOn, ...row }) => ({
    ...row,
    levelUntil: levelUntil.toISOString(),
    madeAt: madeAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    ...(lastUsedOn === null ? {} : { lastUsedOn }),
  }));
}

/** Whose token it is; `undefined` where there never was one. */
export async function ownerOfToken(db: Database, id: string): Promise<string | undefined> {
  return (await db.apiToken.findUnique({ where: { id } }))?.personId;
}

/** Makes a token void at once; one that is void already stays as it is. */
export async function revokeToken(db: Database, id: string, at: Instant): Promise<void> {
  await db.apiToken.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: new Date(at) } });
}
