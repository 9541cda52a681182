import type { IsoDate } from '../calendar/dates.ts';
import { isAbsent, standInsOf } from '../people/absences.ts';
import type { Directory } from '../people/directory.ts';
import { substitutesOf } from '../people/holders.ts';
import { sameParty, type Assignee, type Party } from '../people/roles.ts';
import { barredFrom } from './four-eyes.ts';
import type { AmendmentState, Task } from './state.ts';

/** A day in the service. */
export interface Day {
  readonly directory: Directory;
  readonly today: IsoDate;
}

type Asked = Pick<Task, 'kind' | 'assignees'>;

/** In whose place who is asked of a task: of each of those asked who is away and whom somebody can replace. */
interface Replaced {
  readonly absent: Assignee;
  readonly by: readonly Assignee[];
}

function replaced(state: AmendmentState, { kind, assignees }: Asked, { directory, today }: Day): readonly Replaced[] {
  return assignees.flatMap((absent) => {
    // Who got the task as a substitute passes it on to nobody.
    if (absent.kind !== 'PERSON' || absent.onBehalfOf !== undefined) return [];
    const able = standInsOf(directory, absent.id, today).filter(({ id }) => barredFrom(state, kind, id) === undefined);
    return able.length === 0 ? [] : [{ absent, by: able.map((each): Assignee => ({ kind: 'PERSON', ...each })) }];
  });
}

/** Those who are asked of a task in the place of the absent, beside those it is addressed to anyway. */
export const standInsFor = (state: AmendmentState, task: Asked, day: Day): readonly Assignee[] =>
  replaced(state, task, day)
    .flatMap(({ by }) => by)
    .filter((standIn) => !task.assignees.some((asked) => sameParty(asked, standIn)));

/** Those of whom a task is asked who are written to: not who is away and replaced. */
export function writtenTo(state: AmendmentState, task: Asked, day: Day): readonly Assignee[] {
  const away = new Set(replaced(state, task, day).map(({ absent }) => absent));
  return task.assignees.filter((asked) => !away.has(asked));
}

/** The substitutes of those asked, away or not, who may do the task and are not away themselves or called before. */
export const notYetCalled = (state: AmendmentState, task: Task, { directory, today }: Day): readonly Assignee[] =>
  task.assignees
    .filter((asked) => asked.kind === 'PERSON' && asked.onBehalfOf === undefined)
    .flatMap(({ id: onBehalfOf }) =>
      substitutesOf(directory, onBehalfOf, today).map((id): Assignee => ({ kind: 'PERSON', id, onBehalfOf })),
    )
    .filter(
      (standIn) =>
        barredFrom(state, task.kind, standIn.id) === undefined &&
        !isAbsent(directory, standIn.id, today) &&
        !task.called.some((had) => sameParty(had, standIn)) &&
        !task.assignees.some((asked) => sameParty(asked, standIn)),
    );

/** Who is written to instead of persons on a day: who stands in for those who are away, as far as somebody does. */
export const reachedFor = (parties: readonly Party[], { directory, today }: Day): readonly Party[] =>
  parties.flatMap((party): readonly Party[] => {
    if (party.kind !== 'PERSON') return [party];
    const standIns = standInsOf(directory, party.id, today);
    return standIns.length === 0 ? [party] : standIns.map(({ id }) => ({ kind: 'PERSON', id }));
  });
