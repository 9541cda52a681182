import type { IsoDate } from '../calendar/dates.ts';
import type { Recorded } from '../file.ts';
import type { Language } from '../language.ts';
import type { LinkMailKind } from '../links/link.ts';
import type { Directory } from '../people/directory.ts';
import { holdersOf } from '../people/holders.ts';
import { languagesFor } from '../people/languages-for.ts';
import { sameParty, sameStandIn, type Assignee, type Party, type Role } from '../people/roles.ts';
import { reachedFor, type Day } from '../people/stand-ins.ts';
import type { AmendmentEvent, Nudge } from './events.ts';
import type { Phase } from './phases.ts';
import { stakeholderRemarks } from './remarks.ts';
import { standInsFor, writtenTo } from './stand-ins.ts';
import type { AmendmentState, Task } from './state.ts';

export const MAIL_KINDS = [
  'TASK_OPENED',
  'REMINDER',
  'SUBSTITUTE_ASKED',
  'ESCALATION',
  'DECIDED',
  'RETURNED',
  'MADE_MOOT',
  'DATE_MOVED',
  'REMARKS_ANSWERED',
  'CLOSED',
] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

/** A message an event causes: one a person and event. `languages` in reading order; two of them: one mail with both. */
export interface MailOrder {
  readonly seq: number;
  readonly kind: MailKind | LinkMailKind;
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
 * While a person is away, who stands in for him is written to in his place.
 */
export function mailOrders(
  after: AmendmentState,
  recorded: Recorded<AmendmentEvent>,
  directory: Directory,
  today: IsoDate,
): readonly MailOrder[] {
  const letters = new Letters(recorded.seq, { directory, today });
  return aboutTasks(letters, after, recorded) ?? aboutFile(letters, after, recorded.event);
}

/** What one event has written, to whom. */
class Letters {
  readonly #seq: number;
  readonly day: Day;

  constructor(seq: number, day: Day) {
    this.#seq = seq;
    this.day = day;
  }

  orders(kind: MailOrder['kind'], to: readonly Party[], task?: number): readonly MailOrder[] {
    const parties = distinct(to);
    return parties.map(({ kind: partyKind, id }) => ({
      seq: this.#seq,
      kind,
      to: { kind: partyKind, id },
      languages: languagesFor(this.day.directory, { kind: partyKind, id }, parties.length > 1),
      ...(task === undefined ? {} : { task }),
    }));
  }

  /** To persons as such, whatever is asked of whom. */
  told(kind: MailKind, to: readonly Party[]): readonly MailOrder[] {
    return this.orders(kind, reachedFor(to, this.day));
  }

  holders(roles: readonly Role[]): readonly Party[] {
    const { directory, today } = this.day;
    return persons(roles.flatMap((role) => holdersOf(directory, role, today)));
  }
}

/** The messages about one task; `undefined` of an event that is about none. */
function aboutTasks(
  letters: Letters,
  after: AmendmentState,
  { seq, event, by }: Recorded<AmendmentEvent>,
): readonly MailOrder[] | undefined {
  const { day } = letters;
  const written = (task: number): readonly Assignee[] => ofTask(after, task, (asked) => writtenTo(after, asked, day));
  switch (event.type) {
    case 'TaskDone':
    case 'AnswerKept':
      // Only by its link can an organisation answer itself.
      return by.kind === 'ORGANISATION' ? letters.orders('ANSWER_CONFIRMED', [by], event.task) : [];
    case 'LinkRequested':
      return letters.orders('LINK_SENT', written(event.task), event.task);
    case 'AnswerStruck':
      return letters.orders('ANSWER_STRUCK', written(event.task), event.task);
    case 'AnswerContested':
      return letters.orders('ANSWER_CONTESTED', written(event.task), event.task);
    case 'LinkUsedElsewhere':
      return letters.orders('LINK_USED_ELSEWHERE', written(event.task), event.task);
    case 'TaskOpened':
      return letters.orders('TASK_OPENED', written(seq), seq);
    case 'TaskReassigned': {
      const knew = event.from;
      const isNew = (party: Party): boolean => !knew.some((had) => sameParty(had, party));
      return letters.orders('TASK_OPENED', written(event.task).filter(isNew), event.task);
    }
    case 'SubstitutesAsked':
      return letters.orders('SUBSTITUTE_ASKED', event.to, event.task);
    case 'Nudged': {
      const asked = ofTask(after, event.task, ({ assignees }) => assignees);
      const isInstead = (party: Assignee): boolean =>
        party.onBehalfOf !== undefined && !asked.some((each) => sameParty(each, party));
      return [
        ...letters.orders(
          NUDGE_MAIL[event.nudge.kind],
          event.to.filter((party) => !isInstead(party)),
          event.task,
        ),
        ...letters.orders('SUBSTITUTE_ASKED', event.to.filter(isInstead), event.task),
      ];
    }
    case 'TaskMoot':
      return letters.orders(
        'MADE_MOOT',
        [...written(event.task), ...ofTask(after, event.task, ({ called }) => called)],
        event.task,
      );
    case 'PolicyMoved':
    case 'TermSuspended':
    case 'TermResumed':
    case 'TermLengthened':
      return event.tasks
        .filter(({ from, dueOn }) => event.type === 'TermSuspended' || from !== dueOn)
        .flatMap(({ task }) => letters.orders('DATE_MOVED', written(task), task));
    default:
      return undefined;
  }
}

const ofTask = (
  { tasks }: AmendmentState,
  seq: number,
  of: (task: Task) => readonly Assignee[],
): readonly Assignee[] => {
  const task = tasks[seq];
  return task === undefined ? [] : of(task);
};

function aboutFile(letters: Letters, after: AmendmentState, event: AmendmentEvent): readonly MailOrder[] {
  switch (event.type) {
    case 'MotionDecided':
    case 'ActSigned':
    case 'EnteredIntoForce':
      return letters.told('DECIDED', letters.holders(FOLLOWERS));
    case 'PhaseDone':
      if (event.phase === 'STAKEHOLDER_CONSULTATION') return tablesBack(letters, after);
      return TOLD_PHASES.includes(event.phase) ? letters.told('DECIDED', letters.holders(FOLLOWERS)) : [];
    case 'Returned':
      return letters.told('RETURNED', [...letters.holders(FOLLOWERS), ...persons(after.authors)]);
    case 'DecisionTakenBack':
      return takenBack(letters, after, event);
    case 'Ended':
      return letters.told('CLOSED', [...letters.holders(TOLD_OF_END), ...proposer(after)]);
    default:
      return [];
  }
}

/** Each stakeholder that made remarks gets its own back, with their answers. */
const tablesBack = (letters: Letters, after: AmendmentState): readonly MailOrder[] =>
  [...new Set(stakeholderRemarks(after).map(({ task }) => task))].flatMap((seq) =>
    letters.orders(
      'REMARKS_ANSWERED',
      ofTask(after, seq, ({ assignees }) => assignees),
      seq,
    ),
  );

/** Those who were told are told again; of what waits anew, those asked and those who were called in their place. */
function takenBack(
  letters: Letters,
  after: AmendmentState,
  event: Extract<AmendmentEvent, { type: 'DecisionTakenBack' }>,
): readonly MailOrder[] {
  const { day } = letters;
  const calledBefore = (task: Task): readonly Assignee[] =>
    standInsFor(after, task, day).filter((standIn) => task.called.some((had) => sameStandIn(had, standIn)));
  return [
    ...letters.told('DECIDED', [
      ...(event.toldBy === undefined ? [] : letters.holders(FOLLOWERS)),
      ...(event.toldBy === 'RETURNED' ? persons(after.authors) : []),
    ]),
    ...event.reopened.flatMap((seq) => {
      // Who took his own decision back knows that it waits for him.
      if (seq === event.task) return [];
      const written = ofTask(after, seq, (task) => writtenTo(after, task, day));
      return [
        ...letters.orders('TASK_OPENED', written, seq),
        ...letters.orders('SUBSTITUTE_ASKED', ofTask(after, seq, calledBefore), seq),
      ];
    }),
  ];
}

const persons = (ids: readonly string[]): readonly Party[] => ids.map((id) => ({ kind: 'PERSON', id }));

const proposer = ({ proposedBy }: AmendmentState): readonly Party[] =>
  proposedBy?.kind === 'PERSON' ? persons([proposedBy.id]) : [];

const distinct = (parties: readonly Party[]): readonly Party[] => [
  ...new Map(parties.map((party) => [party.id, party])).values(),
];
