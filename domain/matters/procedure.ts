import type { IsoDate } from '../calendar/dates.ts';
import type { MatterEvent } from './events.ts';

/** What of an event concerns the procedure: days alone. */
export type MatterProcedureEvent =
  | { readonly type: 'Alarms'; readonly on: readonly IsoDate[] }
  | { readonly type: 'LookedAt'; readonly on: IsoDate }
  | { readonly type: 'Nothing' };

/** When the procedure of a matter has something to do. Plain JSON. */
export interface MatterProcedure {
  readonly seq: number;
  readonly alarms: readonly IsoDate[];
}

export const NEW_MATTER_PROCEDURE: MatterProcedure = { seq: 0, alarms: [] };

/** What the procedure may know of a recorded event. */
export function matterProcedureEventOf(event: MatterEvent): MatterProcedureEvent {
  switch (event.type) {
    case 'MatterRaised':
      return { type: 'Alarms', on: event.alarmsOn };
    case 'PlanLookedAt':
      return { type: 'LookedAt', on: event.on };
    case 'MeasuresAgreed':
      return { type: 'Nothing' };
    case 'MatterSettled':
      return { type: 'Alarms', on: [] };
  }
}

/** Folds the event that follows `procedure.seq`. */
export function evolveMatterProcedure(procedure: MatterProcedure, event: MatterProcedureEvent): MatterProcedure {
  const seq = procedure.seq + 1;
  switch (event.type) {
    case 'Alarms':
      return { seq, alarms: event.on };
    case 'LookedAt':
      return { seq, alarms: procedure.alarms.filter((on) => on > event.on) };
    case 'Nothing':
      return { ...procedure, seq };
  }
}
