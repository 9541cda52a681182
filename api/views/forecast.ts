import { routeToPlan } from '../../domain/amendment/plan.ts';
import { calendarOf } from '../../domain/amendment/policy.ts';
import type { AmendmentState } from '../../domain/amendment/state.ts';
import { durationsOf, vacanciesOf } from '../../domain/forecast/known.ts';
import type { Outlook } from '../../domain/forecast/forecast.ts';
import { ROLES } from '../../domain/people/roles.ts';
import { pastTasks } from '../../prisma/queries/past-tasks.ts';
import type { Asker } from '../caller.ts';
import type { Dependencies } from '../dependencies.ts';

/** A file with what the record knows around it: how long others took, when nobody holds a role, which meetings are planned. */
export async function outlookOn(
  { db }: Dependencies,
  state: AmendmentState,
  { directory, today }: Asker,
): Promise<Outlook> {
  const asks = routeToPlan(state).flatMap((leg) => leg.asks);
  const kinds = [...new Set(asks.map(({ kind }) => kind))];
  const roles = ROLES.filter((role) => asks.some(({ capacity }) => capacity === role));
  const past = await pastTasks(db, kinds);
  return {
    state,
    today,
    circumstances: {
      meetings: {},
      absences: vacanciesOf(directory, roles, today),
      durations: durationsOf(calendarOf(state.policy), past),
    },
  };
}
