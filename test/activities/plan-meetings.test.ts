import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createActivities } from '../../activities/index.ts';
import type { Activities } from '../../activities/ports.ts';
import { calendarOf, DEFAULT_POLICY } from '../../domain/amendment/policy.ts';
import { dayOf } from '../../domain/calendar/calendar.ts';
import { addDays, instantAt, type Instant, type IsoDate } from '../../domain/calendar/dates.ts';
import { monthsBetween } from '../../domain/meetings/months.ts';
import type { MeetingSeries } from '../../domain/meetings/series.ts';
import type { PolicyCommand } from '../../domain/rules/decide-policy.ts';
import { verifyRecord } from '../../prisma/record/verify.ts';
import { HEADER, PROVISIONS } from '../support/world/contract.ts';
import { idleDeps } from '../support/world/idle-deps.ts';
import { createWorld, secondView, type World } from '../support/world/world.ts';

const ADMINISTRATOR = { kind: 'PERSON', id: 'administrator', role: 'ADMINISTRATOR' } as const;

describe('The promised meetings', () => {
  let world: World;
  let clock: Instant;
  let woken: string[];
  let closedMonths: readonly string[];

  beforeEach(async () => {
    world = await createWorld();
    woken = [];
  }, 60_000);
  afterEach(() => world.close());

  const activitiesOn = (view: World): Activities =>
    createActivities(idleDeps(view, { wake: (fileId) => woken.push(fileId), now: () => clock }));

  /** A contract that came into the record before all others. */
  async function promise(importedOn: IsoDate, periodStart = importedOn): Promise<void> {
    const header = { ...HEADER, periodStart, signedOn: periodStart };
    await world.contracts.record(`contract-${importedOn}`, {
      command: { type: 'IMPORT', sourceHash: importedOn, language: 'fr', header, provisions: PROVISIONS },
      by: { kind: 'PROCEDURE' },
      now: instantAt(importedOn, '09:00'),
      findings: [],
      answer: () => undefined,
    });
  }

  async function planOn(day: IsoDate, view = world): Promise<number> {
    clock = instantAt(day, '05:00');
    const { planned, closed } = await activitiesOn(view).planMeetings({ at: clock });
    closedMonths = closed;
    return planned;
  }

  const rules = (command: PolicyCommand, on: IsoDate) =>
    world.policy.record({ command, by: ADMINISTRATOR, now: instantAt(on, '09:00') });

  const planned = (series: MeetingSeries, from: string, until: string) =>
    world.db.meeting.findMany({ where: { series, month: { gte: from, lte: until } }, orderBy: { on: 'asc' } });

  it.each([
    ['2021-01-01', '2023-12-31'],
    ['2026-01-01', '2028-12-31'],
  ])(
    'of three years from %s come into the record month after month, 72 and 36, none lost and none twice',
    async (from, until) => {
      if (from < '2026') await promise(from);
      for (let day = from; day <= until; day = addDays(day, 28)) await planOn(day);
      const [first, last] = [from.slice(0, 7), until.slice(0, 7)];
      const [tutelle, cities, president] = await Promise.all(
        (['tutelle', 'cities', 'president'] as const).map((series) => planned(series, first, last)),
      );
      expect([tutelle?.length, cities?.length]).toEqual([72, 36]);
      expect(president?.length).toBeGreaterThan(30);
      const all = [...(tutelle ?? []), ...(cities ?? []), ...(president ?? [])];
      const calendar = calendarOf(DEFAULT_POLICY);
      expect(all.filter(({ on }) => !dayOf(calendar, on).working)).toEqual([]);
      expect(all.filter(({ on, month }) => on.slice(0, 7) !== month)).toEqual([]);
      expect(new Set(all.map(({ on }) => on)).size).toBe(all.length);
      for (const month of monthsBetween(first, last)) {
        expect([month, tutelle?.filter((each) => each.month === month).length]).toEqual([month, 2]);
      }
      const ids = (await world.db.meeting.findMany({ orderBy: { id: 'asc' } })).map(({ id }) => id);
      expect(woken.toSorted()).toEqual(ids.toSorted());
      expect((await verifyRecord(world.db)).discrepancies).toEqual([]);
    },
    120_000,
  );

  it('are planned once by two workers that compare at the same time, and again and again', async () => {
    const other = secondView(world);
    await Promise.all([
      planOn('2026-06-01'),
      planOn('2026-06-01', other),
      planOn('2026-06-01'),
      planOn('2026-06-01', other),
    ]);
    await other.close();
    expect(await planOn('2026-06-01')).toBe(0);
    expect(await planned('tutelle', '2026-01', '2026-09')).toHaveLength(18);
    expect(await world.db.event.count({ where: { type: 'MeetingPlanned' } })).toBe(await world.db.meeting.count());
    expect((await verifyRecord(world.db)).discrepancies).toEqual([]);
  }, 60_000);

  it('whose day passed while nothing compared are planned all the same, in the past', async () => {
    await rules({ type: 'CHANGE_SETTINGS', values: { 'meeting.planMonthsAhead': 0 }, reason: 'Essai.' }, '2026-01-15');
    await planOn('2026-02-02');
    expect(await planned('tutelle', '2026-03', '2026-12')).toEqual([]);
    await planOn('2026-03-30');
    const march = await planned('tutelle', '2026-03', '2026-03');
    expect(march.map(({ on }) => on)).toEqual(['2026-03-10', '2026-03-24']);
  }, 60_000);

  it('keep their day when the calendar changes afterwards; those still to be planned do not', async () => {
    await planOn('2026-01-15');
    const closure = {
      from: '2026-04-14',
      until: '2026-04-14',
      reason: 'BRIDGE_DAY',
      name: { fr: 'Pont', nl: 'Brug' },
    } as const;
    await rules({ type: 'ADD_CLOSURE', id: 'april', closure }, '2026-01-20');
    await rules(
      { type: 'ADD_CLOSURE', id: 'may', closure: { ...closure, from: '2026-05-12', until: '2026-05-12' } },
      '2026-01-20',
    );
    expect(await planOn('2026-02-02')).toBeGreaterThan(0);
    expect((await planned('tutelle', '2026-04', '2026-04')).map(({ on }) => on)).toEqual(['2026-04-14', '2026-04-28']);
    expect((await planned('tutelle', '2026-05', '2026-05')).map(({ on }) => on)).toEqual(['2026-05-13', '2026-05-26']);
  }, 60_000);

  it('follow another rhythm from the month that begins under it, and leave no day to two of them', async () => {
    await planOn('2026-01-15');
    const weekdays = [1, 2, 4].map((nth) => ({ nth, weekday: 2 }));
    const values = { 'consultation.tutelle.perMonth': 3, 'consultation.slotWeekdays': weekdays };
    await rules({ type: 'CHANGE_SETTINGS', values, reason: 'Art. 4.' }, '2026-02-10');
    await planOn('2026-02-16');
    await planOn('2026-05-04');
    const counts = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-06'].map((month) =>
      planned('tutelle', month, month),
    );
    expect((await Promise.all(counts)).map((month) => month.length)).toEqual([2, 2, 3, 3, 3]);
    const march = await planned('tutelle', '2026-03', '2026-03');
    expect(march.map(({ on }) => on)).toEqual(['2026-03-03', '2026-03-10', '2026-03-24']);
  }, 60_000);

  it('of a month without a working day are missed by name, and those of the others are there', async () => {
    const closure = {
      from: '2026-03-01',
      until: '2026-03-31',
      reason: 'CLOSURE',
      name: { fr: 'Fermeture', nl: 'Sluiting' },
    } as const;
    await rules({ type: 'ADD_CLOSURE', id: 'march', closure }, '2026-01-15');
    await planOn('2026-01-19');
    expect(closedMonths).toEqual(['2026-03']);
    expect(await planned('tutelle', '2026-01', '2026-04')).toHaveLength(6);
    await rules({ type: 'TAKE_BACK_CLOSURE', id: 'march', reason: 'Erreur.' }, '2026-01-20');
    await planOn('2026-01-26');
    expect(closedMonths).toEqual([]);
    expect(await planned('tutelle', '2026-01', '2026-04')).toHaveLength(8);
  }, 60_000);

  it('begin with the period of the contract where that is later than its import', async () => {
    await promise('2025-11-03', '2026-01-01');
    await planOn('2025-12-01');
    const [first] = await planned('tutelle', '2020-01', '2026-12');
    expect(first?.on).toBe('2026-01-13');
  }, 60_000);
});
