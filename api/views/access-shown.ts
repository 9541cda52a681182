import { brusselsDate } from '../../domain/calendar/dates.ts';
import { tokensOf } from '../../prisma/work/api-tokens.ts';
import { sessionsOf } from '../../prisma/work/sessions.ts';
import type { SessionShown } from '../../web/pages/account/sessions.tsx';
import type { TokenShown } from '../../web/pages/account/tokens.tsx';
import type { Caller } from '../caller.ts';
import type { Dependencies } from '../dependencies.ts';
import { levelNamed } from '../sign-in/level-named.ts';

/** Where a person is signed in, the latest request first. */
export async function sessionsShown(
  { db }: Dependencies,
  { identity: { credential } }: Caller,
  personId: string,
): Promise<readonly SessionShown[]> {
  const found = await sessionsOf(db, personId);
  return found.map((each) => ({ ...each, isThis: credential.kind === 'SESSION' && credential.id === each.id }));
}

/** The personal tokens of a person that are still good, the newest first. */
export async function tokensShown({ db, now }: Dependencies, personId: string): Promise<readonly TokenShown[]> {
  const at = now();
  const found = await tokensOf(db, personId, at);
  return found.map(({ id, name, scopes, level, levelUntil, madeAt, expiresAt, lastUsedOn }) => ({
    id,
    name,
    scope: scopes.includes('ACT') ? 'ACT' : 'READ',
    level: levelNamed(level),
    levelUntil: at < levelUntil ? levelUntil : undefined,
    madeOn: brusselsDate(madeAt),
    goodUntil: brusselsDate(expiresAt),
    lastUsedOn,
  }));
}
