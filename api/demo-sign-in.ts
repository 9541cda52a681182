import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Request } from 'express';
import type { Identity, IdentityPort } from './sign-in/identity.ts';

export const SESSION_COOKIE = 'avenant_session';

/**
 * Signing in by choosing a demo person. What he shows afterwards, as a bearer token or in a cookie, is his id sealed with
 * the installation's secret: a token says who he is and gives no right of its own.
 */
export class DemoSignIn implements IdentityPort {
  readonly #secret: string;

  constructor(secret: string) {
    this.#secret = secret;
  }

  tokenOf(personId: string): string {
    return `${Buffer.from(personId).toString('base64url')}.${this.#seal(personId).toString('base64url')}`;
  }

  async identityOf({ headers: { authorization, cookie } }: Request): Promise<Identity | undefined> {
    const bearer = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
    // A request with an Authorization header is judged by it alone: no cookie stands behind a wrong token.
    const token = authorization === undefined ? cookieNamed(SESSION_COOKIE, cookie ?? '') : bearer;
    const personId = token === undefined ? undefined : this.#opened(token);
    if (personId === undefined) return undefined;
    return { personId, level: 'EID', credential: { kind: 'SESSION', id: personId } };
  }

  #opened(token: string): string | undefined {
    const [name = '', seal = ''] = token.split('.');
    const personId = Buffer.from(name, 'base64url').toString();
    const expected = this.#seal(personId);
    const given = Buffer.from(seal, 'base64url');
    return given.length === expected.length && timingSafeEqual(given, expected) ? personId : undefined;
  }

  #seal(personId: string): Buffer {
    return createHmac('sha256', this.#secret).update(`demo-person:${personId}`).digest();
  }
}

function cookieNamed(name: string, header: string): string | undefined {
  const pair = header.split(';').find((each) => each.trim().startsWith(`${name}=`));
  return pair?.trim().slice(name.length + 1);
}
