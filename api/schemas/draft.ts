import { z } from 'zod';
import { id, instant, list, optional } from './common.ts';
import { amendmentText } from './instruction.ts';
import { provisionChange } from './provision-change.ts';

export const draftToSave = z
  .strictObject({
    revision: z.int().min(0).meta({ description: 'The revision it was written on; 0 for the first.' }),
    text: amendmentText,
  })
  .meta({
    id: 'DraftToSave',
    example: {
      revision: 0,
      text: {
        instructions: [
          {
            kind: 'CHANGE_MATURITY',
            id: 'i1',
            provisionId: 'oo-1.1',
            motive: { fr: 'La mesure montre un retard.' },
            maturity: { now: 2, target: 3 },
          },
        ],
        entryIntoForce: { kind: 'LAST_SIGNATURE' },
      },
    },
  });

export const draft = z
  .strictObject({
    revision: z.int(),
    text: amendmentText,
    savedBy: optional(id),
    savedAt: optional(instant),
    baseVersion: z.int().meta({ description: 'The version of the contract it is shown on: its newest.' }),
    changes: list(provisionChange).meta({ description: 'What it makes of the provisions it touches.' }),
  })
  .meta({ id: 'Draft' });
