import { z } from 'zod';
import { allowedActions, amendmentSummary } from './amendment.ts';
import { amendmentId, id, prose, version } from './common.ts';
import { motion } from './decision.ts';

export const changed = z
  .strictObject({ amendment: amendmentSummary, allowedActions, version })
  .meta({ id: 'ChangedAmendment' });

export const motionBody = z.strictObject({ motion });
export const withdrawal = z.strictObject({ reason: prose }).meta({ id: 'Withdrawal' });
export const reassignment = z
  .strictObject({ personId: id, reason: prose })
  .meta({ id: 'Reassignment', example: { personId: 'nele-peeters', reason: 'Absence de longue durée.' } });
export const contesting = z
  .strictObject({ reason: prose })
  .meta({ id: 'Contesting', example: { reason: 'L’organisation écrit qu’elle n’a pas répondu.' } });
export const taskOfFile = z.strictObject({ id: amendmentId, seq: z.coerce.number().int().min(1).max(2_147_483_647) });
