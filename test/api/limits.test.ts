import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Browser } from './pages/browser.ts';
import { createApiWorld, UNLIMITED, type ApiWorld } from './support/world.ts';

const tooMany = expect.objectContaining({ code: 'TOO_MANY_REQUESTS', status: 429 });

describe('a person', () => {
  let world: ApiWorld;
  beforeAll(async () => {
    world = await createApiWorld({ limits: { ...UNLIMITED, reads: 5, searches: 2, writes: 3, uploads: 1 } });
  });
  afterAll(() => world.close());

  it('who reads too much is told when to come back, and another is not', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 6; n += 1) statuses.push((await world.as('president').get('/tasks')).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
    const { headers, body } = await world.as('president').get('/tasks', { 'Accept-Language': 'nl' });
    expect(body).toEqual(tooMany);
    expect(body).toMatchObject({ detail: 'Te veel aanvragen in korte tijd. Wacht even en probeer opnieuw.' });
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(60);
    expect((await world.as('secretary').get('/tasks')).status).toBe(200);
  });

  it('gets a page that says so, in his language, in the browser', async () => {
    const browser = await Browser.signedInAs(world, 'dg-support');
    for (let n = 0; n < 5; n += 1) await browser.open('/absence');
    const { status, headers, $ } = await browser.open('/absence', { 'Accept-Language': 'nl' });
    expect([status, $('h1').text(), $('html').attr('lang')]).toEqual([429, 'Te veel aanvragen', 'nl']);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('has searches, writing and files counted apart from reading', async () => {
    const auditor = world.as('auditor');
    const searches = [];
    for (let n = 0; n < 3; n += 1) searches.push((await auditor.get('/search?q=plan')).status);
    expect(searches).toEqual([200, 200, 429]);
    const writes = [];
    for (let n = 0; n < 4; n += 1) writes.push((await auditor.post('/contracts', {}, { key: null })).status);
    expect(writes.slice(0, 3)).not.toContain(429);
    expect(writes[3]).toBe(429);
    const form = () => ({ headers: {}, body: new FormData() });
    const uploads = [];
    for (let n = 0; n < 2; n += 1) {
      uploads.push((await auditor.send('POST', '/api/v1/contracts/import', form())).status);
    }
    expect(uploads[0]).not.toBe(429);
    expect(uploads[1]).toBe(429);
    expect((await auditor.get('/tasks')).status).toBe(200);
  });
});

describe('an address', () => {
  const from = (ip: string) => ({ 'X-Forwarded-For': ip });

  it('is counted whoever signs in from it, and no header makes it another', async () => {
    // One of them is the reading of the API's description, by which answers are checked.
    const world = await createApiWorld({ limits: { ...UNLIMITED, address: 4 } });
    const statuses = [];
    for (const [n, person] of ['president', 'secretary', 'auditor', 'dg-support'].entries()) {
      statuses.push((await world.as(person).get('/tasks', from(`192.0.2.${n}`))).status);
    }
    expect(statuses).toEqual([200, 200, 200, 429]);
    await world.close();
  });

  it('is the one a proxy names, where one is said to stand before the server', async () => {
    const world = await createApiWorld({ limits: { ...UNLIMITED, address: 2 }, trustProxy: 1 });
    const ask = async (ip: string) => (await world.as('president').get('/tasks', from(ip))).status;
    expect([await ask('192.0.2.1'), await ask('192.0.2.1'), await ask('192.0.2.1')]).toEqual([200, 200, 429]);
    expect(await ask('192.0.2.2')).toBe(200);
    // The proxy adds the last address; what stands before it was claimed by the client.
    expect(await ask('192.0.2.9, 192.0.2.1')).toBe(429);
    await world.close();
  });

  it('that tries to sign in again and again is kept waiting, and /health is not', async () => {
    const world = await createApiWorld({ limits: { ...UNLIMITED, signIns: 2, address: 4 } });
    const open = async () => (await new Browser(world).open('/sign-in')).status;
    expect([await open(), await open(), await open()].map((status) => status === 429)).toEqual([false, false, true]);
    for (let n = 0; n < 5; n += 1) expect((await world.as().send('GET', '/health')).status).toBe(200);
    await world.close();
  });
});
