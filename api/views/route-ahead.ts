import type { IsoDate } from '../../domain/calendar/dates.ts';
import { capacitiesOf, type Route } from '../../domain/amendment/route.ts';
import type { AmendmentState } from '../../domain/amendment/state.ts';
import type { Directory } from '../../domain/people/directory.ts';
import { notHeld } from '../../domain/people/holders.ts';
import type { Capacity } from '../../domain/people/roles.ts';
import type { LegAhead } from '../../web/parts/route-ahead.tsx';
import { unconfirmedBehind } from '../../domain/amendment/terms.ts';
import { TASK_RULES } from '../../domain/amendment/tasks.ts';
import { plannedRoute, type PlannedLeg } from './route.ts';

/** A route as it would be walked, before anybody decides that it shall be. */
export interface RouteAhead {
  readonly legs: readonly LegAhead[];
  /** The day of the last signature if every step uses its term up. */
  readonly signedBy: IsoDate;
  /** The capacities it needs in which there is nobody: with one of them it is refused. */
  readonly vacant: readonly Capacity[];
}

/** What a file's route would be, from today on, dated and checked by the rules that a launch and a qualification go by. */
export function routeAhead(
  state: AmendmentState,
  route: Route,
  { directory, today }: { readonly directory: Directory; readonly today: IsoDate },
): RouteAhead {
  const legs = plannedRoute({ ...state, route }, today).map(legAhead);
  const signature = legs.find(({ phase }) => phase === 'SIGNATURE');
  return { legs, signedBy: signature?.until ?? today, vacant: notHeld(directory, capacitiesOf(route), today) };
}

/** A leg of which every date says why it is that day. */
const legAhead = ({ phase, branch, until, steps }: PlannedLeg): LegAhead => ({
  phase,
  branch,
  until,
  steps: steps.map(({ kind, capacity, deadline }) => ({
    kind,
    capacity,
    deadline,
    unconfirmed: unconfirmedBehind(TASK_RULES[kind].term),
  })),
});
