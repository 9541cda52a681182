import { actingAs } from '../../rights/capacity.ts';
import { rolesFor } from '../../rights/table.ts';
import type { AmendmentCommand } from '../commands.ts';
import { refusal } from '../refusals.ts';
import { openDifferences } from '../twins.ts';
import type { Deliberation } from './deliberation.ts';
import { required } from './requirements.ts';

/**
 * A difference between the twins is right as it is, and why. It holds for the very words it was said of.
 *
 * @throws RuleViolation `NOT_ALLOWED`, `CAPACITY_REQUIRED`, `FILE_ENDED`, `ALREADY_SIGNED`, `DIFFERENCE_UNKNOWN` (none such in
 * the present text, or justified already), `REASON_REQUIRED`.
 */
export function justifyDifference(
  d: Deliberation,
  { difference: key, reason }: Extract<AmendmentCommand, { type: 'JUSTIFY_DIFFERENCE' }>,
): void {
  const by = actingAs(d.context, rolesFor('JUSTIFY_DIFFERENCE'));
  const { procedure, signedOn } = d.state;
  if (procedure.end !== undefined) throw refusal('FILE_ENDED');
  if (signedOn !== undefined) throw refusal('ALREADY_SIGNED');
  const difference = openDifferences(d.state).find((each) => each.key === key);
  if (difference === undefined) throw refusal('DIFFERENCE_UNKNOWN');
  required(reason);
  d.record({ type: 'DifferenceJustified', difference, reason }, by);
}
