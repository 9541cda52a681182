import { randomUUID } from 'node:crypto';
import { brusselsDate, type Instant } from '../../domain/calendar/dates.ts';
import { PROCEDURE } from '../../domain/file.ts';
import { invitationTerm } from '../../domain/people/invitations.ts';
import type { Database } from '../../prisma/client.ts';
import { DirectoryRecord } from '../../prisma/record/directory.ts';
import { hashOfInvitation, invitationToken, signInStateOf } from '../../prisma/work/sign-in-invitations.ts';
import type { InviteOrder } from './order.ts';

interface Installation {
  readonly db: Database;
  readonly secret: string;
  /** The host of Message-IDs. */
  readonly mailHost: string;
  readonly now: Instant;
}

/** What became of an order: the worker sends the message. `UNKNOWN`, `KNOWN`: nobody has that address, or somebody has it. */
export type Invited = 'INVITED' | 'INVITED_AGAIN' | 'REGISTERED' | 'UNKNOWN' | 'KNOWN';

/**
 * Invites a person where nobody can sign in to do so: the first administrator, or one after the installation's secret changed. The
 * record says that no person did it.
 */
export async function invitePerson(installation: Installation, { email, register }: InviteOrder): Promise<Invited> {
  const { db, secret, mailHost, now } = installation;
  const directory = new DirectoryRecord(db);
  const found = await db.person.findFirst({ where: { email: { equals: email, mode: 'insensitive' } } });
  if (found === null && register === undefined) return 'UNKNOWN';
  if (found !== null && register !== undefined) return 'KNOWN';
  const personId = found?.id ?? randomUUID();
  if (register !== undefined) await registerAdministrator(directory, { id: personId, email, ...register }, now);
  const { isBound } = await signInStateOf(db, personId);
  const invitationId = randomUUID();
  const hash = hashOfInvitation(invitationToken(secret, invitationId));
  const command = { type: 'INVITE_PERSON', personId, invitationId, hash, until: invitationTerm(now), isBound } as const;
  await directory.record({ command, by: PROCEDURE, now, post: { mailHost } });
  if (register !== undefined) return 'REGISTERED';
  return isBound ? 'INVITED_AGAIN' : 'INVITED';
}

async function registerAdministrator(
  directory: DirectoryRecord,
  details: { readonly id: string; readonly email: string } & NonNullable<InviteOrder['register']>,
  now: Instant,
): Promise<void> {
  const { id: personId, language } = details;
  const by = PROCEDURE;
  await directory.record({ command: { type: 'REGISTER_PERSON', id: personId, language }, by, now, details });
  const mandate = { id: randomUUID(), personId, role: 'ADMINISTRATOR', from: brusselsDate(now) } as const;
  await directory.record({ command: { type: 'GIVE_MANDATE', mandate }, by, now });
}
