import type { Request } from 'express';
import { brusselsDate } from '../../domain/calendar/dates.ts';
import type { Language } from '../../domain/language.ts';
import { standingIn } from '../../domain/people/holders.ts';
import { ROLES, type Role } from '../../domain/people/roles.ts';
import { namesOf } from '../../prisma/queries/people.ts';
import { taskKeyNamed } from '../../prisma/queries/task-keys.ts';
import type { Asker, Caller } from '../caller.ts';
import type { AppDependencies } from '../dependencies.ts';
import { callerOf } from '../find-caller.ts';
import { sha256Of } from '../http/idempotency.ts';
import { languageAsked } from '../http/language.ts';
import { localsOf } from '../http/locals.ts';
import { Refusal } from '../http/refusal.ts';
import type { Frame, Section } from '../../web/layout/frame.ts';
import type { IdentityPort } from '../sign-in/identity.ts';
import { KEEPERS } from '../rights.ts';
import { chosenLanguage } from './language-cookie.ts';

/** Finds out who reads a page. */
export class Readers {
  readonly #deps: AppDependencies;
  readonly #identities: IdentityPort;

  readonly #assets: string;

  constructor(deps: AppDependencies, identities: IdentityPort, assets: string) {
    this.#deps = deps;
    this.#identities = identities;
    this.#assets = assets;
  }

  /** The person who is signed in; `undefined` for nobody. @throws Refusal `CROSS_SITE` */
  async signedIn(request: Request): Promise<Caller | undefined> {
    const caller = await callerOf(this.#deps, this.#identities, this.#deps.publicUrl, request);
    return caller === undefined ? undefined : { ...caller, language: chosenIn(request) ?? caller.language };
  }

  /**
   * The organisation whose key a link bears: good for that one task, until it expires.
   *
   * @throws Refusal `TOKEN_INVALID`, `TOKEN_EXPIRED`
   */
  async byKey(request: Request, taskId: string, key: string): Promise<Asker> {
    const { db, directory, now } = this.#deps;
    const found = await taskKeyNamed(db, sha256Of(Buffer.from(key)));
    if (found === undefined || found.taskId !== taskId) throw new Refusal('TOKEN_INVALID');
    if (found.expiresAt.toISOString() < now()) throw new Refusal('TOKEN_EXPIRED');
    const known = await directory.current();
    const own = known.organisations[found.organisationId]?.language;
    return {
      actor: { kind: 'ORGANISATION', id: found.organisationId },
      directory: known,
      today: brusselsDate(now()),
      language: chosenIn(request) ?? languageAsked(request) ?? own ?? 'fr',
    };
  }

  /**
   * What frames a page for its reader: an organisation has no name here, and no way to other pages. It is left for the page
   * that a failure is answered with.
   */
  async frame(request: Request, reader: Asker | undefined): Promise<Frame> {
    const frame = await this.#frameFor(request, reader);
    if (request.res !== undefined) localsOf(request.res).frame = frame;
    return frame;
  }

  async #frameFor(request: Request, reader: Asker | undefined): Promise<Frame> {
    const { originalUrl: url } = request;
    const stranger = { url, assets: this.#assets, sections: [] };
    if (reader === undefined) return { ...stranger, language: languageOf(request) };
    const { actor, language } = reader;
    if (actor.kind !== 'PERSON') return { ...stranger, language };
    const names = await namesOf(this.#deps.db, [actor.id], language);
    const csrf = request.res === undefined ? undefined : localsOf(request.res).csrf;
    return { ...stranger, language, csrf, name: names[actor.id] ?? actor.id, sections: sectionsOf(reader) };
  }
}

/** The language of a page whose reader is not known. */
export const languageOf = (request: Request): Language => chosenIn(request) ?? languageAsked(request) ?? 'fr';

const chosenIn = ({ query, headers }: Request): Language | undefined =>
  chosenLanguage(query['language'], headers.cookie);

/** Who works here reads everything; the people are shown to those who keep them. */
function sectionsOf({ actor, directory, today }: Asker): readonly Section[] {
  const stands = (roles: readonly Role[]): boolean => standingIn(directory, actor.id, roles, today) !== undefined;
  if (!stands(ROLES)) return [];
  return ['HOME', 'FILES', 'MEETINGS', 'CONTRACTS', 'SEARCH', ...(stands(KEEPERS) ? (['PEOPLE'] as const) : [])];
}
