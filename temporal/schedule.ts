import { ScheduleAlreadyRunning, ScheduleOverlapPolicy, type Client, type ScheduleOptions } from '@temporalio/client';
import { MEETING_SERIES_FILE, RECORD_ANCHOR, rootWorkflowOf } from '../workflows/contract.ts';

/** The meetings' schedule, by its own id. */
export const MEETING_SCHEDULE = 'meeting-series';

/**
 * Every Monday at five in Brussels, an hour that no change of the clock skips or doubles. Meetings are planned months ahead, and
 * what changes the promise is compared at once: more often brings nothing.
 *
 * `SKIP`: each run compares the whole plan with the record, so one that is skipped because another is still at work loses
 * nothing. For the same reason one missed run is worth catching up after an outage, that of the last week, and no more.
 */
const scheduleFor = (taskQueue: string) =>
  ({
    spec: { calendars: [{ dayOfWeek: 'MONDAY', hour: 5 }], timezone: 'Europe/Brussels' },
    policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '7 days', pauseOnFailure: false },
    action: {
      type: 'startWorkflow',
      workflowType: rootWorkflowOf(MEETING_SERIES_FILE),
      workflowId: MEETING_SERIES_FILE,
      args: [],
      taskQueue,
    },
  }) satisfies Omit<ScheduleOptions, 'scheduleId'>;

/** The anchors' schedule, by its own id. */
export const ANCHOR_SCHEDULE = RECORD_ANCHOR;

/**
 * Every quarter of an hour. `SKIP` and no catching up: each run takes up whatever changed since the last anchor, so that what an
 * outage left is anchored by the first run after it.
 */
const anchorSchedule = (taskQueue: string) =>
  ({
    spec: { intervals: [{ every: '15 minutes' }] },
    policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '1 minute', pauseOnFailure: false },
    action: {
      type: 'startWorkflow',
      workflowType: rootWorkflowOf(RECORD_ANCHOR),
      workflowId: RECORD_ANCHOR,
      args: [],
      taskQueue,
    },
  }) satisfies Omit<ScheduleOptions, 'scheduleId'>;

export const keepMeetingSchedule = (client: Client, taskQueue: string): Promise<void> =>
  keep(client, MEETING_SCHEDULE, scheduleFor(taskQueue));

export const keepAnchorSchedule = (client: Client, taskQueue: string): Promise<void> =>
  keep(client, ANCHOR_SCHEDULE, anchorSchedule(taskQueue));

/**
 * Makes a schedule, or puts it right where it was edited by hand. A pause stays: somebody meant it, and the worker does the work
 * once at each of its starts whatever the schedule does. Safe from several workers at once.
 */
async function keep(
  client: Client,
  scheduleId: string,
  wanted: ReturnType<typeof scheduleFor | typeof anchorSchedule>,
): Promise<void> {
  try {
    await client.schedule.create({ scheduleId, ...wanted });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    const schedule = client.schedule.getHandle(scheduleId);
    await schedule.update(({ state: { paused, note } }) => ({
      ...wanted,
      state: { paused, ...(note === undefined ? {} : { note }) },
    }));
  }
}
