import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApiWorld, type ApiWorld } from '../support/world.ts';
import { Browser } from './browser.ts';

const PAGE = '/amendments/new';
const FILLED = {
  'title.fr': 'Maturité de l’objectif 1.1',
  'title.nl': 'Maturiteit van doelstelling 1.1',
  'origin.kind': 'SERVICE',
};

let world: ApiWorld;
beforeAll(async () => {
  world = await createApiWorld();
}, 120_000);
afterAll(() => world.close());

const CHOICE = 'input[type="radio"][name="capacity"]';

describe('a form of one who may send it in several capacities', () => {
  it('asks in which, keeps what was typed when it was not said, and records the one that was chosen', async () => {
    const browser = await Browser.signedInAs(world, 'cabinet-member');
    const page = await browser.open(`${PAGE}?language=fr`);
    const values = page
      .$(CHOICE)
      .toArray()
      .map((each) => page.$(each).attr('value'));
    expect(values).toEqual(['CABINET_MEMBER', 'CABINET_DIRECTOR/cabinet-director']);
    expect(page.$('main').text()).toContain('en l’absence de Olivier Martin');
    const refused = await browser.fill(page, FILLED);
    expect(refused.status).toBe(422);
    expect(refused.$('.govuk-error-summary').text()).toContain('plusieurs qualités');
    expect(refused.$('#f-title-fr').attr('value')).toBe(FILLED['title.fr']);
    const taken = await browser.fill(refused, { ...FILLED, capacity: 'CABINET_DIRECTOR/cabinet-director' });
    expect(taken.$('h1').text()).toContain(FILLED['title.fr']);
    const { id: fileId } = await world.db.amendment.findFirstOrThrow();
    const { by } = await world.db.event.findFirstOrThrow({ where: { fileId, seq: 1 } });
    expect(by).toMatchObject({ id: 'cabinet-member', role: 'CABINET_DIRECTOR', onBehalfOf: 'cabinet-director' });
  }, 120_000);

  it('asks nothing of one who may in one alone', async () => {
    const page = await (await Browser.signedInAs(world, 'secretary')).open(PAGE);
    expect(page.status).toBe(200);
    expect(page.$(CHOICE)).toHaveLength(0);
  }, 60_000);
});

describe('the forms of the pages', () => {
  it.each([
    '/amendments/new',
    '/meetings/new',
    '/matters/new/NON_RESPECT',
    '/rules/caretaker/begin',
    '/contracts/import',
  ])(
    'are closed to an auditor: %s',
    async (path) => {
      const browser = await Browser.signedInAs(world, 'auditor');
      expect((await browser.open(path)).status).toBe(403);
      expect((await browser.send(path, { reason: 'x' })).status).toBe(403);
    },
    60_000,
  );

  it.each(['/people', '/people/persons/minister', '/rules/history', '/people/refused-mails'])(
    'are not what an auditor needs to read: %s',
    async (path) => {
      expect((await (await Browser.signedInAs(world, 'auditor')).open(path)).status).toBe(200);
    },
    60_000,
  );
});
