import type { By } from '../../../file.ts';
import { PROCEDURE } from '../../../file.ts';
import { filledAgenda, sameAgenda } from '../agenda.ts';
import type { Point } from '../points.ts';
import type { MeetingDeliberation } from './deliberation.ts';

/** Brings in what waits, and lets go what waits no more. Whether that changed the agenda. */
export const fill = (d: MeetingDeliberation): boolean => setTo(d, filledAgenda(d.state, d.need('waiting')), PROCEDURE);

/** Whether the agenda was another before. */
export function setTo(d: MeetingDeliberation, points: readonly Point[], by: By): boolean {
  if (sameAgenda(d.state.points, points)) return false;
  d.record({ type: 'AgendaSet', points }, by);
  return true;
}
