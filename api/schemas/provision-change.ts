import { z } from 'zod';
import { PROVISION_KINDS } from '../../domain/contract/provision.ts';
import { list, optional, provisionId, twins } from './common.ts';

/** Which of its like under one parent something without a number is, from 1. */
const ordinal = optional(z.int()).meta({
  description: 'Which of its like it is under its parent, from 1; where it has no number.',
});
const segment = z.strictObject({ kind: z.enum(['KEPT', 'INSERTED', 'DELETED']), text: z.string() });
/** A heading above a provision. */
export const heading = z.strictObject({
  kind: z.enum(PROVISION_KINDS),
  number: optional(z.string()),
  ordinal,
  text: twins,
});

export const provisionChange = z
  .strictObject({
    provisionId,
    mark: z.enum(['INSERTED', 'DELETED', 'CHANGED', 'UNCHANGED']),
    kind: z.enum(PROVISION_KINDS),
    number: optional(z.string()),
    ordinal,
    path: list(heading),
    text: z.strictObject({ fr: optional(list(segment)), nl: optional(list(segment)) }),
    cells: list(
      z.strictObject({
        cell: z.enum([
          'MATURITY_NOW',
          'MATURITY_TARGET',
          'TUTELLE_PER_MONTH',
          'CITIES_PER_MONTH',
          'HOLDERS',
          'ITEM_KIND',
          'FIGURE',
        ]),
        column: optional(z.string()),
        before: optional(z.unknown()),
        after: optional(z.unknown()),
      }),
    ),
    moved: optional(
      z.strictObject({ from: list(heading), to: list(heading) }).meta({
        description:
          'Where it stood and where it stands: the headings above it and itself. It is neither gone nor new.',
      }),
    ),
    renumbered: optional(z.strictObject({ before: optional(z.string()), after: optional(z.string()) })),
  })
  .meta({ id: 'ProvisionChange', description: 'What becomes of one provision, word by word and cell by cell.' });
