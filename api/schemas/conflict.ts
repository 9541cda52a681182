import { z } from 'zod';
import { KEEPS } from '../../domain/amendment/rebasing.ts';
import { CONFLICT_KINDS } from '../../domain/contract/conflict.ts';
import { PROVISION_KINDS } from '../../domain/contract/provision.ts';
import { list, optional, provisionId } from './common.ts';

const threeTexts = z
  .strictObject({
    base: optional(z.string()),
    theirs: optional(z.string()),
    mine: optional(z.string()),
    kept: optional(z.string().meta({ description: 'What the text becomes where mine is kept.' })),
    isContested: z.boolean(),
  })
  .meta({ id: 'ThreeTexts', description: 'The text both began with, the one in force, and the one of this file.' });

const conflict = z
  .strictObject({
    conflict: z.int().meta({ description: 'Its place in the list, by which it is settled.' }),
    kind: z.enum(CONFLICT_KINDS),
    provisionId,
    provisionKind: optional(z.enum(PROVISION_KINDS)),
    number: optional(z.string()),
    texts: z.strictObject({ fr: optional(threeTexts), nl: optional(threeTexts) }),
    cells: list(
      z.strictObject({
        cell: z.string(),
        column: optional(z.string()),
        base: optional(z.string()),
        theirs: optional(z.string()),
        mine: optional(z.string()),
      }),
    ),
    keeps: list(z.enum(KEEPS)).meta({ description: 'What can be chosen.' }),
  })
  .meta({ id: 'Conflict', description: 'What this file and an act in force both changed.' });

export const taskConflicts = z.strictObject({
  version: z.int().meta({ description: 'The version of the contract with which it is in conflict.' }),
  items: list(conflict),
});
