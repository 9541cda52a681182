import { capacityIn } from '../../../domain/meetings/meeting/capacity.ts';
import type { MeetingState, MeetingTask } from '../../../domain/meetings/meeting/meeting.ts';
import { mayReadMinutes } from '../../../domain/meetings/meeting/rights.ts';
import { SERIES_RULES } from '../../../domain/meetings/series.ts';
import { notHeld, resolve, substitutesOf } from '../../../domain/people/holders.ts';
import { ROLES, type Party } from '../../../domain/people/roles.ts';
import { longMoment } from '../../../locales/dates.ts';
import { inPlaceOf } from '../../../locales/doer-words.ts';
import { textsIn } from '../../../locales/texts.ts';
import type { Option } from '../../../web/forms/field.ts';
import type { MeetingTaskPageProps } from '../../../web/pages/meetings/task-page.tsx';
import type { Dependencies } from '../../dependencies.ts';
import { namesFor, type Names } from '../../views/doer-names.ts';
import { minutesShown, remarksOn, sentBackFor } from '../../views/meetings/minutes.ts';
import { pointShown } from '../../views/meetings/shown.ts';
import type { SeenTask } from './task-seen.ts';

/** The parties one may say were there: those invited, those in office on the day, and who stands in for them. */
function presentable({ state, reader }: SeenTask): readonly Party[] {
  const { on } = state.place;
  const { directory } = reader;
  const held = SERIES_RULES[state.series].invited.filter((each) => notHeld(directory, [each], on).length === 0);
  const own = [...state.invited, ...held.flatMap((capacity) => resolve(directory, capacity, on))];
  const standIns = own
    .filter(({ kind }) => kind === 'PERSON')
    .flatMap(({ id }) => substitutesOf(directory, id, on))
    .map((id): Party => ({ kind: 'PERSON', id }));
  return [...new Map([...own, ...standIns].map((party) => [party.id, party])).values()];
}

/** Those present and those who can be given something to do, as a form offers them. */
export async function peopleFor(
  deps: Dependencies,
  seen: SeenTask,
): Promise<{ readonly present: readonly Option[]; readonly people: readonly Option[] }> {
  if (seen.task.kind !== 'HOLD_MEETING') return { present: [], people: [] };
  const { directory, today } = seen.reader;
  const parties = presentable(seen);
  const staff = [...new Set(ROLES.flatMap((role) => holders(role)))];
  const names = await namesFor(deps, seen.reader, [...parties.map(({ id }) => id), ...staff]);
  return {
    present: parties.map(({ kind, id }) => ({ value: `${kind}:${id}`, label: names[id] ?? id })),
    people: staff
      .map((id) => ({ value: id, label: names[id] ?? id }))
      .toSorted((a, b) => a.label.localeCompare(b.label, 'fr')),
  };

  function holders(role: (typeof ROLES)[number]): readonly string[] {
    return notHeld(directory, [role], today).length > 0 ? [] : resolve(directory, role, today).map(({ id }) => id);
  }
}

/** What one should know before one answers. */
export function knownBefore(
  seen: SeenTask,
  names: Names,
): Pick<MeetingTaskPageProps, 'facts' | 'warning' | 'minutes' | 'remarks' | 'agenda'> {
  const { state, reader, task } = seen;
  const t = textsIn(reader.language);
  const none = { facts: [], remarks: [] };
  const minutes = mayReadMinutes(state, reader) ? minutesShown(reader, state, names) : undefined;
  switch (task.kind) {
    case 'CONVOKE':
      return none;
    case 'ACCEPT_LATENESS':
      return {
        ...none,
        ...latenessOf(reader.language, state),
        agenda: state.points.map((each) => pointShown(each, {})),
      };
    case 'HOLD_MEETING':
      return none;
    case 'DRAFT_MINUTES': {
      const back = sentBackFor(state);
      const facts = back === undefined ? [] : [t('meetingTaskPage.minutes.sentBack', { reason: back })];
      return { ...none, facts: [t('meetingTaskPage.minutes.lead'), ...facts] };
    }
    case 'REMARK_ON_MINUTES':
      return { ...none, minutes };
    case 'APPROVE_MINUTES':
      return { facts: [t('meetingTaskPage.minutes.approveLead')], remarks: remarksOn(seen, names) };
    case 'SIGN_MINUTES':
      return { facts: [], minutes, remarks: minutes === undefined ? [] : remarksOn(seen, names) };
    case 'DO_ACTION':
      return { ...none, facts: task.action === undefined ? [] : [task.action.text] };
  }
}

function latenessOf(
  language: 'fr' | 'nl',
  { convocation }: MeetingState,
): Partial<Pick<MeetingTaskPageProps, 'facts' | 'warning'>> {
  const t = textsIn(language);
  if (convocation?.kind !== 'LATE') return {};
  const { on, latestOn, nextValidOn } = convocation;
  return {
    warning: t('meetingTaskPage.lateness.facts', { on, latestOn }),
    facts: [t('meetingTaskPage.lateness.meaning', { nextValidOn })],
  };
}

/** In whose place the reader answers; `undefined` for himself. */
export function insteadOf({ state, task, reader }: SeenTask, names: Names): string | undefined {
  const by = capacityIn(state, task, reader);
  if (typeof by === 'string' || by.kind !== 'PERSON' || by.onBehalfOf === undefined) return undefined;
  const whose = names[by.onBehalfOf] ?? by.onBehalfOf;
  const isOrganisation = Object.hasOwn(reader.directory.organisations, by.onBehalfOf);
  return inPlaceOf(reader.language, isOrganisation ? { organisation: whose } : { absent: whose });
}

/** What became of a task that waits no more. */
export function closedText(language: 'fr' | 'nl', { status }: MeetingTask): string | undefined {
  const t = textsIn(language);
  switch (status.kind) {
    case 'OPEN':
      return undefined;
    case 'DONE':
      return t('meetingTaskPage.closed.done', { at: longMoment(language, status.at) });
    case 'MOOT':
      return t('meetingTaskPage.closed.moot');
  }
}
