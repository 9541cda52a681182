import { z } from 'zod';
import { PHASES } from '../../domain/amendment/phases.ts';
import { TASK_KINDS } from '../../domain/amendment/tasks.ts';
import { PROVISION_KINDS } from '../../domain/contract/provision.ts';
import { allowedActions, amendmentSummary } from './amendment.ts';
import { amendmentId, bilingual, isoDate, list, optional, prose, provisionId, twins, version } from './common.ts';
import { motion } from './decision.ts';
import { capacity } from './people.ts';
import { task, taskId } from './task.ts';

export const inboxItem = z
  .strictObject({
    id: taskId,
    amendmentId,
    seq: z.int(),
    kind: z.enum(TASK_KINDS),
    phase: z.enum(PHASES),
    capacity,
    openedOn: isoDate,
    dueOn: isoDate,
    title: bilingual,
    reference: optional(z.int()),
  })
  .meta({ id: 'InboxItem' });

/** What a decision leads to, at once and in the record. */
export const decided = z
  .strictObject({ task, amendment: amendmentSummary, allowedActions, version })
  .meta({ id: 'Decided' });

/** Why, when one cares to say. */
export const takeBackBody = z
  .strictObject({ reason: optional(prose) })
  .meta({ id: 'TakeBack', example: { reason: 'Mauvaise case.' } });

const segment = z.strictObject({ kind: z.enum(['KEPT', 'INSERTED', 'DELETED']), text: z.string() });
const heading = z.strictObject({
  kind: z.enum(PROVISION_KINDS),
  number: optional(z.string()),
  text: twins,
});

export const provisionChange = z
  .strictObject({
    provisionId,
    mark: z.enum(['INSERTED', 'DELETED', 'CHANGED', 'UNCHANGED']),
    kind: z.enum(PROVISION_KINDS),
    number: optional(z.string()),
    path: list(heading),
    text: z.strictObject({ fr: optional(list(segment)), nl: optional(list(segment)) }),
    cells: list(
      z.strictObject({
        cell: z.enum(['MATURITY_NOW', 'MATURITY_TARGET', 'HOLDERS', 'ITEM_KIND', 'FIGURE']),
        column: optional(z.string()),
        before: optional(z.unknown()),
        after: optional(z.unknown()),
      }),
    ),
  })
  .meta({ id: 'ProvisionChange', description: 'What becomes of one provision, word by word and cell by cell.' });

const dayCount = z.looseObject({ date: isoDate, part: z.enum(['START', 'COUNTED', 'SKIPPED', 'END']) });

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
    remarks: list(
      z.strictObject({ id: z.string(), provisionId: optional(provisionId), text: z.string(), from: z.string() }),
    ).meta({ description: 'The remarks that wait for an answer.' }),
  })
  .meta({ id: 'TaskDetail' });
