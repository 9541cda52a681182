import { z } from 'zod';
import { TWIN_FACTS } from '../../domain/contract/twin-differences.ts';
import { instant, language, list, optional, prose, provisionId, sha256 } from './common.ts';
import { by } from './people.ts';

const difference = z
  .strictObject({
    key: sha256.meta({ description: 'Names it for good: the hash of both texts and of the difference in them.' }),
    provisionId,
    language: language.meta({ description: 'The text that says it; the other does not, or less often.' }),
    fact: z.enum(TWIN_FACTS),
    value: z.string().meta({ description: 'Free of how a language writes it.', example: '1476510' }),
    start: z.int().meta({ description: 'Where it stands in that text, in UTF-16 code units.' }),
    end: z.int(),
    justified: optional(z.strictObject({ reason: z.string(), by, at: instant })),
  })
  .meta({ id: 'TwinDifference' });

export const twinDifferences = z
  .strictObject({ items: list(difference), open: z.int().meta({ description: 'How many bar the signature.' }) })
  .meta({ id: 'TwinDifferences', description: 'Where the two languages of a submitted text say different things.' });

export const justification = z
  .strictObject({ difference: sha256, reason: prose })
  .meta({ id: 'Justification', description: 'Why a difference is right as it is.' });
