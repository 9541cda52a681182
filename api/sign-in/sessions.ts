import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import session, { type SessionData } from 'express-session';
import type { SignInLevel } from '../../domain/people/sign-in-level.ts';
import { browserName } from './browser-name.ts';
import { ownCookie } from './cookies.ts';
import type { Identity, IdentityPort } from './identity.ts';
import { keyFor } from './keys.ts';
import { opened, sealed } from './sealed.ts';
import { SessionStore, type StoreOptions } from './session-store.ts';

export interface SessionsOptions extends StoreOptions {
  readonly secret: string;
  readonly publicUrl: string;
}

/** Someone who has just shown who he is. */
export interface SignedInPerson {
  readonly personId: string;
  readonly level: SignInLevel;
  readonly providerSid?: string | undefined;
  /** Where it can be shown to the provider when he signs out. */
  readonly idToken?: string | undefined;
}

/** The sessions of browsers: a cookie that names a row in PostgreSQL. */
export class Sessions implements IdentityPort {
  /** Finds the session of a request; it makes none. */
  readonly load: RequestHandler;
  readonly #options: SessionsOptions;
  readonly #cookie: ReturnType<typeof ownCookie>;
  readonly #store: SessionStore;

  constructor(options: SessionsOptions) {
    this.#options = options;
    this.#cookie = ownCookie('avenant', options.publicUrl);
    this.#store = new SessionStore(options);
    const find = session({
      name: this.#cookie.name,
      secret: sessionCookieKey(options.secret),
      store: this.#store,
      cookie: this.#cookie.options,
      resave: false,
      saveUninitialized: false,
    });
    this.load = (request, response, next) => {
      // How people reach the application is known; the last step to it, behind a proxy, may be plain http.
      if (this.#cookie.options.secure) Object.defineProperty(request, 'secure', { value: true, configurable: true });
      void find(request, response, next);
    };
  }

  /** A request with an Authorization header is judged by it alone: no cookie stands behind a wrong token. */
  async identityOf({ headers, session: found }: Request): Promise<Identity | undefined> {
    // Absent where sessions are not looked for.
    const data: Partial<SessionData> | undefined = found;
    if (headers.authorization !== undefined || data === undefined) return undefined;
    const { personId, level, handle } = data;
    if (personId === undefined || level === undefined || handle === undefined) return undefined;
    return { personId, level, credential: { kind: 'SESSION', id: handle } };
  }

  /**
   * Begins a session, under a new name: what the browser had before names nothing any more. Who signs in again, at another
   * level, keeps the handle of his session, and with it the forms that are open.
   */
  async begin(request: Request, { idToken, ...person }: SignedInPerson): Promise<void> {
    const { now, secret } = this.#options;
    const before: Partial<SessionData> = request.session;
    const same = before.personId === person.personId ? before.handle : undefined;
    await settled((done) => request.session.regenerate(done));
    const at = now();
    Object.assign(request.session, {
      ...person,
      handle: same ?? randomUUID(),
      signedInAt: at,
      seenAt: at,
      browser: browserName(request.get('User-Agent')),
      idToken: idToken === undefined ? undefined : sealed(secret, 'id-token', idToken),
    } satisfies Omit<SessionData, 'cookie'>);
    await settled((done) => request.session.save(done));
  }

  /** Ends the session of a request; what its person can show the provider of it. */
  async end(request: Request, response: Response): Promise<string | undefined> {
    const { idToken }: Partial<SessionData> = request.session;
    await settled((done) => request.session.destroy(done));
    response.clearCookie(this.#cookie.name, this.#cookie.options);
    return idToken === undefined ? undefined : opened(this.#options.secret, 'id-token', idToken);
  }

  /** Stops clearing away sessions that are over. */
  close(): void {
    this.#store.close();
  }
}

/** With which the names of sessions are signed: the table alone makes nobody a cookie. */
export const sessionCookieKey = (secret: string): string => keyFor(secret, 'session-cookie').toString('hex');

const settled = (start: (done: (error?: unknown) => void) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    start((error) => {
      if (error === undefined || error === null) resolve();
      else reject(error instanceof Error ? error : new Error('The session store failed.'));
    });
  });
