import { z } from 'zod';
import { PHASES } from '../../domain/amendment/phases.ts';
import { TASK_KINDS } from '../../domain/amendment/tasks.ts';
import { MEETING_TASK_KINDS } from '../../domain/meetings/meeting/tasks.ts';
import { allowedActions, amendmentSummary } from './amendment.ts';
import { amendmentId, bilingual, id, isoDate, line, list, optional, prose, provisionId, version } from './common.ts';
import { taskConflicts } from './conflict.ts';
import { motion, taskDecision } from './decision.ts';
import { meetingId, meetingTaskId } from './meeting.ts';
import { capacity } from './people.ts';
import { provisionChange } from './provision-change.ts';
import { suspended, task, taskId } from './task.ts';

export const inboxItem = z
  .strictObject({
    id: z.union([taskId, meetingTaskId]),
    amendmentId: optional(amendmentId),
    meetingId: optional(meetingId),
    seq: z.int(),
    kind: z.enum([...TASK_KINDS, ...MEETING_TASK_KINDS]),
    phase: z.enum([...PHASES, 'MEETING']),
    capacity,
    openedOn: isoDate,
    dueOn: isoDate,
    suspended: optional(suspended),
    title: bilingual,
    reference: optional(z.int()),
  })
  .meta({ id: 'InboxItem' });

/** What a decision leads to, at once and in the record. */
export const decided = z
  .strictObject({ task, amendment: amendmentSummary, allowedActions, version })
  .meta({ id: 'Decided' });

/** What one who was asked decided in a meeting; by name where several of those asked were present. */
export const meetingDecided = z.strictObject({ meeting: line, onBehalfOf: optional(id), decision: taskDecision }).meta({
  id: 'MeetingDecided',
  example: {
    meeting: 'meeting-committee-2026-12-15',
    onBehalfOf: 'karim-benali',
    decision: { kind: 'VOTE', vote: 'FOR' },
  },
});

/** Why, when one cares to say. */
export const takeBackBody = z
  .strictObject({ reason: optional(prose) })
  .meta({ id: 'TakeBack', example: { reason: 'Mauvaise case.' } });

const dayCount = z.looseObject({ date: isoDate, part: z.enum(['START', 'COUNTED', 'SKIPPED', 'SUSPENDED', 'END']) });

export const deadline = z
  .strictObject({ date: isoDate, rule: z.string(), count: z.int(), explanation: list(dayCount) })
  .meta({ id: 'Deadline', description: 'A date that explains itself, day by day.' });

export const taskDetail = decided
  .extend({
    deadline,
    changes: list(provisionChange).meta({ description: 'What the text, as it stands, changes in the contract.' }),
    draft: optional(
      z.strictObject({
        revision: z.int(),
        baseVersion: z.int().meta({ description: 'The version of the contract the changes are shown on.' }),
      }),
    ),
    motion: optional(motion),
    conflicts: optional(taskConflicts.meta({ description: 'What a drafter has to settle.' })),
    remarks: list(
      z.strictObject({ id: z.string(), provisionId: optional(provisionId), text: z.string(), from: z.string() }),
    ).meta({ description: 'The remarks that wait for an answer.' }),
  })
  .meta({ id: 'TaskDetail' });
