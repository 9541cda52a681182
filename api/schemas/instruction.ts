import { z } from 'zod';
import { ITEM_KINDS } from '../../domain/contract/provision.ts';
import { isoDate, line, list, provisionId, twins } from './common.ts';

const common = {
  id: z
    .string()
    .regex(/^[\w.-]{1,60}$/)
    .meta({ example: 'i1' }),
  provisionId,
  motive: twins,
};
const itemKind = z.enum(ITEM_KINDS);
const perMonth = z
  .strictObject({ tutelle: z.int(), cities: z.int() })
  .meta({ description: 'How often a calendar month administration and cabinet meet.' });
const newId = provisionId.meta({ description: 'The id that the new provision will have for good.' });

/** One typed change to one provision, with its motive. */
export const instruction = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('REPLACE_TEXT'), ...common, text: twins }),
    z.strictObject({ kind: z.literal('INSERT_PARAGRAPH'), ...common, newId, text: twins }),
    z.strictObject({ kind: z.literal('DELETE'), ...common }),
    z.strictObject({ kind: z.literal('CHANGE_TITLE'), ...common, text: twins }),
    z.strictObject({
      kind: z.literal('CHANGE_MATURITY'),
      ...common,
      maturity: z.strictObject({ now: z.int(), target: z.int() }),
    }),
    z.strictObject({ kind: z.literal('CHANGE_HOLDERS'), ...common, holders: list(line) }),
    z.strictObject({ kind: z.literal('ADD_ITEM'), ...common, newId, itemKind, text: twins }),
    z.strictObject({ kind: z.literal('CHANGE_ITEM_KIND'), ...common, itemKind }),
    z.strictObject({ kind: z.literal('REMOVE_ITEM'), ...common }),
    z.strictObject({ kind: z.literal('CORRECT_FIGURE'), ...common, column: line, figure: z.int() }),
    z.strictObject({ kind: z.literal('CHANGE_RHYTHM'), ...common, perMonth }),
  ])
  .meta({
    id: 'Instruction',
    example: {
      kind: 'CHANGE_MATURITY',
      id: 'i1',
      provisionId: 'oo-1.1',
      motive: { fr: 'La mesure montre un retard.', nl: 'De meting toont een achterstand.' },
      maturity: { now: 2, target: 3 },
    },
  });

export const entryIntoForce = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('LAST_SIGNATURE') }),
    z.strictObject({ kind: z.literal('DATE'), on: isoDate }),
  ])
  .meta({ id: 'EntryIntoForceClause', example: { kind: 'DATE', on: '2027-01-01' } });

export const amendmentText = z
  .strictObject({ instructions: list(instruction), entryIntoForce })
  .meta({ id: 'AmendmentText' });
