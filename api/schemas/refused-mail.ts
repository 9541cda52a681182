import { z } from 'zod';
import { bilingual, flag, id, instant, optional, paging } from './common.ts';
import { party } from './people.ts';

export const refusedFilter = z.strictObject({
  ...paging,
  unmended: flag('Only those whose address is still the one that was refused, or from which it came back.'),
});

export const refusedMail = z
  .strictObject({
    id: z.string(),
    fileId: id,
    about: z.enum(['AMENDMENT', 'MEETING']).meta({ description: 'What the file is.' }),
    title: bilingual,
    reference: optional(z.int()),
    kind: z.string(),
    to: party,
    name: optional(z.string().meta({ description: 'Of whom it was for; absent for a person who was erased.' })),
    address: optional(
      z.string().meta({ description: 'Where it was sent to; empty when there was no address at all.' }),
    ),
    currentAddress: optional(z.string().meta({ description: 'Where the next message will be sent to.' })),
    mended: z.boolean().meta({ description: 'Whether the address is another one by now.' }),
    response: optional(
      z.string().meta({ description: 'What the server that refused it said, or the one that sent it back.' }),
    ),
    bouncedAt: optional(instant.meta({ description: 'Of one that came back, though the mail server had taken it.' })),
    orderedAt: instant,
  })
  .meta({ id: 'RefusedMail' });
