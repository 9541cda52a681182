import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Life } from '../support/life.ts';
import { createApiWorld, type ApiWorld } from '../support/world.ts';
import { Browser, type Shown } from './browser.ts';

let world: ApiWorld;
beforeAll(async () => {
  world = await createApiWorld();
});
afterAll(() => world.close());

const signedIn = (personId: string): Promise<Browser> => Browser.signedInAs(world, personId);
const textOf = ({ $ }: Shown, selector = 'main'): string => $(selector).text().replaceAll(/\s+/gu, ' ');
const WEEK = { from: '2026-11-23', until: '2026-11-30' };

/** Says on his page that somebody is away. */
async function away(personId: string, fields: Readonly<Record<string, string>>): Promise<Shown> {
  const browser = await signedIn(personId);
  return browser.fill(await browser.open('/absence/new?language=fr'), fields);
}

describe('the page of one’s own absence', () => {
  it('is led to from every page, in both languages', async () => {
    const browser = await signedIn('dg-support');
    const home = await browser.open('/amendments?language=fr');
    expect(home.$('header a[href="/absence"]').text()).toBe('Mon absence');
    const dutch = await browser.open('/absence?language=nl');
    expect([dutch.status, textOf(dutch, 'h1')]).toEqual([200, 'Mijn afwezigheid']);
    expect(textOf(dutch)).toContain('Er is geen afwezigheid gemeld');
    expect(dutch.$('main a[href="/absence/new"]').text()).toBe('Een afwezigheid melden');
  });

  it('has nothing to hand on for one who holds no mandate, and none of it for a stranger', async () => {
    const registered = await world
      .as('administrator')
      .post('/persons', { name: 'Zoé Wouters', email: 'zoe@memoire.example', language: 'fr' });
    expect(registered.status).toBe(201);
    const { id } = await world.db.person.findFirstOrThrow({ where: { name: 'Zoé Wouters' } });
    await world.as('administrator').post('/substitutions', { personId: 'auditor', substituteId: id, ...WEEK });
    const browser = await signedIn(id);
    const shown = await browser.open('/absence?language=fr');
    expect(textOf(shown)).toContain('Ce qui vous est confié comme suppléant ne se transmet pas.');
    expect(textOf(shown, 'h2')).toContain('Qui vous remplacez');
    expect(shown.$('main a[href="/absence/new"]').length).toBe(0);
    expect((await browser.open('/absence/new')).status).toBe(403);
    expect((await new Browser(world).open('/absence')).status).toBe(303);
  });

  it('says who stands in, from when to when, on whose word, and lets one come back', async () => {
    const said = await away('dg-support', { substituteId: 'auditor', ...WEEK, absent: 'true' });
    expect(textOf(said, '.govuk-notification-banner')).toContain('La modification est enregistrée.');
    expect(textOf(said, '.govuk-summary-card')).toMatch(
      /Marc Noël.*Mettre fin.*du 23 novembre 2026 au 30 novembre 2026.*en cours.*absence.*la personne elle-même/u,
    );
    const browser = await signedIn('dg-support');
    const end = said.$('.govuk-summary-card a').attr('href') ?? '';
    const form = await browser.open(end);
    expect(form.$('#f-until').attr('value')).toBe('2026-11-22');
    const back = await browser.fill(form, { until: '2026-11-22' });
    expect(textOf(back, 'details')).toMatch(/1 période terminée ou annulée.*annulé/u);
    expect(back.$('.govuk-summary-card a').length).toBe(0);
  });

  it('calls an absence off that has not begun', async () => {
    const said = await away('dg-support', {
      substituteId: 'secretary',
      from: '2026-12-01',
      until: '2026-12-15',
      absent: 'true',
    });
    const browser = await signedIn('dg-support');
    const form = await browser.open(said.$('.govuk-summary-card a:contains("Annuler")').attr('href') ?? '');
    expect(textOf(form)).toContain('Claire Fontaine ne vous remplacera pas du 1er décembre 2026 au 15 décembre 2026.');
    expect(textOf(await browser.fill(form, {}))).not.toContain('à venir');
  });

  it('is nobody else’s: another’s absence is not there', async () => {
    await world.as('administrator').post('/substitutions', { personId: 'minister', substituteId: 'auditor', ...WEEK });
    const { substitutions } = await world.directory.current();
    const id = Object.values(substitutions).find(({ personId }) => personId === 'minister')?.id ?? '';
    expect((await (await signedIn('dg-support')).open(`/absence/${id}/end`)).status).toBe(404);
    expect((await (await signedIn('minister')).open(`/absence/${id}/end`)).status).toBe(200);
    const shown = await (await signedIn('minister')).open('/absence?language=fr');
    expect(textOf(shown, '.govuk-summary-card')).toMatch(/suppléance.*, administrateur/u);
  });
});

describe('the form on which one says that one is away', () => {
  it.each([
    [{ substituteId: '', ...WEEK }, 400, '#f-substituteId-error'],
    [{ substituteId: 'auditor', from: '2026-12-31', until: '2026-12-01' }, 422, '#f-until-error'],
    [{ substituteId: 'committee-legal', from: '2026-12-11', until: '2026-12-12' }, 409, '#f-substituteId-error'],
  ])('takes no %j, tells why at the field and keeps what was typed', async (fields, status, place) => {
    await world.as('committee-legal').post('/substitutions', {
      personId: 'committee-legal',
      substituteId: 'secretary',
      from: '2026-12-10',
      until: '2026-12-20',
      absent: true,
    });
    const shown = await away('committee-budget', { ...fields, absent: 'true' });
    expect([shown.status, shown.$(place).length]).toEqual([status, 1]);
    expect(shown.$('#f-from').attr('value')).toBe(fields.from);
  });

  it('keeps what is typed when the other language is asked for', async () => {
    const shown = await away('committee-budget', {
      substituteId: 'auditor',
      from: '2026-12-01',
      until: '',
      showIn: 'nl',
    });
    expect(textOf(shown, 'h1')).toBe('Een afwezigheid melden');
    expect([shown.$('#f-from').attr('value'), shown.$('option[selected]').attr('value')]).toEqual([
      '2026-12-01',
      'auditor',
    ]);
  });

  it('leads to a warning where the substitute is away too on some of the days', async () => {
    const shown = await away('committee-budget', {
      substituteId: 'committee-legal',
      from: '2026-12-01',
      until: '2026-12-31',
      absent: 'true',
    });
    expect(textOf(shown, '.govuk-warning-text')).toContain(
      'Griet Willems s’absente aussi du 10 décembre 2026 au 20 décembre 2026. Ces jours-là, vos messages vous parviennent',
    );
    const legal = await (await signedIn('committee-legal')).open('/absence?language=fr');
    expect(textOf(legal, '.govuk-warning-text')).toMatch(
      /Vous remplacez .+, mais vous vous absentez du 10 décembre 2026/u,
    );
  });
});

describe('while somebody is away', () => {
  let life: Life;
  beforeAll(async () => {
    life = await Life.launch(world);
    await life.toCommittee();
    await life.adopt();
    await away('cabinet-director', { substituteId: 'committee-personnel', ...WEEK, absent: 'true' });
    await life.open('CABINET_REVIEW');
  });

  it('his home page says so, who stands in, and how to come back', async () => {
    const home = await (await signedIn('cabinet-director')).open('/?language=fr');
    const banner = textOf(home, '.govuk-notification-banner');
    expect(banner).toContain('Votre absence est indiquée du 23 novembre 2026 au 30 novembre 2026.');
    expect(banner).toContain('Vos messages vont à : Nathalie Dubois.');
    expect(home.$('.govuk-notification-banner a').attr('href')).toBe('/absence');
  });

  it('his substitute’s home page has what waits for him under a heading of its own', async () => {
    const browser = await signedIn('committee-personnel');
    const home = await browser.open('/?language=fr');
    const heading = home.$('h2:contains("En l’absence d’Olivier Martin")');
    expect(heading.length).toBe(1);
    expect(heading.nextAll().text()).toContain('Visa de la cellule stratégique');
    const dutch = await browser.open('/?language=nl');
    expect(dutch.$('h2:contains("Bij afwezigheid van Olivier Martin")').length).toBe(1);
    await browser.open('/?language=fr');
  });

  it('what waits for others, the task and the dossier say for whom it waits, and who stands in', async () => {
    const browser = await signedIn('auditor');
    const instead = 'Olivier Martin (en son absence : Nathalie Dubois)';
    const task = await life.taskFor('cabinet-director', 'GIVE_VISA');
    for (const address of ['/waiting?language=fr', `/tasks/${task}`, `/amendments/${life.id}`]) {
      expect(textOf(await browser.open(address)).replaceAll('\u00a0', ' ')).toContain(instead);
    }
    expect(textOf(await browser.open('/waiting?language=nl'))).toContain(
      'Olivier Martin (bij afwezigheid: Nathalie Dubois)',
    );
  });

  it('the task tells the substitute in whose absence he answers, and so do his answer and the record', async () => {
    const browser = await signedIn('committee-personnel');
    const address = `/tasks/${await life.taskFor('committee-personnel', 'GIVE_VISA')}`;
    const shown = await browser.open(`${address}?language=fr`);
    expect(textOf(shown, '.app-facts')).toContain('Directeur de la cellule stratégique, en l’absence d’Olivier Martin');
    await life.must('committee-personnel', { kind: 'GIVE_VISA', outcome: 'GRANT' });
    const said = 'directeur de la cellule stratégique, en l’absence d’Olivier Martin';
    for (const page of [address, `/amendments/${life.id}`]) {
      expect(textOf(await browser.open(page)).toLocaleLowerCase('fr')).toContain(said.toLocaleLowerCase('fr'));
    }
    expect(textOf(await browser.open(`/amendments/${life.id}?language=nl`))).toContain(
      'bij afwezigheid van Olivier Martin',
    );
  });
});
