import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApiWorld, type ApiWorld } from '../support/world.ts';
import { Browser } from './browser.ts';

let world: ApiWorld;
beforeAll(async () => {
  world = await createApiWorld();
});
afterAll(() => world.close());

describe('the quarterly window', () => {
  const FILLED = { 'title.fr': 'Fenêtre', 'title.nl': 'Venster', 'origin.kind': 'SERVICE' };

  it('is told with its day and why, and a file may wait for it', async () => {
    const browser = await Browser.signedInAs(world, 'president');
    const shown = await browser.open('/amendments/new');
    expect(shown.$('blockquote').text()).toContain('le dossier attend celle du 4 janvier 2027');
    const dossier = await browser.fill(shown, { ...FILLED, 'window.choice': 'WAIT' });
    expect(dossier.$('main').text()).toContain('Attend la fenêtre trimestrielle du 4 janvier 2027.');
  });

  it('asks why it cannot wait, and loses nothing of what was typed', async () => {
    const browser = await Browser.signedInAs(world, 'president');
    const again = await browser.fill(await browser.open('/amendments/new'), {
      ...FILLED,
      'window.choice': 'URGENT',
      'window.reason': '',
    });
    expect(again.$('.govuk-error-summary').length).toBe(1);
    expect(again.$('input[name="title.fr"]').val()).toBe('Fenêtre');
  });
});
