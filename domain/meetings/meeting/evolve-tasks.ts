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
      return closed(state, event.task, { kind: 'DONE', by, at, decision: event.decision });
    case 'TaskMoot':
      return closed(state, event.task, { kind: 'MOOT', at, reason: event.reason });
    case 'Nudged':
    case 'AnswerKept':
      return {};
  }
}

function closed(state: MeetingState, seq: number, status: MeetingTask['status']): Partial<MeetingState> {
  const task = state.tasks[seq];
  return task === undefined ? {} : { tasks: { ...state.tasks, [seq]: { ...task, status } } };
}
