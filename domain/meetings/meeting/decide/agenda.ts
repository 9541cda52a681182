import { actingAs } from '../../../rights/capacity.ts';
import { PROCEDURE } from '../../../file.ts';
import { LANGUAGES } from '../../../language.ts';
import { sameAgenda } from '../agenda.ts';
import type { Point } from '../points.ts';
import { refusal } from '../refusals.ts';
import type { MeetingDeliberation } from './deliberation.ts';
import { fill, setTo } from './fill.ts';
import { namedOnce, required } from './requirements.ts';
import { send } from './sending.ts';

/**
 * The keeper puts the agenda in order, completes it, takes points off. Once it is frozen only the chair adds to it, where the
 * meeting does not meet on convocation; the urgent point is sent to all at once.
 *
 * @throws RuleViolation `NOT_ALLOWED`, `MEETING_OVER`, `AGENDA_FROZEN`, `POINT_TWICE`, `POINT_UNKNOWN`, `POINT_UNTITLED`.
 */
export function setAgenda(d: MeetingDeliberation, wanted: readonly Point[]): void {
  const isFrozen = d.state.status === 'FROZEN';
  const by = actingAs(d.context, [isFrozen ? d.rule.chair : d.rule.keeper]);
  d.ahead();
  const points = checked(d, wanted);
  if (isFrozen && (d.rule.convoked || !onlyAdds(d.state.points, points))) throw refusal('AGENDA_FROZEN');
  if (!setTo(d, points, by)) return;
  if (isFrozen) send(d, by);
}

/**
 * What is known of a point is kept; its title alone is the keeper's.
 *
 * @throws RuleViolation `POINT_UNKNOWN` for a file or a matter that neither stands on the agenda nor waits for the series.
 */
function checked(d: MeetingDeliberation, wanted: readonly Point[]): readonly Point[] {
  namedOnce(wanted.map(({ id }) => id));
  const known = new Map([...d.need('waiting'), ...d.state.points].map((point) => [point.id, point]));
  const unknown = wanted.filter(({ id, subject }) => subject.kind !== 'OTHER' && !known.has(id));
  if (unknown.length > 0) throw refusal('POINT_UNKNOWN', { points: unknown.map(({ id }) => id) });
  return wanted.map(({ id, title }): Point => {
    for (const language of LANGUAGES) required(title[language], 'POINT_UNTITLED');
    return { subject: { kind: 'OTHER' }, carried: 0, ...known.get(id), id, title };
  });
}

/** Whether all that stood stands still, in its order and in its words. */
const onlyAdds = (before: readonly Point[], after: readonly Point[]): boolean =>
  sameAgenda(
    before,
    after.filter(({ id }) => before.some((point) => point.id === id)),
  );

/**
 * Settles the agenda some days before the meeting: with what still waits, sent to all where that changed it; the agenda of a
 * convocation stays as it was sent. A meeting to which nobody was invited yet is invited to first.
 *
 * @throws RuleViolation `MEETING_NOT_YET` before the day, and those of `send`.
 */
export function freezeAgenda(d: MeetingDeliberation): void {
  const { status, timetable } = d.state;
  const isPlanned = status === 'PLANNED' && !d.rule.convoked;
  if (status !== 'INVITED' && !isPlanned) return;
  if (d.context.today < timetable.freezeOn) throw refusal('MEETING_NOT_YET', { on: timetable.freezeOn });
  if (isPlanned || (!d.rule.convoked && fill(d))) send(d, PROCEDURE);
  d.record({ type: 'AgendaFrozen' }, PROCEDURE);
}
