import { z } from 'zod';
import { ERASURE_RULES } from '../../domain/people/erasure.ts';
import { KEPT_BY } from '../../prisma/record/erase-person.ts';
import { bilingual, id, instant, isoDate, list, optional } from './common.ts';
import { by, role } from './people.ts';

const erasureRule = z.enum(ERASURE_RULES).meta({
  id: 'ErasureRule',
  description: 'The person asked for it, or the retention after the last mandate is over.',
});

const obstacle = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('MANDATE'), role, until: optional(isoDate) }),
    z.strictObject({ kind: z.literal('SUBSTITUTE'), personId: id, until: isoDate }),
    z.strictObject({ kind: z.literal('BODY'), name: bilingual }),
    z.strictObject({ kind: z.literal('TASK'), taskId: z.string() }),
  ])
  .meta({ id: 'Obstacle', description: 'What stands in the way of erasing a person.' });

export const erasureAhead = z
  .strictObject({
    retainedUntil: optional(isoDate.meta({ description: 'Absent while a mandate of the person has no end.' })),
    obstacles: list(obstacle),
  })
  .meta({ id: 'ErasureAhead' });

export const duePerson = z
  .strictObject({ id, name: z.string(), retainedUntil: isoDate, obstacles: list(obstacle) })
  .meta({ id: 'DuePerson' });

export const newErasure = z.strictObject({ rule: erasureRule }).meta({ id: 'NewErasure' });

export const dueErasures = z
  .strictObject({ personIds: z.array(id).min(1).max(100).readonly() })
  .meta({ id: 'DueErasures' });

export const erasedOrNot = z
  .strictObject({
    id,
    refusal: optional(z.string().meta({ description: 'The code of why that person was not erased.' })),
  })
  .meta({ id: 'ErasedOrNot' });

const place = z.strictObject({
  place: z.string().meta({ description: 'A table of the record.', example: 'mail' }),
  outcome: z.enum(['ERASED', 'KEPT']),
  rule: z.enum([...ERASURE_RULES, ...KEPT_BY]).meta({ description: 'By which rule it was erased, or stays.' }),
  count: z.int().meta({ description: 'Rows that were erased, or that hold the name still.' }),
});

export const erasure = z
  .strictObject({ personId: id, rule: erasureRule, at: instant, by, places: list(place) })
  .meta({ id: 'Erasure' });
