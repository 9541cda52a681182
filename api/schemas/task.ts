import { z } from 'zod';
import type { MootReason } from '../../domain/amendment/events.ts';
import { PHASES } from '../../domain/amendment/phases.ts';
import { TASK_KINDS } from '../../domain/amendment/tasks.ts';
import { amendmentId, instant, isoDate, list, optional } from './common.ts';
import { taskDecision } from './decision.ts';
import { by, capacity, party } from './people.ts';

const MOOT_REASONS = [
  'DECIDED_BY_OTHERS',
  'SUPERSEDED',
  'RETURNED',
  'ENDED',
  'TERM_ENDED',
  'TAKEN_BACK',
] as const satisfies readonly MootReason[];

export const suspended = z
  .strictObject({ since: isoDate, because: z.string() })
  .meta({ id: 'Suspended', description: 'Its term stands still: nobody is reminded, and it is not late.' });

/** A task's id: that of its file and its number there. */
export const taskId = z
  .string()
  .regex(/^[0-9a-f-]{32,36}\.[1-9]\d{0,8}$/)
  .meta({ example: '3f1c7e0a5b1e4a559c1f2d6f7a1b8c90.12' });

export const task = z
  .strictObject({
    id: taskId,
    amendmentId,
    seq: z.int(),
    kind: z.enum(TASK_KINDS),
    phase: z.enum(PHASES),
    round: z.int(),
    capacity,
    assignees: list(party),
    openedOn: isoDate,
    dueOn: isoDate,
    suspended: optional(suspended),
    legalBasis: z.string().meta({ description: 'Code of the text in which the duty stands.' }),
    difference: optional(list(z.string()).meta({ description: 'Only this changed since the same was last approved.' })),
    status: z.enum(['OPEN', 'DONE', 'MOOT']),
    closedAt: optional(instant),
    by: optional(by),
    decision: optional(taskDecision),
    mootReason: optional(z.enum(MOOT_REASONS)),
    mayDecide: z.boolean().meta({ description: 'Whether it waits for you, yourself or as a substitute.' }),
    contested: optional(
      z.strictObject({ by, at: instant, reason: z.string() }).meta({
        description: 'Who contested the answer, which came by a link, when it could not be struck any more; and why.',
      }),
    ),
    mayTakeBack: z.boolean().meta({ description: 'Whether you may take your decision on it back, as things stand.' }),
    takeBackUntil: optional(
      instant.meta({ description: 'When that ends, unless somebody acts before; absent when you may not.' }),
    ),
  })
  .meta({ id: 'Task' });
