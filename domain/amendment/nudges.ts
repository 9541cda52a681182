import type { IsoDate } from '../calendar/dates.ts';
import type { Nudge } from './events.ts';
import type { Phase } from './phases.ts';
import type { Procedure } from './procedure.ts';

/** Nudges go out at the opening of the working day in Brussels: no legal date hangs on 02:00-03:00. */
export const NUDGE_TIME = '08:30';

/** An open task and what brings it back. */
export interface PlannedNudge {
  readonly task: number;
  readonly nudge: Nudge;
}

/** The next nudge of a phase's open tasks, the earliest first; of a task's reminders that are due `by` a day, the latest. */
export const nextNudge = (procedure: Procedure, phase: Phase, by: IsoDate): PlannedNudge | undefined =>
  planned(procedure, phase, by)[0];

/** All that is due in a phase on a day or before, in the order in which `nextNudge` names it. */
export const nudgesDue = (
  procedure: Procedure,
  phase: Phase,
  { on, by }: { readonly on: IsoDate; readonly by: IsoDate },
): readonly PlannedNudge[] => planned(procedure, phase, by).filter(({ nudge }) => nudge.on <= on);

function planned({ waiting }: Procedure, phase: Phase, by: IsoDate): readonly PlannedNudge[] {
  return plannedAmong(Object.fromEntries(Object.entries(waiting).filter(([, asked]) => asked.phase === phase)), by);
}

/** Every nudge planned for some tasks, the earliest first; of a task's reminders that are due `by` a day, the latest. */
export function plannedAmong(
  waiting: Readonly<Record<number, { readonly nudges: readonly Nudge[] }>>,
  by: IsoDate,
): readonly PlannedNudge[] {
  return Object.entries(waiting)
    .flatMap(([task, { nudges }]) =>
      nudges
        .filter((nudge) => !nudges.some((later) => supersedes(later, nudge, by)))
        .map((nudge) => ({ task: Number(task), nudge })),
    )
    .sort((a, b) => (a.nudge.on === b.nudge.on ? a.task - b.task : a.nudge.on < b.nudge.on ? -1 : 1));
}

/** A reminder stands for the earlier ones that were missed: of several overdue, only the latest goes out. */
const supersedes = (later: Nudge, nudge: Nudge, by: IsoDate): boolean =>
  later.kind === nudge.kind && later.on > nudge.on && later.on <= by;

/** What is still planned for a task once a nudge went out: it stands for the earlier ones of its kind that were missed. */
export const withoutSent = (nudges: readonly Nudge[], sent: Nudge): readonly Nudge[] =>
  nudges.filter((nudge) => nudge.kind !== sent.kind || nudge.on > sent.on);
