import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Browser } from './pages/browser.ts';
import { Life } from './support/life.ts';
import { createApiWorld, type ApiWorld } from './support/world.ts';

/** Every kind of answer: pages and the API, right and wrong, and what browsers fetch. */
const ANSWERS: readonly (readonly [method: string, path: string, status: number])[] = [
  ['GET', '/', 200],
  ['GET', '/amendments', 200],
  ['GET', '/amendments/none', 404],
  ['GET', '/nowhere', 404],
  ['GET', '/search?q=%00', 400],
  ['GET', '/search?q=%E0%A4%A', 400],
  ['GET', `/search?q=${'x'.repeat(5_000)}`, 414],
  ['POST', '/amendments/new', 415],
  ['GET', '/public/style.css', 200],
  ['GET', '/public/none.css', 404],
  ['GET', '/public/../package.json', 404],
  ['GET', '/public/..%2f..%2fpackage.json', 404],
  ['GET', '/health', 200],
  ['GET', '/metrics', 200],
  ['GET', '/api/docs', 200],
  ['GET', '/api/v1/openapi.json', 200],
  ['GET', '/api/v1/tasks', 200],
  ['HEAD', '/api/v1/tasks', 200],
  ['GET', '/api/v1/nowhere', 404],
  ['GET', '/api/v1/tasks?limit=x', 400],
  ['GET', '/api/v1/amendments/%00', 400],
  ['PUT', '/api/v1/tasks', 405],
  ['POST', '/api/v1/amendments', 403],
];

let world: ApiWorld;
let cookie: string;
beforeAll(async () => {
  world = await createApiWorld({ publicUrl: 'https://avenant.example' });
  await Life.launch(world);
  cookie = await world.cookieOf('president');
});
afterAll(() => world.close());

const send = (method: string, path: string) => world.as().send(method, path, { headers: { cookie } });

describe.each(ANSWERS)('%s %.60s', (method, path, expected) => {
  it('says what a browser may do with it', async () => {
    const { status, headers } = await send(method, path);
    expect(status).toBe(expected);
    expect(headers.get('content-security-policy')?.split(';').toSorted()).toEqual(
      [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "object-src 'none'",
        'upgrade-insecure-requests',
      ].toSorted(),
    );
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toMatch(/^(same-origin|no-referrer)$/);
    expect(headers.get('permissions-policy')).toContain('camera=()');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('server')).toBeNull();
  });

  it('is kept by nobody, unless it is the same for everyone', async () => {
    const isForAll = path.startsWith('/public/style');
    const { headers } = await send(method, path);
    expect(headers.get('cache-control')).toBe(isForAll ? 'no-cache' : 'no-store');
  });
});

it('what is fetched under its present version is kept for a year', async () => {
  const browser = await Browser.signedInAs(world, 'president');
  const href = (await browser.open('/')).$('link[rel="stylesheet"]').attr('href') ?? '';
  expect((await send('GET', href)).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
});

it('no page holds a script or a style of its own, or an attribute that would be one', async () => {
  const browser = await Browser.signedInAs(world, 'president');
  for (const path of ['/', '/amendments', '/meetings', '/contracts', '/api/docs', '/amendments/new']) {
    const { $ } = await browser.open(path);
    expect($('script:not([src]), style, [style]').length).toBe(0);
    const handlers = $('*')
      .toArray()
      .flatMap((element) => ('attribs' in element ? Object.keys(element.attribs) : []))
      .filter((name) => name.startsWith('on'));
    expect(handlers).toEqual([]);
  }
});

it('on plain http, as in development, nothing is asked that only https can do', async () => {
  const plain = await createApiWorld();
  const { headers } = await plain.as().send('GET', '/sign-in', { headers: {} });
  expect(headers.get('strict-transport-security')).toBeNull();
  expect(headers.get('content-security-policy')).not.toContain('upgrade-insecure-requests');
  await plain.close();
});

it('signing in may lead to the server where one signs in, and to no other', async () => {
  const elsewhere = await createApiWorld({ signInOrigin: 'https://sign-in.example' });
  const { headers } = await elsewhere.as().send('GET', '/sign-in', { headers: {} });
  expect(headers.get('content-security-policy')).toContain("form-action 'self' https://sign-in.example;");
  await elsewhere.close();
});
