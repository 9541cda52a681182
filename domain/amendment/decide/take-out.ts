import { PROCEDURE } from '../../file.ts';
import { actingAs } from '../../rights/capacity.ts';
import { rolesFor } from '../../rights/table.ts';
import type { AmendmentCommand } from '../commands.ts';
import type { EndOfAct } from '../events.ts';
import { refusal } from '../refusals.ts';
import type { Deliberation } from './deliberation.ts';
import { makeVersion } from './later-part.ts';
import { notInFuture, required } from './requirements.ts';
import { makeMoot } from './steps.ts';

type Command<T extends AmendmentCommand['type']> = Extract<AmendmentCommand, { type: T }>;

/**
 * An act is annulled: as if it had never been, from now on for every day. The contract's next version lacks it; those before,
 * and what was known before, stay as they were.
 *
 * @throws RuleViolation `NOT_ALLOWED`, `CAPACITY_REQUIRED`, and those of `takesOut`.
 */
export function annul(d: Deliberation, { type: _type, ...said }: Command<'ANNUL'>): void {
  const by = actingAs(d.context, rolesFor('ANNUL_ACT'));
  takesOut(d, said);
  d.record({ type: 'ActAnnulled', ...said }, by);
  makeVersion(d, 'ANNULMENT', d.context.today);
}

/**
 * An act is repealed from a day on: until then it applies. Where that day has come the contract's next version is made; else on
 * that day, by the procedure.
 *
 * @throws RuleViolation `NOT_ALLOWED`, `CAPACITY_REQUIRED`, `ALREADY_REPEALED`, `REPEALED_BEFORE_FORCE`, those of `takesOut`.
 */
export function repeal(d: Deliberation, { type: _type, ...said }: Command<'REPEAL'>): void {
  const by = actingAs(d.context, rolesFor('REPEAL_ACT'));
  takesOut(d, said);
  const { repealed, inForceOn } = d.state;
  if (repealed !== undefined) throw refusal('ALREADY_REPEALED', { from: repealed.from });
  if (inForceOn !== undefined && said.from <= inForceOn) {
    throw refusal('REPEALED_BEFORE_FORCE', { from: said.from, inForceOn });
  }
  d.record({ type: 'ActRepealed', ...said }, by);
  if (said.from > d.context.today) return;
  makeMoot(d, 'SUPERSEDED', 'TRANSMISSION');
  d.record({ type: 'PartEnteredIntoForce', on: said.from }, PROCEDURE);
  makeVersion(d, 'REPEAL', said.from);
}

/**
 * What an act is taken out of the contract with: a decision of the past, who took it, on which ground, and where it is found.
 *
 * @throws RuleViolation `NOT_CONSOLIDATED` (only what is in the contract is taken out of it), `ALREADY_ANNULLED`,
 * `DATE_IN_FUTURE`, `LEGAL_BASIS_REQUIRED`, `DECIDER_UNNAMED`, `REFERENCE_REQUIRED`, `REASON_REQUIRED`.
 */
function takesOut(d: Deliberation, { decidedOn, decidedBy, legalGround, reference, reason }: EndOfAct): void {
  const { version, annulledOn } = d.state;
  if (version === undefined) throw refusal('NOT_CONSOLIDATED');
  if (annulledOn !== undefined) throw refusal('ALREADY_ANNULLED', { on: annulledOn });
  notInFuture(d.context, decidedOn);
  required(legalGround, 'LEGAL_BASIS_REQUIRED');
  required(decidedBy, 'DECIDER_UNNAMED');
  required(reference, 'REFERENCE_REQUIRED');
  required(reason);
}
