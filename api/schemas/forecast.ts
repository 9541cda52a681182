import { z } from 'zod';
import { PHASES } from '../../domain/amendment/phases.ts';
import { PACES } from '../../domain/forecast/pace.ts';
import { isoDate, list, optional } from './common.ts';

const phase = z.enum(PHASES);
const pace = z.enum(PACES);

const span = z.strictObject({
  from: isoDate,
  until: isoDate,
  because: list(z.string()).meta({ description: 'Why not before, in the caller’s language, a line a reason.' }),
});

const phaseForecast = z.strictObject({
  phase,
  status: z.enum(['DONE', 'NOW', 'TO_COME']),
  from: optional(isoDate.meta({ description: 'Of a phase that is done.' })),
  until: optional(isoDate),
  at: optional(
    z
      .strictObject({ EARLIEST: span, LIKELY: span, LATEST: span })
      .meta({ description: 'Each answer at once, in its usual time, at the end of its term.' }),
  ),
});

const needed = z.strictObject({
  phase,
  endBy: isoDate.meta({ description: 'Until when it must be over.' }),
  startBy: optional(
    isoDate.meta({ description: 'The last day on which it may begin; absent of the one that has begun.' }),
  ),
});

const wantedBy = z.strictObject({
  kind: z.enum(['POSSIBLE', 'IMPOSSIBLE', 'SIGNED_OR_ENDED']),
  expected: optional(isoDate.meta({ description: 'The day of the signature at that pace.' })),
  phases: optional(list(needed)),
  cannot: optional(
    needed
      .extend({ soonest: span })
      .meta({ description: 'The phase that cannot be over in time, and the soonest it can be.' }),
  ),
});

export const forecastQuery = z.strictObject({
  signatureBy: optional(isoDate.meta({ description: 'Counts backward from the day a signature is wanted on.' })),
  pace: pace.default('LIKELY'),
});

export const forecast = z
  .strictObject({
    phases: list(phaseForecast),
    signature: optional(z.strictObject({ EARLIEST: isoDate, LIKELY: isoDate, LATEST: isoDate })),
    wantedBy: optional(wantedBy),
  })
  .meta({ id: 'Forecast' });
