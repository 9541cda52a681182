import type { Request } from 'express';
import { brusselsDate } from '../domain/calendar/dates.ts';
import type { ActorPort } from './actor.ts';
import type { Caller } from './caller.ts';
import type { Dependencies } from './dependencies.ts';
import { languageAsked } from './http/language.ts';
import { Refusal } from './http/refusal.ts';
import { refuseOtherSites } from './http/same-site.ts';

/**
 * The person a request comes from, with the directory as it is now; `undefined` when nobody is signed in.
 *
 * @throws Refusal `CROSS_SITE`
 */
export async function callerOf(
  { directory, now }: Dependencies,
  actors: ActorPort,
  publicUrl: string,
  request: Request,
): Promise<Caller | undefined> {
  refuseOtherSites(request, publicUrl);
  const id = actors.personOf(request.headers);
  if (id === undefined) return undefined;
  const known = await directory.current();
  const person = Object.hasOwn(known.persons, id) ? known.persons[id] : undefined;
  if (person === undefined) return undefined;
  const language = languageAsked(request) ?? person.language;
  return { actor: { kind: 'PERSON', id }, directory: known, today: brusselsDate(now()), language };
}

/** @throws Refusal `NOT_SIGNED_IN` */
export function signedIn(caller: Caller | undefined): Caller {
  if (caller === undefined) throw new Refusal('NOT_SIGNED_IN');
  return caller;
}
