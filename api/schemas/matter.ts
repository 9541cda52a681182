import { z } from 'zod';
import { MATTER_KINDS, MATTER_OUTCOMES, MATTER_STATUSES } from '../../domain/matters/matter.ts';
import { MEETING_SERIES } from '../../domain/meetings/series.ts';
import { bilingual, id, instant, isoDate, list, optional, prose, provisionId } from './common.ts';
import { by } from './people.ts';
import { deadline } from './task-page.ts';

export const matterId = z
  .string()
  .regex(/^matter-[0-9a-f-]{32,36}$/)
  .meta({ example: 'matter-3f1c7e0a-5b1e-4a55-9c1f-2d6f7a1b8c90' });

export const matterParams = z.strictObject({ id: matterId });

export const raising = z
  .strictObject({
    kind: z.enum(MATTER_KINDS),
    title: bilingual,
    text: prose,
    receivedOn: isoDate,
    organisation: optional(id.meta({ description: 'The union whose request it is.' })),
    contractId: optional(id),
    provisionId: optional(provisionId),
  })
  .meta({
    id: 'NewMatter',
    example: {
      kind: 'NON_RESPECT',
      title: { fr: 'Moyens de l’article 19', nl: 'Middelen van artikel 19' },
      text: 'La dotation prévue n’a pas été versée.',
      receivedOn: '2026-11-23',
    },
  });

export const measures = z
  .strictObject({ text: prose, on: isoDate })
  .meta({ id: 'Measures', example: { text: 'Report de l’échéance de six mois.', on: '2026-12-08' } });

export const settlement = z
  .strictObject({ outcome: z.enum(MATTER_OUTCOMES), reason: prose })
  .meta({ id: 'Settlement', example: { outcome: 'RESPECTED', reason: 'La dotation a été versée.' } });

const common = {
  id: matterId,
  kind: z.enum(MATTER_KINDS),
  series: z.enum(MEETING_SERIES).meta({ description: 'At whose meetings it is dealt with.' }),
  title: bilingual,
  status: z.enum(MATTER_STATUSES),
  receivedOn: isoDate,
  dueOn: isoDate.meta({ description: 'The last day for the meeting, or for the notice.' }),
  outcome: optional(z.enum(MATTER_OUTCOMES)),
  organisation: optional(id),
};

export const listedMatter = z.strictObject(common).meta({ id: 'ListedMatter' });

export const matter = z
  .strictObject({
    ...common,
    text: z.string(),
    raised: z.strictObject({ by, at: instant }),
    contractId: optional(id),
    provisionId: optional(provisionId),
    deadline,
    alarmsOn: list(isoDate).meta({ description: 'When it is looked whether a meeting is planned in time.' }),
    measures: optional(z.strictObject({ text: z.string(), on: isoDate, by })),
    settled: optional(z.strictObject({ outcome: z.enum(MATTER_OUTCOMES), reason: z.string(), by, at: instant })),
  })
  .meta({ id: 'Matter' });
