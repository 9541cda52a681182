import type { Bilingual, Language } from '../../../domain/language.ts';
import { agendaChanges, sameAgenda, type AgendaChanges } from '../../../domain/meetings/meeting/agenda.ts';
import { askedNow } from '../../../domain/meetings/meeting/capacity.ts';
import { isAhead, openTasks, type MeetingState, type MeetingTask } from '../../../domain/meetings/meeting/meeting.ts';
import type { Point } from '../../../domain/meetings/meeting/points.ts';
import { mayDecideTask, mayReadMinutes, meetingActions } from '../../../domain/meetings/meeting/rights.ts';
import { SERIES_RULES } from '../../../domain/meetings/series.ts';
import { notHeld, resolve } from '../../../domain/people/holders.ts';
import { eachOnce, sameParty, type Party } from '../../../domain/people/roles.ts';
import type {
  ActionShown,
  AgendaChange,
  AgendaShown,
  InvitedShown,
  MeetingShown,
  PointShown,
} from '../../../web/pages/meetings/meeting-shown.ts';
import type { Caller } from '../../caller.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { SeenMeeting } from '../../meeting-command.ts';
import { awaitedNames } from '../awaited-names.ts';
import { namesFor, type Names } from '../doer-names.ts';
import { taskIdOf } from '../task.ts';
import { convocationShown } from './convocation.ts';
import { idsOfAll, nameAmong } from './in-whose-place.ts';
import { minutesOf } from './meeting.ts';
import { groundsOf, whyOf } from './why.ts';

/** A meeting as its page shows it, with the names of all who appear in it. */
export async function meetingShown(deps: Dependencies, seen: SeenMeeting<Caller>): Promise<MeetingShown> {
  const { id, state, reader } = seen;
  const { language } = reader;
  const { key, place, promised = place, timetable, status } = state;
  const parties = invitedTo(seen);
  const people = idsOfAll([...state.invited, ...state.present, ...parties]);
  const [names, known, grounds] = await Promise.all([
    awaitedNames(deps, reader, [...people, ...peopleIn(state, reader)]),
    namesFor(deps, reader, people),
    groundsOf(deps),
  ]);
  const isPlanned = status === 'PLANNED' && !SERIES_RULES[state.series].convoked;
  const actions = meetingActions(state, reader);
  return {
    id,
    series: state.series,
    status,
    place,
    promised: state.promised,
    reason: state.reason,
    insteadOn: state.insteadOn,
    why: whyOf(language, grounds, { key, promisedOn: promised.on }),
    inviteOn: isPlanned ? timetable.inviteOn : undefined,
    freezeOn: isAhead(state) && timetable.freezeOn >= reader.today ? timetable.freezeOn : undefined,
    ...tasksShown(seen, names),
    convocation: await convocationShown(deps, seen, names),
    agenda: agendaShown(language, state),
    invited: parties.map((party) => invitedShown(seen, party, state.invited.length > 0 ? known : names)),
    wasInvited: state.invited.length > 0,
    own: actions.includes('ANSWER_INVITATION') ? { answer: state.answers[reader.actor.id] } : undefined,
    decided: decidedActions(state, names),
    minutes: mayReadMinutes(state, reader) ? minutesOf(state) : 'NONE',
    actions,
  };
}

function invitedShown({ state, reader }: SeenMeeting, party: Party, names: Names): InvitedShown {
  const { invited, present, answers } = state;
  const isPresent = present.some((each) => sameParty(each, party));
  return {
    id: party.id,
    name: nameAmong(reader.language, isPresent ? present : invited, party.id, names) ?? party.id,
    answer: answers[party.id],
    present: present.length === 0 ? undefined : isPresent,
  };
}

/** Those invited; before the first sending, those who hold the capacities of the series today. Who else was there comes last. */
function invitedTo({ state, reader }: SeenMeeting): readonly Party[] {
  const { directory, today } = reader;
  if (state.invited.length > 0) {
    return eachOnce([...state.invited, ...state.present]);
  }
  const held = SERIES_RULES[state.series].invited.filter((each) => notHeld(directory, [each], today).length === 0);
  const all = held.flatMap((capacity) => resolve(directory, capacity, today));
  return [...new Map(all.map((party) => [party.id, party])).values()];
}

const peopleIn = ({ tasks }: MeetingState, { directory, today }: SeenMeeting['reader']): readonly string[] =>
  Object.values(tasks).flatMap((task) => [
    ...askedNow(task, directory, today).map(({ id }) => id),
    ...(task.action === undefined ? [] : [task.action.personId]),
  ]);

function tasksShown({ id, state, reader }: SeenMeeting, names: Names): Pick<MeetingShown, 'asked' | 'waits'> {
  const open = openTasks(state);
  const own = open.filter((task) => mayDecideTask(state, task, reader));
  const others = open.filter((task) => !own.includes(task));
  return {
    asked: own.map(({ seq, kind, dueOn, assignees: [first] }) => ({
      id: taskIdOf(id, seq),
      kind,
      dueOn,
      organisation: first?.kind === 'ORGANISATION' ? (names[first.id] ?? first.id) : undefined,
    })),
    waits: others.map((task) => ({
      kind: task.kind,
      names: askedNow(task, reader.directory, reader.today).flatMap((party) => names[party.id] ?? []),
    })),
  };
}

export const pointShown = (point: Point, closed: MeetingState['closed']): PointShown => ({
  id: point.id,
  title: point.title,
  carried: point.carried,
  fileId: point.subject.kind === 'FILE' ? point.subject.fileId : undefined,
  isMatter: point.subject.kind === 'MATTER',
  outcome: closed[point.id],
});

/** The agenda as it stands, with what changed since it was sent, or with the last sending. */
function agendaShown(language: Language, { points, versions, closed }: MeetingState): AgendaShown {
  const last = versions.at(-1);
  const changed = last !== undefined && !sameAgenda(last.points, points);
  const before = changed ? last : versions.at(-2);
  return {
    points: points.map((point) => pointShown(point, closed)),
    letter: last?.letter,
    changed,
    letters: versions.map(({ letter }) => letter),
    change: before === undefined ? undefined : changeShown(language, agendaChanges(before.points, points)),
  };
}

export function changeShown(language: Language, { added, removed, moved, retitled }: AgendaChanges): AgendaChange {
  const titles = (points: readonly { readonly title: Bilingual }[]) => points.map(({ title }) => title[language]);
  return {
    added: titles(added),
    removed: titles(removed),
    moved: titles(moved),
    retitled: titles(retitled.map(({ to }) => to)),
  };
}

function decidedActions({ tasks }: MeetingState, names: Names): readonly ActionShown[] {
  return Object.values(tasks).flatMap((task) => {
    if (task.action === undefined) return [];
    const { text, personId, dueOn } = task.action;
    return [{ seq: task.seq, text, name: names[personId] ?? personId, dueOn, state: actionState(task) }];
  });
}

function actionState({ status }: MeetingTask): ActionShown['state'] {
  switch (status.kind) {
    case 'OPEN':
      return 'open';
    case 'MOOT':
      return 'moot';
    case 'DONE':
      return 'outcome' in status.decision && status.decision.outcome === 'NOT_DONE' ? 'notDone' : 'done';
  }
}
