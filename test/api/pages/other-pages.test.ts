import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApiWorld, type ApiWorld } from '../support/world.ts';
import { Browser } from './browser.ts';

let world: ApiWorld;
beforeAll(async () => {
  world = await createApiWorld();
});
afterAll(() => world.close());

describe('signing in as a demo person', () => {
  it('gives a cookie that neither scripts nor forms of other sites get', async () => {
    const { headers } = await new Browser(world).send('/sign-in', { personId: 'president', to: '/' });
    const [cookie = ''] = headers.getSetCookie();
    expect(cookie).toMatch(/^avenant_session=[\w.-]+; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it('leads back into this application alone', async () => {
    for (const to of [
      'https://elsewhere.example/',
      '//elsewhere.example',
      '/\\elsewhere.example',
      'javascript:alert(1)',
    ]) {
      const { headers } = await new Browser(world).send('/sign-in', { personId: 'president', to });
      expect([to, headers.get('location')]).toEqual([to, '/']);
    }
  });

  it('is not for somebody unknown, nor from another site', async () => {
    expect((await new Browser(world).send('/sign-in', { personId: 'nobody' })).status).toBe(401);
    const foreign = await new Browser(world).send(
      '/sign-in',
      { personId: 'president' },
      { Origin: 'https://elsewhere.example' },
    );
    expect(foreign.status).toBe(403);
  });

  it('ends when one leaves', async () => {
    const browser = await Browser.signedInAs(world, 'president');
    expect((await browser.open('/')).status).toBe(200);
    const { headers } = await browser.send('/sign-out', {});
    expect(headers.getSetCookie()[0]).toContain('avenant_session=;');
    expect((await browser.open('/')).headers.get('location')).toBe('/sign-in?to=%2F');
  });

  it('is absent where it is switched off', async () => {
    const production = await createApiWorld({ publicUrl: 'https://avenant.example' }, { demo: false });
    try {
      expect((await new Browser(production).open('/sign-in')).status).toBe(404);
      expect((await new Browser(production).send('/sign-in', { personId: 'president' })).status).toBe(404);
      const home = await new Browser(production).open('/');
      expect([home.status, home.headers.get('strict-transport-security')]).toEqual([
        401,
        expect.stringContaining('max-age'),
      ]);
    } finally {
      await production.close();
    }
  });

  it('gives scripts a token for everyone, with his roles', async () => {
    const { body } = await world.as().get('/demo-people');
    expect(body).toMatchObject({
      items: expect.arrayContaining([
        {
          id: 'committee-personnel',
          name: 'Nathalie Dubois',
          language: 'fr',
          roles: ['COMMITTEE_MEMBER', 'COCOBASE_PRESIDENT'],
          token: expect.any(String),
        },
      ]),
    });
  });
});

describe('the other pages', () => {
  it('describe the API, with a form to try each line of it', async () => {
    const { status, headers, $ } = await (await Browser.signedInAs(world, 'auditor')).open('/api/docs');
    expect(status).toBe(200);
    const lines = Object.values(world.document.paths).flatMap((methods) => Object.keys(methods));
    expect($('form[data-path]').length).toBe(lines.length);
    expect($('form[data-path="/contracts/import"] input[type="file"]').length).toBe(1);
    expect(
      $('script')
        .toArray()
        .map((script) => [$(script).attr('src'), $(script).text()]),
    ).toEqual(['enhance', 'try-it'].map((name) => [expect.stringContaining(`/public/${name}.js?v=`), '']));
    expect(headers.get('content-security-policy')).not.toContain('unsafe-inline');
    const script = await world.as().send('GET', '/public/try-it.js');
    expect([script.status, script.headers.get('content-type')]).toEqual([200, expect.stringContaining('javascript')]);
  });

  it('that do not exist say so in the reader’s language, and where to go on', async () => {
    const stranger = await new Browser(world).open('/nowhere', { 'Accept-Language': 'nl-BE' });
    expect([stranger.status, stranger.$('html').attr('lang'), stranger.$('h1').text()]).toEqual([
      404,
      'nl',
      'Pagina niet gevonden',
    ]);
    const { $ } = await (await Browser.signedInAs(world, 'auditor')).open('/nowhere');
    expect(
      $('main a')
        .toArray()
        .map((link) => $(link).attr('href')),
    ).toEqual(['/', '/amendments']);
    expect($('header').text()).toContain('Menu');
  });

  it('that are not for their reader say who may', async () => {
    const { status, $ } = await (await Browser.signedInAs(world, 'auditor')).open('/amendments/new');
    expect([status, $('h1').text()]).toEqual([403, 'Vous n’y avez pas accès']);
    expect($('main').text()).toContain('Cette action est réservée à');
  });

  it('that fail name the number by which the failure is found, and nothing of its cause', async () => {
    const failing = await createApiWorld({
      now: () => {
        throw new Error('a secret of the house');
      },
    });
    try {
      const { status, $ } = await new Browser(failing).open(`/tasks/${'0'.repeat(32)}.1?key=guessed`);
      expect([status, $('h1').text()]).toEqual([403, 'Ce lien n’est pas valable']);
      const failed = await Browser.signedInAs(failing, 'president');
      const page = await failed.open('/');
      expect([page.status, page.$('h1').text()]).toEqual([500, 'Une erreur s’est produite']);
      expect(page.$('main').text()).toContain(
        `Numéro à donner à l’administrateur\u00a0: ${page.headers.get('x-request-id')}`,
      );
      expect(page.$('html').text()).not.toContain('secret');
    } finally {
      await failing.close();
    }
  });
});
