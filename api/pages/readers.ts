import type { Request } from 'express';
import { brusselsDate } from '../../domain/calendar/dates.ts';
import { LANGUAGES, type Language } from '../../domain/language.ts';
import { namesOf } from '../../prisma/queries/people.ts';
import { taskKeyNamed } from '../../prisma/queries/task-keys.ts';
import type { ActorPort } from '../actor.ts';
import type { Asker, Caller } from '../caller.ts';
import type { AppDependencies } from '../dependencies.ts';
import { callerOf } from '../find-caller.ts';
import { sha256Of } from '../http/idempotency.ts';
import { languageAsked } from '../http/language.ts';
import { Refusal } from '../http/refusal.ts';
import type { Frame } from './layout.tsx';

/** Finds out who reads a page. */
export class Readers {
  readonly #deps: AppDependencies;
  readonly #actors: ActorPort;

  constructor(deps: AppDependencies, actors: ActorPort) {
    this.#deps = deps;
    this.#actors = actors;
  }

  /** The person who is signed in; `undefined` for nobody. @throws Refusal `CROSS_SITE` */
  async signedIn(request: Request): Promise<Caller | undefined> {
    const caller = await callerOf(this.#deps, this.#actors, this.#deps.publicUrl, request);
    return caller === undefined ? undefined : { ...caller, language: chosenLanguage(request) ?? caller.language };
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
      language: chosenLanguage(request) ?? languageAsked(request) ?? own ?? 'fr',
    };
  }

  /** What frames a page for its reader: an organisation has no name here, and no way to other pages. */
  async frame(request: Request, reader: Asker | undefined): Promise<Frame> {
    const { originalUrl: url } = request;
    if (reader === undefined) return { url, language: languageOf(request) };
    const { actor, language } = reader;
    if (actor.kind === 'ORGANISATION') return { url, language };
    const names = await namesOf(this.#deps.db, [actor.id]);
    return { url, language, name: names[actor.id] ?? actor.id };
  }
}

/** The language of a page whose reader is not known. */
export const languageOf = (request: Request): Language => chosenLanguage(request) ?? languageAsked(request) ?? 'fr';

const chosenLanguage = ({ query }: Request): Language | undefined =>
  LANGUAGES.find((language) => language === query['language']);
