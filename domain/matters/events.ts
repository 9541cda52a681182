import type { Policy } from '../amendment/policy.ts';
import { completed } from '../amendment/policy.ts';
import type { IsoDate } from '../calendar/dates.ts';
import type { Recorded } from '../file.ts';
import type { MatterOutcome, MatterState, Measures, Raised } from './matter.ts';

/** What happened to a matter. */
export type MatterEvent =
  | ({ readonly type: 'MatterRaised'; readonly policy: Policy } & Raised)
  /** It was looked whether a meeting is planned in time; where none is, its keeper is told. */
  | { readonly type: 'PlanLookedAt'; readonly on: IsoDate; readonly planned: boolean }
  | ({ readonly type: 'MeasuresAgreed' } & Measures)
  | { readonly type: 'MatterSettled'; readonly outcome: MatterOutcome; readonly reason: string };

/** Folds the event that follows the state's last one. */
export function evolveMatter(state: MatterState, recorded: Recorded<MatterEvent>): MatterState {
  const { seq, at } = recorded;
  return { ...state, ...changedBy(state, recorded), seq, lastAt: at };
}

function changedBy(state: MatterState, { event, by, at }: Recorded<MatterEvent>): Partial<MatterState> {
  switch (event.type) {
    case 'MatterRaised': {
      const { type: _type, policy, ...raised } = event;
      return { policy: completed(policy), raised: { ...raised, by, at }, alarms: raised.alarmsOn };
    }
    case 'PlanLookedAt':
      return { alarms: state.alarms.filter((on) => on > event.on) };
    case 'MeasuresAgreed':
      return { measures: { text: event.text, on: event.on, by } };
    case 'MatterSettled':
      return { settled: { outcome: event.outcome, reason: event.reason, by, at }, alarms: [] };
  }
}
