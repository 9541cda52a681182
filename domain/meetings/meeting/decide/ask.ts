import { calendarOf } from '../../../amendment/policy.ts';
import { nudgesFor } from '../../../amendment/terms.ts';
import type { MootReason } from '../../../amendment/events.ts';
import type { IsoDate } from '../../../calendar/dates.ts';
import { PROCEDURE } from '../../../file.ts';
import { resolve } from '../../../people/holders.ts';
import type { Capacity, Party } from '../../../people/roles.ts';
import { openTasks } from '../meeting.ts';
import type { Action, MeetingTaskKind } from '../tasks.ts';
import type { MeetingDeliberation } from './deliberation.ts';

/** What is asked, until when, and of whom: of all who hold the capacity together, or of those named. */
export interface Asked {
  readonly kind: MeetingTaskKind;
  readonly capacity: Capacity;
  readonly dueOn: IsoDate;
  readonly assignees?: readonly Party[];
  readonly action?: Action;
}

/** Where no answer is owed, no substitute is called because it waits, and nothing escalates. */
const NOT_OWED: ReadonlySet<MeetingTaskKind> = new Set(['ACCEPT_LATENESS', 'REMARK_ON_MINUTES']);

/**
 * Opens a task. One that would be due in the past is due today.
 *
 * @throws RuleViolation `ROLE_NOT_HELD` when nobody is there to be asked.
 */
export function ask(d: MeetingDeliberation, { kind, capacity, dueOn, assignees, action }: Asked): void {
  const { directory, today } = d.context;
  const { policy } = d.state;
  const due = dueOn < today ? today : dueOn;
  d.record(
    {
      type: 'TaskOpened',
      kind,
      capacity,
      assignees: assignees ?? resolve(directory, capacity, today),
      openedOn: today,
      dueOn: due,
      nudges: nudgesFor(policy, calendarOf(policy), today, due, !NOT_OWED.has(kind)),
      ...(action === undefined ? {} : { action }),
    },
    PROCEDURE,
  );
}

/** Makes the open tasks moot, of one kind or all. */
export function makeMoot(d: MeetingDeliberation, reason: MootReason, kind?: MeetingTaskKind): void {
  for (const { seq } of openTasks(d.state, kind)) d.record({ type: 'TaskMoot', task: seq, reason }, PROCEDURE);
}
