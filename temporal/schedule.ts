import { ScheduleAlreadyRunning, ScheduleOverlapPolicy, type Client, type ScheduleOptions } from '@temporalio/client';
import { MEETING_SERIES_FILE, rootWorkflowOf } from '../workflows/contract.ts';

/** The schedule's own id. */
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

/**
 * Makes the schedule, or puts it right where it was edited by hand. A pause stays: somebody meant it, and the worker compares
 * at each of its starts whatever the schedule does. Safe from several workers at once.
 */
export async function keepMeetingSchedule(client: Client, taskQueue: string): Promise<void> {
  const wanted = scheduleFor(taskQueue);
  try {
    await client.schedule.create({ scheduleId: MEETING_SCHEDULE, ...wanted });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    const schedule = client.schedule.getHandle(MEETING_SCHEDULE);
    await schedule.update(({ state: { paused, note } }) => ({
      ...wanted,
      state: { paused, ...(note === undefined ? {} : { note }) },
    }));
  }
}
