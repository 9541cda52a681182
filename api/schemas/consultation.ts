import { z } from 'zod';
import { POSITIONS, REMARK_OUTCOMES } from '../../domain/amendment/decisions.ts';
import { WHOLE_ACT } from '../../domain/amendment/consultation.ts';
import { amendmentId, flag, id, instant, list, optional, paging, provisionId } from './common.ts';
import { remarkOutcome } from './decision.ts';
import { by } from './people.ts';

const count = z.int().min(0);
const counts = <T extends string>(kinds: readonly T[]) => z.record(z.enum(kinds), count);

const remarkCount = {
  remarks: count.meta({ description: 'Those that count; those of late opinions do not.' }),
  outcomes: counts(REMARK_OUTCOMES),
};

/** What the consultation of the stakeholders came to, over all organisations. */
export const consultation = z
  .strictObject({
    invited: count,
    answered: count,
    late: count.meta({ description: 'Organisations whose opinion came too late: kept, without effect.' }),
    positions: counts(POSITIONS),
    ...remarkCount,
    provisions: list(
      z.strictObject({
        provisionId: optional(provisionId.meta({ description: 'Absent for remarks on the act as a whole.' })),
        ...remarkCount,
      }),
    ),
  })
  .meta({ id: 'Consultation' });

/** A remark of a stakeholder, with its answer. */
export const remark = z
  .strictObject({
    id: z.string().meta({ example: '42.1' }),
    organisation: z.strictObject({ id, name: z.string() }),
    provisionId: optional(provisionId),
    text: z.string(),
    answer: optional(
      z.strictObject({
        seq: z.int().meta({ description: 'What replaces it says so by this number.' }),
        outcome: remarkOutcome,
        why: z.string(),
        instructionId: optional(z.string()),
        amendmentId: optional(amendmentId),
        by,
        at: instant,
      }),
    ),
  })
  .meta({ id: 'Remark' });

export const remarkFilter = z.strictObject({
  ...paging,
  organisation: optional(id.meta({ description: 'The organisation that made them.' })),
  provision: optional(
    z.union([provisionId, z.literal(WHOLE_ACT)]).meta({
      description: `The provision they are about; \`${WHOLE_ACT}\` for those on the act as a whole.`,
    }),
  ),
  unanswered: flag('Only those that wait for their answer.'),
});
