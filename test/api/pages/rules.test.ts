import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SETTING_KEYS, SETTINGS } from '../../../domain/settings.ts';
import { Life } from '../support/life.ts';
import { createApiWorld, type ApiWorld } from '../support/world.ts';
import { Browser, type Shown } from './browser.ts';

let world: ApiWorld;
let browser: Browser;
beforeAll(async () => {
  world = await createApiWorld();
  browser = await Browser.signedInAs(world, 'administrator');
  await browser.open('/?language=fr');
});
afterAll(() => world.close());

const textOf = ({ $ }: Shown, selector = 'main'): string => $(selector).text().replaceAll(/\s+/g, ' ').trim();
const reason = 'Circulaire 712 du 20 novembre 2026.';
const CLOSURE = {
  'closure.from': '2026-12-04',
  'closure.until': '2026-12-04',
  'closure.reason': 'BRIDGE_DAY',
  'closure.name.fr': 'pont de la Saint-Nicolas',
  'closure.name.nl': 'brugdag van Sinterklaas',
};

/** Looks at what a change would move, then saves it: as one does without scripts. */
async function change(path: string, fields: Readonly<Record<string, string>>): Promise<Shown> {
  const looked = await browser.fill(await browser.open(path), { ...fields, ask: 'effect' });
  return browser.fill(looked, fields);
}

async function drafted(): Promise<Life> {
  const life = await Life.launch(world);
  await life.open('DRAFTING');
  return life;
}
const dueOf = async ({ id }: Life): Promise<string | undefined> =>
  (await world.db.task.findFirst({ where: { fileId: id, kind: 'DRAFT' } }))?.dueOn;

describe('the settings', () => {
  it('are all shown, with those that nobody has confirmed marked in words', async () => {
    const shown = await browser.open('/rules/settings');
    expect(shown.$('main .govuk-summary-list__row')).toHaveLength(SETTING_KEYS.length);
    const term = shown.$('a[href="/rules/settings/cocobase.termDays"]').closest('.govuk-summary-list__row').text();
    expect(term).toContain('30 jours calendrier');
    expect(term).toContain('à confirmer');
    const dutch = await browser.open('/rules/settings?language=nl');
    expect(textOf(dutch, 'h1')).toBe('Instellingen');
    expect(textOf(dutch)).toContain('te bevestigen');
    await browser.open('/?language=fr');
  });

  it.each(SETTING_KEYS.map((key) => [key] as const))('%s has a form that holds its value', async (key) => {
    const shown = await browser.open(`/rules/settings/${key}`);
    expect(shown.status).toBe(200);
    const filled = shown.$('main input.govuk-input[value], main input:checked');
    const isEmpty = Array.isArray(SETTINGS[key].default) && SETTINGS[key].default.length === 0;
    expect([key, filled.length > 0]).toEqual([key, !isEmpty]);
    expect(textOf(shown, '#effect')).toContain('Modifiez, puis regardez');
  });

  it('are changed once what would move was looked at', async () => {
    const life = await drafted();
    const before = await dueOf(life);
    const fields = await stepDays({ drafting: '12' });
    const page = await browser.open('/rules/settings/step.dueWorkingDays');
    expect(page.$('#effect button')).toHaveLength(0);
    const blind = await browser.fill(page, fields);
    expect([blind.status, textOf(blind, '.govuk-error-summary')]).toEqual([422, expect.stringContaining('Regardez')]);
    const looked = await browser.fill(page, { ...fields, ask: 'effect' });
    expect(textOf(looked, '#effect')).toContain('Rédaction du texte');
    expect(textOf(looked, '#effect')).toContain('Claire Fontaine');
    expect(looked.$('#effect details')).not.toHaveLength(0);
    const saved = await browser.fill(looked, fields);
    expect(textOf(saved, '.govuk-notification-banner')).toContain('enregistrée');
    expect(textOf(saved)).toContain('Rédaction 12');
    expect(await dueOf(life)).toBe(before);
  });

  it('are not saved as something else than what was looked at', async () => {
    const page = await browser.open('/rules/settings/cocobase.termDays');
    const looked = await browser.fill(page, { value: '45', reason, ask: 'effect' });
    const other = await browser.fill(looked, { value: '60', reason });
    expect([other.status, textOf(other, '.govuk-error-summary')]).toEqual([422, expect.stringContaining('Regardez')]);
    expect(other.$('main textarea[name="reason"]').text().trim()).toBe(reason);
  });

  it('are not changed to what does not fit, nor without a reason; nothing typed is lost', async () => {
    const misfit = await change('/rules/settings/cocobase.termDays', { value: '900', reason });
    expect([misfit.status, misfit.$('.govuk-error-message').length]).toEqual([422, 1]);
    expect(misfit.$('input[name="value"]').attr('value')).toBe('900');
    const silent = await change('/rules/settings/cocobase.termDays', { value: '45', reason: '' });
    expect([silent.status, textOf(silent, '#f-reason-error')]).toEqual([400, expect.stringContaining('obligatoire')]);
  });

  it('of every kind are taken as they are written', async () => {
    const changes: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
      ['calendar.rollForward', { value: 'no' }, 'Non'],
      ['amendment.window', { value: 'NONE' }, 'Aucune fenêtre'],
      ['committee.quorum', { numerator: '2', denominator: '3' }, '2/3'],
      ['task.reminderWorkingDays', { value: '7, 3' }, '7 et 3 jours ouvrables'],
      ['consultation.slotWeekdays', { value: '1-2 3-2' }, 'Premier mardi et troisième mardi'],
      ['evaluation.dueDate', { value: '04-15' }, '15 avril'],
      ['twins.definedTerms', { value: 'avenant = bijvoegsel\nvisa = visum' }, 'Avenant = bijvoegsel et visa = visum'],
    ];
    for (const [key, fields, said] of changes) {
      const shown = await change(`/rules/settings/${key}`, { ...fields, reason });
      const row = shown.$(`a[href="/rules/settings/${key}"]`).closest('.govuk-summary-list__row').text();
      expect([key, row]).toEqual([key, expect.stringContaining(said)]);
    }
  });

  const stepDays = async (changed: Readonly<Record<string, string>>): Promise<Record<string, string>> => {
    const page = await browser.open('/rules/settings/step.dueWorkingDays');
    const own = page.$('main input.govuk-input').toArray();
    const fields = own.map((each) => [page.$(each).attr('name') ?? '', page.$(each).attr('value') ?? '']);
    const named = Object.entries(changed).map(([name, value]) => [`each.${name}`, value]);
    return { ...Object.fromEntries([...fields, ...named]), reason };
  };
});

describe('the calendar', () => {
  it('of a year says what does not count, and how many days do', async () => {
    const shown = await browser.open('/rules/calendar?year=2026');
    expect(shown.$('main tbody tr')).toHaveLength(13 + 12);
    expect(textOf(shown)).toContain('fête de la Dynastie'.replace('fête', 'Fête'));
    expect(textOf(shown)).toContain('Jours ouvrables en 2026 : 248');
    expect(textOf(await browser.open('/rules/calendar?year=abc'), 'h1')).toBe('Calendrier 2026');
  });

  it('gets a closure, which is corrected and taken back; the history keeps all three with who and why', async () => {
    const added = await change('/rules/closures/new', { ...CLOSURE, why: reason });
    expect(textOf(added, '.govuk-summary-list')).toContain('Pont de la Saint-Nicolas');
    const address = added.$('a[href$="/correct"]').attr('href') ?? '';
    const page = await browser.open(address);
    expect(page.$('input[name="closure.from"]').attr('value')).toBe('2026-12-04');
    const corrected = await change(address, { ...CLOSURE, 'closure.reason': 'CLOSURE', why: reason });
    expect(textOf(corrected, '.govuk-summary-list')).toContain('fermeture du service');
    const gone = await change(address.replace('correct', 'take-back'), { reason });
    expect(textOf(gone)).toContain('Aucun pont ni fermeture');
    const history = textOf(await browser.open('/rules/history'));
    for (const each of ['Fermeture ajoutée', 'Fermeture corrigée', 'Fermeture reprise', 'Bram Goossens', reason]) {
      expect(history).toContain(each);
    }
    expect((await browser.open(address)).status).toBe(404);
  });

  it('refuses a closure that ends before it begins, at its field, with what was typed', async () => {
    const shown = await change('/rules/closures/new', { ...CLOSURE, 'closure.until': '2026-12-01', why: reason });
    expect(shown.status).toBe(422);
    expect(shown.$('#f-closure-until-error')).toHaveLength(1);
    expect(shown.$('input[name="closure.name.fr"]').attr('value')).toBe(CLOSURE['closure.name.fr']);
  });
});

describe('the open files', () => {
  it('are moved as they are chosen, each by itself; one that fails is named and stops no other', async () => {
    const [moved, left, ended] = [await drafted(), await drafted(), await drafted()];
    const before = await dueOf(left);
    await change('/rules/closures/new', {
      ...CLOSURE,
      'closure.from': '2026-11-30',
      'closure.until': '2026-12-04',
      why: reason,
    });
    const page = await browser.open('/rules/open-files');
    expect(page.$(`input[value="${moved.id}"]`).is(':checked')).toBe(true);
    const policy = page.$('input[name="policy"]').attr('value') ?? '';
    expect(policy).toMatch(/^[0-9a-f]{64}$/);
    await world.as('president').post(`/amendments/${ended.id}/withdraw`, { reason: 'Sans objet.' });
    const done = await browser.fill(page, { files: `${moved.id} ${ended.id}`, reason });
    expect(textOf(done, '.govuk-notification-banner--success')).toContain('1 dossier suit maintenant');
    expect(textOf(done)).toContain('Le dossier est terminé');
    expect([await dueOf(left), ((await dueOf(moved)) ?? '') > (before ?? '')]).toEqual([before, true]);
    const again = await browser.open('/rules/open-files');
    expect(again.$(`input[value="${moved.id}"]`)).toHaveLength(0);
    expect(again.$(`input[value="${left.id}"]`)).toHaveLength(1);
  });

  it('of which a date would come nearer are not chosen beforehand', async () => {
    const life = await drafted();
    await change('/rules/settings/calendar.saturdayIsWorkingDay', { value: 'yes', reason });
    const page = await browser.open('/rules/open-files');
    expect(page.$(`input[value="${life.id}"]`).is(':checked')).toBe(false);
    expect(textOf(page)).toContain('plus tôt');
  });
});

describe('a caretaker government', () => {
  it('begins, ends, and is taken back where it was a mistake', async () => {
    const begun = await browser.fill(await browser.open('/rules/caretaker/begin'), { from: '2026-11-20', reason });
    expect(textOf(begun, '.govuk-summary-list')).toContain('Depuis le 20 novembre 2026');
    const twice = await browser.fill(await browser.open('/rules/caretaker/begin'), { from: '2026-12-01', reason });
    expect([twice.status, twice.$('#f-from-error').length]).toEqual([409, 1]);
    const end = begun.$('a[href$="/end"]').attr('href') ?? '';
    const ended = await browser.fill(await browser.open(end), { until: '2026-12-31' });
    expect(textOf(ended, '.govuk-summary-list')).toContain('Du 20 novembre 2026 au 31 décembre 2026');
    const back = await browser.fill(await browser.open(end.replace('end', 'take-back')), { reason });
    expect(textOf(back)).toContain('Aucune période');
  });
});

describe('the rules', () => {
  it('are read by those who look after them, and changed by the administrator alone', async () => {
    const secretary = await Browser.signedInAs(world, 'secretary');
    const shown = await secretary.open('/rules/settings');
    expect([shown.status, shown.$('main a[href^="/rules/settings/"]').length]).toEqual([200, 0]);
    for (const path of ['/rules/settings/cocobase.termDays', '/rules/closures/new', '/rules/caretaker/begin']) {
      expect([path, (await secretary.open(path)).status]).toEqual([path, 403]);
    }
    expect((await secretary.open('/rules/open-files')).status).toBe(200);
    expect((await (await Browser.signedInAs(world, 'president')).open('/rules/settings')).status).toBe(403);
  });
});
