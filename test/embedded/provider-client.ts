import { createHash, createPublicKey, randomBytes, verify, type JsonWebKey } from 'node:crypto';
import { expect } from '@jest/globals';
import type { Page, PlainBrowser } from '../../scripts/demo/plain-browser.ts';

export const CALLBACK = 'http://127.0.0.1:1/sign-in/callback';
export const SIGNED_OUT = 'http://127.0.0.1:1/signed-out';
const SECRET = 'a secret of the tests';
/** What the provider of these tests knows of its client. */
export const CLIENT = { id: 'avenant', secret: SECRET, redirectUris: [CALLBACK], postLogoutRedirectUris: [SIGNED_OUT] };

/** A sign-in that was asked for. */
export interface Asked {
  readonly url: URL;
  readonly verifier: string;
}

interface Opened {
  readonly header: Readonly<Record<string, unknown>>;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** A client of OpenID Connect with nothing between it and the protocol, to see what the provider does. */
export class ProviderClient {
  readonly #issuer: string;

  constructor(issuer: string) {
    this.#issuer = issuer;
  }

  /** The address at which a sign-in is asked for. */
  ask(more: Readonly<Record<string, string>> = {}): Asked {
    const verifier = randomBytes(32).toString('base64url');
    const url = new URL('/auth', this.#issuer);
    url.search = new URLSearchParams({
      client_id: CLIENT.id,
      redirect_uri: CALLBACK,
      response_type: 'code',
      scope: 'openid',
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
      ...more,
    }).toString();
    return { url, verifier };
  }

  /** The address at which one signs out. */
  endSession(hint: string): URL {
    const url = new URL('/session/end', this.#issuer);
    const asked = { id_token_hint: hint, post_logout_redirect_uri: SIGNED_OUT, state: 'bye' };
    url.search = new URLSearchParams(asked).toString();
    return url;
  }

  /** Trades a code. */
  trade(back: URL, { verifier }: Asked, secret = SECRET): Promise<Response> {
    const basic = [CLIENT.id, secret].map(encodeURIComponent).join(':');
    return fetch(new URL('/token', this.#issuer), {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(basic).toString('base64')}` },
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        code: back.searchParams.get('code') ?? '',
        redirect_uri: CALLBACK,
        code_verifier: verifier,
      }),
    });
  }

  /** The id token for a code. */
  async idToken(back: URL, asked: Asked): Promise<string> {
    const answer: { readonly id_token: string } = await (await this.trade(back, asked)).json();
    return answer.id_token;
  }

  /** What the id token for a code says. */
  async claims(back: URL, asked: Asked): Promise<Opened['payload']> {
    return (await this.opened(await this.idToken(back, asked))).payload;
  }

  /** Opens a token after its signature was checked with the keys that are published now. */
  async opened(token: string): Promise<Opened> {
    const [header = '', payload = '', signature = ''] = token.split('.');
    const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString());
    const key = (await this.keys()).find(({ kid }) => kid === read(header).kid);
    if (key === undefined) throw new Error('no such key');
    const publicKey = createPublicKey({ key, format: 'jwk' });
    const bytes = Buffer.from(`${header}.${payload}`);
    expect(verify('sha256', bytes, publicKey, Buffer.from(signature, 'base64url'))).toBe(true);
    return { header: read(header), payload: read(payload) };
  }

  async keys(): Promise<readonly (JsonWebKey & { readonly kid?: string })[]> {
    const set: { readonly keys: readonly JsonWebKey[] } = await (await fetch(new URL('/jwks', this.#issuer))).json();
    return set.keys;
  }
}

/** Where a browser comes to that asks, and fills in the login page. */
export const signIn = async (browser: PlainBrowser, { url }: Asked, fields: Record<string, string>): Promise<URL> =>
  toClient(await browser.submit(await browser.open(url), fields));

/** The address of the client to which a browser was led. */
export function toClient({ url }: Pick<Page, 'url'>): URL {
  expect(url.href).toContain(CALLBACK);
  return url;
}
