import { z } from 'zod';
import { moveClock } from '../../prisma/work/development-clock.ts';
import { seenBy } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Operation } from '../http/operation.ts';
import { post } from '../http/operations.ts';
import { meetingSeenBy } from '../meeting-command.ts';
import { amendmentId, amendmentParams } from '../schemas/common.ts';
import { meetingId, meetingParams } from '../schemas/meeting.ts';

/** No file lives longer than this. */
const TEN_YEARS_MS = 10 * 366 * 24 * 3_600_000;
const offsetMs = z.int().min(0).max(TEN_YEARS_MS);

export const developmentRoutes = (deps: Dependencies): readonly Operation[] => [
  post({
    path: '/development/amendments/:id/clock',
    act: 'MOVE_CLOCK',
    tag: 'Development',
    summary: 'Have a file’s clock run ahead, for the demo; absent in production',
    params: amendmentParams,
    body: z.strictObject({ offsetMs }).meta({ id: 'ClockOffset', example: { offsetMs: 864_000_000 } }),
    answer: z.strictObject({ amendmentId, offsetMs }),
    refusals: ['FILE_UNKNOWN'],
    handle: async ({ params: { id }, body, caller, request }) => {
      await seenBy(deps, id, caller);
      await moveClock(deps.db, { fileId: id, ...body }, request, deps.now());
      return { amendmentId: id, ...body };
    },
  }),
  post({
    path: '/development/meetings/:id/clock',
    act: 'MOVE_CLOCK',
    tag: 'Development',
    summary: 'Have a meeting’s clock run ahead, for the demo; absent in production',
    params: meetingParams,
    body: z.strictObject({ offsetMs }).meta({ id: 'MeetingClockOffset', example: { offsetMs: 864_000_000 } }),
    answer: z.strictObject({ meetingId, offsetMs }),
    refusals: ['MEETING_UNKNOWN'],
    handle: async ({ params: { id }, body, caller, request }) => {
      await meetingSeenBy(deps, id, caller);
      await moveClock(deps.db, { fileId: id, ...body }, request, deps.now());
      return { meetingId: id, ...body };
    },
  }),
];
