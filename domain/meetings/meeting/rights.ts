import type { Reader } from '../../amendment/decide/capacity.ts';
import { mayActIn } from '../../rights/capacity.ts';
import { rolesFor } from '../../rights/table.ts';
import { SERIES_RULES, type MeetingSeries } from '../series.ts';
import { sameAgenda } from './agenda.ts';
import { capacityIn } from './capacity.ts';
import { isAhead, isOpenTask, type MeetingState, type MeetingTask } from './meeting.ts';

/** What one may do with a meeting as a whole, as its pages and answers show it. `decideMeeting` has the last word. */
export const MEETING_ACTIONS = [
  'SET_AGENDA',
  'ADD_URGENT_POINT',
  'GRANT_URGENCY',
  'SEND_INVITATION',
  'PROVE_DELIVERY',
  'MOVE',
  'CANCEL',
  'ANSWER_INVITATION',
] as const;
export type MeetingAction = (typeof MEETING_ACTIONS)[number];

/** Whether the reader may call a meeting of a series, prepares it and writes its minutes. */
export const mayKeepSeries = (series: MeetingSeries, reader: Reader): boolean =>
  mayActIn(reader, rolesFor('CALL_MEETING', series));

const mayKeep = ({ series }: MeetingState, reader: Reader): boolean => mayKeepSeries(series, reader);

const mayChair = ({ series }: MeetingState, reader: Reader): boolean => mayActIn(reader, [SERIES_RULES[series].chair]);

const isInvited = ({ invited }: MeetingState, { actor }: Reader): boolean =>
  actor.kind !== 'PROCEDURE' && invited.some(({ kind, id }) => kind === actor.kind && id === actor.id);

/**
 * Whoever holds a mandate or stands in for one who does sees every meeting; others, organisations above all, those to which
 * they were invited.
 Anybody else: as if it did not exist.
 */
export function maySeeMeeting(state: MeetingState, reader: Reader): boolean {
  return reader.actor.kind === 'PROCEDURE' || mayActIn(reader, rolesFor('READ_MEETING')) || isInvited(state, reader);
}

/**
 * Minutes can name union delegates: those of a meeting with unions are read by those who meet, and by nobody else [V].
 */
export function mayReadMinutes(state: MeetingState, reader: Reader): boolean {
  const { invited } = SERIES_RULES[state.series];
  if (!invited.includes('UNION_ORGANISATION')) return maySeeMeeting(state, reader);
  return isInvited(state, reader) || mayActIn(reader, rolesFor('READ_MINUTES', 'WITH_UNIONS'));
}

/** Whether an open task waits for the reader, himself, as a substitute, or to enter an organisation's answer. */
export const mayDecideTask = (state: MeetingState, task: MeetingTask, reader: Reader): boolean =>
  isOpenTask(task) && typeof capacityIn(state, task, reader) !== 'string';

const isSentAsItStands = ({ versions, points }: MeetingState): boolean =>
  sameAgenda(versions.at(-1)?.points ?? [], points);

/** What the reader may do with a meeting now. */
export function meetingActions(state: MeetingState, reader: Reader): readonly MeetingAction[] {
  if (state.seq === 0 || !isAhead(state)) return [];
  const { status, series, sequence, convocation } = state;
  const { convoked } = SERIES_RULES[series];
  const keeps = mayKeep(state, reader);
  const chairs = mayChair(state, reader);
  const allowed: Readonly<Record<MeetingAction, boolean>> = {
    SET_AGENDA: keeps && status !== 'FROZEN',
    ADD_URGENT_POINT: chairs && status === 'FROZEN' && !convoked,
    GRANT_URGENCY: chairs && convoked && (status === 'PLANNED' || status === 'INVALID'),
    SEND_INVITATION: keeps && (status === 'PLANNED' || status === 'INVALID' || !isSentAsItStands(state)),
    PROVE_DELIVERY: keeps && convocation !== undefined && convocation.kind !== 'PROVEN' && convocation.kind !== 'CURED',
    MOVE: keeps || chairs,
    CANCEL: keeps || chairs,
    ANSWER_INVITATION: sequence > 0 && isInvited(state, reader),
  };
  return MEETING_ACTIONS.filter((action) => allowed[action]);
}
