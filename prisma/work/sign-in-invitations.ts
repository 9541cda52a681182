import { createHmac } from 'node:crypto';
import type { Instant } from '../../domain/calendar/dates.ts';
import { PROCEDURE } from '../../domain/file.ts';
import { sha256 } from '../../domain/hash.ts';
import type { MailStatus } from '../../domain/mail-proof.ts';
import { RuleViolation } from '../../domain/violation.ts';
import type { Database, Queries } from '../client.ts';
import { DirectoryRecord } from '../record/directory.ts';

/**
 * What the link of an invitation bears, 256 bits: made from its id, so that it stands in the message alone and a message that is
 * sent twice bears the same.
 */
export const invitationToken = (secret: string, invitationId: string): string =>
  createHmac('sha256', secret).update(`sign-in-invitation:${invitationId}`).digest('base64url');

/** Of what the link of an invitation bears, what is stored: SHA-256 in hexadecimal. */
export const hashOfInvitation = (token: string): string => sha256(token);

export interface Acceptance {
  /** `hashOfInvitation` of what the link bears. */
  readonly hash: string;
  /** How the identity provider knows who followed it, as `subjectHash` keeps it. */
  readonly subject: string;
  readonly now: Instant;
  /** The host of the message that tells of it. */
  readonly mailHost: string;
}

/**
 * Binds the person who was invited to the identity with which the invitation was followed: once, in one transaction with the
 * fact. What was signed in with another identity of his before ends, sessions and personal tokens.
 *
 * @returns his id; `undefined` where the invitation is unknown, used, expired or withdrawn, or the identity another's.
 */
export async function acceptInvitation(
  db: Database,
  { hash, subject, now, mailHost }: Acceptance,
): Promise<string | undefined> {
  const found = await db.signInInvitation.findUnique({ where: { hash } });
  if (found === null) return undefined;
  const { id: invitationId, personId } = found;
  try {
    await new DirectoryRecord(db).record({
      command: { type: 'ACCEPT_INVITATION', personId, invitationId, at: now },
      by: PROCEDURE,
      now,
      post: { mailHost },
      beside: (tx, at) => bind(tx, personId, subject, at),
    });
    return personId;
  } catch (error) {
    if (error instanceof RuleViolation) return undefined;
    throw error;
  }
}

/** @throws RuleViolation `IDENTITY_TAKEN` */
async function bind(tx: Queries, personId: string, subject: string, at: Instant): Promise<void> {
  const others = await tx.$queryRawUnsafe<unknown[]>(
    'SELECT 1 FROM person WHERE subject = $1 AND id <> $2',
    subject,
    personId,
  );
  if (others.length > 0) throw new RuleViolation('IDENTITY_TAKEN');
  await tx.$executeRawUnsafe('UPDATE person SET subject = $2 WHERE id = $1', personId, subject);
  await endAccess(tx, personId, at);
}

/** Signs a person out everywhere, and makes his personal tokens void. */
export async function endAccess(tx: Queries, personId: string, at: Instant): Promise<void> {
  await tx.$executeRawUnsafe('DELETE FROM session WHERE person_id = $1', personId);
  await tx.$executeRawUnsafe(
    'UPDATE api_token SET revoked_at = $2::timestamptz WHERE person_id = $1 AND revoked_at IS NULL',
    personId,
    at,
  );
}

/** How a person comes to sign in: whether he does already, and his last invitation. */
export interface SignInState {
  readonly isBound: boolean;
  readonly invitation?: {
    readonly invitedAt: Instant;
    readonly until: Instant;
    readonly acceptedAt?: Instant;
    readonly withdrawnAt?: Instant;
    /** How far its message is. */
    readonly mail: MailStatus;
  };
}

interface StateRow {
  readonly is_bound: boolean;
  readonly invited_at: Date | null;
  readonly expires_at: Date | null;
  readonly accepted_at: Date | null;
  readonly withdrawn_at: Date | null;
  readonly status: MailStatus | null;
}

/** What is known of a person's signing in; of someone unknown, nothing. */
export async function signInStateOf(db: Queries, personId: string): Promise<SignInState> {
  const [row] = await db.$queryRawUnsafe<StateRow[]>(
    `SELECT p.subject IS NOT NULL AS is_bound, i.invited_at, i.expires_at, i.accepted_at, i.withdrawn_at, m.status
     FROM person p
     LEFT JOIN LATERAL (SELECT * FROM sign_in_invitation WHERE person_id = p.id ORDER BY invited_at DESC, id LIMIT 1) i ON true
     LEFT JOIN LATERAL (SELECT status FROM mail WHERE file_id = 'directory' AND party_id = p.id AND kind = 'SIGN_IN_INVITATION'
                        ORDER BY seq DESC LIMIT 1) m ON true
     WHERE p.id = $1`,
    personId,
  );
  const { is_bound: isBound = false, invited_at: invitedAt, expires_at: until } = row ?? {};
  if (!invitedAt || !until) return { isBound };
  const { accepted_at: acceptedAt, withdrawn_at: withdrawnAt, status } = row ?? {};
  return {
    isBound,
    invitation: {
      invitedAt: invitedAt.toISOString(),
      until: until.toISOString(),
      ...(acceptedAt && { acceptedAt: acceptedAt.toISOString() }),
      ...(withdrawnAt && { withdrawnAt: withdrawnAt.toISOString() }),
      mail: status ?? 'PENDING',
    },
  };
}

/** What became of the invitation with a hash; `undefined` where there never was one. */
export async function invitationNamed(
  db: Queries,
  hash: string,
  now: Instant,
): Promise<'OPEN' | 'ACCEPTED' | 'WITHDRAWN' | 'EXPIRED' | undefined> {
  const [row] = await db.$queryRawUnsafe<{ readonly state: 'OPEN' | 'ACCEPTED' | 'WITHDRAWN' | 'EXPIRED' }[]>(
    `SELECT CASE WHEN accepted_at IS NOT NULL THEN 'ACCEPTED' WHEN withdrawn_at IS NOT NULL THEN 'WITHDRAWN'
                 WHEN expires_at <= $2::timestamptz THEN 'EXPIRED' ELSE 'OPEN' END AS state
     FROM sign_in_invitation WHERE hash = $1`,
    hash,
    now,
  );
  return row?.state;
}
