import { sha256 } from '../../domain/hash.ts';
import type { Database } from '../../prisma/client.ts';
import { personOfSubject } from '../../prisma/queries/people.ts';
import { endSessionsBegunBy, endSessionsOf, isFirst } from '../../prisma/work/sessions.ts';
import { Refusal } from '../http/refusal.ts';
import type { OidcProvider } from './provider.ts';
import { subjectHash } from './subject.ts';

interface Ending {
  readonly db: Database;
  readonly secret: string;
}

/**
 * Ends the sessions that a logout token of the identity provider names: those begun by one of its own, else all of a person.
 * One that was followed before ends nothing that began since.
 *
 * @throws Refusal `LOGOUT_TOKEN_INVALID`, `SIGN_IN_UNAVAILABLE`
 */
export async function endedByProvider(
  { db, secret }: Ending,
  provider: OidcProvider,
  logoutToken: unknown,
): Promise<void> {
  if (typeof logoutToken !== 'string') throw new Refusal('LOGOUT_TOKEN_INVALID');
  const { jti, sid, subject, until } = await provider.ordered(logoutToken);
  // An order's age is judged by the machine's clock, as that of every token is.
  const now = new Date().toISOString();
  await db.$transaction(async (tx) => {
    if (!(await isFirst(tx, sha256(jti), until, now))) throw new Refusal('LOGOUT_TOKEN_INVALID');
    if (sid !== undefined) return endSessionsBegunBy(tx, sid);
    const personId = subject === undefined ? undefined : await personOfSubject(tx, subjectHash(secret, subject));
    return personId === undefined ? 0 : endSessionsOf(tx, personId);
  });
}
