import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { amendment } from '../../../api/schemas/amendment.ts';
import { Life } from '../support/life.ts';
import { createApiWorld, type ApiWorld } from '../support/world.ts';
import { Browser, type Shown } from './browser.ts';

const PAGE = '/amendments/new';
const FILLED = {
  'title.fr': 'Maturité de l’objectif 1.1',
  'title.nl': 'Maturiteit van doelstelling 1.1',
  'origin.kind': 'YEARLY_EVALUATION',
  'reference.YEARLY_EVALUATION': 'Rapport 2026, point 4',
};

let world: ApiWorld;
beforeAll(async () => {
  world = await createApiWorld();
});
afterAll(() => world.close());

const openAs = async (personId: string): Promise<{ browser: Browser; page: Shown }> => {
  const browser = await Browser.signedInAs(world, personId);
  return { browser, page: await browser.open(PAGE) };
};

/** The phases that a page shows, in their order. */
const phases = ({ $ }: Shown): string[] =>
  $('.app-ahead__phase')
    .toArray()
    .map((each) => $(each).text().trim());

const fileAt = async (address: string) => {
  const id = /^\/amendments\/([0-9a-f-]+)\?/.exec(address)?.[1] ?? '';
  return amendment.parse((await world.as('president').get(`/amendments/${id}`)).body);
};

describe('the page that launches', () => {
  it('shows the route and its last signature before anything is sent', async () => {
    const { page } = await openAs('president');
    expect(page.status).toBe(200);
    expect(page.$('h1').text()).toBe('Lancer un avenant');
    expect(page.$('#route').text()).toContain('l’acte est signé le 26 février 2027');
    expect(phases(page).slice(0, 4)).toEqual(['Rédaction', 'Traduction', 'Qualification', 'Comité de direction']);
    expect(page.$('.app-ahead__leg').first().text()).toContain('au plus tard le 7 décembre 2026');
    expect(page.$('.app-ahead__leg').first().text()).toContain('secrétaire du contrat');
  });

  it('shows another route for another type of amendment, keeps what was typed and sends nothing', async () => {
    const { browser, page } = await openAs('president');
    const before = await world.db.amendment.count();
    const expected = { 'expected.type': 'NEGOTIATED_ADDENDUM', 'expected.also': 'concertationMatter' };
    const shown = await browser.fill(page, { ...FILLED, ...expected, ask: 'route' });
    expect(shown.status).toBe(200);
    expect(phases(shown)).toContain('Négociation avec le ministre');
    expect(phases(shown)).toContain('Concertation préalable');
    expect(phases(shown)).not.toContain('Comité de concertation de base');
    expect(shown.$('details').attr('open')).toBeDefined();
    expect(shown.$('#f-title-fr').attr('value')).toBe(FILLED['title.fr']);
    expect(shown.$('select[name="expected.type"] option[selected]').attr('value')).toBe('NEGOTIATED_ADDENDUM');
    expect(shown.$('input[value="concertationMatter"]').attr('checked')).toBeDefined();
    expect(await world.db.amendment.count()).toBe(before);
  });

  it('launches, leads to the file, and does so once however often it is sent', async () => {
    const { browser, page } = await openAs('president');
    const key = {
      idempotencyKey: page.$('input[name="idempotencyKey"]').attr('value') ?? '',
      contractId: world.contractId,
    };
    const first = await browser.send(PAGE, { ...FILLED, ...key });
    const address = first.headers.get('location') ?? '';
    expect([first.status, address]).toEqual([303, expect.stringMatching(/\?done=launched$/)]);
    expect((await browser.send(PAGE, { ...FILLED, ...key })).headers.get('location')).toBe(address);
    const file = await fileAt(address);
    expect(file.origin).toEqual({ kind: 'YEARLY_EVALUATION', reference: 'Rapport 2026, point 4' });
    expect([file.status, file.title.nl]).toEqual(['RUNNING', FILLED['title.nl']]);
  });

  it('says at each field what is missing, and keeps the others', async () => {
    const { browser, page } = await openAs('president');
    const shown = await browser.fill(page, { 'title.fr': 'Maturité' });
    expect(shown.status).toBe(400);
    const links = shown
      .$('.govuk-error-summary a')
      .toArray()
      .map((link) => shown.$(link).attr('href') ?? '');
    expect(links).toEqual(['#f-title-nl', '#f-origin-kind']);
    for (const link of links) expect(shown.$(link).length).toBe(1);
    expect(shown.$('#f-title-nl-error').text()).toContain('Ce champ est obligatoire.');
    expect(shown.$('#f-title-fr').attr('value')).toBe('Maturité');
  });

  it('is there in Dutch, with what was typed, when its reader asks for it', async () => {
    const { browser, page } = await openAs('president');
    const shown = await browser.fill(page, { ...FILLED, showIn: 'nl' });
    expect(shown.$('h1').text()).toBe('Een bijvoegsel opstarten');
    expect(shown.$('#f-title-fr').attr('value')).toBe(FILLED['title.fr']);
    expect(shown.$('#f-reference-YEARLY_EVALUATION').attr('value')).toBe('Rapport 2026, point 4');
    expect(shown.$('#f-title-fr').attr('lang')).toBe('fr');
  });
});

describe('who may launch', () => {
  it.each(['secretary', 'cabinet-director', 'cabinet-member'])(
    '%s proposes, and the president decides',
    async (who) => {
      const { browser, page } = await openAs(who);
      expect(page.$('h1').text()).toMatch(/^(Proposer un avenant|Een bijvoegsel voorstellen)$/);
      expect(phases(page)[0]).toMatch(/^(Proposition|Voorstel)$/);
      const answer = await browser.send(PAGE, {
        ...FILLED,
        contractId: world.contractId,
        idempotencyKey: page.$('input[name="idempotencyKey"]').attr('value') ?? '',
        // One of them stands in for another too.
        ...(who === 'cabinet-member' ? { capacity: 'CABINET_MEMBER' } : {}),
      });
      const file = await fileAt(answer.headers.get('location') ?? '');
      expect(file.tasks.map(({ kind, capacity }) => [kind, capacity])).toEqual([['LAUNCH', 'PRESIDENT']]);
      expect(answer.headers.get('location')).toMatch(/\?done=proposed$/);
    },
  );

  it('is told to everyone else', async () => {
    const { page } = await openAs('translator-nl');
    expect(page.status).toBe(403);
    expect(page.$('main').text()).toContain('voorzitter van het directiecomité');
  });
});

describe('a mission that awaits its addendum', () => {
  it('is offered once a file ended without agreement, and asked for by name', async () => {
    const life = await Life.launch(world, 'oo-1.2');
    expect((await openAs('president')).page.$('input[value="MISSION_AWAITING"]').length).toBe(0);
    const legalBasis = { type: 'LAW', date: '2026-06-01', reference: '2026/1' } as const;
    await life.toQualification({ newMission: true, budgetDelta: 1000, legalBasis });
    await life.open('NEGOTIATION');
    await life.must('president', { kind: 'NEGOTIATE', outcome: 'DISAGREE', reason: 'Trop cher.' });
    const { browser, page } = await openAs('president');
    const missing = await browser.fill(page, { ...FILLED, 'origin.kind': 'MISSION_AWAITING' });
    expect(missing.$('.govuk-error-summary a').attr('href')).toBe('#f-reference-MISSION_AWAITING');
    const reference = { 'origin.kind': 'MISSION_AWAITING', 'reference.MISSION_AWAITING': life.id };
    const answer = await browser.send(PAGE, {
      ...FILLED,
      ...reference,
      contractId: world.contractId,
      idempotencyKey: page.$('input[name="idempotencyKey"]').attr('value') ?? '',
    });
    const file = await fileAt(answer.headers.get('location') ?? '');
    expect(file.origin).toEqual({ kind: 'MISSION_AWAITING', reference: life.id });
  });
});

describe('a role that nobody holds', () => {
  const end = async (role: string): Promise<void> => {
    const { mandates } = await world.directory.current();
    const held = Object.values(mandates).filter((mandate) => mandate.role === role);
    for (const { id } of held) {
      await world.as('administrator').post(`/mandates/${id}/end`, { until: '2026-11-22', reason: 'Départ.' });
    }
  };

  it('is named before the launch when only the expected route needs it', async () => {
    await end('FINANCE_INSPECTION');
    const { browser, page } = await openAs('president');
    expect(page.$('.govuk-warning-text').length).toBe(0);
    const shown = await browser.fill(page, { 'expected.type': 'NEGOTIATED_ADDENDUM', ask: 'route' });
    expect(shown.$('.govuk-warning-text').text()).toContain('La qualification sera refusée');
    expect(shown.$('.govuk-warning-text').text()).toContain('Inspection des finances');
  });

  it('is named before the launch and in its refusal when every route needs it', async () => {
    await end('TRANSLATOR');
    const { browser, page } = await openAs('president');
    expect(page.$('.govuk-warning-text').text()).toContain('Le lancement sera refusé');
    expect(page.$('.govuk-warning-text').text()).toContain('traducteur');
    const shown = await browser.fill(page, FILLED);
    expect(shown.status).toBe(422);
    expect(shown.$('.govuk-error-summary').text()).toContain('traducteur');
    expect(shown.$('#f-title-nl').attr('value')).toBe(FILLED['title.nl']);
  });
});
