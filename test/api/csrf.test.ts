import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Browser } from './pages/browser.ts';
import { Life } from './support/life.ts';
import { createApiWorld, type ApiWorld } from './support/world.ts';

let world: ApiWorld;
let life: Life;
beforeAll(async () => {
  world = await createApiWorld();
  life = await Life.launch(world);
});
afterAll(() => world.close());

const refused = expect.objectContaining({ code: 'CSRF_TOKEN', status: 403 });

async function tokenIn(person: string): Promise<string> {
  const browser = await Browser.signedInAs(world, person);
  return (await browser.open('/absence')).$('meta[name="csrf-token"]').attr('content') ?? '';
}

describe('a request to the API', () => {
  const withdraw = (headers: Record<string, string>) =>
    world.as().post(`/amendments/${life.id}/withdraw`, { reason: 'Plus nécessaire.' }, { headers });

  it('with a cookie needs the token of the page, and that of its own session', async () => {
    const cookie = await world.cookieOf('president');
    expect((await withdraw({ cookie })).body).toEqual(refused);
    expect((await withdraw({ cookie, 'X-CSRF-Token': 'x' })).body).toEqual(refused);
    const other = await tokenIn('secretary');
    expect((await withdraw({ cookie, 'X-CSRF-Token': other })).body).toEqual(refused);
    expect((await world.as('president').get(`/amendments/${life.id}`)).body).toMatchObject({ status: 'RUNNING' });
    expect((await withdraw({ cookie, 'X-CSRF-Token': await tokenIn('president') })).status).toBe(200);
  });

  it('with a bearer token needs none: no browser sends that by itself', async () => {
    const second = await Life.launch(world);
    expect((await world.as('president').post(`/amendments/${second.id}/withdraw`, { reason: 'x' })).status).toBe(200);
  });
});

describe('a form of a page', () => {
  const FIELDS = { idempotencyKey: 'form-1', 'title.fr': 'Un titre que je ne veux pas retaper' };

  it('with the token of another session is shown again with what was typed, and a token that is good', async () => {
    const browser = await Browser.signedInAs(world, 'president');
    const own = await tokenIn('president');
    const shown = await browser.send('/amendments/new', { ...FIELDS, csrfToken: await tokenIn('secretary') });
    expect(shown.status).toBe(403);
    expect(shown.text).toContain('Un titre que je ne veux pas retaper');
    expect(shown.$('.govuk-error-summary').text()).toContain('n’appartient plus à votre session');
    expect(shown.$('main form input[name="csrfToken"]').attr('value')).toBe(own);
  });

  it('leaves nobody signed out by another’s form', async () => {
    const browser = await Browser.signedInAs(world, 'president');
    expect((await browser.send('/sign-out', { csrfToken: 'x' })).status).toBe(403);
    expect((await browser.open('/absence')).status).toBe(200);
  });

  it('holds no token for who is not signed in', async () => {
    const { text } = await new Browser(world).open('/sign-in');
    expect(text).not.toContain('csrf');
  });
});
