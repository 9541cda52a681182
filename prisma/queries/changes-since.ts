import type { By } from '../../domain/file.ts';
import type { Queries } from '../client.ts';

/** An event of whatever kind of file, as it is told to who comes by an old link. */
export interface ChangeSince<E> {
  readonly seq: number;
  readonly at: Date;
  readonly by: By;
  readonly event: E;
}

/** What changes what a link leads to, whatever the task: the text, and the course of the file or the meeting. */
const OF_FILE = [
  'TextSubmitted',
  'EntryIntoForceChanged',
  'Returned',
  'Ended',
  'InvitationSent',
  'MeetingMoved',
  'MeetingCancelled',
  'MinutesDrafted',
  'MinutesFinal',
];
const OF_TASK = ['TaskDone', 'TaskMoot', 'TaskReassigned', 'DecisionTakenBack', 'AnswerStruck', 'AnswerContested'];
const OF_DATES = ['PolicyMoved', 'TermSuspended', 'TermResumed', 'TermLengthened'];

/** More than a reader takes in: the last of them. */
const MOST = 10;

/** What changed a task, its date or the text before its reader since an event of its file: the last few, in their order. */
export async function changesSince<E>(
  db: Queries,
  fileId: string,
  task: number,
  since: number,
): Promise<readonly ChangeSince<E>[]> {
  const rows = await db.$queryRawUnsafe<ChangeSince<E>[]>(
    `SELECT seq, at, by, data AS event FROM event
     WHERE file_id = $1 AND seq > $2::int AND (
       type = ANY($4::text[])
       OR (type = ANY($5::text[]) AND (data->>'task')::int = $3::int)
       OR (type = ANY($6::text[]) AND data->'tasks' @> jsonb_build_array(jsonb_build_object('task', $3::int))))
     ORDER BY seq DESC LIMIT $7::int`,
    fileId,
    since,
    task,
    OF_FILE,
    OF_TASK,
    OF_DATES,
    MOST,
  );
  return rows.toReversed();
}
