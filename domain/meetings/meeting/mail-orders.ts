import type { Nudge } from '../../amendment/events.ts';
import type { IsoDate } from '../../calendar/dates.ts';
import type { Recorded } from '../../file.ts';
import type { Language } from '../../language.ts';
import type { LinkMailKind } from '../../links/link.ts';
import type { Directory } from '../../people/directory.ts';
import { holdersOf } from '../../people/holders.ts';
import { languagesFor } from '../../people/languages-for.ts';
import { eachOnce, sameParty, type Assignee, type Party, type Role } from '../../people/roles.ts';
import { reachedFor, writtenAmong, type Day } from '../../people/stand-ins.ts';
import { SERIES_RULES } from '../series.ts';
import type { MeetingEvent } from './events.ts';
import type { MeetingState } from './meeting.ts';

export const MEETING_MAIL_KINDS = [
  'INVITATION',
  'AGENDA_CHANGED',
  'INVITATION_CANCELLED',
  'CONVOCATION_NOT_PROVEN',
  'CONVOCATION_LATE',
  'LATENESS_CURED',
  'LATENESS_REFUSED',
  'MINUTES_SENT',
  'MINUTES_FINAL',
  'TASK_OPENED',
  'REMINDER',
  'SUBSTITUTE_ASKED',
  'ESCALATION',
] as const;
export type MeetingMailKind = (typeof MEETING_MAIL_KINDS)[number];

/** A message an event of a meeting causes: one a person and event. `languages` in reading order; two of them: one mail with both. */
export interface MeetingMailOrder {
  readonly seq: number;
  readonly kind: MeetingMailKind | LinkMailKind;
  readonly task?: number;
  readonly to: Party;
  readonly languages: readonly Language[];
}

const NUDGE_MAIL: Readonly<Record<Nudge['kind'], MeetingMailKind>> = {
  REMINDER: 'REMINDER',
  SUBSTITUTE: 'SUBSTITUTE_ASKED',
  ESCALATION: 'ESCALATION',
};

/**
 * The messages an event causes, given the meeting after it: one person is written to in his language, several staff and unions
 * in both. Invitations go to all who are invited, since each has the meeting in his calendar; of the rest, those who are away
 * get nothing where somebody stands in for them.
 */
export function meetingMailOrders(
  after: MeetingState,
  { seq, event, by }: Recorded<MeetingEvent>,
  directory: Directory,
  today: IsoDate,
): readonly MeetingMailOrder[] {
  const day = { directory, today };
  const orders = (kind: MeetingMailOrder['kind'], to: readonly Party[], task?: number): readonly MeetingMailOrder[] =>
    ordersTo(directory, { seq, kind, ...(task === undefined ? {} : { task }) }, to);
  // Only by its link can an organisation answer itself.
  const confirmed = (task: number): readonly MeetingMailOrder[] =>
    by.kind === 'ORGANISATION' ? orders('ANSWER_CONFIRMED', [by], task) : [];
  const asked = (task: number): readonly Party[] => after.tasks[task]?.assignees ?? [];
  const { keeper, chair } = SERIES_RULES[after.series];
  switch (event.type) {
    case 'InvitationSent':
      return orders(event.cause === 'CHANGED' ? 'AGENDA_CHANGED' : 'INVITATION', event.invited);
    case 'SubstitutesInvited':
      return orders('INVITATION', event.invited);
    case 'MeetingCancelled':
      return orders('INVITATION_CANCELLED', after.invited);
    case 'ConvocationNotProven':
      return orders('CONVOCATION_NOT_PROVEN', holders([keeper], day));
    case 'ConvocationLate':
      return orders('CONVOCATION_LATE', holders([keeper, chair], day));
    case 'LatenessCured':
      return orders('LATENESS_CURED', after.invited);
    case 'TaskDone':
      return [
        ...(isObjection(event) ? orders('LATENESS_REFUSED', holders([keeper, chair], day), event.task) : []),
        ...confirmed(event.task),
      ];
    case 'AnswerKept':
      return confirmed(event.task);
    case 'LinkRequested':
      return orders('LINK_SENT', asked(event.task), event.task);
    case 'LinkUsedElsewhere':
      return orders('LINK_USED_ELSEWHERE', asked(event.task), event.task);
    case 'TaskOpened': {
      const kind = event.kind === 'REMARK_ON_MINUTES' ? 'MINUTES_SENT' : 'TASK_OPENED';
      return orders(kind, writtenAmong(event.assignees, day), seq);
    }
    case 'TaskReassigned': {
      const isNew = (party: Party): boolean => !event.from.some((had) => sameParty(had, party));
      return orders('TASK_OPENED', writtenAmong(event.assignees, day).filter(isNew), event.task);
    }
    case 'SubstitutesAsked':
      return orders('SUBSTITUTE_ASKED', event.to, event.task);
    case 'Nudged': {
      const own = event.to.filter((party) => isHimself(after, event.task, party));
      const instead = event.to.filter((party) => !own.includes(party));
      return [
        ...orders(NUDGE_MAIL[event.nudge.kind], own, event.task),
        ...orders('SUBSTITUTE_ASKED', instead, event.task),
      ];
    }
    case 'MinutesFinal':
      return orders('MINUTES_FINAL', reachedFor(withAbsent(after.invited), day));
    default:
      return [];
  }
}

/** Those invited, and those in whose place some of them were. */
const withAbsent = (invited: readonly Assignee[]): readonly Party[] =>
  invited.flatMap((party): readonly Party[] =>
    party.onBehalfOf === undefined ? [party] : [party, { kind: 'PERSON', id: party.onBehalfOf }],
  );

/** Whether someone is written to as the one of whom a task is asked, not in the place of another. */
const isHimself = ({ tasks }: MeetingState, task: number, party: Assignee): boolean =>
  party.onBehalfOf === undefined || tasks[task]?.assignees.some((asked) => sameParty(asked, party)) === true;

const isObjection = ({ decision }: Extract<MeetingEvent, { type: 'TaskDone' }>): boolean =>
  decision.kind === 'ACCEPT_LATENESS' && decision.outcome === 'OBJECT';

const holders = (roles: readonly Role[], day: Day): readonly Party[] =>
  reachedFor(
    roles.flatMap((role) => holdersOf(day.directory, role, day.today)).map((id) => ({ kind: 'PERSON', id })),
    day,
  );

function ordersTo(
  directory: Directory,
  order: Pick<MeetingMailOrder, 'seq' | 'kind' | 'task'>,
  to: readonly Party[],
): readonly MeetingMailOrder[] {
  const parties = eachOnce(to);
  return parties.map((party) => ({
    ...order,
    to: party,
    languages: languagesFor(directory, party, parties.length > 1),
  }));
}
