import type { Request } from 'express';
import { brusselsDate } from '../domain/calendar/dates.ts';
import type { Caller } from './caller.ts';
import type { AppDependencies } from './dependencies.ts';
import { csrfOf } from './http/csrf.ts';
import { languageAsked } from './http/language.ts';
import { localsOf } from './http/locals.ts';
import { Refusal } from './http/refusal.ts';
import { refuseOtherSites } from './http/same-site.ts';
import type { IdentityPort } from './sign-in/identity.ts';

/**
 * The person a request comes from, with the directory as it is now; `undefined` when nobody is signed in.
 *
 * @throws Refusal `CROSS_SITE`
 */
export async function callerOf(
  { directory, now, secret }: Pick<AppDependencies, 'directory' | 'now' | 'secret'>,
  identities: IdentityPort,
  publicUrl: string,
  request: Request,
): Promise<Caller | undefined> {
  refuseOtherSites(request, publicUrl);
  const identity = await identities.identityOf(request);
  if (identity === undefined) return undefined;
  const { personId: id } = identity;
  const known = await directory.current();
  const person = Object.hasOwn(known.persons, id) ? known.persons[id] : undefined;
  if (person === undefined || person.erased === true) return undefined;
  if (request.res !== undefined) localsOf(request.res).csrf = csrfOf(secret, identity);
  const language = languageAsked(request) ?? person.language;
  return { actor: { kind: 'PERSON', id }, identity, directory: known, today: brusselsDate(now()), language };
}

/** @throws Refusal `NOT_SIGNED_IN` */
export function signedIn(caller: Caller | undefined): Caller {
  if (caller === undefined) throw new Refusal('NOT_SIGNED_IN');
  return caller;
}
