import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import { forecast } from '../../api/schemas/forecast.ts';
import { Browser } from './pages/browser.ts';
import { Life } from './support/life.ts';
import { createApiWorld, type ApiWorld } from './support/world.ts';

let world: ApiWorld;
let life: Life;
beforeAll(async () => {
  world = await createApiWorld();
  life = await Life.launch(world);
  await life.open('DRAFTING');
});
afterAll(() => world.close());

const read = async (query = '', file = life): Promise<z.output<typeof forecast>> =>
  forecast.parse((await world.as('president').get(`/amendments/${file.id}/forecast${query}`)).body);

describe('the forecast of a file', () => {
  it('dates every phase ahead and the signature, from fast to slow, and says why', async () => {
    const { phases, signature } = await read();
    expect(phases[0]).toMatchObject({ phase: 'DRAFTING', status: 'NOW', at: { LATEST: { until: '2026-12-07' } } });
    expect(signature?.EARLIEST).toBe('2026-11-23');
    expect(signature?.LATEST).toBe(phases.find(({ phase }) => phase === 'SIGNATURE')?.at?.LATEST.until);
    expect(phases[0]?.at?.LATEST.because.join(' ')).toContain('10 jours ouvrables');
  });

  it('takes for likely what others took before', async () => {
    const quick = await Life.launch(world, 'oo-2.1');
    await quick.toCommittee();
    const { phases } = await read();
    expect(phases[0]?.at?.LIKELY).toMatchObject({ until: '2026-11-23', because: [expect.stringContaining('médiane')] });
  });

  it('has the committee vote in the next of its meetings that is still to be held', async () => {
    const meeting = (id: string, day: string, status: string) => ({
      id,
      key: id,
      series: 'committee',
      status,
      month: day.slice(0, 7),
      on: day,
      at: '10:00',
      minutes: 60,
      promisedOn: day,
      invited: [],
      sequence: 0,
      seq: 1,
      changedAt: new Date('2026-11-23T09:00:00Z'),
    });
    await world.db.meeting.createMany({
      data: [meeting('cancelled', '2026-11-25', 'CANCELLED'), meeting('coming', '2026-11-27', 'INVITED')],
    });
    const { phases } = await read();
    const committee = phases.find(({ phase }) => phase === 'COMMITTEE');
    expect(committee?.at?.EARLIEST).toMatchObject({ until: '2026-11-27' });
    expect(committee?.at?.EARLIEST.because.join(' ')).toContain('réunion du 27 novembre 2026');
    await world.db.meeting.deleteMany();
  });

  it('counts backward from a wanted day to what must begin when', async () => {
    const { wantedBy } = await read('?signatureBy=2027-12-01&pace=LATEST');
    expect(wantedBy?.kind).toBe('POSSIBLE');
    const signing = wantedBy?.phases?.find(({ phase }) => phase === 'SIGNATURE');
    expect(signing).toMatchObject({ endBy: '2027-12-01' });
    expect(signing?.startBy !== undefined && signing.startBy < '2027-12-01').toBe(true);
  });

  it('says of a day that cannot be kept which phase cannot, and why', async () => {
    const { wantedBy } = await read('?signatureBy=2026-11-30&pace=LATEST');
    expect(wantedBy).toMatchObject({ kind: 'IMPOSSIBLE', cannot: { endBy: expect.any(String) } });
  });

  it('refuses a day that is none, and a file that there is not', async () => {
    const as = world.as('president');
    expect((await as.get(`/amendments/${life.id}/forecast?signatureBy=2026-02-30`)).status).toBe(400);
    expect((await as.get(`/amendments/${'0'.repeat(32)}/forecast`)).status).toBe(404);
  });
});

describe('the page of the forecast', () => {
  const open = async (query: string) =>
    (await Browser.signedInAs(world, 'president')).open(`/amendments/${life.id}/forecast${query}`);

  it('shows the three dates, a chart with its table, and why', async () => {
    const { $, status } = await open('');
    expect(status).toBe(200);
    expect($('.govuk-summary-list__row')).toHaveLength(3);
    expect($('svg.app-span-chart title').text()).toBe('Fin de chaque phase');
    expect($('table details').length).toBeGreaterThan(10);
  });

  it('answers what a wanted day asks, in Dutch too', async () => {
    const { $ } = await open('?signatureBy=2026-11-30&pace=LATEST&language=nl');
    expect($('.govuk-inset-text').text()).toContain('Het kan niet aan dit tempo');
    const possible = await open('?signatureBy=2027-12-01&pace=LATEST');
    expect(possible.$('.govuk-inset-text').text()).toContain('C’est possible');
    expect(possible.$('caption').text()).toContain('Ce qui doit commencer, et quand');
  });

  it('keeps a day that does not exist as it was typed, and says so', async () => {
    const { $ } = await open('?signatureBy=2026-02-30');
    expect($('#signatureBy').val()).toBe('2026-02-30');
    expect($('.govuk-error-message').text()).toContain('Cette date n’existe pas.');
  });
});
