import type { z } from 'zod';
import { mayDecideTask, meetingActions } from '../../../domain/meetings/meeting/rights.ts';
import type { MeetingState, MeetingTask } from '../../../domain/meetings/meeting/meeting.ts';
import type { MeetingRow } from '../../../prisma/queries/meetings.ts';
import type { SeenMeeting } from '../../meeting-command.ts';
import type { listedMeeting, meeting } from '../../schemas/meeting.ts';
import { taskIdOf } from '../task.ts';

type MeetingView = z.input<typeof meeting>;

/** A meeting without its minutes, which not everyone who sees it may read. */
export function meetingView({ id, state, reader }: SeenMeeting): MeetingView {
  const { key, series, status, place, promised, reason, insteadOn, timetable, points, urgency, convocation } = state;
  return {
    id,
    key,
    series,
    status,
    place,
    ...(promised !== undefined && { promised }),
    ...(reason !== undefined && { reason }),
    ...(insteadOn !== undefined && { insteadOn }),
    ...timetable,
    points,
    letters: state.versions.map(({ letter }) => letter),
    ...(urgency !== undefined && { urgency }),
    ...(convocation !== undefined && { convocation }),
    sequence: state.sequence,
    invited: state.invited,
    answers: { ...state.answers },
    present: state.present,
    outcomes: { ...state.closed },
    minutes: minutesOf(state),
    tasks: Object.values(state.tasks).map((task) => taskView(id, task, mayDecideTask(state, task, reader))),
    allowedActions: meetingActions(state, reader),
    version: state.seq,
  };
}

export const minutesOf = ({ minutes, minutesHash }: MeetingState): MeetingView['minutes'] =>
  minutes === undefined ? 'NONE' : minutesHash === undefined ? 'DRAFT' : 'FINAL';

/** Without what was answered: minutes stand in some answers. */
function taskView(id: string, task: MeetingTask, mayDecide: boolean): MeetingView['tasks'][number] {
  const { seq, kind, capacity, assignees, openedOn, dueOn, action, status } = task;
  return {
    id: taskIdOf(id, seq),
    seq,
    kind,
    capacity,
    assignees,
    openedOn,
    dueOn,
    ...(action !== undefined && { action }),
    status: status.kind,
    ...(status.kind !== 'OPEN' && { closedAt: status.at }),
    mayDecide,
  };
}

/** A meeting of a list, from its row. */
export const listedMeetingView = (row: MeetingRow): z.input<typeof listedMeeting> => ({
  id: row.id,
  key: row.key,
  series: row.series,
  status: row.status,
  place: { on: row.on, at: row.at, minutes: row.minutes, ...(row.place !== null && { where: row.place }) },
  promisedOn: row.promisedOn,
  ...(row.reason !== null && { reason: row.reason }),
  ...(row.letter !== null && { letter: row.letter }),
  points: row.points,
});
