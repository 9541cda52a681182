import { z } from 'zod';
import { id, instant, language, list, optional, prose, provisionId, twins } from './common.ts';
import { instruction } from './instruction.ts';

const changeId = z
  .string()
  .regex(/^[\w-]{1,40}$/)
  .meta({ description: 'The id of a proposed change.', example: 'c-5f2a91' });

const mark = z.strictObject({ kind: z.enum(['INSERTED', 'DELETED']), change: changeId });

/** What stands at the edge of a paragraph so that one can write there is no text. */
const words = z
  .string()
  .max(50_000)
  .transform((text) => text.replaceAll(/[\u200b\ufeff]/gu, '').replaceAll(/\r\n?/gu, '\n'));

const suggestedProvision = z.strictObject({
  id: optional(provisionId),
  start: optional(mark),
  runs: z
    .array(z.strictObject({ text: words, mark: optional(mark) }))
    .max(2_000)
    .readonly(),
});

export const suggestedText = z.array(suggestedProvision).max(500).readonly().meta({
  id: 'SuggestedText',
  description: 'Provisions in one language: stretches of plain text, each as it is, put in or taken out by a change.',
});

const texts = z.strictObject({ fr: optional(suggestedText), nl: optional(suggestedText) });
const editRevision = z.int().min(0).meta({ description: 'The revision it was written on; 0 for the first.' });
const motives = z.record(changeId, twins).meta({ description: 'Why each change is proposed, by its id.' });

const motive = optional(twins.meta({ description: 'Why what was changed without being proposed first was changed.' }));

export const editToSave = z
  .strictObject({ provision: provisionId, revision: editRevision, texts, motives, motive })
  .meta({
    id: 'TextEditToSave',
    example: {
      provision: 'art-2',
      revision: 0,
      texts: { fr: [{ id: 'art-2', runs: [{ text: 'Rapports', mark: { kind: 'INSERTED', change: 'c-1' } }] }] },
      motives: { 'c-1': { fr: 'Le rapport est annuel.' } },
    },
  });

export const editQuery = z.strictObject({ provision: provisionId });

const hand = z.strictObject({ by: id, name: z.string(), at: instant });

export const edit = z
  .strictObject({
    provision: provisionId,
    revision: z.int(),
    savedBy: optional(z.string().meta({ description: 'The name of who saved it last.' })),
    savedAt: optional(instant),
    texts,
    changes: list(
      z.strictObject({
        change: changeId,
        language,
        inserted: z.string(),
        deleted: z.string(),
        hands: list(hand).meta({ description: 'Who proposed it, and who changed it since.' }),
        motive: twins,
      }),
    ),
    instructions: list(instruction).meta({ description: 'What the accepted changes make: they are in the draft.' }),
  })
  .meta({ id: 'TextEdit' });

const position = z.int().min(0).max(50_000);

export const commentToSay = z
  .strictObject({
    provision: provisionId,
    language,
    start: optional(position.meta({ description: 'With `end`, the passage in UTF-16 code units; the whole without.' })),
    end: optional(position),
    said: prose,
    answers: optional(id.meta({ description: 'The comment that it answers.' })),
  })
  .meta({
    id: 'TextCommentToSay',
    example: { provision: 'art-2/p-1', language: 'fr', start: 0, end: 12, said: 'Le terme est-il défini ?' },
  });
