import type { IsoDate } from '../calendar/dates.ts';
import type { Recorded } from '../file.ts';
import { LANGUAGES } from '../language.ts';
import type { Language } from '../language.ts';
import type { Directory } from '../people/directory.ts';
import { holdersOf } from '../people/holders.ts';
import { sameParty, type Party, type Role } from '../people/roles.ts';
import type { AmendmentEvent, Nudge } from './events.ts';
import type { Phase } from './phases.ts';
import type { AmendmentState } from './state.ts';

export const MAIL_KINDS = [
  'TASK_OPENED',
  'REMINDER',
  'SUBSTITUTE_ASKED',
  'ESCALATION',
  'DECIDED',
  'RETURNED',
  'MADE_MOOT',
  'CLOSED',
] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

/** A message an event causes: one a person and event. `languages` in reading order; two of them: one mail with both. */
export interface MailOrder {
  readonly seq: number;
  readonly kind: MailKind;
  readonly task?: number;
  readonly to: Party;
  readonly languages: readonly Language[];
}

const NUDGE_MAIL: Readonly<Record<Nudge['kind'], MailKind>> = {
  REMINDER: 'REMINDER',
  SUBSTITUTE: 'SUBSTITUTE_ASKED',
  ESCALATION: 'ESCALATION',
};

/** The phases of whose end those who follow a file are told. */
export const TOLD_PHASES: readonly Phase[] = ['NEGOTIATION', 'CABINET_REVIEW'];

/** Those who follow a file: told of decisions, returns and its end. */
const FOLLOWERS: readonly Role[] = ['PRESIDENT', 'CONTRACT_SECRETARY'];
const TOLD_OF_END: readonly Role[] = [...FOLLOWERS, 'CABINET_DIRECTOR'];

/**
 * The messages an event causes, given the file after it. A file opened in a language of its reader: one person is written to
 * in his own; several staff get both, as do unions; stakeholders their registered language or both (language laws, art. 39 § 3).
 */
export function mailOrders(
  after: AmendmentState,
  { seq, event }: Recorded<AmendmentEvent>,
  directory: Directory,
  today: IsoDate,
): readonly MailOrder[] {
  const orders = (kind: MailKind, to: readonly Party[], task?: number): readonly MailOrder[] => {
    const parties = distinct(to);
    return parties.map(({ kind: partyKind, id }) => ({
      seq,
      kind,
      to: { kind: partyKind, id },
      languages: languagesFor(directory, { kind: partyKind, id }, parties.length > 1),
      ...(task === undefined ? {} : { task }),
    }));
  };
  const holders = (roles: readonly Role[]): readonly Party[] =>
    roles.flatMap((role) => holdersOf(directory, role, today)).map((id) => ({ kind: 'PERSON', id }));
  switch (event.type) {
    case 'TaskOpened':
      return orders('TASK_OPENED', event.assignees, seq);
    case 'TaskReassigned':
      return orders('TASK_OPENED', newlyAsked(event), event.task);
    case 'Nudged':
      return orders(NUDGE_MAIL[event.nudge.kind], event.to, event.task);
    case 'TaskMoot':
      return orders('MADE_MOOT', after.tasks[event.task]?.assignees ?? [], event.task);
    case 'MotionDecided':
    case 'ActSigned':
    case 'EnteredIntoForce':
      return orders('DECIDED', holders(FOLLOWERS));
    case 'PhaseDone':
      return TOLD_PHASES.includes(event.phase) ? orders('DECIDED', holders(FOLLOWERS)) : [];
    case 'Returned':
      return orders('RETURNED', [...holders(FOLLOWERS), ...persons(after.authors)]);
    case 'DecisionTakenBack':
      return [
        ...orders('DECIDED', [
          ...(event.toldBy === undefined ? [] : holders(FOLLOWERS)),
          ...(event.toldBy === 'RETURNED' ? persons(after.authors) : []),
        ]),
        ...event.reopened
          .filter((seq) => seq !== event.task)
          .flatMap((seq) => orders('TASK_OPENED', after.tasks[seq]?.assignees ?? [], seq)),
      ];
    case 'Ended':
      return orders('CLOSED', [...holders(TOLD_OF_END), ...proposer(after)]);
    default:
      return [];
  }
}

function languagesFor(directory: Directory, party: Party, several: boolean): readonly Language[] {
  if (party.kind === 'ORGANISATION') {
    const organisation = directory.organisations[party.id];
    return organisation?.kind === 'STAKEHOLDER_ORGANISATION' && organisation.language !== undefined
      ? [organisation.language]
      : LANGUAGES;
  }
  const own = directory.persons[party.id]?.language ?? 'fr';
  return several ? [own, ...LANGUAGES.filter((each) => each !== own)] : [own];
}

/** Those who had the task already know of it. */
const newlyAsked = ({ from, assignees }: Extract<AmendmentEvent, { type: 'TaskReassigned' }>): readonly Party[] =>
  assignees.filter((party) => !from.some((had) => sameParty(had, party)));

const persons = (ids: readonly string[]): readonly Party[] => ids.map((id) => ({ kind: 'PERSON', id }));

const proposer = ({ proposedBy }: AmendmentState): readonly Party[] =>
  proposedBy?.kind === 'PERSON' ? persons([proposedBy.id]) : [];

const distinct = (parties: readonly Party[]): readonly Party[] => [
  ...new Map(parties.map((party) => [party.id, party])).values(),
];
