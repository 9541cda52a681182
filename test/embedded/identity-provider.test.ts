import { createHash, createPublicKey, randomBytes, verify, type JsonWebKey } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { load } from 'cheerio';
import { freePort } from '../../embedded/free-port.ts';
import { startIdentityProvider, type IdentityProvider } from '../../embedded/identity-provider.ts';
import { PlainBrowser } from '../../scripts/demo/plain-browser.ts';

const CALLBACK = 'http://127.0.0.1:1/sign-in/callback';
const SIGNED_OUT = 'http://127.0.0.1:1/signed-out';
const PASSWORD = 'urn:be:fedict:iam:fas:Level200';
const CODE = 'urn:be:fedict:iam:fas:Level350';
const EID = 'urn:be:fedict:iam:fas:Level500';
const PEOPLE = [
  { subject: 'demo-els', name: 'Els Janssens', roles: ['Secretaris COCOBASE'] },
  { subject: 'demo-joris', name: 'Joris <Delcourt>', roles: ['Président', 'Mandataire'] },
];

let provider: IdentityProvider;
let client: Server;
/** What the client's back-channel address was sent. */
const told: string[] = [];

beforeAll(async () => {
  client = createServer((request, response) => {
    void text(request).then((body) => {
      told.push(new URLSearchParams(body).get('logout_token') ?? '');
      response.end();
    });
  });
  const backChannelPort = await freePort();
  client.listen(backChannelPort, '127.0.0.1');
  await once(client, 'listening');
  const port = await freePort();
  provider = await startIdentityProvider({
    port,
    issuer: `http://127.0.0.1:${port}`,
    clients: [
      {
        id: 'avenant',
        secret: 'a secret of the tests',
        redirectUris: [CALLBACK],
        postLogoutRedirectUris: [SIGNED_OUT],
        backChannelLogoutUri: `http://127.0.0.1:${backChannelPort}/`,
      },
    ],
    people: async () => PEOPLE,
  });
});
afterAll(async () => {
  await provider.stop();
  client.close();
});

describe('The identity provider', () => {
  it('describes itself', async () => {
    const found = await (await fetch(`${provider.issuer}/.well-known/openid-configuration`)).json();
    expect(found).toMatchObject({
      issuer: provider.issuer,
      response_types_supported: ['code'],
      code_challenge_methods_supported: ['S256'],
      acr_values_supported: [PASSWORD, CODE, EID],
      id_token_signing_alg_values_supported: expect.arrayContaining(['RS256']),
      end_session_endpoint: expect.stringContaining(provider.issuer),
      backchannel_logout_supported: true,
      backchannel_logout_session_supported: true,
    });
  });

  it('publishes no private key', async () => {
    const { keys } = await jwks();
    expect(keys).toHaveLength(1);
    expect(Object.keys(keys[0] ?? {}).toSorted()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
  });

  it('signs in whom one chooses, at the level asked for', async () => {
    const request = authorization({ acr_values: CODE, nonce: 'n-1', state: 's-1' });
    const back = await signIn(new PlainBrowser(), request, { subject: 'demo-joris' });
    expect(back.searchParams.get('state')).toBe('s-1');
    expect(back.searchParams.get('iss')).toBe(provider.issuer);
    const { payload } = await idToken(await exchanged(back, request));
    expect(payload).toMatchObject({
      iss: provider.issuer,
      aud: 'avenant',
      sub: 'demo-joris',
      nonce: 'n-1',
      acr: CODE,
      sid: expect.any(String),
      auth_time: expect.any(Number),
    });
    expect(payload).not.toHaveProperty('name');
  });

  it('prefers the strongest level where none is asked for', async () => {
    const request = authorization();
    const back = await signIn(new PlainBrowser(), request, { subject: 'demo-els' });
    expect((await idToken(await exchanged(back, request))).payload['acr']).toBe(EID);
  });

  it('tells the level that was chosen, though a higher one was asked for', async () => {
    const request = authorization({ acr_values: EID });
    const back = await signIn(new PlainBrowser(), request, { subject: 'demo-els', acr: PASSWORD });
    expect((await idToken(await exchanged(back, request))).payload['acr']).toBe(PASSWORD);
  });

  it('knows who is signed in already, and asks again only for a higher level', async () => {
    const browser = new PlainBrowser();
    await signIn(browser, authorization({ acr_values: CODE }), { subject: 'demo-joris' });
    const lower = authorization({ acr_values: `${EID} ${PASSWORD}` });
    const { payload } = await idToken(await exchanged(await browser.open(lower.url).then(toClient), lower));
    expect(payload).toMatchObject({ sub: 'demo-joris', acr: CODE });
    const higher = authorization({ acr_values: EID });
    const page = await browser.open(higher.url);
    expect(load(page.html)('button[name=subject]').first().attr('value')).toBe('demo-joris');
    const back = toClient(await browser.submit(page, { subject: 'demo-joris' }));
    expect((await idToken(await exchanged(back, higher))).payload['acr']).toBe(EID);
  });

  it('needs PKCE, and the verifier that belongs to it', async () => {
    const { url } = authorization();
    url.searchParams.delete('code_challenge');
    const back = await new PlainBrowser().open(url).then(toClient);
    expect(back.searchParams.get('error')).toBe('invalid_request');
    const request = authorization();
    const code = await signIn(new PlainBrowser(), request, { subject: 'demo-els' });
    const answer = await exchange(code, { ...request, verifier: randomBytes(32).toString('base64url') });
    expect([answer.status, await answer.json()]).toEqual([400, expect.objectContaining({ error: 'invalid_grant' })]);
  });

  it('takes a code once, and from its client alone', async () => {
    const request = authorization();
    const back = await signIn(new PlainBrowser(), request, { subject: 'demo-els' });
    expect((await exchange(back, request, 'another secret')).status).toBe(401);
    expect((await exchange(back, request)).status).toBe(200);
    expect((await exchange(back, request)).status).toBe(400);
  });

  it('sends nobody to an address that is not its client’s', async () => {
    const { url } = authorization();
    url.searchParams.set('redirect_uri', 'http://127.0.0.1:1/elsewhere');
    const page = await new PlainBrowser().open(url);
    expect(page.status).toBe(400);
    expect(page.html).toContain('invalid_redirect_uri');
  });

  it('lets one give up', async () => {
    const browser = new PlainBrowser();
    const page = await browser.open(authorization().url);
    const back = toClient(await browser.submit(page, { cancel: 'yes' }));
    expect(back.searchParams.get('error')).toBe('access_denied');
  });

  it('asks again when nobody, a stranger or no level was chosen', async () => {
    const browser = new PlainBrowser();
    const page = await browser.open(authorization().url);
    for (const fields of [{}, { subject: 'demo-nobody' }, { subject: 'demo-els', acr: 'urn:other' }]) {
      const again = await browser.submit(page, fields);
      expect([again.status, again.url.href]).toEqual([200, page.url.href]);
    }
  });

  it('is no use in a browser that did not begin', async () => {
    const page = await new PlainBrowser().open(authorization().url);
    const elsewhere = await new PlainBrowser().submit(page, { subject: 'demo-els' });
    expect(elsewhere.status).toBe(400);
  });

  it('shows its page in the language that is asked for, without scripts, with names as text', async () => {
    const browser = new PlainBrowser();
    const dutch = load((await browser.open(authorization({ ui_locales: 'nl' }).url)).html);
    expect([dutch('html').attr('lang'), dutch('h1').text()]).toEqual(['nl', 'Demo-identiteitsdienst']);
    const french = load((await browser.open(authorization({ ui_locales: 'fr-BE' }).url)).html);
    expect([french('html').attr('lang'), french('h1').text()]).toEqual(['fr', 'Service d’identité de démonstration']);
    expect(french('script')).toHaveLength(0);
    expect(french('button[value=demo-joris]').text()).toBe('Joris <Delcourt> Président, Mandataire');
    expect(french('input[name=acr]:checked').attr('value')).toBe(EID);
  });

  it('keeps what an older key signed verifiable when its keys change', async () => {
    const before = authorization();
    const old = await exchanged(await signIn(new PlainBrowser(), before, { subject: 'demo-els' }), before);
    const browser = new PlainBrowser();
    const open = authorization();
    const page = await browser.open(open.url);
    await provider.rotateKeys();
    const back = toClient(await browser.submit(page, { subject: 'demo-els' }));
    const fresh = await exchanged(back, open);
    expect((await idToken(old)).header['kid']).not.toBe((await idToken(fresh)).header['kid']);
    await provider.rotateKeys();
    expect((await jwks()).keys).toHaveLength(2);
    await expect(idToken(old)).rejects.toThrow('no such key');
  });

  it('tells its client of a sign-out, and leads back to it', async () => {
    const browser = new PlainBrowser();
    const request = authorization();
    const back = await signIn(browser, request, { subject: 'demo-els' });
    const hint = await exchanged(back, request);
    told.length = 0;
    const page = await browser.open(endSession(hint));
    const left = await browser.submit(page, { logout: 'yes' });
    expect(left.url.href).toBe(`${SIGNED_OUT}?state=bye`);
    const { payload } = await idToken(hint);
    expect(told).toHaveLength(1);
    expect((await idToken(told[0] ?? '')).payload).toMatchObject({
      iss: provider.issuer,
      aud: 'avenant',
      sub: 'demo-els',
      sid: payload['sid'],
      events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
    });
    expect((await browser.open(authorization().url)).url.pathname).toMatch(/^\/interaction\//);
  });
});

interface Request {
  readonly url: URL;
  readonly verifier: string;
}

/** The address at which a client asks for a sign-in. */
function authorization(more: Readonly<Record<string, string>> = {}): Request {
  const verifier = randomBytes(32).toString('base64url');
  const url = new URL('/auth', provider.issuer);
  url.search = new URLSearchParams({
    client_id: 'avenant',
    redirect_uri: CALLBACK,
    response_type: 'code',
    scope: 'openid',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...more,
  }).toString();
  return { url, verifier };
}

function endSession(hint: string): URL {
  const url = new URL('/session/end', provider.issuer);
  url.search = new URLSearchParams({
    id_token_hint: hint,
    post_logout_redirect_uri: SIGNED_OUT,
    state: 'bye',
  }).toString();
  return url;
}

async function signIn(browser: PlainBrowser, { url }: Request, fields: Record<string, string>): Promise<URL> {
  return toClient(await browser.submit(await browser.open(url), fields));
}

/** The address of the client to which the browser was led. */
function toClient({ url }: { readonly url: URL }): URL {
  expect(url.href).toContain(CALLBACK);
  return url;
}

function exchange(back: URL, { verifier }: Request, secret = 'a secret of the tests'): Promise<Response> {
  const basic = [`avenant`, secret].map(encodeURIComponent).join(':');
  return fetch(new URL('/token', provider.issuer), {
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
async function exchanged(back: URL, request: Request): Promise<string> {
  const answer: { readonly id_token: string } = await (await exchange(back, request)).json();
  return answer.id_token;
}

async function jwks(): Promise<{ readonly keys: readonly (JsonWebKey & { readonly kid?: string })[] }> {
  return (await fetch(new URL('/jwks', provider.issuer))).json();
}

/** Opens a token after its signature was checked with the keys that are published now. */
async function idToken(token: string): Promise<{ header: Record<string, unknown>; payload: Record<string, unknown> }> {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const opened = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString());
  const key = (await jwks()).keys.find(({ kid }) => kid === opened(header).kid);
  if (key === undefined) throw new Error('no such key');
  const isGenuine = verify(
    'sha256',
    Buffer.from(`${header}.${payload}`),
    createPublicKey({ key, format: 'jwk' }),
    Buffer.from(signature, 'base64url'),
  );
  expect(isGenuine).toBe(true);
  return { header: opened(header), payload: opened(payload) };
}
