import type { IsoDate } from '../calendar/dates.ts';
import { isAbsent, standInsOf } from './absences.ts';
import type { Directory } from './directory.ts';
import { substitutesOf } from './holders.ts';
import { sameParty, sameStandIn, type Assignee, type Party } from './roles.ts';

/** A day in the service. */
export interface Day {
  readonly directory: Directory;
  readonly today: IsoDate;
}

/** A substitute who was called to a task, last on a day. */
export interface Called extends Assignee {
  readonly on: IsoDate;
}

/** Of whom a task is asked, and which substitutes were called to it so far; for whom, where that was recorded. */
export interface AskedTask {
  readonly assignees: readonly Assignee[];
  readonly called: readonly Called[];
}

/** Whether a person may do the task, as far as that hangs on himself. */
export type Eligible = (personId: string) => boolean;

const anybody: Eligible = () => true;

/** In whose place who is asked of a task: of each of those asked who is away and whom somebody can replace. */
interface Replaced {
  readonly absent: Assignee;
  readonly by: readonly Assignee[];
}

function replaced(asked: readonly Assignee[], { directory, today }: Day, eligible: Eligible): readonly Replaced[] {
  return asked.flatMap((absent) => {
    // Who got the task as a substitute passes it on to nobody.
    if (absent.kind !== 'PERSON' || absent.onBehalfOf !== undefined) return [];
    const able = standInsOf(directory, absent.id, today).filter(({ id }) => eligible(id));
    return able.length === 0 ? [] : [{ absent, by: able.map((each): Assignee => ({ kind: 'PERSON', ...each })) }];
  });
}

/** Those who are asked in the place of the absent, beside those who are asked anyway. */
export const standInsAmong = (
  asked: readonly Assignee[],
  day: Day,
  eligible: Eligible = anybody,
): readonly Assignee[] =>
  replaced(asked, day, eligible)
    .flatMap(({ by }) => by)
    .filter((standIn) => !asked.some((each) => sameParty(each, standIn)));

/** Those asked who are written to: not who is away and replaced. */
export function writtenAmong(asked: readonly Assignee[], day: Day, eligible: Eligible = anybody): readonly Assignee[] {
  const away = new Set(replaced(asked, day, eligible).map(({ absent }) => absent));
  return asked.filter((each) => !away.has(each));
}

/** Those who stand in for the absent and were not called to the task yet. */
export const toBeAsked = (
  { assignees, called }: AskedTask,
  day: Day,
  eligible: Eligible = anybody,
): readonly Assignee[] =>
  standInsAmong(assignees, day, eligible).filter((standIn) => !called.some((had) => sameStandIn(had, standIn)));

/**
 * Who is reminded of a task: those asked, or who stands in for them. Whose absence begins on the morning of a reminder is not
 * asked for twice on it.
 */
export const remindedOf = (
  { assignees, called }: AskedTask,
  day: Day,
  eligible: Eligible = anybody,
): readonly Assignee[] => [
  ...writtenAmong(assignees, day, eligible),
  ...standInsAmong(assignees, day, eligible).filter(
    (standIn) => !called.some((had) => had.on === day.today && sameStandIn(had, standIn)),
  ),
];

/** The substitutes of those asked, away or not, who may do the task and are not away themselves or called before. */
export const notYetCalledTo = (
  { assignees, called }: AskedTask,
  { directory, today }: Day,
  eligible: Eligible = anybody,
): readonly Assignee[] =>
  assignees
    .filter((asked) => asked.kind === 'PERSON' && asked.onBehalfOf === undefined)
    .flatMap(({ id: onBehalfOf }) =>
      substitutesOf(directory, onBehalfOf, today).map((id): Assignee => ({ kind: 'PERSON', id, onBehalfOf })),
    )
    .filter(
      (standIn) =>
        eligible(standIn.id) &&
        !isAbsent(directory, standIn.id, today) &&
        !called.some((had) => sameParty(had, standIn)) &&
        !assignees.some((asked) => sameParty(asked, standIn)),
    );

/** Which substitutes were called to a task once some more were; who is asked himself is not called. */
export function withCalled({ assignees, called }: AskedTask, to: readonly Assignee[], on: IsoDate): readonly Called[] {
  const now = to.filter((party) => !assignees.some((asked) => sameParty(asked, party)));
  if (now.length === 0) return called;
  const before = called.filter((each) => !now.some((standIn) => sameStandIn(standIn, each)));
  return [...before, ...now.map((each) => ({ ...each, on }))];
}

/** Who is written to instead of persons on a day: who stands in for those who are away, as far as somebody does. */
export const reachedFor = (parties: readonly Party[], { directory, today }: Day): readonly Party[] =>
  parties.flatMap((party): readonly Party[] => {
    if (party.kind !== 'PERSON') return [party];
    const standIns = standInsOf(directory, party.id, today);
    return standIns.length === 0 ? [party] : standIns.map(({ id }) => ({ kind: 'PERSON', id }));
  });
