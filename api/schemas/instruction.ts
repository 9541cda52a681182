import { z } from 'zod';
import { ITEM_KINDS } from '../../domain/contract/provision.ts';
import { SIDES } from '../../domain/contract/instruction.ts';
import { isoDate, line, list, optional, provisionId, sha256, twins } from './common.ts';

const common = {
  id: z
    .string()
    .regex(/^[\w.-]{1,60}$/)
    .meta({ example: 'i1' }),
  provisionId,
  motive: twins,
  inForceOn: optional(isoDate.meta({ description: 'From when it applies, where that is later than the act.' })),
};
const itemKind = z.enum(ITEM_KINDS);
const perMonth = z
  .strictObject({ tutelle: z.int(), cities: z.int() })
  .meta({ description: 'How often a calendar month administration and cabinet meet.' });
const maturity = z.strictObject({ now: z.int(), target: z.int() });
const number = z
  .string()
  .regex(/^\d+(\.\d+)*(bis|ter|quater|quinquies)?$/)
  .max(20)
  .meta({ description: 'The number of an article or of an objective.', example: '15bis' });
const side = optional(
  z.enum(SIDES).meta({ description: 'Which side of the provision; after it where nothing is said.' }),
);
const position = z.int().min(0).max(50_000);
const replacement = z.strictObject({
  passage: z.strictObject({ start: position, end: position, hash: sha256 }).meta({
    description: 'From where to where, in UTF-16 code units, and the SHA-256 of what stands there.',
  }),
  words: z.string().max(50_000),
});
const destination = z.strictObject({ provisionId, side: z.enum([...SIDES, 'UNDER']) });
const newId = provisionId.meta({ description: 'The id that the new provision will have for good.' });
const inserted = { ...common, newId, side, text: twins };

/** One typed change to one provision, with its motive. */
export const instruction = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('REPLACE_TEXT'), ...common, text: twins }),
    z.strictObject({
      kind: z.literal('REPLACE_WORDS'),
      ...common,
      replaced: z.strictObject({ fr: optional(replacement), nl: optional(replacement) }),
    }),
    z.strictObject({ kind: z.literal('INSERT_PARAGRAPH'), ...inserted }),
    z.strictObject({ kind: z.literal('INSERT_ARTICLE'), ...inserted, number }),
    z.strictObject({ kind: z.literal('MOVE'), ...common, destination }),
    z.strictObject({ kind: z.literal('RENUMBER'), ...common, number }),
    z.strictObject({ kind: z.literal('DELETE'), ...common }),
    z.strictObject({ kind: z.literal('CHANGE_TITLE'), ...common, text: twins }),
    z.strictObject({ kind: z.literal('CHANGE_MATURITY'), ...common, maturity }),
    z.strictObject({ kind: z.literal('CHANGE_HOLDERS'), ...common, holders: list(line) }),
    z.strictObject({ kind: z.literal('ADD_STRATEGIC_OBJECTIVE'), ...inserted, number }),
    z.strictObject({
      kind: z.literal('ADD_OPERATIONAL_OBJECTIVE'),
      ...inserted,
      number,
      maturity,
      holders: list(line),
    }),
    z.strictObject({ kind: z.literal('ADD_ITEM'), ...inserted, itemKind }),
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
