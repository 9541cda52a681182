import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApiWorld, type ApiWorld } from '../support/world.ts';
import { Browser } from './browser.ts';

let world: ApiWorld;
beforeAll(async () => {
  world = await createApiWorld();
});
afterAll(() => world.close());

describe('an installation without an identity provider', () => {
  it('lets nobody in, and says so', async () => {
    const closed = await createApiWorld({ publicUrl: 'https://avenant.example', provider: undefined });
    try {
      expect((await new Browser(closed).open('/sign-in')).text).toContain('personne ne peut s’y identifier');
      expect((await new Browser(closed).open('/sign-in/start')).status).toBe(404);
      const home = await new Browser(closed).open('/');
      expect([home.status, home.headers.get('strict-transport-security')]).toEqual([
        401,
        expect.stringContaining('max-age'),
      ]);
    } finally {
      await closed.close();
    }
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
