import { z } from 'zod';
import { PHASES } from '../../domain/amendment/phases.ts';
import { TASK_KINDS } from '../../domain/amendment/tasks.ts';
import { instant, optional, sha256 } from './common.ts';
import { motion, taskDecision } from './decision.ts';
import { by } from './people.ts';

/** One event as its reader sees it. */
export const timelineEntry = z
  .strictObject({
    seq: z.int(),
    at: instant,
    type: z.string().meta({ example: 'TaskDone' }),
    by,
    name: optional(z.string().meta({ description: 'The name of who did it.' })),
    onBehalfOfName: optional(z.string()),
    insteadOfName: optional(z.string()),
    phase: optional(z.enum(PHASES)),
    task: optional(z.int().meta({ description: 'The number of the task in its file.' })),
    kind: optional(z.enum(TASK_KINDS)),
    decision: optional(taskDecision),
    motion: optional(motion),
    adopted: optional(z.boolean()),
    outcome: optional(z.string()),
    to: optional(z.enum(PHASES)),
    reason: optional(z.string()),
    textHash: optional(sha256.meta({ description: 'The text it was done on.' })),
    number: optional(
      z.int().meta({
        description:
          'The reference, the number of the act or of the contract’s version, or of days by which a term was lengthened.',
      }),
    ),
    on: optional(z.iso.date()),
  })
  .meta({ id: 'TimelineEntry' });
