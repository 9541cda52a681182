import { z } from 'zod';
import { UNPLACED_REASONS } from '../../domain/contract/proposal.ts';
import { ITEM_KINDS } from '../../domain/contract/provision.ts';
import { amendmentId, id, instant, language, list, optional, provisionId, sha256 } from './common.ts';

const text = z.string();
const itemKind = z.enum(ITEM_KINDS);
const kinds = {
  WORDS: { provisionId, before: text, start: z.int(), end: z.int(), words: text },
  PARAGRAPH: { provisionId, text },
  ITEM: { provisionId, itemKind, text },
  DELETION: { provisionId },
  MATURITY: { provisionId, maturity: z.strictObject({ now: z.int(), target: z.int() }) },
  HOLDERS: { provisionId, holders: list(text) },
  ITEM_KIND: { provisionId, itemKind },
  FIGURE: { provisionId, column: text, figure: z.int() },
  REMARK: { provisionId: optional(provisionId), quoted: text, text },
  UNPLACED: { provisionId: optional(provisionId), reason: z.enum(UNPLACED_REASONS), removed: text, added: text },
};

const proposed = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('WORDS'), ...kinds.WORDS }),
    z.strictObject({ kind: z.literal('PARAGRAPH'), ...kinds.PARAGRAPH }),
    z.strictObject({ kind: z.literal('ITEM'), ...kinds.ITEM }),
    z.strictObject({ kind: z.literal('DELETION'), ...kinds.DELETION }),
    z.strictObject({ kind: z.literal('MATURITY'), ...kinds.MATURITY }),
    z.strictObject({ kind: z.literal('HOLDERS'), ...kinds.HOLDERS }),
    z.strictObject({ kind: z.literal('ITEM_KIND'), ...kinds.ITEM_KIND }),
    z.strictObject({ kind: z.literal('FIGURE'), ...kinds.FIGURE }),
    z.strictObject({ kind: z.literal('REMARK'), ...kinds.REMARK }),
    z.strictObject({ kind: z.literal('UNPLACED'), ...kinds.UNPLACED }),
  ])
  .meta({ id: 'Proposed', description: 'What a word processor’s file asks for; UNPLACED is for a person to read.' });

const verdict = z.strictObject({
  accepted: z.boolean(),
  instructionId: optional(id.meta({ description: 'The instruction of the draft that it became.' })),
  decidedBy: id,
  decidedAt: instant,
});

/** A word processor's file that came back, with what it proposes and what was decided of it. */
export const wordUpload = z
  .strictObject({
    id,
    amendmentId,
    sha256,
    fileName: z.string(),
    language,
    uploadedBy: id,
    uploadedAt: instant,
    proposals: list(
      z.strictObject({
        no: z.int(),
        author: optional(z.string()),
        at: optional(instant),
        proposed,
        verdict: optional(verdict),
      }),
    ),
  })
  .meta({ id: 'WordUpload' });

const numbers = list(z.int().min(1)).meta({ description: 'Of proposals of this file.' });

export const verdicts = z
  .strictObject({
    revision: z.int().min(0).meta({ description: 'The draft’s, as who decides has seen it.' }),
    accepted: numbers,
    refused: numbers,
  })
  .meta({ id: 'WordVerdicts', example: { revision: 3, accepted: [1, 2], refused: [] } });

export const decided = z
  .strictObject({
    revision: z.int().meta({ description: 'Of the draft, with what was accepted in it.' }),
    accepted: numbers,
    refused: numbers,
  })
  .meta({ id: 'WordDecided' });
