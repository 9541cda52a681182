import { z } from 'zod';
import { READING_KINDS } from '../../domain/readings.ts';
import { id, instant, isoDate, optional, paging } from './common.ts';
import { role } from './people.ts';

export const readingFilter = z.strictObject({
  ...paging,
  file: optional(id.meta({ description: 'The amendment or the meeting; `directory` for exports of persons.' })),
  reader: optional(id),
  from: optional(isoDate),
  until: optional(isoDate),
});

export const reading = z
  .strictObject({
    reader: z.strictObject({ kind: z.enum(['PERSON', 'ORGANISATION']), id }),
    name: optional(z.string()),
    role: optional(role),
    onBehalfOf: optional(id),
    kind: z.enum(READING_KINDS),
    objectId: z.string(),
    fileId: z.string(),
    at: instant,
  })
  .meta({ id: 'Reading', description: 'The first time in an hour that someone was given something confidential.' });
