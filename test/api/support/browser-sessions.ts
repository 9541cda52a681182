import { createHmac, randomUUID } from 'node:crypto';
import { ownCookie } from '../../../api/sign-in/cookies.ts';
import { sessionCookieKey } from '../../../api/sign-in/sessions.ts';
import type { SignInLevel } from '../../../domain/people/sign-in-level.ts';
import type { Database } from '../../../prisma/client.ts';

const FAR_AHEAD = '2100-01-01T00:00:00.000Z';

interface Installation {
  readonly db: Database;
  readonly secret: string;
  readonly publicUrl: string;
}

/** The cookie, `name=value`, of a session that a person is signed in with, as signing in leaves it; it does not end by itself. */
export async function sessionCookie(
  { db, secret, publicUrl }: Installation,
  personId: string,
  level: SignInLevel = 'EID',
): Promise<string> {
  const sid = randomUUID();
  const { name, options } = ownCookie('avenant', publicUrl);
  const person = { handle: randomUUID(), personId, level, browser: 'Firefox, Linux' };
  const sess = {
    ...person,
    signedInAt: FAR_AHEAD,
    seenAt: FAR_AHEAD,
    cookie: { httpOnly: true, sameSite: 'lax', path: options.path, secure: options.secure, originalMaxAge: null },
  };
  await db.session.create({ data: { sid, sess, expire: new Date(FAR_AHEAD) } });
  const signature = createHmac('sha256', sessionCookieKey(secret)).update(sid).digest('base64').replace(/=+$/, '');
  return `${name}=${encodeURIComponent(`s:${sid}.${signature}`)}`;
}

/** The browsers of the people of a test's world: one a person and level, signed in where it is first asked for. */
export class BrowsersOfTheWorld {
  readonly #installation: Installation;
  readonly #made = new Map<string, Promise<string>>();

  constructor(installation: Installation) {
    this.#installation = installation;
  }

  cookieOf(personId: string, level: SignInLevel = 'EID'): Promise<string> {
    const key = `${level} ${personId}`;
    const made = this.#made.get(key) ?? sessionCookie(this.#installation, personId, level);
    this.#made.set(key, made);
    return made;
  }
}
