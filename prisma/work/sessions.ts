import type { Instant } from '../../domain/calendar/dates.ts';
import type { SignInLevel } from '../../domain/people/sign-in-level.ts';
import type { Queries } from '../client.ts';

/** A browser that someone is signed in with. */
export interface PersonSession {
  /** Names the session to its owner; what his browser keeps is another. */
  readonly id: string;
  readonly level: SignInLevel;
  readonly signedInAt: Instant;
  /** The last request but for those of the same minute. */
  readonly seenAt: Instant;
  /** The browser and its system, e.g. `Firefox, Linux`; '' when it does not say. */
  readonly browser: string;
}

/** Where a person is signed in, the latest request first. `expire` is the session store's: of the machine's own clock. */
export const sessionsOf = (db: Queries, personId: string, at: Date = new Date()): Promise<PersonSession[]> =>
  db.$queryRawUnsafe<PersonSession[]>(
    `SELECT id, sess ->> 'level' AS level, sess ->> 'signedInAt' AS "signedInAt", sess ->> 'seenAt' AS "seenAt",
            coalesce(sess ->> 'browser', '') AS browser
     FROM session WHERE person_id = $1 AND expire > $2 ORDER BY sess ->> 'seenAt' DESC, id`,
    personId,
    at,
  );

/** Ends one session of a person; whether there was one. His next request there is nobody's. */
export const endSession = async (db: Queries, personId: string, id: string): Promise<boolean> =>
  (await db.$executeRawUnsafe('DELETE FROM session WHERE person_id = $1 AND id = $2', personId, id)) > 0;

/** Signs a person out everywhere, but for one session when it is named; how many sessions ended. */
export const endSessionsOf = (db: Queries, personId: string, butFor = ''): Promise<number> =>
  db.$executeRawUnsafe('DELETE FROM session WHERE person_id = $1 AND id <> $2', personId, butFor);

/** Ends what began with one session at the identity provider; how many sessions ended. */
export const endSessionsBegunBy = (db: Queries, providerSid: string): Promise<number> =>
  db.$executeRawUnsafe('DELETE FROM session WHERE provider_sid = $1', providerSid);

/** Whether an order of the identity provider comes for the first time; kept until it would be refused for its age. */
export async function isFirst(db: Queries, hash: string, until: Instant, now: Instant): Promise<boolean> {
  await db.$executeRawUnsafe('DELETE FROM logout_token WHERE expire < $1::timestamptz', now);
  const added = await db.$executeRawUnsafe(
    'INSERT INTO logout_token (hash, expire) VALUES ($1, $2::timestamptz) ON CONFLICT DO NOTHING',
    hash,
    until,
  );
  return added > 0;
}
