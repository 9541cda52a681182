import { z } from 'zod';
import { PROVISION_KINDS } from '../../domain/contract/provision.ts';
import { HIT_KINDS } from '../../prisma/queries/search.ts';
import { id, language, list, optional, paging, twins } from './common.ts';
import { heading } from './provision-change.ts';

export const searchQuery = z.strictObject({
  q: z.string().trim().min(1).max(200).meta({
    description: 'Words, all of which must be there; accents and typing errors are forgiven.',
    example: 'delai',
  }),
  kind: optional(z.enum(HIT_KINDS)),
  limit: paging.limit,
});

export const searchHit = z
  .strictObject({
    kind: z.enum(HIT_KINDS),
    id: z.string().meta({ description: 'Of the amendment or the contract; of a provision within its contract.' }),
    contractId: id,
    language: language.meta({ description: 'In which it was found; in both, that of the reader.' }),
    title: twins.meta({ description: 'Of the amendment or the contract, for a provision that of its contract.' }),
    provision: optional(z.strictObject({ kind: z.enum(PROVISION_KINDS), number: optional(z.string()) })),
    path: list(heading).meta({ description: 'The headings above a provision, the outermost first.' }),
    excerpt: list(z.strictObject({ text: z.string(), found: z.boolean() })).meta({
      description: 'The passage that fits best, in order; `found` where it is what was looked for.',
    }),
  })
  .meta({ id: 'SearchHit' });
