import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ScheduleOverlapPolicy, type ScheduleHandle } from '@temporalio/client';
import { MEETING_SERIES_FILE } from '../../workflows/contract.ts';
import { keepMeetingSchedule, MEETING_SCHEDULE } from '../../temporal/schedule.ts';
import { waitFor } from '../../embedded/wait.ts';
import { brusselsDate } from '../../domain/calendar/dates.ts';
import { verifyRecord } from '../../prisma/record/verify.ts';
import { startProcedure, type Procedure } from '../support/world/engine.ts';
import { createWorld, secondView, type World } from '../support/world/world.ts';

/** The three years of a contract, with six changes of the clock. */
const YEARS = { start: new Date('2021-01-01T00:00:00Z'), end: new Date('2023-12-31T23:59:59Z') };
const MONDAYS = 156;
const HOUR = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Brussels',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
});

describe('The schedule of the promised meetings', () => {
  let world: World;
  let procedure: Procedure;
  let schedule: ScheduleHandle;
  const runs: string[] = [];

  beforeAll(async () => {
    world = await createWorld();
    // Of a meeting's own workflow nothing is asked here.
    procedure = await startProcedure(world, { wake: () => undefined });
    schedule = procedure.temporal.client.schedule.getHandle(MEETING_SCHEDULE);
  }, 120_000);

  afterAll(async () => {
    await schedule.delete();
    await procedure.close();
    await world.close();
  });

  beforeEach(() => keepMeetingSchedule(procedure.temporal.client, procedure.temporal.taskQueue));

  const plannedMeetings = (): Promise<number> => world.db.meeting.count();

  /** Every run that the schedule started, once all are done. */
  async function runsDone(atLeast: number): Promise<readonly string[]> {
    const { client } = procedure.temporal;
    const query = `WorkflowType = 'meetingSeries' AND ExecutionStatus = 'Completed'`;
    const done = await waitFor(
      async () => {
        const ids: string[] = [];
        for await (const { workflowId } of client.workflow.list({ query })) ids.push(workflowId);
        return ids.length >= atLeast ? ids : undefined;
      },
      { withinMs: 240_000, everyMs: 500 },
    );
    if (done === undefined) throw new Error(`Fewer than ${atLeast} runs were done.`);
    return done;
  }

  /** The engine says yes to a pause, or to its end, before the schedule has taken it in. */
  async function paused(is: boolean): Promise<void> {
    const found = await waitFor(async () => ((await schedule.describe()).state.paused === is ? is : undefined), {
      withinMs: 30_000,
    });
    if (found === undefined) throw new Error(`The schedule never came to be ${is ? 'paused' : 'at work'}.`);
  }

  it('is there once, however many workers make it, in Brussels time and with its policies said', async () => {
    const { client, taskQueue } = procedure.temporal;
    await Promise.all([1, 2, 3].map(() => keepMeetingSchedule(client, taskQueue)));
    const { spec, policies, state } = await schedule.describe();
    expect(spec.timezone).toBe('Europe/Brussels');
    expect(spec.calendars?.[0]).toMatchObject({ hour: [{ start: 5, end: 5 }], dayOfWeek: [{ start: 'MONDAY' }] });
    expect(policies).toMatchObject({ overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: 7 * 86_400_000 });
    expect(state.paused).toBe(false);
  }, 30_000);

  it('is put right when it was edited by hand, and made again when it was deleted', async () => {
    await schedule.update((before) => ({
      ...before,
      spec: { calendars: [{ hour: 2, minute: 30 }], timezone: 'UTC' },
      policies: { ...before.policies, overlap: ScheduleOverlapPolicy.TERMINATE_OTHER },
      state: { ...before.state, remainingActions: 1 },
    }));
    await keepMeetingSchedule(procedure.temporal.client, procedure.temporal.taskQueue);
    const { spec, policies, state } = await schedule.describe();
    expect(spec.timezone).toBe('Europe/Brussels');
    expect(policies.overlap).toBe(ScheduleOverlapPolicy.SKIP);
    expect(state.remainingActions).toBeUndefined();
    await schedule.delete();
    await keepMeetingSchedule(procedure.temporal.client, procedure.temporal.taskQueue);
    expect((await schedule.describe()).state.paused).toBe(false);
  }, 30_000);

  it('stays paused when somebody paused it, and the comparison at a start makes up for it', async () => {
    await schedule.pause('Verhuis');
    await paused(true);
    await keepMeetingSchedule(procedure.temporal.client, procedure.temporal.taskQueue);
    expect((await schedule.describe()).state).toMatchObject({ paused: true, note: 'Verhuis' });
    const before = await plannedMeetings();
    await procedure.engine.wake(MEETING_SERIES_FILE, 0);
    await runsDone(1);
    expect(await plannedMeetings()).toBeGreaterThan(before);
    await schedule.unpause();
    await paused(false);
  }, 60_000);

  it('backfilled over three years, twice, runs each Monday at five whatever the clock did, and doubles nothing', async () => {
    const planned = await plannedMeetings();
    for (const time of [1, 2]) {
      await schedule.backfill({ ...YEARS, overlap: ScheduleOverlapPolicy.ALLOW_ALL });
      runs.push(...(await runsDone(1 + time * MONDAYS)));
    }
    const started = [...new Set(runs)].flatMap((id) => /\d{4}-.*Z$/u.exec(id) ?? []);
    expect(started).toHaveLength(MONDAYS);
    expect(new Set(started.map((moment) => HOUR.format(new Date(moment))))).toEqual(new Set(['Mon 05:00']));
    expect(new Set(started.map(brusselsDate)).size).toBe(MONDAYS);
    expect(await plannedMeetings()).toBe(planned);
    expect((await verifyRecord(world.db)).discrepancies).toEqual([]);
  }, 480_000);

  it('compares beside another worker, all runs at once, and no slot is lost or planned twice', async () => {
    const other = secondView(world);
    const beside = await startProcedure(other, { wake: () => undefined }, procedure.temporal);
    const settings = { values: { 'meeting.planMonthsAhead': 6 }, reason: 'Essai.' };
    await world.policy.record({
      command: { type: 'CHANGE_SETTINGS', ...settings },
      by: { kind: 'PERSON', id: 'administrator', role: 'ADMINISTRATOR' },
      now: new Date().toISOString(),
    });
    const before = await plannedMeetings();
    const start = new Date('2024-01-01T00:00:00Z');
    const end = new Date('2024-03-31T23:59:59Z');
    await schedule.backfill({ start, end, overlap: ScheduleOverlapPolicy.ALLOW_ALL });
    await runsDone(1 + 2 * MONDAYS + 13);
    const meetings = await world.db.meeting.findMany({ where: { series: 'tutelle' } });
    expect(await plannedMeetings()).toBeGreaterThan(before);
    const months = new Set(meetings.map(({ month }) => month));
    expect(meetings).toHaveLength(months.size * 2);
    expect((await verifyRecord(world.db)).discrepancies).toEqual([]);
    await beside.close();
    await other.close();
  }, 120_000);
});
