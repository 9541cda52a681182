import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { load } from 'cheerio';
import { loadStartConfig } from '../../config/config.ts';
import { freePort } from '../../embedded/free-port.ts';
import { startIdentityProvider, type IdentityProvider } from '../../embedded/identity-provider.ts';
import { KeyRing } from '../../embedded/identity-provider/keys.ts';
import { PlainBrowser } from '../../scripts/demo/plain-browser.ts';
import { runDirectory } from '../support/run.ts';
import { CLIENT, ProviderClient, SIGNED_OUT, signIn, toClient } from './provider-client.ts';

const PASSWORD = 'urn:be:fedict:iam:fas:Level200';
const CODE = 'urn:be:fedict:iam:fas:Level350';
const EID = 'urn:be:fedict:iam:fas:Level500';
const PEOPLE = [
  { subject: 'demo-els', name: 'Els Janssens', roles: ['Secretaris COCOBASE'] },
  { subject: 'demo-joris', name: 'Joris <Delcourt>', roles: ['Président', 'Mandataire'] },
];

let provider: IdentityProvider;
let client: ProviderClient;
let backChannel: Server;
/** What the client's back-channel address was sent. */
const told: string[] = [];

beforeAll(async () => {
  backChannel = createServer((request, response) => {
    void text(request).then((body) => {
      told.push(new URLSearchParams(body).get('logout_token') ?? '');
      response.end();
    });
  });
  const backChannelPort = await freePort();
  backChannel.listen(backChannelPort, '127.0.0.1');
  await once(backChannel, 'listening');
  const port = await freePort();
  provider = await startIdentityProvider({
    port,
    issuer: `http://127.0.0.1:${port}`,
    clients: [{ ...CLIENT, backChannelLogoutUri: `http://127.0.0.1:${backChannelPort}/` }],
    people: async () => PEOPLE,
  });
  client = new ProviderClient(provider.issuer);
});
afterAll(async () => {
  await provider.stop();
  backChannel.close();
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
    const keys = await client.keys();
    expect(keys).toHaveLength(1);
    expect(Object.keys(keys[0] ?? {}).toSorted()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
  });

  it('signs in whom one chooses, at the level asked for', async () => {
    const request = client.ask({ acr_values: CODE, nonce: 'n-1', state: 's-1' });
    const back = await signIn(new PlainBrowser(), request, { subject: 'demo-joris' });
    expect(back.searchParams.get('state')).toBe('s-1');
    expect(back.searchParams.get('iss')).toBe(provider.issuer);
    const payload = await client.claims(back, request);
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
    const request = client.ask();
    const back = await signIn(new PlainBrowser(), request, { subject: 'demo-els' });
    expect((await client.claims(back, request))['acr']).toBe(EID);
  });

  it('tells the level that was chosen, though a higher one was asked for', async () => {
    const request = client.ask({ acr_values: EID });
    const back = await signIn(new PlainBrowser(), request, { subject: 'demo-els', acr: PASSWORD });
    expect((await client.claims(back, request))['acr']).toBe(PASSWORD);
  });

  it('knows who is signed in already, and asks again only for a higher level', async () => {
    const browser = new PlainBrowser();
    await signIn(browser, client.ask({ acr_values: CODE }), { subject: 'demo-joris' });
    const lower = client.ask({ acr_values: `${EID} ${PASSWORD}` });
    const payload = await client.claims(await browser.open(lower.url).then(toClient), lower);
    expect(payload).toMatchObject({ sub: 'demo-joris', acr: CODE });
    const higher = client.ask({ acr_values: EID });
    const page = await browser.open(higher.url);
    expect(load(page.html)('button[name=subject]').first().attr('value')).toBe('demo-joris');
    const back = toClient(await browser.submit(page, { subject: 'demo-joris' }));
    expect((await client.claims(back, higher))['acr']).toBe(EID);
  });

  it('signs the one out who was there when another shows who he is', async () => {
    const browser = new PlainBrowser();
    await signIn(browser, client.ask(), { subject: 'demo-joris' });
    told.length = 0;
    const request = client.ask({ prompt: 'login' });
    const between = await browser.submit(await browser.open(request.url), { subject: 'demo-els' });
    const payload = await client.claims(toClient(await browser.submit(between, {})), request);
    expect(payload['sub']).toBe('demo-els');
    expect((await client.opened(told[0] ?? '')).payload['sub']).toBe('demo-joris');
  });

  it('needs PKCE, and the verifier that belongs to it', async () => {
    const { url } = client.ask();
    url.searchParams.delete('code_challenge');
    const back = await new PlainBrowser().open(url).then(toClient);
    expect(back.searchParams.get('error')).toBe('invalid_request');
    const request = client.ask();
    const code = await signIn(new PlainBrowser(), request, { subject: 'demo-els' });
    const answer = await client.trade(code, { ...request, verifier: randomBytes(32).toString('base64url') });
    expect([answer.status, await answer.json()]).toEqual([400, expect.objectContaining({ error: 'invalid_grant' })]);
  });

  it('takes a code once, and from its client alone', async () => {
    const request = client.ask();
    const back = await signIn(new PlainBrowser(), request, { subject: 'demo-els' });
    expect((await client.trade(back, request, 'another secret')).status).toBe(401);
    expect((await client.trade(back, request)).status).toBe(200);
    expect((await client.trade(back, request)).status).toBe(400);
  });

  it('sends nobody to an address that is not its client’s', async () => {
    const { url } = client.ask();
    url.searchParams.set('redirect_uri', 'http://127.0.0.1:1/elsewhere');
    const page = await new PlainBrowser().open(url);
    expect(page.status).toBe(400);
    expect(page.html).toContain('invalid_redirect_uri');
  });

  it('lets one give up', async () => {
    const browser = new PlainBrowser();
    const page = await browser.open(client.ask().url);
    const back = toClient(await browser.submit(page, { cancel: 'yes' }));
    expect(back.searchParams.get('error')).toBe('access_denied');
  });

  it('asks again when nobody, a stranger or no level was chosen', async () => {
    const browser = new PlainBrowser();
    const page = await browser.open(client.ask().url);
    for (const fields of [{}, { subject: 'demo-nobody' }, { subject: 'demo-els', acr: 'urn:other' }]) {
      const again = await browser.submit(page, fields);
      expect([again.status, again.url.href]).toEqual([200, page.url.href]);
    }
  });

  it('is no use in a browser that did not begin', async () => {
    const page = await new PlainBrowser().open(client.ask().url);
    const elsewhere = await new PlainBrowser().submit(page, { subject: 'demo-els' });
    expect(elsewhere.status).toBe(400);
  });

  it('shows its page in the language that is asked for, without scripts, with names as text', async () => {
    const browser = new PlainBrowser();
    const dutch = load((await browser.open(client.ask({ ui_locales: 'nl' }).url)).html);
    expect([dutch('html').attr('lang'), dutch('h1').text()]).toEqual(['nl', 'Demo-identiteitsdienst']);
    const french = load((await browser.open(client.ask({ ui_locales: 'fr-BE' }).url)).html);
    expect([french('html').attr('lang'), french('h1').text()]).toEqual(['fr', 'Service d’identité de démonstration']);
    expect(french('script')).toHaveLength(0);
    expect(french('button[value=demo-joris]').text()).toBe('Joris <Delcourt> Président, Mandataire');
    expect(french('input[name=acr]:checked').attr('value')).toBe(EID);
  });

  it('keeps what an older key signed verifiable when its keys change', async () => {
    const before = client.ask();
    const old = await client.idToken(await signIn(new PlainBrowser(), before, { subject: 'demo-els' }), before);
    const browser = new PlainBrowser();
    const open = client.ask();
    const page = await browser.open(open.url);
    await provider.rotateKeys();
    const back = toClient(await browser.submit(page, { subject: 'demo-els' }));
    const fresh = await client.idToken(back, open);
    expect((await client.opened(old)).header['kid']).not.toBe((await client.opened(fresh)).header['kid']);
    await provider.rotateKeys();
    expect(await client.keys()).toHaveLength(2);
    await expect(client.opened(old)).rejects.toThrow('no such key');
  });

  it('tells its client of a sign-out, and leads back to it', async () => {
    const browser = new PlainBrowser();
    const request = client.ask();
    const back = await signIn(browser, request, { subject: 'demo-els' });
    const hint = await client.idToken(back, request);
    told.length = 0;
    const page = await browser.open(client.endSession(hint));
    const left = await browser.submit(page, { logout: 'yes' });
    expect(left.url.href).toBe(`${SIGNED_OUT}?state=bye`);
    const { payload } = await client.opened(hint);
    expect(told).toHaveLength(1);
    expect((await client.opened(told[0] ?? '')).payload).toMatchObject({
      iss: provider.issuer,
      aud: 'avenant',
      sub: 'demo-els',
      sid: payload['sid'],
      events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
    });
    expect((await browser.open(client.ask().url)).url.pathname).toMatch(/^\/interaction\//);
  });
});

describe('The levels of the identity provider', () => {
  it('are the first that the application expects by default', () => {
    const { OIDC_ACR_PASSWORD, OIDC_ACR_CODE, OIDC_ACR_EID } = loadStartConfig({});
    const first = [OIDC_ACR_PASSWORD, OIDC_ACR_CODE, OIDC_ACR_EID].map((names) => names.split(' ')[0]);
    expect(first).toEqual([PASSWORD, CODE, EID]);
  });
});

describe('The keys of the identity provider', () => {
  it('are kept in a file that only its owner reads, with the one before the last change', async () => {
    const file = path.join(await mkdtemp(path.join(runDirectory(), 'keys-')), 'keys.json');
    const ring = await KeyRing.open(file);
    const [first] = ring.signing;
    await ring.rotate();
    const again = await KeyRing.open(file);
    expect(again.signing).toEqual(ring.signing);
    expect(again.signing[1]).toEqual(first);
    expect(again.cookies).toEqual(ring.cookies);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });
});
