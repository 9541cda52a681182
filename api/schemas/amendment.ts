import { z } from 'zod';
import { BRANCHES, ENDS, PHASES } from '../../domain/amendment/phases.ts';
import { FILE_ACTIONS } from '../../domain/amendment/rights.ts';
import { TASK_KINDS } from '../../domain/amendment/tasks.ts';
import {
  amendmentId,
  bilingual,
  flag,
  id,
  isoDate,
  language,
  line,
  list,
  optional,
  prose,
  paging,
  sha256,
  version,
} from './common.ts';
import { task } from './task.ts';
import { capacity } from './people.ts';
import { qualification } from './qualification.ts';

export const ORIGINS = [
  'SERVICE',
  'CABINET',
  'YEARLY_EVALUATION',
  'TRANSVERSAL_OBJECTIVES',
  'TRANSFER_OF_COMPETENCE',
  'COMMITMENT_NOT_RESPECTED',
  'REGULATORY_CHANGE',
  'MISSION_AWAITING',
] as const;

export const STATUSES = ['PROPOSED', 'RUNNING', 'SIGNED', 'IN_FORCE', 'ENDED'] as const;

const origin = z
  .strictObject({
    kind: z.enum(ORIGINS),
    reference: optional(
      line.meta({
        description:
          'What it comes from; of a mission awaiting its addendum, the id of the file that ended without agreement.',
      }),
    ),
  })
  .refine(({ kind, reference }) => kind !== 'MISSION_AWAITING' || reference !== undefined, { path: ['reference'] })
  .meta({ id: 'Origin', example: { kind: 'SERVICE' } });

const windowChoice = z
  .discriminatedUnion('choice', [
    z.strictObject({ choice: z.literal('WAIT') }),
    z.strictObject({ choice: z.literal('URGENT'), reason: prose }),
  ])
  .meta({
    description:
      'Of a launch outside the quarterly window (B12): wait for the next one, or why it cannot. Left out: it begins at once, ' +
      'unless the window is strict.',
  });

export const proposal = z
  .strictObject({ contractId: id, title: bilingual, origin, window: optional(windowChoice) })
  .meta({
    id: 'Proposal',
    example: {
      contractId: 'c-4f0a9a6d2b1c8e37',
      title: { fr: 'Maturité de l’objectif 1.1', nl: 'Maturiteit van doelstelling 1.1' },
      origin: { kind: 'SERVICE' },
    },
  });

export const phase = z.enum(PHASES).meta({ id: 'Phase' });
export const allowedActions = list(z.enum(FILE_ACTIONS)).meta({
  description: 'What you may do with the file as a whole, now.',
});

export const amendmentSummary = z
  .strictObject({
    id: amendmentId,
    contractId: id,
    title: bilingual,
    origin,
    reference: optional(z.int().meta({ description: 'The file’s number, given at launch.' })),
    status: z.enum(STATUSES),
    phase: optional(phase.meta({ description: 'The first phase of the route that is open.' })),
    phaseSince: optional(
      isoDate.meta({ description: 'The day on which it came to that phase, the last time it did.' }),
    ),
    nextDueOn: optional(isoDate.meta({ description: 'When the first of its open tasks is due.' })),
    round: z.int().meta({ description: '1 at first; a return begins another, as may a take-back.' }),
    end: optional(z.enum(ENDS)),
    type: optional(z.enum(['MODIFICATION', 'ADDENDUM', 'NEGOTIATED_ADDENDUM', 'ENVELOPE_CHANGE', 'MATERIAL_ERROR'])),
    consultedMinister: optional(
      z.boolean().meta({ description: 'Whether it touches the policy of the consulted minister, once qualified.' }),
    ),
    actNumber: optional(z.int()),
    signedOn: optional(isoDate),
    inForceOn: optional(isoDate),
    contractVersion: optional(z.int().meta({ description: 'The consolidated version it made.' })),
    version,
  })
  .meta({ id: 'AmendmentSummary' });

const ministers = list(z.strictObject({ title: z.string(), person: optional(z.string()) })).meta({
  description: 'Those whom its contract concerns, as it names them: first who signs it, then those it mentions.',
});

export const listedAmendment = amendmentSummary.extend({ ministers }).meta({ id: 'ListedAmendment' });

export const amendmentFilter = z.strictObject({
  ...paging,
  phase: optional(phase),
  status: optional(z.enum(STATUSES)),
  contract: optional(id),
  minister: optional(line.meta({ description: 'A minister by the title that contracts give him.' })),
  consulted: flag('Only files that touch the policy of the consulted minister.'),
});

const visit = z.strictObject({
  round: z.int(),
  openedOn: optional(isoDate),
  doneOn: optional(isoDate),
  outcome: optional(z.string()),
});

const step = z.strictObject({
  kind: z.enum(TASK_KINDS),
  capacity,
  legalBasis: z.string(),
  dueOn: isoDate,
});

const leg = z
  .strictObject({
    phase,
    branch: z.enum(BRANCHES),
    status: z.enum(['DONE', 'NOW', 'TO_COME', 'DROPPED']),
    from: optional(
      isoDate.meta({
        description: 'When it was opened; for one to come, when it is at the latest if every term is used up.',
      }),
    ),
    until: optional(isoDate),
    closesOn: optional(isoDate.meta({ description: 'The day on which it closes by itself.' })),
    steps: list(step),
    visits: list(visit),
  })
  .meta({ id: 'Leg', description: 'One phase of the route, with its dates.' });

const fileDocument = z
  .strictObject({
    sha256,
    purpose: z.enum(['ACT', 'EVIDENCE', 'PACK']),
    language,
    fileName: optional(z.string()),
    size: z.int().meta({ description: 'Bytes.' }),
    uploadedBy: optional(id),
    at: z.iso.datetime(),
  })
  .meta({ id: 'FileDocument' });

/** A file as a decision leaves it: what its events alone say. */
export const launched = amendmentSummary
  .extend({
    route: list(leg),
    tasks: list(task),
    allowedActions,
  })
  .meta({ id: 'LaunchedAmendment' });

export const amendment = launched
  .extend({
    textHash: optional(sha256),
    language: optional(language.meta({ description: 'The language it was drafted in.' })),
    qualification: optional(qualification),
    ministers,
    documents: list(fileDocument),
    names: z
      .record(z.string(), z.string())
      .readonly()
      .meta({ description: 'The names behind the ids of persons and organisations.' }),
  })
  .meta({ id: 'Amendment' });
