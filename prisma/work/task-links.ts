import { createHmac } from 'node:crypto';
import type { Instant } from '../../domain/calendar/dates.ts';
import { sha256 } from '../../domain/hash.ts';
import { linkExpiry, purposeOf, type LinkPurpose, type SentLink } from '../../domain/links/link.ts';
import type { Database } from '../client.ts';
import { insert, type Change } from '../record/rows.ts';

/**
 * The links of organisations, which have no account: everything that knows their keys (ADR 23). A key stands in one mail and
 * nowhere else; here are hashes.
 */
export interface TaskLink extends SentLink {
  /** SHA-256 of the key, in lower-case hexadecimal. */
  readonly hash: string;
  /** `<file>.<seq>` */
  readonly taskId: string;
  readonly organisationId: string;
  readonly isUsed: boolean;
}

const keyed = (secret: string, what: string, text: string): Buffer =>
  createHmac('sha256', secret).update(`${what}:${text}`).digest();

/** The key in one message, 256 bits: the same message gives the same key, so that sending it twice makes no second one. */
const linkKey = (secret: string, mailId: string): string => keyed(secret, 'task-key', mailId).toString('base64url');

/** What is kept of the address that a link was sent to. */
export const hashOfAddress = (secret: string, address: string): string =>
  keyed(secret, 'link-address', address.trim().toLowerCase()).toString('hex');

/** What is kept of where a link was used: nothing that can be read, and nothing that can be compared between organisations. */
export const hashOfOrigin = (secret: string, organisationId: string, origin: string): string =>
  keyed(secret, 'link-origin', `${organisationId}:${origin}`).toString('hex');

/** A message with a link, as it is handed to the mail server. */
export interface LinkedMail {
  readonly mailId: string;
  readonly kind: string;
  readonly taskId: string;
  readonly organisationId: string;
  readonly address: string;
  readonly textHash: string | undefined;
}

/** Makes the key of a message good for its task, from this sending on: one that is tried again begins anew. */
export async function registerLink(db: Database, secret: string, mail: LinkedMail, at: Instant): Promise<string> {
  const key = linkKey(secret, mail.mailId);
  const hash = sha256(key);
  const { mailId, kind, taskId, organisationId, address, textHash = null } = mail;
  const made = { expiresAt: linkExpiry(at), madeAt: at, addressHash: hashOfAddress(secret, address), textHash };
  await db.taskToken.upsert({
    where: { hash },
    create: { hash, taskId, organisationId, mailId, purpose: purposeOf(kind), ...made },
    update: made,
  });
  return key;
}

/** The link with a key; `undefined` when no such key was ever sent. */
export async function linkWithKey(db: Database, key: string): Promise<TaskLink | undefined> {
  const row = await db.taskToken.findUnique({ where: { hash: sha256(key) } });
  if (row === null) return undefined;
  const { hash, taskId, organisationId, expiresAt, purpose, addressHash, textHash, usedAt } = row;
  return {
    hash,
    taskId,
    organisationId,
    isUsed: usedAt !== null,
    expiresAt: expiresAt.toISOString(),
    ...(isPurpose(purpose) && { purpose }),
    ...(addressHash !== null && { addressHash }),
    ...(textHash !== null && { textHash }),
  };
}

const isPurpose = (value: string | null): value is LinkPurpose => value === 'ANSWER' || value === 'READ_ONLY';

/** From where an organisation first used a link to a task, any of them; `undefined` while it has used none. */
export async function firstUsedFrom(
  db: Database,
  { taskId, organisationId }: Pick<TaskLink, 'taskId' | 'organisationId'>,
): Promise<string | undefined> {
  const first = await db.taskToken.findFirst({
    where: { taskId, organisationId, usedFrom: { not: null } },
    orderBy: { usedAt: 'asc' },
  });
  return first?.usedFrom ?? undefined;
}

/** The first use of a link, to be kept in the transaction of what it was used for. */
export const useOfLink = (link: TaskLink, from: string, at: Instant): readonly Change[] => {
  if (link.isUsed) return [];
  const { hash, taskId, organisationId, expiresAt } = link;
  const row = { hash, task_id: taskId, organisation_id: organisationId, expires_at: expiresAt };
  return [insert('task_token', [{ ...row, used_at: at, used_from: from }], { update: ['hash'] })];
};
