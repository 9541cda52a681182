import { withoutSent } from '../../amendment/nudges.ts';
import { brusselsDate } from '../../calendar/dates.ts';
import type { Recorded } from '../../file.ts';
import type { LinkEvent } from '../../links/events.ts';
import type { Assignee } from '../../people/roles.ts';
import { withCalled } from '../../people/stand-ins.ts';
import type { MeetingEvent } from './events.ts';
import type { MeetingState, MeetingTask } from './meeting.ts';
import { statusAsking } from './procedure.ts';

type Of<T extends MeetingEvent['type']> = Extract<MeetingEvent, { type: T }>;
export type TaskEvent = Of<
  | 'TaskOpened'
  | 'TaskDone'
  | 'TaskMoot'
  | 'TaskReassigned'
  | 'Nudged'
  | 'SubstitutesAsked'
  | 'AnswerKept'
  | LinkEvent['type']
>;

/** What an event changes in what is asked of whom. */
export function afterTask(
  state: MeetingState,
  event: TaskEvent,
  { seq, by, at }: Recorded<MeetingEvent>,
): Partial<MeetingState> {
  switch (event.type) {
    case 'TaskOpened': {
      const { type: _type, ...asked } = event;
      return {
        tasks: {
          ...state.tasks,
          [seq]: { ...asked, seq, formerAssignees: [], called: [], status: { kind: 'OPEN' } },
        },
        status: statusAsking(event.kind, state.status),
      };
    }
    case 'TaskDone':
      return changed(state, event.task, () => ({ status: { kind: 'DONE', by, at, decision: event.decision } }));
    case 'TaskMoot':
      return changed(state, event.task, () => ({ status: { kind: 'MOOT', at, reason: event.reason } }));
    case 'TaskReassigned':
      return changed(state, event.task, ({ formerAssignees }) => ({
        assignees: event.assignees,
        formerAssignees: [...formerAssignees, ...event.from],
      }));
    case 'Nudged':
      return changed(state, event.task, (task) => ({
        nudges: withoutSent(task.nudges, event.nudge),
        called: withCalled(task, calledBy(event), brusselsDate(at)),
      }));
    case 'SubstitutesAsked':
      return changed(state, event.task, (task) => ({ called: withCalled(task, event.to, brusselsDate(at)) }));
    case 'LinkRequested':
      return changed(state, event.task, ({ links = [] }) => ({ links: [...links, brusselsDate(at)] }));
    case 'AnswerKept':
    case 'LinkUsedElsewhere':
      return {};
  }
}

/** A reminder calls those alone to whom it goes for another. */
const calledBy = ({ nudge, to }: Of<'Nudged'>): readonly Assignee[] =>
  nudge.kind === 'SUBSTITUTE' ? to : to.filter(({ onBehalfOf }) => onBehalfOf !== undefined);

function changed(
  state: MeetingState,
  seq: number,
  change: (task: MeetingTask) => Partial<MeetingTask>,
): Partial<MeetingState> {
  const task = state.tasks[seq];
  return task === undefined ? {} : { tasks: { ...state.tasks, [seq]: { ...task, ...change(task) } } };
}
