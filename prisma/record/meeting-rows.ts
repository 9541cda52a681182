import { brusselsDate } from '../../domain/calendar/dates.ts';
import type { Recorded } from '../../domain/file.ts';
import type { Bilingual } from '../../domain/language.ts';
import { evolveMeeting } from '../../domain/meetings/meeting/evolve.ts';
import type { MeetingEvent } from '../../domain/meetings/meeting/events.ts';
import { meetingMailOrders } from '../../domain/meetings/meeting/mail-orders.ts';
import type { MeetingState, MeetingTask, Place } from '../../domain/meetings/meeting/meeting.ts';
import type { Point } from '../../domain/meetings/meeting/points.ts';
import { monthOf } from '../../domain/meetings/months.ts';
import type { MeetingSeries } from '../../domain/meetings/series.ts';
import type { Directory } from '../../domain/people/directory.ts';
import { eachOnce } from '../../domain/people/roles.ts';
import { mailRows } from './mail-rows.ts';
import { insert, remove, type Change, type Row } from './rows.ts';
import { taskChanges, type FileName, type ShownTask } from './task-rows.ts';

type Happened = readonly Recorded<MeetingEvent>[];

/** What lists call a meeting: its series and its day, in both languages. */
export type NameOfMeeting = (series: MeetingSeries, on: Place['on']) => Bilingual;

/** What a decision leads to beside its events: where the meeting stands, its agenda, its tasks. */
export function meetingChanges(
  fileId: string,
  before: MeetingState,
  happened: Happened,
  nameOf: NameOfMeeting,
): readonly Change[] {
  if (happened.length === 0) return [];
  const after = happened.reduce(evolveMeeting, before);
  // The inbox names a meeting by its day: one that was moved is named anew wherever it stands.
  const isMoved = before.place.on !== after.place.on;
  const changed = Object.values(after.tasks).filter((task) => isMoved || before.tasks[task.seq] !== task);
  const kept = new Set(after.points.map(({ id }) => id));
  const left = before.points.filter(({ id }) => !kept.has(id));
  return [
    insert('meeting', [meetingRow(fileId, after)], { update: ['id'] }),
    insert('meeting_point', pointRows(fileId, after), { update: ['meeting_id', 'point_id'] }),
    remove(
      'meeting_point',
      left.map(({ id }) => ({ meeting_id: fileId, point_id: id })),
    ),
    ...taskChanges(fileId, nameIn(after, nameOf), changed.map(shownTask)),
  ];
}

/** The row of a meeting, from its state alone. */
export function meetingRow(fileId: string, state: MeetingState): Row {
  const { key, series, place, promised = place } = state;
  return {
    id: fileId,
    key,
    series,
    month: monthOf(promised.on),
    promised_on: promised.on,
    day: place.on,
    time: place.at,
    minutes: place.minutes,
    place: place.where ?? null,
    status: state.status,
    reason: state.reason ?? null,
    letter: state.versions.at(-1)?.letter ?? null,
    sequence: state.sequence,
    invited: eachOnce(state.invited).map(({ id }) => id),
    changed_at: state.lastAt ?? null,
    seq: state.seq,
  };
}

/** The rows of an agenda, in its order. */
export const pointRows = (fileId: string, { points, closed }: MeetingState): readonly Row[] =>
  points.map((point, position) => ({
    meeting_id: fileId,
    point_id: point.id,
    position,
    subject_kind: point.subject.kind,
    ...subjectOf(point),
    title_fr: point.title.fr,
    title_nl: point.title.nl,
    carried: point.carried,
    outcome: closed[point.id]?.outcome ?? null,
  }));

const subjectOf = ({ subject }: Point): Row => ({
  file_id: subject.kind === 'FILE' ? subject.fileId : null,
  phase: subject.kind === 'FILE' ? subject.phase : null,
  matter_id: subject.kind === 'MATTER' ? subject.matterId : null,
});

/** A task of a meeting as the inbox shows it beside those of amendments. */
export const shownTask = (task: MeetingTask): ShownTask => ({
  ...task,
  phase: 'MEETING',
  round: 1,
});

export const nameIn = ({ series, place }: MeetingState, nameOf: NameOfMeeting): FileName => ({
  title: nameOf(series, place.on),
});

/** The messages the events cause. */
export function meetingMails(
  fileId: string,
  before: MeetingState,
  happened: Happened,
  directory: Directory,
  mailHost: string,
): readonly Change[] {
  let state = before;
  const rows = happened.flatMap((recorded) => {
    state = evolveMeeting(state, recorded);
    const orders = meetingMailOrders(state, recorded, directory, brusselsDate(recorded.at));
    return mailRows(fileId, orders, recorded.at, mailHost);
  });
  return [insert('mail', rows)];
}
