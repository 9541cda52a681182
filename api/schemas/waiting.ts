import { z } from 'zod';
import { phase } from './amendment.ts';
import { flag, id, list, optional, paging } from './common.ts';
import { inboxItem } from './task-page.ts';

export const waitingFilter = z.strictObject({
  ...paging,
  phase: optional(phase),
  late: flag('Only what was due before today.'),
  stuck: flag('Only what will hardly be done by itself.'),
});

const asked = z.strictObject({
  kind: z.enum(['PERSON', 'ORGANISATION']),
  id,
  name: optional(z.string().meta({ description: 'Absent for a person who was erased.' })),
});

export const waitingTask = inboxItem
  .extend({
    assignees: list(asked).meta({ description: 'Those it waits for.' }),
    late: z.boolean().meta({ description: 'Whether it was due before today.' }),
    stuck: optional(
      z.enum(['NOBODY_LEFT', 'ESCALATED']).meta({
        description: 'Nobody asked can do it any more; or those above were told that it is late, and it still waits.',
      }),
    ),
  })
  .meta({ id: 'WaitingTask' });
