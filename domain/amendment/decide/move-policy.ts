import { canonical, hashOf } from '../../hash.ts';
import type { AmendmentCommand } from '../commands.ts';
import { refusal } from '../refusals.ts';
import { rescheduledBy } from '../reschedule.ts';
import type { ByPerson } from './capacity.ts';
import type { Deliberation } from './deliberation.ts';
import { required } from './requirements.ts';

/**
 * Moves an open file from the rules it began with to those in force: its open dates are counted again from the day each task
 * was opened. What is done stays as it was.
 *
 * @throws RuleViolation `REASON_REQUIRED`, `POLICY_UNCHANGED`, `POLICY_CHANGED` when other rules came into force
 * since the effect was looked at.
 */
export function movePolicy(
  d: Deliberation,
  { policy: previewed, reason }: Extract<AmendmentCommand, { type: 'MOVE_POLICY' }>,
  by: ByPerson,
): void {
  required(reason);
  const { policy } = d.context;
  if (previewed !== undefined && previewed !== hashOf(policy)) throw refusal('POLICY_CHANGED');
  if (canonical(policy) === canonical(d.state.policy)) throw refusal('POLICY_UNCHANGED');
  d.record({ type: 'PolicyMoved', policy, reason, ...rescheduledBy(d.state, policy) }, by);
}
