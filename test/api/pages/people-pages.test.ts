import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Life } from '../support/life.ts';
import { createApiWorld, type ApiWorld } from '../support/world.ts';
import { Browser, type Shown } from './browser.ts';

let world: ApiWorld;
let browser: Browser;
beforeAll(async () => {
  world = await createApiWorld();
  browser = await Browser.signedInAs(world, 'administrator');
  await browser.open('/people?language=fr');
});
afterAll(() => world.close());

const textOf = ({ $ }: Shown, selector = 'main'): string => $(selector).text().replaceAll(/\s+/g, ' ');
const fill = async (path: string, fields: Readonly<Record<string, string>>): Promise<Shown> =>
  browser.fill(await browser.open(path), fields);
const valuesIn = ({ $ }: Shown): string[] =>
  $('main input.govuk-input')
    .toArray()
    .map((each) => $(each).attr('value') ?? '');

describe('the people', () => {
  it('are listed by name, with what they are and who stands in for them today', async () => {
    const shown = await browser.open('/people');
    const names = shown
      .$('tbody th')
      .toArray()
      .map((each) => shown.$(each).text());
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'fr')));
    const president = shown.$('a[href="/people/persons/president"]').closest('tr');
    expect(president.text()).toContain(
      'président du comité de direction, membre du comité de direction et titulaire de mandat',
    );
    expect(president.text()).toContain('Annelies De Vos');
  });

  it('are shown to those who keep them alone', async () => {
    for (const path of ['/people', '/people/persons/president', '/people/persons/new', '/people/bodies/new']) {
      const shown = await (await Browser.signedInAs(world, 'president')).open(path);
      expect([path, shown.status]).toEqual([path, 403]);
    }
    expect((await new Browser(world).open('/people')).status).toBe(303);
    expect((await (await Browser.signedInAs(world, 'secretary')).open('/people/persons/new')).status).toBe(200);
  });
});

describe('a person', () => {
  it('is registered, then shown with a word that it is done', async () => {
    const shown = await fill('/people/persons/new', {
      name: 'Zoé Wouters',
      email: 'zoe@memoire.example',
      language: 'nl',
    });
    expect(textOf(shown, 'h1')).toBe('Zoé Wouters');
    expect(textOf(shown, '.govuk-notification-banner')).toContain('La modification est enregistrée.');
    expect(textOf(shown)).toContain('Cette personne n’a aucun mandat');
  });

  it('is not registered with a fault: each is told at its field, and nothing typed is lost', async () => {
    const shown = await fill('/people/persons/new', { name: 'Zoé Wouters', email: 'nowhere' });
    expect(shown.status).toBe(400);
    expect(textOf(shown, '#f-email-error')).toContain('La valeur n’a pas la forme attendue.');
    expect(textOf(shown, '#f-language-error')).toContain('Ce champ est obligatoire.');
    expect(
      shown
        .$('.govuk-error-summary a')
        .toArray()
        .map((each) => shown.$(each).attr('href')),
    ).toEqual(['#f-email', '#f-language']);
    expect(valuesIn(shown)).toEqual(['Zoé Wouters', 'nowhere']);
  });

  it('has an address of his own', async () => {
    const shown = await fill('/people/persons/auditor/change', {
      name: 'Marc Noël',
      email: 'president@memoire-geheugen.example',
      language: 'fr',
    });
    expect(shown.status).toBe(409);
    expect(shown.$('#f-email').attr('aria-describedby')).toContain('f-email-error');
  });

  it('is changed, beginning with what is known', async () => {
    const before = await browser.open('/people/persons/committee-legal/change');
    expect(valuesIn(before)).toEqual(['Griet Willems', 'committee-legal@memoire-geheugen.example']);
    expect(before.$('input[name="language"][checked]').attr('value')).toBe('nl');
    const shown = await browser.fill(before, {
      name: 'Griet Willems-Maes',
      email: 'g@memoire.example',
      language: 'fr',
    });
    expect(textOf(shown)).toContain('Griet Willems-Maes');
    expect(textOf(shown)).toContain('g@memoire.example');
    expect((await browser.open('/people/persons/nobody')).status).toBe(404);
  });

  it('keeps what is typed when the other language is asked for', async () => {
    const before = await browser.open('/people/persons/new');
    const shown = await browser.fill(before, { name: 'Zoé', email: 'z@x', showIn: 'nl' });
    expect(textOf(shown, 'h1')).toBe('Een persoon registreren');
    expect(valuesIn(shown)).toEqual(['Zoé', 'z@x']);
    await browser.open('/people?language=fr');
  });
});

describe('a mandate', () => {
  it('is given from a day on', async () => {
    const shown = await fill('/people/persons/auditor/mandate', { role: 'TRANSLATOR', from: '2026-12-01' });
    expect(textOf(shown, 'tbody')).toContain('traducteur1er décembre 2026sans fin fixéeà venir');
  });

  it.each([
    [{ role: 'MANDATE_HOLDER', from: '2026-12-01' }, 422, '#f-title-fr-error'],
    [{ role: 'AUDITOR', from: '2026-12-01' }, 409, '#f-from-error'],
    [{ role: 'TRANSLATOR', from: '2028-12-01', until: '2027-01-01' }, 422, '#f-until-error'],
    [{ role: '', from: '2026-12-01' }, 400, '#f-role-error'],
  ])('is not given as %j', async (fields, status, place) => {
    const shown = await fill('/people/persons/auditor/mandate', fields);
    expect([shown.status, shown.$(place).length]).toEqual([status, 1]);
  });

  it('ends on a day, once', async () => {
    const ended = await fill('/people/mandates/finance-inspector.FINANCE_INSPECTION/end', {
      until: '2026-11-30',
      reason: 'Départ.',
    });
    expect(textOf(ended, 'tbody')).toContain('30 novembre 2026');
    const again = await fill('/people/mandates/finance-inspector.FINANCE_INSPECTION/end', { until: '2026-12-31' });
    expect([again.status, again.$('#f-until-error').length]).toEqual([409, 1]);
    expect((await browser.open('/people/mandates/none/end')).status).toBe(404);
  });
});

describe('what a mandate’s end does', () => {
  const effectOf = async (mandate: string, fields: Readonly<Record<string, string>> = {}): Promise<string> => {
    const shown = await fill(`/people/mandates/${mandate}/end`, { ask: 'effect', ...fields });
    expect(shown.status).toBe(200);
    return textOf(shown, '#effect');
  };

  beforeAll(async () => {
    await (await Life.launch(world, 'oo-1.1')).open('DRAFTING');
    await (await Life.launch(world, 'oo-1.2')).toCommittee();
  });

  it('is said for the day that is typed, before anything is sent', async () => {
    const before = await world.db.event.count({ where: { fileId: 'directory' } });
    expect(await effectOf('secretary.CONTRACT_SECRETARY', { until: '2027-01-31' })).toContain(
      'Effet au 1er février 2027',
    );
    expect(await effectOf('secretary.CONTRACT_SECRETARY', { until: 'soon' })).toContain('Effet au 24 novembre 2026');
    expect(await world.db.event.count({ where: { fileId: 'directory' } })).toBe(before);
  });

  it('is that others who were asked too go on alone', async () => {
    expect(await effectOf('secretary.CONTRACT_SECRETARY')).toContain(
      'aux autres personnes à qui elle est adressée : Tom Verhaegen.',
    );
  });

  it('is that the substitute votes, or nobody', async () => {
    expect(await effectOf('president.COMMITTEE_MEMBER')).toContain('1 tâche passe aux suppléants : Annelies De Vos.');
    expect(await effectOf('committee-budget.COMMITTEE_MEMBER')).toContain('1 vote restera sans réponse');
  });

  it('is that a role is held by nobody any more', async () => {
    const said = await effectOf('minister.MINISTER');
    expect(said).toContain('Aucune tâche ouverte n’attend cette personne en cette qualité.');
    expect(said).toContain('À partir du 24 novembre 2026, personne n’a cette qualité');
  });
});

describe('a substitute', () => {
  it('is named for a while, and ended earlier', async () => {
    const named = await fill('/people/persons/minister/substitute', {
      substituteId: 'minister-libraries',
      from: '2026-12-01',
      until: '2026-12-31',
    });
    expect(textOf(named, '.govuk-summary-card:contains("Dirk Van Acker")')).toMatch(
      /du 1er décembre 2026 au 31 décembre 2026.*à venir.*suppléance.*, administrateur/,
    );
    const end = named.$('a[href^="/people/substitutions/"]').attr('href') ?? '';
    expect(textOf(await browser.open(end))).toContain('Dirk Van Acker supplée Hélène Vandamme du 1er décembre 2026');
    expect(textOf(await fill(end, { until: '2026-12-15' }))).toContain('du 1er décembre 2026 au 15 décembre 2026');
  });

  it('is someone else, and chosen from those who are known', async () => {
    const { $ } = await browser.open('/people/persons/minister/substitute');
    expect($('option[value="minister"]').length).toBe(0);
    const refused = await fill('/people/persons/minister/substitute', {
      substituteId: 'auditor',
      from: '2026-12-31',
      until: '2026-12-01',
    });
    expect([refused.status, refused.$('#f-until-error').length]).toEqual([422, 1]);
    expect((await browser.open('/people/substitutions/none/end')).status).toBe(404);
  });
});

describe('an organisation', () => {
  it('is registered and changed: its address, and that it is invited no more', async () => {
    const fields = {
      kind: 'STAKEHOLDER_ORGANISATION',
      'name.fr': 'Amis',
      'name.nl': 'Vrienden',
      email: 'a@amis.example',
    };
    const registered = await fill('/people/organisations/new', fields);
    expect(textOf(registered)).toContain('Amis');
    const change = registered.$('.govuk-summary-card:contains("Amis") a').attr('href') ?? '';
    const form = await browser.open(change);
    expect(form.$('input[name="active"]').attr('checked')).toBeDefined();
    const changed = await browser.fill(form, { ...fields, email: 'b@amis.example', language: 'nl' });
    expect(textOf(changed, '.govuk-summary-card:contains("Amis")')).toMatch(
      /b@amis\.example.*néerlandais.*plus invitée/,
    );
    expect((await browser.open('/people/organisations/none/change')).status).toBe(404);
  });

  it('has a name in both languages', async () => {
    const shown = await fill('/people/organisations/new', { kind: 'UNION_ORGANISATION', email: 'a@b.example' });
    expect([shown.status, shown.$('#f-name-fr-error').length, shown.$('#f-name-nl-error').length]).toEqual([400, 1, 1]);
  });
});

describe('a body', () => {
  it('has the members that are ticked', async () => {
    const before = await browser.open('/people/bodies/cocobase/change');
    expect(before.$('input[name="personIds"][checked]').length).toBe(2);
    const fields = { kind: 'COCOBASE', 'name.fr': 'CCB', 'name.nl': 'BOC', personIds: 'auditor', organisationIds: '' };
    const shown = await browser.fill(before, fields);
    expect(textOf(shown, '.govuk-summary-card:contains("CCB")')).toContain('Marc Noël');
    const registered = await fill('/people/bodies/new', { ...fields, 'name.fr': 'Autre CCB' });
    expect(textOf(registered)).toContain('Autre CCB');
    expect((await browser.open('/people/bodies/none/change')).status).toBe(404);
  });
});
