import type { MeetingContext } from '../context.ts';
import type { MeetingState } from '../meeting.ts';
import type { MeetingRefusal } from '../refusals.ts';
import { refusal } from '../refusals.ts';

/** @throws RuleViolation with `code` when nothing is written. */
export function required(text: string | undefined, code: MeetingRefusal = 'REASON_REQUIRED'): void {
  if ((text ?? '').trim() === '') throw refusal(code);
}

/** @throws RuleViolation `DATE_IN_FUTURE` */
export function notInFuture({ today }: MeetingContext, on: string): void {
  if (on > today) throw refusal('DATE_IN_FUTURE', { on });
}

/**
 * Each of some points of the agenda is named once at most.
 *
 * @throws RuleViolation `POINT_UNKNOWN`, `POINT_TWICE`, each with the points' ids.
 */
export function onAgenda({ points }: Pick<MeetingState, 'points'>, named: readonly string[]): void {
  const known = new Set(points.map(({ id }) => id));
  const unknown = named.filter((id) => !known.has(id));
  if (unknown.length > 0) throw refusal('POINT_UNKNOWN', { points: unknown });
  namedOnce(named);
}

/** @throws RuleViolation `POINT_TWICE` */
export function namedOnce(ids: readonly string[]): void {
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  if (twice.length > 0) throw refusal('POINT_TWICE', { points: twice });
}
