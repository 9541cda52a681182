import { brusselsDate, type Instant } from '../../domain/calendar/dates.ts';
import { meetingIdOf, type Place } from '../../domain/meetings/meeting/meeting.ts';
import type { Slot } from '../../domain/meetings/planner.ts';
import type { Settings } from '../../domain/settings.ts';
import { slotsToPlan } from '../../prisma/queries/slots-to-plan.ts';
import type { ActivityDeps } from '../deps.ts';
import type { Compared } from '../ports.ts';

/** A few within the workflow's heartbeat timeout. */
const HEARTBEAT_MS = 3_000;

/**
 * Puts every promised meeting in the record that it lacks, and starts its workflow. It compares the whole plan, so that nothing
 * depends on an earlier run; a meeting that another run puts there meanwhile is found by its key and left as it is.
 * Tells the months that have no day left for a meeting, after all others are planned.
 */
export const planMeetings =
  (deps: ActivityDeps) =>
  async ({ at }: { readonly at: Instant }): Promise<Compared> => {
    const alive = setInterval(deps.heartbeat, HEARTBEAT_MS);
    try {
      return await planMissing(deps, at);
    } finally {
      clearInterval(alive);
    }
  };

async function planMissing(deps: ActivityDeps, at: Instant): Promise<Compared> {
  const policy = await deps.policy.current();
  const now = at > deps.now() ? at : deps.now();
  const { slots, closed } = await slotsToPlan(deps.db, policy, brusselsDate(now));
  for (const slot of slots) await plan(deps, slot, placeOf(slot, policy.settings), at);
  return { planned: slots.length, closed };
}

async function plan(deps: ActivityDeps, { key, series }: Slot, place: Place, at: Instant): Promise<void> {
  const fileId = meetingIdOf(key);
  const { wakes, seq, news } = await deps.meetings.record(fileId, {
    command: { type: 'PLAN', series, key, place },
    actor: { kind: 'PROCEDURE' },
    now: deps.now(),
    notBefore: at,
    wake: true,
    answer: () => ({}),
  });
  if (wakes) deps.wake(fileId, seq, news);
}

const placeOf = ({ date }: Slot, settings: Settings): Place => ({
  on: date,
  at: `${String(settings['meeting.hour']).padStart(2, '0')}:00`,
  minutes: settings['meeting.durationMinutes'],
});
