import type { By } from '../../../domain/file.ts';
import { isOpenTask, type MeetingState } from '../../../domain/meetings/meeting/meeting.ts';
import type { Minutes } from '../../../domain/meetings/meeting/tasks.ts';
import { eachOnce } from '../../../domain/people/roles.ts';
import { longMoment } from '../../../locales/dates.ts';
import { textsIn } from '../../../locales/texts.ts';
import type { MinutesPageProps, RemarkShown } from '../../../web/pages/meetings/minutes-page.tsx';
import type { MinutesShown } from '../../../web/pages/meetings/minutes-text.tsx';
import { doerText } from '../../../web/parts/doer.ts';
import type { Asker } from '../../caller.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { SeenMeeting } from '../../meeting-command.ts';
import { doerOf, idsIn, namesFor, type Names } from '../doer-names.ts';
import { idsOfAll, nameAmong } from './in-whose-place.ts';

/** The names of all who appear in minutes, as their reader may know them. */
export const namesInMinutes = (deps: Dependencies, { state, reader }: SeenMeeting): Promise<Names> =>
  namesFor(deps, reader, [
    ...idsOfAll([...state.invited, ...state.present]),
    ...Object.values(state.tasks).flatMap(({ action, status, assignees }) => [
      ...(action === undefined ? [] : [action.personId]),
      ...(status.kind === 'DONE' ? idsIn(status.by) : []),
      ...assignees.map(({ id }) => id),
    ]),
  ]);

/** Minutes as they are read; those that are being written, with what is known without them. */
export function minutesShown(
  { language }: Pick<Asker, 'language'>,
  state: MeetingState,
  names: Names,
  minutes: Minutes | undefined = state.minutes,
): MinutesShown {
  const t = textsIn(language);
  const named = (id: string): string => names[id] ?? id;
  return {
    points: state.points.map(({ id, title }) => ({
      id,
      title,
      outcome: state.closed[id],
      text: minutes?.points.find(({ pointId }) => pointId === id)?.text,
    })),
    present: eachOnce(state.present).flatMap(({ id }) => nameAmong(language, state.present, id, names) ?? []),
    excused: awaitedAt(state).flatMap((id) => (state.present.some((each) => each.id === id) ? [] : (names[id] ?? []))),
    delegates: minutes?.delegates,
    general: minutes?.general,
    actions: Object.values(state.tasks).flatMap(({ action }) =>
      action === undefined
        ? []
        : [t('meetingPage.minutes.actionLine', { text: action.text, name: named(action.personId), due: action.dueOn })],
    ),
  };
}

/** Who was to be there: those invited, and where it was in the place of another, he. */
const awaitedAt = ({ invited }: MeetingState): readonly string[] => [
  ...new Set(invited.map(({ id, onBehalfOf = id }) => onBehalfOf)),
];

/** What those asked said of the last draft. */
export function remarksOn({ state: { tasks }, reader }: SeenMeeting, names: Names): readonly RemarkShown[] {
  const all = Object.values(tasks);
  const drafted = all.findLast(({ kind, status }) => kind === 'DRAFT_MINUTES' && status.kind === 'DONE')?.seq ?? 0;
  return all.flatMap((task) => {
    const { seq, kind, status } = task;
    if (kind !== 'REMARK_ON_MINUTES' || seq < drafted || status.kind !== 'DONE') return [];
    const { decision } = status;
    const remark = decision.kind === 'REMARK_ON_MINUTES' && decision.outcome === 'REMARK' ? decision.remark : undefined;
    return [{ name: remarker(status.by, names, reader), remark }];
  });
}

/** Whose remark it is: the organisation’s, whoever entered it, or a person’s, with in whose place. */
function remarker(by: By, names: Names, { directory, language }: SeenMeeting['reader']): string {
  const [id = '', whose = id] = idsIn(by);
  const isPersons = by.kind === 'PERSON' && !Object.hasOwn(directory.organisations, whose);
  return isPersons ? (nameAmong(language, [by], id, names) ?? id) : (names[whose] ?? whose);
}

/** Why minutes come back to who wrote them. */
export const sentBackFor = ({ tasks }: MeetingState): string | undefined => {
  const back = Object.values(tasks).findLast(({ kind, status }) => kind === 'SIGN_MINUTES' && status.kind === 'DONE');
  const decision = back?.status.kind === 'DONE' ? back.status.decision : undefined;
  return decision?.kind === 'SIGN_MINUTES' && decision.outcome === 'SEND_BACK' ? decision.reason : undefined;
};

/** Minutes on a page of their own. */
export async function minutesPageOf(
  deps: Dependencies,
  seen: SeenMeeting,
): Promise<Pick<MinutesPageProps, 'final' | 'hash' | 'minutes' | 'remarks' | 'signed'>> {
  const { state, reader } = seen;
  const names = await namesInMinutes(deps, seen);
  return {
    final: state.minutesHash !== undefined,
    hash: state.minutesHash,
    minutes: minutesShown(reader, state, names),
    remarks: state.minutesHash === undefined ? remarksOn(seen, names) : [],
    signed: signedIn(seen, names),
  };
}

/** Who made the minutes final, and when. */
function signedIn({ state, reader }: SeenMeeting, names: Names): readonly string[] {
  const { language, directory } = reader;
  const t = textsIn(language);
  return Object.values(state.tasks).flatMap((task) => {
    const { status } = task;
    if (isOpenTask(task) || status.kind !== 'DONE') return [];
    const { decision, by, at } = status;
    const is =
      decision.kind === 'APPROVE_MINUTES'
        ? 'meetingPage.minutes.approvedBy'
        : decision.kind === 'SIGN_MINUTES' && decision.outcome === 'SIGN'
          ? 'meetingPage.minutes.signedBy'
          : undefined;
    const who = doerText(language, doerOf(by, names, directory));
    return is === undefined ? [] : [t(is, { who, at: longMoment(language, at) })];
  });
}
