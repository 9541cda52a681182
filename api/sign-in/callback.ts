import type { Instant } from '../../domain/calendar/dates.ts';
import { isAtLeast } from '../../domain/people/sign-in-level.ts';
import type { Database } from '../../prisma/client.ts';
import { personOfSubject } from '../../prisma/queries/people.ts';
import { acceptInvitation, hashOfInvitation } from '../../prisma/work/sign-in-invitations.ts';
import { Refusal } from '../http/refusal.ts';
import type { OidcProvider } from './provider.ts';
import type { SignedInPerson } from './sessions.ts';
import { subjectHash } from './subject.ts';
import type { Transaction } from './transaction.ts';

interface SignInWorld {
  readonly db: Database;
  readonly secret: string;
  readonly publicUrl: string;
  readonly now: () => Instant;
}

/**
 * Who came back from the identity provider: the person whose subject it says, after an invitation has bound him to it. Nobody is
 * made a person by coming.
 *
 * @param query The query of the address he came to.
 * @throws Refusal `SIGN_IN_EXPIRED`, `SIGN_IN_CANCELLED`, `SIGN_IN_REFUSED`, `SIGN_IN_UNAVAILABLE`, `SIGN_IN_LEVEL`,
 * `SIGN_IN_STRANGER`, `SIGN_IN_INVITATION`
 */
export async function whoCameBack(
  { db, secret, publicUrl, now }: SignInWorld,
  provider: OidcProvider,
  query: string,
  begun: Transaction,
): Promise<SignedInPerson> {
  if (begun.until < now()) throw new Refusal('SIGN_IN_EXPIRED');
  const { subject, level, sid, idToken } = await provider.whoIs(query, begun);
  if (begun.level !== undefined && !isAtLeast(level, begun.level)) throw new Refusal('SIGN_IN_LEVEL');
  const kept = subjectHash(secret, subject);
  const { invitation } = begun;
  const mailHost = new URL(publicUrl).hostname;
  const invited =
    invitation === undefined
      ? undefined
      : await acceptInvitation(db, { hash: hashOfInvitation(invitation), subject: kept, now: now(), mailHost });
  const personId = invited ?? (await personOfSubject(db, kept));
  if (personId === undefined) throw new Refusal(invitation === undefined ? 'SIGN_IN_STRANGER' : 'SIGN_IN_INVITATION');
  return { personId, level, providerSid: sid, idToken };
}
