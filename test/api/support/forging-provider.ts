import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import express, { type Request } from 'express';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose';
import { z } from 'zod';

/** What a provider says that is not what it should. */
export interface Forgery {
  readonly claims?: JWTPayload;
  /** Left out of the claims. */
  readonly without?: readonly string[];
  /**
   * `NONE`: not signed; `STRANGER`: with a key that the provider does not show; `SECRET`: with the client's secret; `SHORT`: with
   * an RSA key of 1024 bits, which it shows.
   */
  readonly signed?: 'NONE' | 'STRANGER' | 'SECRET' | 'SHORT';
  readonly typ?: string;
}

interface Key {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
}

const texts = z.object({ redirect_uri: z.string().default(''), state: z.string().default('') }).catchall(z.string());

const SHORT = 'short';
const CLIENT_SECRET = 'a secret of the tests';

/** An identity provider that says what a test wants said, over real HTTP and with real signatures. */
export class ForgingProvider {
  forgery: Forgery = {};
  readonly issuer: string;
  readonly close: () => void;
  #keys: Key[] = [];
  readonly #short: { readonly publicKey: KeyObject; readonly privateKey: KeyObject };
  #made = 0;

  private constructor(issuer: string, close: () => void) {
    this.issuer = issuer;
    this.close = close;
    this.#short = generateKeyPairSync('rsa', { modulusLength: 1024 });
  }

  static async open(): Promise<ForgingProvider> {
    const app = express();
    const server = app.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const provider = new ForgingProvider(`http://127.0.0.1:${port ?? 0}`, () => {
      server.close();
      server.closeAllConnections();
    });
    await provider.rotate();
    app.get('/.well-known/openid-configuration', (_request, response) => void response.json(provider.#metadata()));
    app.get('/jwks', async (_request, response) => {
      const shown = provider.#keys.map(async ({ kid, publicKey }) => ({
        ...(await exportJWK(publicKey)),
        kid,
        use: 'sig',
      }));
      const short = { ...provider.#short.publicKey.export({ format: 'jwk' }), kid: SHORT, use: 'sig' };
      response.json({ keys: [...(await Promise.all(shown)), short] });
    });
    app.get('/auth', ({ query }, response) => {
      const { redirect_uri: back, state, ...asked } = texts.parse(query);
      const code = Buffer.from(JSON.stringify(asked)).toString('base64url');
      response.redirect(303, `${back}?${new URLSearchParams({ code, state }).toString()}`);
    });
    app.post('/token', express.urlencoded({ extended: false }), (request, response, next) => {
      provider.#answer(request).then((answer) => {
        response.status(answer === undefined ? 400 : 200).json(answer ?? { error: 'invalid_grant' });
      }, next);
    });
    return provider;
  }

  /** A new key; the one before is shown no more. */
  async rotate(): Promise<void> {
    this.#made += 1;
    this.#keys = [{ kid: `key-${this.#made}`, ...(await generateKeyPair('RS256')) }];
  }

  /** A token of the provider, as it is forged. */
  async token(claims: JWTPayload, { signed, typ = 'JWT', ...forgery }: Forgery = this.forgery): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const all = { iss: this.issuer, aud: 'avenant', iat: now, exp: now + 300, ...claims, ...forgery.claims };
    const said = Object.fromEntries(Object.entries(all).filter(([name]) => forgery.without?.includes(name) !== true));
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    if (signed === 'NONE') return `${part({ alg: 'none', typ })}.${part(said)}.`;
    if (signed === 'SECRET') {
      return new SignJWT(said).setProtectedHeader({ alg: 'HS256', typ }).sign(new TextEncoder().encode(CLIENT_SECRET));
    }
    if (signed === 'SHORT') {
      const text = `${part({ alg: 'RS256', kid: SHORT, typ })}.${part(said)}`;
      return `${text}.${sign('sha256', Buffer.from(text), this.#short.privateKey).toString('base64url')}`;
    }
    const [key] = this.#keys;
    if (key === undefined) throw new Error('no key');
    const { privateKey } = signed === 'STRANGER' ? await generateKeyPair('RS256') : key;
    return new SignJWT(said).setProtectedHeader({ alg: 'RS256', kid: key.kid, typ }).sign(privateKey);
  }

  /** The code holds what was asked; PKCE is checked as a provider does. */
  async #answer({ body }: Request): Promise<object | undefined> {
    const { code = '', code_verifier: verifier = '' } = texts.parse(body);
    const asked = texts.parse(JSON.parse(Buffer.from(code, 'base64url').toString()));
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    if (asked['code_challenge'] !== challenge) return undefined;
    const claims = {
      sub: 'demo:president',
      nonce: asked['nonce'],
      sid: 'sid-1',
      acr: 'urn:be:fedict:iam:fas:Level500',
    };
    return { access_token: 'x', token_type: 'Bearer', id_token: await this.token(claims) };
  }

  #metadata(): object {
    const { issuer } = this;
    return {
      issuer,
      authorization_endpoint: `${issuer}/auth`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/jwks`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
      code_challenge_methods_supported: ['S256'],
    };
  }
}
