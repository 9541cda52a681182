import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createActivities } from '../../activities/index.ts';
import type { Activities, FileInput } from '../../activities/ports.ts';
import { calendarOf, DEFAULT_POLICY } from '../../domain/amendment/policy.ts';
import { addDays, instantAt, type Instant, type IsoDate } from '../../domain/calendar/dates.ts';
import { openTasks } from '../../domain/meetings/meeting/meeting.ts';
import { monthsBetween } from '../../domain/meetings/months.ts';
import { planSlots } from '../../domain/meetings/planner.ts';
import { countsOf, followPromise } from '../../domain/meetings/promise.ts';
import { followedMeetings } from '../../prisma/queries/meetings.ts';
import { promised } from '../../prisma/queries/rhythms.ts';
import { verifyRecord } from '../../prisma/record/verify.ts';
import { AGREEABLE, MeetingPeople } from '../support/world/meeting-people.ts';
import { idleDeps } from '../support/world/idle-deps.ts';
import { createWorld, type World } from '../support/world/world.ts';

describe('A year of meetings', () => {
  let world: World;
  let activities: Activities;
  let people: MeetingPeople;
  let clock: Instant;

  beforeAll(async () => {
    world = await createWorld();
    people = new MeetingPeople(
      world,
      () => undefined,
      () => clock,
    );
    activities = createActivities(idleDeps(world, { now: () => clock }));
    clock = instantAt('2026-12-28', '05:00');
    await activities.planMeetings({ at: clock });
  }, 120_000);
  afterAll(() => world.close());

  const at = (fileId: string, day: IsoDate, time = '10:30'): FileInput => {
    clock = instantAt(day, time);
    return { fileId, sinceSeq: 0, at: clock };
  };

  /** A step at a day and, a minute later, once more: the second time nothing happens. */
  async function twice(
    fileId: string,
    day: IsoDate,
    hour: string,
    step: (input: FileInput) => Promise<unknown>,
  ): Promise<void> {
    await step(at(fileId, day, `${hour}:01`));
    const { seq } = await world.meetings.read(fileId);
    await step(at(fileId, day, `${hour}:02`));
    expect((await world.meetings.read(fileId)).seq).toBe(seq);
  }

  /** Everything the procedure does with a meeting, each twice, and what its people do. */
  async function hold(fileId: string): Promise<void> {
    const { place, timetable, series } = await world.meetings.read(fileId);
    await twice(fileId, timetable.inviteOn, '09', (input) => activities.invite(input));
    if (series === 'cocobase') {
      await people.answers(fileId, { kind: 'CONVOKE' });
      await activities.sendMails({ fileId });
      await twice(fileId, timetable.inviteOn, '11', (input) => activities.judgeConvocation(input));
    }
    await twice(fileId, timetable.freezeOn, '09', (input) => activities.freezeAgenda(input));
    await twice(fileId, place.on, '10', (input) => activities.askWhetherHeld(input));
    const state = await world.meetings.read(fileId);
    clock = instantAt(place.on, '15:00');
    await people.answers(fileId, AGREEABLE.HOLD_MEETING(state));
    await people.answers(fileId, AGREEABLE.DRAFT_MINUTES(state));
    const [remark] = openTasks(await world.meetings.read(fileId), 'REMARK_ON_MINUTES');
    if (remark !== undefined) {
      const nudges = [{ task: remark.seq, nudge: { kind: 'REMINDER', on: remark.dueOn } as const }];
      await twice(fileId, remark.dueOn, '09', (input) => activities.nudgeMeeting({ ...input, nudges }));
      await twice(fileId, addDays(remark.dueOn, 1), '00', (input) => activities.closeRemarks(input));
    }
    expect((await people.play(fileId)).status).toBe('FINAL');
    await twice(fileId, addDays(place.on, 60), '09', (input) => activities.tellFiles(input));
    await activities.sendMails({ fileId });
  }

  it('of all series is planned, held and minuted, every step twice: once each, the whole promise kept', async () => {
    clock = instantAt('2026-01-16', '09:00');
    const committee = await Promise.all(
      ['2026-03-05', '2026-06-04', '2026-09-03'].map((on) => people.plan('committee', on)),
    );
    const cocobase = await people.call('2026-05-07');
    const slots = await world.db.meeting.findMany({
      where: { month: { lte: '2026-12' }, series: { in: ['tutelle', 'cities', 'president'] } },
      orderBy: { on: 'asc' },
    });
    await people.does(cocobase, 'cocobase-secretary', {
      type: 'SET_AGENDA',
      points: [{ id: 'p-1', subject: { kind: 'OTHER' }, title: { fr: 'Horaires', nl: 'Uurroosters' }, carried: 0 }],
    });
    for (const { id } of slots) await hold(id);
    for (const id of [...committee, cocobase]) await hold(id);

    const promise = await promised(world.db);
    const kept = planSlots(promise?.rhythms ?? [], calendarOf(DEFAULT_POLICY), monthsBetween('2026-01', '2026-12'));
    const followed = followPromise(kept, await followedMeetings(world.db, '2026-01', '2026-12'), '2027-03-01');
    expect(countsOf(followed)).toMatchObject({ KEPT: kept.length, MOVED: 0, MISSED: 0, OPEN: 0, UNRECORDED: 0 });
    expect(slots.filter(({ series }) => series === 'tutelle')).toHaveLength(24);
    expect(slots.filter(({ series }) => series === 'cities')).toHaveLength(12);
    const twice = await world.db.$queryRawUnsafe(
      'SELECT file_id, seq, party_id FROM mail GROUP BY 1, 2, 3 HAVING count(*) > 1',
    );
    expect(twice).toEqual([]);
    expect(await world.db.mail.count({ where: { status: 'PENDING' } })).toBe(0);
    expect((await verifyRecord(world.db)).discrepancies).toEqual([]);
  }, 180_000);

  it('carries an unfinished point over to the next of its series, with a count, until it is dealt with', async () => {
    const [first, second, third] = await Promise.all(
      ['2027-01-14', '2027-02-11', '2027-02-18'].map((on) => plannedOn(on)),
    );
    const title = { fr: 'Parking', nl: 'Parking' };
    const own = { id: 'parking', subject: { kind: 'OTHER' }, title, carried: 0 } as const;
    const ids = [first, second, third].map((id) => id ?? '');
    await people.does(ids[0] ?? '', 'secretary', { type: 'SET_AGENDA', points: [own] });
    await through(ids[0] ?? '', []);
    await activities.invite(at(ids[1] ?? '', '2027-02-05'));
    expect((await world.meetings.read(ids[1] ?? '')).points).toEqual([{ ...own, carried: 1 }]);
    await through(ids[1] ?? '', [{ pointId: 'parking', outcome: 'DECIDED', decision: 'Dix places.' }]);
    await activities.invite(at(ids[2] ?? '', '2027-02-17'));
    expect((await world.meetings.read(ids[2] ?? '')).points).toEqual([]);
    expect(
      await world.db.meetingPoint.findMany({ where: { pointId: 'parking' }, orderBy: { carried: 'asc' } }),
    ).toMatchObject([{ outcome: 'CARRIED_OVER' }, { outcome: 'DECIDED', carried: 1 }]);
  }, 60_000);

  async function plannedOn(on: IsoDate): Promise<string> {
    clock = instantAt('2027-01-04', '09:00');
    return people.plan('committee', on);
  }

  async function through(
    fileId: string,
    points: readonly { pointId: string; outcome: 'DECIDED'; decision: string }[],
  ): Promise<void> {
    const { place } = await world.meetings.read(fileId);
    await activities.askWhetherHeld(at(fileId, place.on));
    const present = [{ kind: 'PERSON', id: 'president' } as const];
    await people.answers(fileId, { kind: 'HOLD_MEETING', outcome: 'HELD', present, points, actions: [] });
  }
});
