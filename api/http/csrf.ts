import { createHmac } from 'node:crypto';
import { csrfSync } from 'csrf-sync';
import type { Request } from 'express';
import { CSRF_FIELD } from '../../web/forms/post-form.tsx';
import type { Identity } from '../sign-in/identity.ts';
import { localsOf } from './locals.ts';
import { Refusal } from './refusal.ts';

/** Programs that send the cookie of a page, as the page of the API does, name the token in this header. */
const CSRF_HEADER = 'X-CSRF-Token';

const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The token of a session; none for a bearer token, which a browser never sends by itself. */
export function csrfOf(secret: string, { credential }: Identity): string | undefined {
  if (credential.kind !== 'SESSION') return undefined;
  return createHmac('sha256', secret).update(`csrf:${credential.id}`).digest('base64url');
}

const { isRequestValid } = csrfSync({
  getTokenFromState: expectedOf,
  getTokenFromRequest: (request) => request.get(CSRF_HEADER) ?? fieldIn(request.body),
});

/**
 * A request that has something done shows, beside the cookie that its browser joins by itself, the token that only a page
 * of that session holds. Call it once who sends the request is known and, for a form, once its fields are read.
 *
 * @throws Refusal `CSRF_TOKEN`
 */
export function requireCsrf(request: Request): void {
  const fault = csrfFault(request);
  if (fault !== undefined) throw fault;
}

/** The same for a page, which shows what was typed again. */
export function csrfFault(request: Request): Refusal | undefined {
  if (SAFE.has(request.method) || expectedOf(request) === undefined) return undefined;
  return isRequestValid(request) ? undefined : new Refusal('CSRF_TOKEN');
}

function expectedOf({ res }: Request): string | undefined {
  return res === undefined ? undefined : localsOf(res).csrf;
}

const fieldIn = (body: unknown): string | undefined => {
  const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, CSRF_FIELD) : undefined;
  return typeof value === 'string' ? value : undefined;
};
