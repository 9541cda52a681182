import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Request } from 'express';
import type { Instant } from '../../../domain/calendar/dates.ts';
import type { TaskLink } from '../../../prisma/work/task-links.ts';
import { CSRF_FIELD } from '../../../web/forms/post-form.tsx';
import { Refusal } from '../../http/refusal.ts';

/** How long a page that was opened by a link can be sent: an afternoon. What was typed is kept for the page that follows. */
const GOOD_FOR_MS = 4 * 3600 * 1000;

interface Sealing {
  readonly secret: string;
  readonly now: () => Instant;
}

/**
 * What every form of a page that was opened by a link carries: proof that the page was opened, by this link, on this text, not
 * long ago. Nothing is kept of it: it is sealed with a key of its own, made from `secret`.
 */
export function nonceFor({ secret, now }: Sealing, link: TaskLink): string {
  const until = (Date.parse(now()) + GOOD_FOR_MS).toString(36);
  return `${until}.${seal(secret, link, until)}`;
}

/** @throws Refusal `LINK_NONCE_INVALID`: a form without it, of another link, of another text, or of a page left open too long. */
export function requireNonce(sealing: Sealing, link: TaskLink, request: Request): void {
  const fault = nonceFault(sealing, link, request);
  if (fault !== undefined) throw fault;
}

/** The same for a page that shows what was typed again. Call it once the form's fields are read. */
export function nonceFault({ secret, now }: Sealing, link: TaskLink, { body }: Request): Refusal | undefined {
  const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, CSRF_FIELD) : undefined;
  const [until = '', sealed = ''] = typeof value === 'string' ? value.split('.') : [];
  const isOurs = isSame(sealed, seal(secret, link, until)) && Number.parseInt(until, 36) > Date.parse(now());
  return isOurs ? undefined : new Refusal('LINK_NONCE_INVALID');
}

const seal = (secret: string, { hash, taskId, textHash = '' }: TaskLink, until: string): string =>
  createHmac('sha256', createHmac('sha256', secret).update('link-nonce').digest())
    .update([taskId, hash, textHash, until].join('\n'))
    .digest('base64url');

function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
