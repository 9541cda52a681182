import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { keyTo } from '../support/links.ts';
import { pointId, type MeetingLife } from '../support/meeting-life.ts';
import { setMeetingScene, UNIONS, type MeetingScene } from '../support/meeting-scene.ts';
import { createApiWorld, type ApiWorld } from '../support/world.ts';
import { Browser } from './browser.ts';
import { meetingPage as pageOf, textOf } from './shown.ts';

const DELEGATES = 'Mme Aerts (ACOD)';

let world: ApiWorld;
let scene: MeetingScene;
let secretary: Browser;
beforeAll(async () => {
  world = await createApiWorld();
  scene = await setMeetingScene(world);
  secretary = await inFrench('secretary');
}, 60_000);
afterAll(() => world.close());

async function inFrench(person: string): Promise<Browser> {
  const browser = await Browser.signedInAs(world, person);
  await browser.open('/meetings?language=fr');
  return browser;
}

const taskPage = async (life: MeetingLife, kind: Parameters<MeetingLife['task']>[0], party?: string): Promise<string> =>
  pageOf(life, `/tasks/${await life.task(kind, party)}`);

/** The key in an organisation's message to one of its tasks. */
const keyIn = async (life: MeetingLife, seq: number, organisationId: string): Promise<string> =>
  `key=${await keyTo(world, `${life.id}.${seq}`, organisationId)}`;

describe('the report of a meeting', () => {
  const held = {
    outcome: 'HELD',
    present: 'PERSON:president PERSON:cabinet-director',
    'points.0.outcome': 'DECIDED',
    'points.0.decision': 'Le budget est approuvé.',
    'points.1.outcome': 'CARRIED_OVER',
    'actions.0.text': 'Envoyer le tableau',
    'actions.0.personId': 'dg-support',
    'actions.0.dueOn': '2026-12-01',
  };

  it('keeps all that was typed when nobody was there, and says so', async () => {
    const shown = await secretary.fill(await secretary.open(await taskPage(scene.toReport, 'HOLD_MEETING')), {
      ...held,
      present: '',
    });
    expect(shown.status).toBe(422);
    expect(shown.$('#f-present-error').length).toBe(1);
    expect(shown.$('#f-points-0-decision').attr('value')).toBe('Le budget est approuvé.');
    expect(shown.$('#f-actions-0-text').attr('value')).toBe('Envoyer le tableau');
  });

  it('gets another line for an action by a button, and keeps what was typed', async () => {
    const shown = await secretary.fill(await secretary.open(await taskPage(scene.toReport, 'HOLD_MEETING')), {
      ...held,
      ask: 'more',
    });
    expect(shown.$('#f-actions-1-text').length).toBe(1);
    expect(shown.$('#f-actions-0-text').attr('value')).toBe('Envoyer le tableau');
  });

  it('is shown in the other language with what was typed', async () => {
    const shown = await secretary.fill(await secretary.open(await taskPage(scene.toReport, 'HOLD_MEETING')), {
      ...held,
      showIn: 'nl',
    });
    expect(textOf(shown)).toContain('Heeft de vergadering plaatsgevonden?');
    expect(shown.$('#f-points-0-decision').attr('value')).toBe('Le budget est approuvé.');
    await secretary.open('/meetings?language=fr');
  });

  it('records outcomes and actions, which become tasks; the minutes begin with what was decided', async () => {
    const shown = await secretary.fill(await secretary.open(await taskPage(scene.toReport, 'HOLD_MEETING')), held);
    expect(textOf(shown)).toContain('Votre réponse est enregistrée.');
    expect(textOf(shown)).toContain('Décidé – Le budget est approuvé.');
    expect(textOf(shown)).toContain('Envoyer le tableau');
    const minutes = await secretary.open(await taskPage(scene.toReport, 'DRAFT_MINUTES'));
    expect(minutes.$('textarea').first().text()).toContain('Le budget est approuvé.');
    expect(minutes.$('form[data-autosave]').length).toBe(1);
  });

  it('may be that it did not take place, with a reason that nothing else hides', async () => {
    const refused = await secretary.fill(await secretary.open(await taskPage(scene.toReport, 'DRAFT_MINUTES')), {
      'minutes.points.0.text': '',
      'minutes.points.1.text': '',
    });
    expect(refused.status).toBe(422);
  });

  it('is not for who does not keep the series: the page says whose it is, and has no form', async () => {
    const auditor = await inFrench('auditor');
    const shown = await auditor.open(await taskPage(scene.toReport, 'DRAFT_MINUTES'));
    expect(textOf(shown)).toContain('Ceci ne vous est pas demandé. En charge : Claire Fontaine');
    expect(shown.$('main form').length).toBe(0);
    const sent = await auditor.send(await taskPage(scene.toReport, 'DRAFT_MINUTES'), {
      idempotencyKey: 'auditor',
      'minutes.points.0.pointId': pointId('Budget 2027'),
      'minutes.points.0.text': 'x',
    });
    expect(sent.status).toBe(403);
  });
});

describe('an action', () => {
  it('is told done by the one who was asked, or by nobody else', async () => {
    const support = await inFrench('dg-support');
    const shown = await support.open(await taskPage(scene.final, 'DO_ACTION'));
    expect(textOf(shown)).toContain('Envoyer le tableau du budget');
    expect(textOf(await support.fill(shown, { outcome: 'NOT_DONE' }))).toContain('Pourquoi ?');
    expect(textOf(await support.fill(shown, { outcome: 'DONE' }))).toContain('faite');
  });
});

describe('minutes', () => {
  it('are read and printed once they are final: who was there, what was decided, who approved', async () => {
    const shown = await secretary.open(pageOf(scene.final, '/minutes'));
    expect(textOf(shown)).toContain('Présents');
    expect(textOf(shown)).toContain('Le directeur présente le budget.');
    expect(textOf(shown)).toMatch(/Approuvé par Joris Delcourt, président du comité de direction, le 23 novembre 2026/);
  });

  it('of a concertation are read by those who meet alone, and name its delegates nowhere else', async () => {
    const keeper = await inFrench('cocobase-secretary');
    expect(textOf(await keeper.open(pageOf(scene.remarks, '/minutes')))).toContain(DELEGATES);
    expect((await keeper.open(pageOf(scene.remarks))).text).not.toContain(DELEGATES);
    const api = await world.as('cocobase-secretary').get(`/meetings/${scene.remarks.id}`);
    expect(JSON.stringify(api.body)).not.toContain(DELEGATES);
    const president = await inFrench('president');
    expect((await president.open(pageOf(scene.remarks, '/minutes'))).status).toBe(403);
    expect((await president.open(pageOf(scene.remarks))).text).not.toContain('/minutes');
    const task = await president.open(await taskPage(scene.remarks, 'REMARK_ON_MINUTES'));
    expect(task.text).not.toContain(DELEGATES);
  });

  it('of a concertation lead who keeps them to who read them, and nobody else', async () => {
    const way = `/readings?file=${scene.remarks.id}`;
    const keeper = await inFrench('cocobase-secretary');
    for (const address of [pageOf(scene.remarks), pageOf(scene.remarks, '/minutes')]) {
      expect((await keeper.open(address)).$(`a[href="${way}"]`).text()).toBe('Qui a lu ce procès-verbal');
    }
    expect(textOf(await keeper.open(way))).toContain('Els Janssens');
    expect((await (await inFrench('president')).open(pageOf(scene.remarks))).$(`a[href="${way}"]`).length).toBe(0);
    expect((await keeper.open(pageOf(scene.final, '/minutes'))).$('a[href^="/readings"]').length).toBe(0);
  });

  it('get a signature of each, after the remarks; one who is both signs once', async () => {
    const keeper = await inFrench('cocobase-secretary');
    for (const union of UNIONS) {
      const shown = await keeper.open(await taskPage(scene.remarks, 'REMARK_ON_MINUTES', union));
      expect(textOf(shown)).toContain('Au nom de');
      await keeper.fill(
        shown,
        union === UNIONS[0] ? { outcome: 'REMARK', remark: 'Le délai est de 30 jours.' } : { outcome: 'AGREE' },
      );
    }
    const chair = await inFrench('committee-personnel');
    const sign = await chair.open(await taskPage(scene.remarks, 'SIGN_MINUTES'));
    expect(textOf(sign)).toContain('Remarque – CGSPLe délai est de 30 jours.');
    await chair.fill(sign, { outcome: 'SIGN' });
    await keeper.fill(await keeper.open(await taskPage(scene.remarks, 'SIGN_MINUTES')), { outcome: 'SIGN' });
    expect(textOf(await keeper.open(pageOf(scene.remarks, '/minutes')))).toContain('Définitif');
  });
});

describe('an organisation that comes by its key', () => {
  const [own, other] = UNIONS;

  it('reads on one page what is asked and answers it, without an account', async () => {
    const seq = await scene.invalid.task('ACCEPT_LATENESS', own);
    const key = await keyIn(scene.invalid, seq, own);
    const visitor = new Browser(world);
    const led = await visitor.open(`/tasks/${scene.invalid.id}.${seq}?${key}&v=1&language=nl`);
    expect(led.status).toBe(302);
    const shown = await visitor.open(led.headers.get('location') ?? '');
    expect(textOf(shown, '.govuk-warning-text')).toContain('de laatste dag was 25 november 2026');
    expect(textOf(shown)).toContain('Règlement du télétravail (NL)');
    expect(shown.$('.govuk-service-navigation').length).toBe(0);
    const refused = await visitor.fill(shown, { outcome: 'OBJECT', reason: '' });
    expect(refused.status).toBe(400);
    expect(refused.$('input[name="outcome"][checked]').attr('value')).toBe('OBJECT');
    const done = await visitor.fill(refused, { outcome: 'ACCEPT' });
    expect(textOf(done)).toContain('Uw antwoord is geregistreerd.');
  });

  it('finds its key dead afterwards, and of no use for its neighbour’s task', async () => {
    const tasks = Object.values((await scene.invalid.state).tasks);
    const ownTask = tasks.find(({ kind, assignees }) => kind === 'ACCEPT_LATENESS' && assignees[0]?.id === own);
    const key = await keyIn(scene.invalid, ownTask?.seq ?? 0, own);
    const visitor = new Browser(world);
    const again = await visitor.open(`${pageOf(scene.invalid, `/tasks/${ownTask?.seq ?? 0}`)}?${key}`);
    expect([again.status, again.$('main form').length]).toEqual([200, 0]);
    const neighbour = await scene.invalid.task('ACCEPT_LATENESS', other);
    expect((await visitor.open(`${pageOf(scene.invalid, `/tasks/${neighbour}`)}?${key}`)).status).toBe(403);
    expect((await visitor.open(pageOf(scene.invalid))).status).toBe(303);
  });

  it('is not found by a name that is none, nor a task that is none', async () => {
    expect((await secretary.open('/meetings/meeting-tutelle-2030-01-1')).status).toBe(404);
    expect((await secretary.open('/meetings/nonsense')).status).toBe(404);
    expect((await secretary.open(pageOf(scene.final, '/tasks/99999'))).status).toBe(404);
  });
});

describe('looking', () => {
  it('changes nothing', async () => {
    const before = await world.db.event.count();
    for (const page of ['', '/agenda', '/invitation', '/move', '/cancel'])
      await secretary.open(pageOf(scene.tomorrow, page));
    for (const page of ['/meetings', '/meetings/rhythm', '/meetings/calendar', '/meetings/new'])
      await secretary.open(page);
    expect(await world.db.event.count()).toBe(before);
    expect(await world.db.calendarFeed.count()).toBe(0);
  });
});
