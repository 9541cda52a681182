import { standingIn } from '../../people/holders.ts';
import { sameParty, type Assignee } from '../../people/roles.ts';
import { SERIES_RULES } from '../../meetings/series.ts';
import type { By } from '../../file.ts';
import type { MeetingFacts } from '../context.ts';
import { refusal } from '../refusals.ts';
import type { Task } from '../state.ts';
import type { TaskKind } from '../tasks.ts';
import { roleOf, type ByPerson, type Reader } from './capacity.ts';
import { mayAct } from '../succession.ts';

/**
 * What somebody may decide aloud in a meeting: a position, an opinion, a yes or no. A text is written, a statement and an act
 * are signed, a date is proven by whoever is asked, himself.
 */
const SAID_IN_MEETINGS: ReadonlySet<TaskKind> = new Set([
  'CONFIRM_MATERIAL_ERROR',
  'DECIDE_ENVELOPE',
  'GIVE_FINANCE_OPINION',
  'NEGOTIATE',
  'GIVE_POSITION',
  'GIVE_AUTHORITY_POSITION',
  'GIVE_MINISTER_OPINION',
  'VOTE',
  'GIVE_VISA',
]);

export const isSaidInMeetings = (kind: TaskKind): boolean => SAID_IN_MEETINGS.has(kind);

/** Those asked who were present and could decide on the day of the meeting. */
export function presentAmong(
  { assignees, capacity }: Pick<Task, 'assignees' | 'capacity'>,
  { present, on }: Pick<MeetingFacts, 'present' | 'on'>,
  { directory }: Pick<Reader, 'directory'>,
): readonly Assignee[] {
  const role = roleOf(capacity);
  return assignees.filter(
    (asked) =>
      present.some((party) => sameParty(party, asked)) && (role === undefined || mayAct(asked, role, directory, on)),
  );
}

/**
 * The keeper of a meeting enters what one who was asked decided in it: as himself, on behalf of that one.
 *
 * @throws RuleViolation `NOT_ALLOWED` for all but the keeper, `SAID_BY_HIMSELF` for what is not decided aloud, `NOT_ON_AGENDA`,
 * `MEETING_NOT_HELD`, `MEETING_BEFORE_TASK`, `NOT_IN_MEETING` when none of those asked was present, or not the one named,
 * `DECIDER_UNNAMED` when several were.
 */
export function enteringIn(meeting: MeetingFacts, task: Task, reader: Reader, named?: string): ByPerson {
  const { keeper } = SERIES_RULES[meeting.series];
  const { actor, directory, today } = reader;
  const standing = actor.kind === 'PERSON' ? standingIn(directory, actor.id, [keeper], today) : undefined;
  if (standing === undefined || actor.kind !== 'PERSON') throw refusal('NOT_ALLOWED', { roles: [keeper] });
  if (!isSaidInMeetings(task.kind)) throw refusal('SAID_BY_HIMSELF');
  if (!meeting.isAbout) throw refusal('NOT_ON_AGENDA');
  if (!meeting.isHeld) throw refusal('MEETING_NOT_HELD');
  if (meeting.on < task.openedOn) throw refusal('MEETING_BEFORE_TASK', { on: meeting.on, openedOn: task.openedOn });
  const all = presentAmong(task, meeting, reader);
  const those = named === undefined ? all : all.filter(({ id }) => id === named);
  const [decider, another] = those;
  if (decider === undefined) throw refusal('NOT_IN_MEETING', { on: meeting.on });
  if (another !== undefined) throw refusal('DECIDER_UNNAMED');
  const { id: meetingId, series, on } = meeting;
  const inMeeting = { meetingId, series, on };
  return { kind: 'PERSON', id: actor.id, role: standing.role, onBehalfOf: decider.id, inMeeting };
}

/** Who entered the decision on a task from a meeting, when that is the reader: he may take it back like one of his own. */
export const entererOf = ({ status }: Pick<Task, 'status'>, { actor }: Pick<Reader, 'actor'>): By | undefined =>
  status.kind === 'DONE' &&
  status.by.kind === 'PERSON' &&
  status.by.inMeeting !== undefined &&
  actor.kind === 'PERSON' &&
  status.by.id === actor.id
    ? status.by
    : undefined;
