import type { z } from 'zod';
import type { AmendmentEvent } from '../../domain/amendment/events.ts';
import type { TermName } from '../../domain/amendment/term-events.ts';
import type { By } from '../../domain/file.ts';
import type { TimelineRow } from '../../prisma/queries/timeline.ts';
import type { timelineEntry } from '../schemas/timeline.ts';
import { idsIn, type Names } from './doer-names.ts';

type Entry = z.input<typeof timelineEntry>;

/** The persons and organisations an event names as its doer. */
export const doersOf = ({ by }: TimelineRow): readonly string[] => idsIn(by);

export const timelineView = ({ seq, at, by, event }: TimelineRow, names: Names): Entry => ({
  seq,
  at: at.toISOString(),
  type: event.type,
  by,
  ...namedIn(by, names),
  ...toldOf(event),
});

function namedIn(by: By, names: Names): Pick<Entry, 'name' | 'onBehalfOfName' | 'insteadOfName'> {
  if (by.kind === 'PROCEDURE') return {};
  const name = names[by.id];
  const named = name === undefined ? {} : { name };
  return by.kind === 'ORGANISATION' ? named : { ...named, ...namedInstead(by, names) };
}

function namedInstead(
  { onBehalfOf = '', insteadOf = '' }: Extract<By, { kind: 'PERSON' }>,
  names: Names,
): Pick<Entry, 'onBehalfOfName' | 'insteadOfName'> {
  const onBehalfOfName = names[onBehalfOf];
  const insteadOfName = names[insteadOf];
  return {
    ...(onBehalfOfName === undefined ? {} : { onBehalfOfName }),
    ...(insteadOfName === undefined ? {} : { insteadOfName }),
  };
}

type Told = Omit<Entry, 'seq' | 'at' | 'type' | 'by' | 'name' | 'onBehalfOfName' | 'insteadOfName'>;

/** What a timeline tells of an event; the rest is found in the file itself. */
function toldOf(event: AmendmentEvent): Told {
  switch (event.type) {
    case 'Launched':
      return { number: event.reference };
    case 'ActNumberGiven':
      return { number: event.number };
    case 'Consolidated':
      return { number: event.version };
    case 'PhaseOpened':
    case 'PhaseStood':
      return { phase: event.phase };
    case 'PhaseDone':
      return { phase: event.phase, outcome: event.outcome };
    case 'TextSubmitted':
    case 'EntryIntoForceChanged':
      return { textHash: event.text.hash };
    case 'ActFrozen':
      return { textHash: event.textHash };
    case 'MotionPut':
      return { motion: event.motion };
    case 'MotionDecided':
      return { adopted: event.adopted };
    case 'Returned':
      return { phase: event.from, to: event.to, outcome: event.cause, ...(event.reason && { reason: event.reason }) };
    case 'MeetingFollowed':
      return { on: event.on, outcome: event.what, ...(event.phase && { phase: event.phase }) };
    case 'ActSigned':
    case 'EnteredIntoForce':
      return { on: event.on };
    case 'TextRebased':
      return { textHash: event.text.hash, number: event.text.baseVersion };
    case 'ConflictFound':
      return { textHash: event.textHash, number: event.version };
    case 'PartEnteredIntoForce':
      return { on: event.on };
    case 'ActAnnulled':
      return { on: event.decidedOn, reason: event.reason };
    case 'ActRepealed':
      return { on: event.from, reason: event.reason };
    case 'DifferenceJustified':
      return { reason: event.reason };
    case 'Ended':
      return { outcome: event.end, ...(event.reason && { reason: event.reason }) };
    default:
      return toldOfTask(event);
  }
}

function toldOfTask(event: AmendmentEvent): Told {
  switch (event.type) {
    case 'TaskOpened':
      return { phase: event.phase, kind: event.kind };
    case 'TaskDone':
      return { task: event.task, decision: event.decision, ...(event.textHash && { textHash: event.textHash }) };
    case 'AnswerKept':
      return { task: event.task, decision: event.decision };
    case 'RemarkAnswered':
      return { task: event.task, outcome: event.answer.outcome };
    case 'DecisionTakenBack':
      return { task: event.task, ...(event.reason && { reason: event.reason }) };
    case 'AnswerStruck':
    case 'AnswerContested':
    case 'TaskMoot':
    case 'TaskReassigned':
      return { task: event.task, reason: event.reason };
    case 'PolicyMoved':
      return { reason: event.reason };
    case 'TermSuspended':
    case 'TermResumed':
      return { ...namedTerm(event.term), on: event.on, reason: event.reason };
    case 'TermLengthened':
      return { phase: event.phase, number: event.days, reason: event.reason };
    case 'Nudged':
      return { task: event.task, outcome: event.nudge.kind };
    case 'SubstitutesAsked':
    case 'LinkRequested':
    case 'LinkUsedElsewhere':
      return { task: event.task };
    default:
      return {};
  }
}

const namedTerm = (term: TermName): Told => (term.kind === 'TASK' ? { task: term.task } : { phase: term.phase });
