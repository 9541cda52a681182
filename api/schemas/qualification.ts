import { z } from 'zod';
import { isoDate, line, optional } from './common.ts';

const legalBasis = z.strictObject({
  type: z.enum(['LAW', 'ROYAL_DECREE', 'MINISTERIAL_DECREE', 'DECISION']),
  date: isoDate,
  reference: line.meta({ description: 'Number or ELI.' }),
});

/** The signed statement on what an amendment does (B1-B8, B13). */
export const qualification = z
  .strictObject({
    newMission: z.boolean(),
    legalBasis: optional(legalBasis),
    budgetDelta: z.int().meta({ description: 'Whole euro a year; negative for less.' }),
    fteDelta: z.number().min(-10_000).max(10_000).meta({ description: 'Full-time equivalents; negative for fewer.' }),
    concertationMatter: z.boolean(),
    consultedMinister: z.boolean(),
    basicRegulations: z.boolean(),
    materialError: optional(z.strictObject({ stated: line, correct: line })),
    regulatoryChange: optional(z.strictObject({ date: isoDate, concertationRecord: line })),
  })
  .meta({
    id: 'Qualification',
    example: {
      newMission: false,
      budgetDelta: 0,
      fteDelta: 0,
      concertationMatter: false,
      consultedMinister: false,
      basicRegulations: false,
    },
  });
