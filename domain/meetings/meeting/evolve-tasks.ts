import { withoutSent } from '../../amendment/nudges.ts';
import type { Recorded } from '../../file.ts';
import type { MeetingEvent } from './events.ts';
import type { MeetingState, MeetingTask } from './meeting.ts';
import { statusAsking } from './procedure.ts';

type Of<T extends MeetingEvent['type']> = Extract<MeetingEvent, { type: T }>;
export type TaskEvent = Of<'TaskOpened' | 'TaskDone' | 'TaskMoot' | 'Nudged' | 'AnswerKept'>;

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
        tasks: { ...state.tasks, [seq]: { ...asked, seq, status: { kind: 'OPEN' } } },
        status: statusAsking(event.kind, state.status),
      };
    }
    case 'TaskDone':
      return changed(state, event.task, () => ({ status: { kind: 'DONE', by, at, decision: event.decision } }));
    case 'TaskMoot':
      return changed(state, event.task, () => ({ status: { kind: 'MOOT', at, reason: event.reason } }));
    case 'Nudged':
      return changed(state, event.task, ({ nudges }) => ({ nudges: withoutSent(nudges, event.nudge) }));
    case 'AnswerKept':
      return {};
  }
}

function changed(
  state: MeetingState,
  seq: number,
  change: (task: MeetingTask) => Partial<MeetingTask>,
): Partial<MeetingState> {
  const task = state.tasks[seq];
  return task === undefined ? {} : { tasks: { ...state.tasks, [seq]: { ...task, ...change(task) } } };
}
