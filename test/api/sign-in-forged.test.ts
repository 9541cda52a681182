import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { providerOf } from '../../api/sign-in/provider.ts';
import { ForgingProvider, type Forgery } from './support/forging-provider.ts';
import { oidcConfig } from './support/sign-in-scene.ts';
import { Wayfarer } from './support/wayfarer.ts';
import { createApiWorld, PUBLIC_URL, type ApiWorld } from './support/world.ts';

let provider: ForgingProvider;
let world: ApiWorld;
beforeAll(async () => {
  provider = await ForgingProvider.open();
  world = await createApiWorld({ provider: providerOf(oidcConfig(provider.issuer), PUBLIC_URL) });
});
beforeEach(() => {
  provider.forgery = {};
});
afterAll(async () => {
  provider.close();
  await world.close();
});

const browser = () => new Wayfarer(PUBLIC_URL, world.baseUrl);
const now = () => Math.floor(Date.now() / 1000);

describe('An identity', () => {
  it('that the provider says as it should signs in', async () => {
    expect((await browser().go('/sign-in/start')).$('header').text()).toContain('Joris Delcourt');
  });

  it.each<readonly [string, Forgery]>([
    ['for another sign-in', { claims: { nonce: 'another' } }],
    ['for no sign-in', { without: ['nonce'] }],
    ['of another provider', { claims: { iss: 'https://elsewhere.example' } }],
    ['for another application', { claims: { aud: 'another' } }],
    ['that has expired', { claims: { exp: 1_700_000_000, iat: 1_699_999_000 } }],
    ['that says not when it expires', { without: ['exp'] }],
    ['of nobody', { without: ['sub'] }],
    ['that is not signed', { signed: 'NONE' }],
    ['that someone else signed', { signed: 'STRANGER' }],
    ['signed with the client’s secret', { signed: 'SECRET' }],
    ['signed with an RSA key of less than 2048 bits', { signed: 'SHORT' }],
  ])('%s signs nobody in', async (_what, forgery) => {
    const before = await world.db.session.count();
    provider.forgery = forgery;
    const back = await browser().go('/sign-in/start');
    expect([back.status, back.$('h1').text()]).toEqual([400, 'Connexion non confirmée']);
    expect(back.text).not.toMatch(/\bat .*\.ts|OAUTH|stack/i);
    expect(await world.db.session.count()).toBe(before);
  });

  it('is taken with a key that the provider changed since', async () => {
    expect((await browser().go('/sign-in/start')).url.pathname).toBe('/');
    await provider.rotate();
    expect((await browser().go('/sign-in/start')).url.pathname).toBe('/');
  });

  it('is not taken by who did not begin: neither his state nor his proof of the code is there', async () => {
    const thief = browser();
    const asked = new URL((await thief.go('/sign-in/start', { stays: true })).headers.get('location') ?? '');
    const query = new URLSearchParams({ state: asked.searchParams.get('state') ?? '', code: codeOf({ nonce: 'x' }) });
    const wrongCode = await thief.go(`/sign-in/callback?${query.toString()}`);
    expect([wrongCode.status, wrongCode.$('h1').text()]).toEqual([400, 'Connexion non confirmée']);
    const noState = await browser().go(`/sign-in/callback?code=${codeOf({})}`);
    expect([noState.status, noState.$('h1').text()]).toEqual([400, 'Connexion inconnue de ce navigateur']);
  });

  it('at a level that nobody named here counts least', async () => {
    provider.forgery = { claims: { acr: 'urn:unknown' } };
    await browser().go('/sign-in/start');
    const rows = await world.db.session.findMany();
    expect(rows.map(({ sess }) => sess)).toContainEqual(expect.objectContaining({ level: 'PASSWORD' }));
  });
});

const codeOf = (asked: object): string => Buffer.from(JSON.stringify(asked)).toString('base64url');

describe('An order to end sessions', () => {
  const EVENT = { 'http://schemas.openid.net/event/backchannel-logout': {} };
  const told = async (token: string | undefined): Promise<number> => {
    const body = new URLSearchParams(token === undefined ? {} : { logout_token: token });
    const answer = await fetch(`${world.baseUrl}/sign-in/back-channel-logout`, { method: 'POST', body });
    expect(answer.headers.get('cache-control')).toContain('no-store');
    return answer.status;
  };
  let made = 0;
  const order = (forgery: Forgery = {}): Promise<string> => {
    made += 1;
    return provider.token({ jti: `order-${made}`, sid: 'sid-1', events: EVENT }, { typ: 'logout+jwt', ...forgery });
  };

  it.each<readonly [string, Forgery]>([
    ['without its event', { without: ['events'] }],
    ['with another event', { claims: { events: { 'http://elsewhere.example': {} } } }],
    ['with a nonce, as an ID token has', { claims: { nonce: 'n' } }],
    ['without a name', { without: ['jti'] }],
    ['for nobody', { without: ['sid'] }],
    ['for another application', { claims: { aud: 'another' } }],
    ['of another provider', { claims: { iss: 'https://elsewhere.example' } }],
    ['that is old', { claims: { iat: 1_700_000_000 } }],
    ['that has expired', { claims: { exp: 1_700_000_000 } }],
    ['that is not signed', { signed: 'NONE' }],
    ['signed with the client’s secret', { signed: 'SECRET' }],
    ['signed with an RSA key of less than 2048 bits', { signed: 'SHORT' }],
    ['that someone else signed', { signed: 'STRANGER' }],
    ['that is another kind of token', { typ: 'at+jwt' }],
  ])('%s ends none', async (_what, forgery) => {
    await browser().go('/sign-in/start');
    const before = await world.db.session.count();
    expect(before).toBeGreaterThan(0);
    expect(await told(await order(forgery))).toBe(400);
    expect(await world.db.session.count()).toBe(before);
  });

  it('is needed', async () => {
    expect(await told(undefined)).toBe(400);
    expect(await told('no token at all')).toBe(400);
  });

  it('by a session of the provider ends those begun with it, once', async () => {
    const token = await order();
    expect(await told(token)).toBe(200);
    expect(await world.db.session.count({ where: { providerSid: 'sid-1' } })).toBe(0);
    await browser().go('/sign-in/start');
    expect(await told(token)).toBe(400);
    expect(await world.db.session.count({ where: { providerSid: 'sid-1' } })).toBe(1);
  });

  it('by a subject ends all of a person', async () => {
    await browser().go('/sign-in/start');
    const claims = { sub: 'demo:president', iat: now() };
    expect(await told(await order({ claims, without: ['sid'] }))).toBe(200);
    expect(await world.db.session.count({ where: { personId: 'president' } })).toBe(0);
  });
});
