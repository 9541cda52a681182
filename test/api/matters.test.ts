import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { waitingPoints } from '../../prisma/queries/waiting-points.ts';
import { Browser } from './pages/browser.ts';
import { Life } from './support/life.ts';
import { BREACH, discuss, raise, REQUEST } from './support/matters.ts';
import { MeetingLife } from './support/meeting-life.ts';
import { createApiWorld, type ApiWorld } from './support/world.ts';

const TODAY = '2026-11-23';
describe('What waits for meetings beside files', () => {
  let world: ApiWorld;

  beforeAll(async () => {
    world = await createApiWorld();
  }, 60_000);

  afterAll(() => world.close());

  const waitsFor = async (series: 'tutelle' | 'cocobase'): Promise<readonly string[]> =>
    (await waitingPoints(world.db, series)).map(({ id }) => id);

  it('is raised by who may, noticed to the other party, and stands on every agenda until it is settled', async () => {
    const id = await raise(world, 'president', BREACH);
    expect(await waitsFor('tutelle')).toContain(id);
    expect(await waitsFor('cocobase')).not.toContain(id);
    const mails = await world.db.mail.findMany({ where: { fileId: id }, orderBy: { id: 'asc' } });
    expect(mails.map(({ kind, partyId }) => `${kind} ${partyId}`)).toEqual([
      'MATTER_RAISED cabinet-director',
      'MATTER_RAISED minister',
    ]);
    expect(world.wakes.some(({ fileId }) => fileId === id)).toBe(true);
    const settled = await world.as('cabinet-director').post(`/matters/${id}/settlement`, {
      outcome: 'RESPECTED',
      reason: 'La dotation est versée.',
    });
    expect(settled).toMatchObject({ status: 200, body: { status: 'SETTLED', outcome: 'RESPECTED' } });
    expect(await waitsFor('tutelle')).not.toContain(id);
    const { body } = await world.as('auditor').get('/matters?settled=true');
    expect(body).toMatchObject({ items: [{ id, status: 'SETTLED' }] });
  });

  it('is compensated by what was agreed after a meeting had it on its agenda', async () => {
    const id = await raise(world, 'cabinet-director', BREACH);
    const measures = { text: 'Report de six mois.', on: TODAY };
    const refused = await world.as('president').post(`/matters/${id}/measures`, measures);
    expect(refused).toMatchObject({ status: 409, body: { code: 'MATTER_NOT_DISCUSSED' } });
    await discuss(world, id);
    expect((await world.as('president').post(`/matters/${id}/measures`, measures)).status).toBe(200);
    expect(await waitsFor('tutelle')).toContain(id);
    const settle = { outcome: 'COMPENSATED', reason: 'Mesures exécutées.' };
    expect((await world.as('president').post(`/matters/${id}/settlement`, settle)).status).toBe(200);
  });

  it('obliges COCOBASE to meet within thirty days of a union’s request', async () => {
    const { status, body } = await world.as('cocobase-secretary').post('/matters', REQUEST);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      dueOn: '2026-12-23',
      deadline: { rule: 'CALENDAR_DAYS_AFTER', count: 30 },
      alarmsOn: ['2026-12-01', '2026-12-04', '2026-12-08'],
    });
    expect(await waitsFor('cocobase')).toEqual([expect.stringMatching(/^matter-/)]);
  });

  it.each([
    ['secretary', REQUEST, 403, 'NOT_ALLOWED'],
    ['auditor', BREACH, 403, 'NOT_ALLOWED'],
    ['cocobase-secretary', { ...REQUEST, organisation: 'nobody' }, 422, 'ORGANISATION_REQUIRED'],
    ['president', { ...BREACH, receivedOn: '2026-11-24' }, 422, 'DATE_IN_FUTURE'],
  ])('is refused to %s as the rules say', async (who, body, status, code) => {
    expect(await world.as(who).post('/matters', body)).toMatchObject({ status, body: { code } });
  });

  it('is found under no name that it does not have', async () => {
    const unknown = 'matter-00000000-0000-4000-8000-000000000000';
    expect(await world.as('president').get(`/matters/${unknown}`)).toMatchObject({
      status: 404,
      body: { code: 'MATTER_UNKNOWN' },
    });
  });

  it('counts a file that ended without agreement among the missions of the tutelle’s agenda', async () => {
    const life = await Life.launch(world);
    await life.toQualification({
      newMission: true,
      legalBasis: { type: 'LAW', date: '2025-12-19', reference: '2025/04711' },
      budgetDelta: 250_000,
    });
    await life.open('NEGOTIATION');
    expect(await waitsFor('tutelle')).toContain(`file-${life.id}-NEGOTIATION`);
    await life.must('minister', { kind: 'NEGOTIATE', outcome: 'DISAGREE', reason: 'Trop cher.' });
    expect(await waitsFor('tutelle')).toContain(`mission-${life.id}`);
    expect(await waitsFor('tutelle')).not.toContain(`file-${life.id}-NEGOTIATION`);
    const browser = await Browser.signedInAs(world, 'president');
    expect((await browser.open('/matters')).$('main').text()).toContain('Maturité de l’objectif 1.1');
    expect((await browser.open(`/matters/mission-${life.id}`)).headers.get('location')).toBe(`/amendments/${life.id}`);
  });
});

describe('The pages of what waits for meetings', () => {
  let world: ApiWorld;

  beforeAll(async () => {
    world = await createApiWorld();
  }, 60_000);

  afterAll(() => world.close());

  it('raise a request, keep what was typed where it is refused, and say whether a meeting is in time', async () => {
    const keeper = await Browser.signedInAs(world, 'cocobase-secretary');
    const form = await keeper.open('/matters/new/WELLBEING_REQUEST?language=fr');
    const typed = {
      'title.fr': 'Chaleur',
      'title.nl': '',
      text: 'Plus de trente degrés.',
      organisation: 'union-cgsp-acod',
      receivedOn: '2026-11-23',
    };
    const refused = await keeper.fill(form, typed);
    expect(refused.$('.govuk-error-summary')).toHaveLength(1);
    expect(refused.$('[name="title.fr"]').attr('value')).toBe('Chaleur');
    const shown = await keeper.fill(refused, { ...typed, 'title.nl': 'Warmte' });
    expect(shown.status).toBe(200);
    const text = shown.$('main').text();
    expect(text).toContain('Aucune réunion n’est prévue dans le délai');
    expect(text).toContain('23 décembre 2026');
    await MeetingLife.called(world, 'cocobase', '2026-12-17', 'cocobase-secretary');
    const id = new URL(shown.$('a[href$="/settlement"]').attr('href') ?? '', 'http://x').pathname.split('/')[2];
    const dutch = await keeper.open(`/matters/${id}?language=nl`);
    expect(dutch.$('main').text()).toContain('Er is een vergadering gepland binnen de termijn');
    const closing = await keeper.open(`/matters/${id}/settlement?language=fr`);
    const settled = await keeper.fill(closing, { outcome: 'WITHDRAWN', reason: 'Retirée par la CGSP.' });
    expect(settled.$('main').text()).toContain('Retiré par l’organisation');
  });

  it('offer to raise only what one may, and the list to all who work here', async () => {
    const auditor = await (await Browser.signedInAs(world, 'auditor')).open('/matters');
    expect(auditor.$('a[href^="/matters/new"]')).toHaveLength(0);
    const president = await Browser.signedInAs(world, 'president');
    expect((await president.open('/matters')).$('a[href="/matters/new/NON_RESPECT"]')).toHaveLength(1);
    expect((await president.open('/matters/new/WELLBEING_REQUEST')).status).toBe(403);
    expect((await president.open('/matters/new/OTHER')).status).toBe(404);
  });
});
