import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setMeetingScene, type MeetingScene } from '../support/meeting-scene.ts';
import { createApiWorld, type ApiWorld } from '../support/world.ts';
import { Browser, type Shown } from './browser.ts';
import { meetingPage as pageOf, textOf } from './shown.ts';

let world: ApiWorld;
let scene: MeetingScene;
let secretary: Browser;
let keeper: Browser;
beforeAll(async () => {
  world = await createApiWorld();
  scene = await setMeetingScene(world);
  secretary = await Browser.signedInAs(world, 'secretary');
  keeper = await Browser.signedInAs(world, 'cocobase-secretary');
  await secretary.open('/meetings?language=fr');
  await keeper.open('/meetings?language=fr');
}, 60_000);
afterAll(() => world.close());

const hidden = ({ $ }: Shown, form = 'main form[id]'): Record<string, string> =>
  Object.fromEntries(
    $(`${form} input[type="hidden"]`)
      .toArray()
      .map((input) => [$(input).attr('name') ?? '', $(input).attr('value') ?? '']),
  );

describe('the list', () => {
  it('names the meetings to come month by month, with why each is on its day', async () => {
    const shown = await secretary.open('/meetings');
    expect(
      shown
        .$('h2')
        .toArray()
        .map((each) => shown.$(each).text()),
    ).toEqual(['Novembre 2026', 'Décembre 2026']);
    expect(textOf(shown, '.app-meeting:contains("8 décembre")')).toContain(
      'Le contrat prévoit cette réunion le deuxième mardi du mois.',
    );
  });

  it('says it in Dutch too', async () => {
    const dutch = await Browser.signedInAs(world, 'secretary-second');
    const shown = await dutch.open('/meetings?language=nl');
    expect(textOf(shown, '.app-meeting:contains("8 december")')).toContain('tweede dinsdag van de maand');
  });

  it('says until when a concertation can be convoked, and why', async () => {
    const text = textOf(await keeper.open('/meetings'), '.app-meeting:contains("17 décembre")');
    expect(text).toContain('Convocation à envoyer au plus tard le 2 décembre 2026');
    expect(text).toContain('10 jours ouvrables francs avant le 17 décembre 2026');
  });

  it('leads to what is asked of the reader', async () => {
    const shown = await secretary.open('/meetings?past=1');
    const link = shown.$('.app-meeting:contains("10 novembre") a[href*="/tasks/"]');
    expect(link.text()).toContain('Compte rendu de la réunion');
    const seq = await scene.toReport.task('HOLD_MEETING');
    expect(link.attr('href')).toBe(pageOf(scene.toReport, `/tasks/${seq}`));
    const byMessage = await secretary.open(`/tasks/${scene.toReport.id}.${seq}`);
    expect([byMessage.status, byMessage.headers.get('location')]).toEqual([302, link.attr('href')]);
  });

  it('offers to call a meeting to who keeps a series alone', async () => {
    const president = await Browser.signedInAs(world, 'president');
    expect(textOf(await secretary.open('/meetings'))).toContain('Convoquer une réunion');
    expect(textOf(await president.open('/meetings'))).not.toContain('Convoquer une réunion');
    expect((await president.open('/meetings/new')).status).toBe(403);
  });
});

describe('calling', () => {
  const fields = { series: 'committee', 'place.at': '14:30', 'place.minutes': '90', 'place.where': 'Salle 2' };

  it('keeps what was typed when the day does not count, and says why beside it', async () => {
    const shown = await secretary.fill(await secretary.open('/meetings/new'), { ...fields, 'place.on': '2026-12-25' });
    expect(shown.status).toBe(422);
    expect(shown.$('#f-place-on-error').text()).toContain('25 décembre 2026');
    expect(shown.$('#f-place-where').attr('value')).toBe('Salle 2');
    expect(shown.$('input[name="series"][checked]').attr('value')).toBe('committee');
  });

  it('shows until when it would have to be convoked, without calling it', async () => {
    const shown = await keeper.fill(await keeper.open('/meetings/new'), {
      ...fields,
      series: 'cocobase',
      'place.on': '2027-01-14',
      ask: 'show',
    });
    expect(textOf(shown)).toContain('Convocation à envoyer au plus tard le 22 décembre 2026');
    expect((await keeper.open('/meetings/meeting-cocobase-2027-01-14')).status).toBe(404);
  });

  it('leads to the meeting', async () => {
    const shown = await secretary.fill(await secretary.open('/meetings/new'), { ...fields, 'place.on': '2026-12-15' });
    expect(textOf(shown)).toContain('La réunion est convoquée.');
    expect(textOf(shown)).toContain('mardi 15 décembre 2026, 14 h 30');
    expect(textOf(shown)).toContain('Salle 2');
  });
});

describe('the agenda', () => {
  const titles = ({ $ }: Shown): readonly (string | undefined)[] =>
    $('input[name$=".title.fr"]')
      .toArray()
      .map((each) => $(each).attr('value'));
  const sent = (shown: Shown): Record<string, string> => ({
    ...hidden(shown),
    ...Object.fromEntries(
      shown
        .$('main form[id] input[type="text"]')
        .toArray()
        .map((each) => [shown.$(each).attr('name') ?? '', shown.$(each).attr('value') ?? '']),
    ),
  });
  const press = (shown: Shown, ask: string, typed: Record<string, string> = {}): Promise<Shown> =>
    secretary.send(pageOf(scene.planned, '/agenda'), { ...sent(shown), ...typed, ask });

  it('is put in order, completed and saved by buttons alone', async () => {
    let shown = await secretary.open(pageOf(scene.planned, '/agenda'));
    const before = titles(shown);
    shown = await press(shown, 'add');
    const place = before.length;
    shown = await press(shown, 'add', {
      [`points.${place}.title.fr`]: 'Locaux',
      [`points.${place}.title.nl`]: 'Lokalen',
    });
    shown = await press(shown, `remove.${place + 1}`);
    shown = await press(shown, `up.${place}`);
    expect(titles(shown)).toEqual([...before.slice(0, -1), 'Locaux', ...before.slice(-1)]);
    const saved = await secretary.send(pageOf(scene.planned, '/agenda'), sent(shown));
    expect(saved.headers.get('location')).toBe(pageOf(scene.planned, '?done=agenda'));
    expect((await scene.planned.state).points.map(({ title }) => title.fr)).toEqual(titles(shown));
  });

  it('keeps every point when one lacks its title, and says which', async () => {
    const shown = await secretary.open(pageOf(scene.planned, '/agenda'));
    const refused = await secretary.send(pageOf(scene.planned, '/agenda'), {
      ...sent(shown),
      'points.0.title.fr': 'Un autre intitulé',
      'points.0.title.nl': '',
    });
    expect(refused.status).toBe(400);
    expect(refused.$('#f-points-0-title-nl-error').length).toBe(1);
    expect(titles(refused)[0]).toBe('Un autre intitulé');
  });

  it('offers to put back what was taken off', async () => {
    const shown = await secretary.open(pageOf(scene.planned, '/agenda'));
    const waits = (await scene.planned.state).points.findIndex(({ carried }) => carried > 0);
    const without = await press(shown, `remove.${waits}`);
    const back = without.$('button[value^="put."]').first();
    expect(back.text()).toContain('Calendrier de l’évaluation');
    expect(titles(await press(without, back.attr('value') ?? ''))).toContain('Calendrier de l’évaluation');
  });

  it('tells what changed since it was sent, and each version as it was', async () => {
    const shown = await secretary.open(pageOf(scene.tomorrow));
    expect(textOf(shown)).toContain('Modifié depuis la version A, pas encore envoyé');
    expect(textOf(shown)).toContain('Ajoutés depuis la version précédente : Recrutements');
    const version = await secretary.open(pageOf(scene.tomorrow, '/agenda/A'));
    expect(textOf(version)).toContain('Budget 2027');
    expect((await secretary.open(pageOf(scene.tomorrow, '/agenda/Z'))).status).toBe(404);
  });

  it('is not for who does not keep the series', async () => {
    const president = await Browser.signedInAs(world, 'president');
    expect((await president.open(pageOf(scene.planned, '/agenda'))).status).toBe(403);
  });
});

describe('a convocation', () => {
  it('says the last day and why before it is sent', async () => {
    const shown = await keeper.open(pageOf(scene.toConvoke, '/invitation'));
    expect(textOf(shown)).toContain('Vous êtes à temps.');
    expect(textOf(shown)).toContain('10 jours ouvrables francs avant le 17 décembre 2026');
    expect(textOf(shown)).toContain('CGSP');
  });

  it('cannot be sent too late: the page says so in words, and what can be done instead', async () => {
    const shown = await keeper.open(pageOf(scene.tooLate, '/invitation'));
    expect(textOf(shown, '.govuk-warning-text')).toContain('La réunion serait NULLE.');
    expect(shown.$('main form').length).toBe(0);
    expect(textOf(shown)).toContain('9 décembre 2026');
    const refused = await keeper.send(pageOf(scene.tooLate, '/invitation'), { idempotencyKey: 'late' });
    expect(refused.status).toBe(422);
  });

  it('is sent on confirmation', async () => {
    const shown = await keeper.fill(await keeper.open(pageOf(scene.toConvoke, '/invitation')), {});
    expect(textOf(shown)).toContain('L’envoi est enregistré.');
    expect(textOf(shown)).toContain('La preuve de l’envoi est attendue.');
  });

  it('shows the proof of each organisation, and in words what is not proven', async () => {
    const shown = await keeper.open(pageOf(scene.notProven));
    expect(textOf(shown, '.govuk-warning-text')).toContain('NON PROUVÉE : le message n’a pas atteint SLFP');
    const card = '.govuk-summary-card:contains("CGSP")';
    expect(textOf(shown, card)).toContain('250 2.0.0 Accepted');
    expect(textOf(shown, card)).toContain('@avenant.example');
    expect(textOf(shown, '.govuk-summary-card:contains("SLFP")')).toContain('NON PROUVÉE');
  });

  it('is proven otherwise; a day to come is refused beside the field, with what was typed', async () => {
    const address = pageOf(scene.notProven, '/delivery/union-slfp-vsoa');
    const means = 'Recommandé 12345';
    const refused = await keeper.fill(await keeper.open(address), { on: '2026-11-30', means });
    expect(refused.$('#f-on-error').length).toBe(1);
    expect(refused.$('#f-means').attr('value')).toBe(means);
    const shown = await keeper.fill(await keeper.open(address), { on: '2026-11-23', means });
    expect(textOf(shown)).toContain('Convocation prouvée');
  });

  it('may be shortened by the president of the committee alone', async () => {
    const chair = await Browser.signedInAs(world, 'committee-personnel');
    await chair.open('/meetings?language=fr');
    expect((await keeper.open(pageOf(scene.tooLate, '/urgency'))).status).toBe(403);
    const shown = await chair.open(pageOf(scene.tooLate, '/urgency'));
    expect(textOf(shown)).toContain('À confirmer par un juriste');
    const done = await chair.fill(shown, { reason: 'Le budget doit être clos avant la fin de l’année.' });
    expect(textOf(done)).toContain('Urgence accordée par le président.');
  });
});

describe('moving and cancelling', () => {
  it('proposes the days of the same month that would do, and keeps a reason that was typed', async () => {
    const shown = await secretary.open(pageOf(scene.tomorrow, '/move'));
    const days = shown
      .$('input[name="day"]')
      .toArray()
      .map((each) => shown.$(each).attr('value'));
    expect(days).toEqual(['2026-11-25', '2026-11-26', '2026-11-27', '2026-11-30', '2026-11-24', 'another']);
    const typed = { 'to.at': '10:00', 'to.minutes': '60', reason: 'Grève des trains' };
    const refused = await secretary.fill(shown, { ...typed, day: 'another', 'to.on': '2026-12-02' });
    expect(refused.status).toBe(422);
    expect(refused.$('#f-to-on-error').length).toBe(1);
    expect(refused.$('#f-reason').text()).toContain('Grève des trains');
    const moved = await secretary.fill(refused, { ...typed, day: '2026-11-26' });
    expect(textOf(moved)).toContain('jeudi 26 novembre 2026');
    expect(textOf(moved)).toContain('Prévue le 24 novembre 2026, déplacée. Raison : Grève des trains');
  });

  it('says that a cancelled meeting of the contract stays visible in its rhythm', async () => {
    const shown = await secretary.open(pageOf(scene.planned, '/cancel'));
    expect(textOf(shown, '.govuk-warning-text')).toContain('Le contrat promet cette réunion');
    const refused = await secretary.fill(shown, { reason: '' });
    expect(refused.status).toBe(400);
    const rhythm = await secretary.open('/meetings/rhythm');
    expect(textOf(rhythm)).toContain('Le cabinet est en mission à l’étranger.');
    expect(textOf(rhythm)).toContain('Le quorum du cabinet n’était pas atteint.');
    expect(rhythm.$('svg[role="img"]').length).toBeGreaterThan(1);
  });
});
