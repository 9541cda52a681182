import type { Request } from 'express';
import { brusselsDate } from '../../domain/calendar/dates.ts';
import type { Language } from '../../domain/language.ts';
import { standingIn } from '../../domain/people/holders.ts';
import { ROLES, type Role } from '../../domain/people/roles.ts';
import { namesOf } from '../../prisma/queries/people.ts';
import type { TaskLink } from '../../prisma/work/task-links.ts';
import type { Asker, Caller } from '../caller.ts';
import type { AppDependencies } from '../dependencies.ts';
import { callerOf } from '../find-caller.ts';
import { languageAsked } from '../http/language.ts';
import { localsOf } from '../http/locals.ts';
import type { Frame, Section } from '../../web/layout/frame.ts';
import type { IdentityPort } from '../sign-in/identity.ts';
import { rolesFor } from '../../domain/rights/table.ts';
import { chosenLanguage } from './language-cookie.ts';
import { followLink } from './links/follow-link.ts';
import { nonceFor } from './links/nonce.ts';

/** An organisation that comes by its link. */
export interface LinkAsker extends Asker {
  readonly link: TaskLink;
}

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

  /**
   * The person who is signed in; `undefined` for nobody, and for a program with a personal token: pages are for browsers, whose
   * requests show that they come from a page.
   *
   * @throws Refusal `CROSS_SITE`
   */
  async signedIn(request: Request): Promise<Caller | undefined> {
    const caller = await callerOf(this.#deps, this.#identities, this.#deps.publicUrl, request);
    if (caller === undefined || caller.identity.credential.kind === 'TOKEN') return undefined;
    return { ...caller, language: chosenIn(request) ?? caller.language };
  }

  /**
   * The organisation whose link bears a key, good for that one task. It only reads.
   *
   * @throws Refusal `TOKEN_INVALID`; DeadLink `TOKEN_EXPIRED`, `LINK_TEXT_CHANGED`
   */
  async byKey(request: Request, taskId: string, key: unknown): Promise<LinkAsker> {
    return this.byLink(request, await followLink(this.#deps, taskId, key));
  }

  /** The organisation that comes by a link. */
  async byLink(request: Request, link: TaskLink): Promise<LinkAsker> {
    const { directory, now } = this.#deps;
    const known = await directory.current();
    const own = known.organisations[link.organisationId]?.language;
    return {
      actor: { kind: 'ORGANISATION', id: link.organisationId },
      directory: known,
      today: brusselsDate(now()),
      language: chosenIn(request) ?? languageAsked(request) ?? own ?? 'fr',
      link,
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
    const { actor, language, link } = reader;
    if (actor.kind !== 'PERSON') {
      return { ...stranger, language, csrf: link === undefined ? undefined : nonceFor(this.#deps, link) };
    }
    const names = await namesOf(this.#deps.db, [actor.id], language);
    const csrf = request.res === undefined ? undefined : localsOf(request.res).csrf;
    return { ...stranger, language, csrf, name: names[actor.id] ?? actor.id, sections: sectionsOf(reader) };
  }
}

/** The language of a page whose reader is not known. */
export const languageOf = (request: Request): Language => chosenIn(request) ?? languageAsked(request) ?? 'fr';

const chosenIn = ({ query, headers }: Request): Language | undefined =>
  chosenLanguage(query['language'], headers.cookie);

/** Who works here reads everything; the people are shown to those who keep or audit them. */
function sectionsOf({ actor, directory, today }: Asker): readonly Section[] {
  const stands = (roles: readonly Role[]): boolean => standingIn(directory, actor.id, roles, today) !== undefined;
  if (!stands(ROLES)) return [];
  return [
    'HOME',
    'FILES',
    'MEETINGS',
    'CONTRACTS',
    'SEARCH',
    ...(stands(rolesFor('READ_PEOPLE')) ? (['PEOPLE'] as const) : []),
  ];
}
