import { isOpenTask, type MeetingState, type MeetingTask } from '../../../domain/meetings/meeting/meeting.ts';
import type { Minutes } from '../../../domain/meetings/meeting/tasks.ts';
import { sameParty } from '../../../domain/people/roles.ts';
import { longMoment } from '../../../locales/dates.ts';
import { textsIn } from '../../../locales/texts.ts';
import type { MinutesPageProps, RemarkShown } from '../../../web/pages/meetings/minutes-page.tsx';
import type { MinutesShown } from '../../../web/pages/meetings/minutes-text.tsx';
import { doerText } from '../../../web/parts/doer.ts';
import type { Asker } from '../../caller.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { SeenMeeting } from '../../meeting-command.ts';
import { doerOf, idsIn, namesFor, type Names } from '../doer-names.ts';

/** The names of all who appear in minutes, as their reader may know them. */
export const namesInMinutes = (deps: Dependencies, { state, reader }: SeenMeeting): Promise<Names> =>
  namesFor(deps, reader, [
    ...[...state.invited, ...state.present].map(({ id }) => id),
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
    present: state.present.flatMap(({ id }) => names[id] ?? []),
    excused: state.invited
      .filter((party) => state.present.every((each) => !sameParty(each, party)))
      .flatMap(({ id }) => names[id] ?? []),
    delegates: minutes?.delegates,
    general: minutes?.general,
    actions: Object.values(state.tasks).flatMap(({ action }) =>
      action === undefined
        ? []
        : [t('meetingPage.minutes.actionLine', { text: action.text, name: named(action.personId), due: action.dueOn })],
    ),
  };
}

/** What those asked said of the last draft. */
export function remarksOn({ tasks }: MeetingState, names: Names): readonly RemarkShown[] {
  const all = Object.values(tasks);
  const drafted = all.findLast(({ kind, status }) => kind === 'DRAFT_MINUTES' && status.kind === 'DONE')?.seq ?? 0;
  return all.flatMap((task) => {
    const { seq, kind, status } = task;
    if (kind !== 'REMARK_ON_MINUTES' || seq < drafted || status.kind !== 'DONE') return [];
    const { decision } = status;
    const remark = decision.kind === 'REMARK_ON_MINUTES' && decision.outcome === 'REMARK' ? decision.remark : undefined;
    return [{ name: nameOf(task, names), remark }];
  });
}

const nameOf = ({ assignees: [asked], status }: MeetingTask, names: Names): string => {
  const by = status.kind === 'DONE' && status.by.kind === 'PERSON' ? status.by : undefined;
  const id = by?.onBehalfOf ?? by?.id ?? asked?.id ?? '';
  return names[id] ?? id;
};

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
    remarks: state.minutesHash === undefined ? remarksOn(state, names) : [],
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
