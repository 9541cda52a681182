import type { IsoDate } from '../../calendar/dates.ts';
import { PROCEDURE } from '../../file.ts';
import type { VersionCause } from '../events.ts';
import { isDone } from '../procedure.ts';
import { refusal } from '../refusals.ts';
import type { Deliberation } from './deliberation.ts';
import { closeIfWalked, makeMoot } from './steps.ts';

/**
 * A later day of an act has come: a part of it enters into force, or it is repealed from that day on. The contract's next version
 * is made, and is to be transmitted [S art. 8]. A day that was dealt with, or is none of the act's, is passed without a word.
 *
 * @throws RuleViolation `NOT_YET_IN_FORCE` before that day, `PASSED` while the act itself is not consolidated.
 */
export function consolidatePart(d: Deliberation, on: IsoDate): void {
  const { procedure, repealed } = d.state;
  if (procedure.laterOn?.includes(on) !== true) return;
  if (d.context.today < on) throw refusal('NOT_YET_IN_FORCE', { on });
  if (procedure.end === undefined && !isDone(procedure, 'CONSOLIDATION')) {
    throw refusal('PASSED', { phase: 'CONSOLIDATION' });
  }
  makeMoot(d, 'SUPERSEDED', 'TRANSMISSION');
  d.record({ type: 'PartEnteredIntoForce', on }, PROCEDURE);
  makeVersion(d, repealed?.from === on ? 'REPEAL' : 'LATER_PART', on);
  if (d.state.procedure.end === undefined) closeIfWalked(d);
}

/** The contract's next version as on a day, computed and claimed with this fact. */
export function makeVersion(d: Deliberation, cause: VersionCause, on: IsoDate): void {
  const { version } = d.need('free');
  d.record({ type: 'Consolidated', version, hash: d.need('nextVersion').hash, cause, on }, PROCEDURE);
}
