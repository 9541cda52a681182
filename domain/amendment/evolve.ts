import { brusselsDate } from '../calendar/dates.ts';
import type { Recorded } from '../file.ts';
import type { AmendmentEvent } from './events.ts';
import { afterMeeting } from './evolve-meetings.ts';
import { afterPhase, type PhaseEvent } from './evolve-phases.ts';
import { afterTakeBack, remembering, type TakeBackEvent } from './evolve-take-back.ts';
import { afterTerm } from './evolve-terms.ts';
import { afterMotion, afterTask, type MotionEvent, type TaskEvent } from './evolve-tasks.ts';
import { completed } from './policy.ts';
import { evolveProcedure, procedureEventOf } from './procedure.ts';
import type { AmendmentState } from './state.ts';
import type { TermEvent } from './term-events.ts';

type StageEvent = Exclude<
  AmendmentEvent,
  | RebaseEvent
  | PhaseEvent
  | TaskEvent
  | MotionEvent
  | TermEvent
  | TakeBackEvent
  | { type: 'Nudged' | 'Ended' | 'MeetingFollowed' | 'LinkUsedElsewhere' }
>;

/** Folds the event that follows the state's last one. */
export function evolve(state: AmendmentState, recorded: Recorded<AmendmentEvent>): AmendmentState {
  const { event, at } = recorded;
  const procedure = evolveProcedure(state.procedure, procedureEventOf(event));
  if (event.type === 'TextRebased') return { ...rebased(state, event), procedure, lastAt: at };
  if (event.type === 'DecisionTakenBack')
    return { ...afterTakeBack(state, event, brusselsDate(at)), procedure, lastAt: at };
  return { ...remembering(state, recorded), ...changedBy(state, { ...recorded, event }), procedure, lastAt: at };
}

type RebaseEvent = Extract<AmendmentEvent, { type: 'TextRebased' }>;

/** The text on the newest version; what was in dispute is settled. */
function rebased({ conflict: _settled, ...state }: AmendmentState, { text }: RebaseEvent): AmendmentState {
  return { ...state, text, baseVersion: text.baseVersion };
}

type ChangingEvent = Exclude<AmendmentEvent, TakeBackEvent | RebaseEvent>;

function changedBy(state: AmendmentState, recorded: Recorded<ChangingEvent>): Partial<AmendmentState> {
  const { event } = recorded;
  switch (event.type) {
    case 'PhaseOpened':
    case 'PhaseStood':
    case 'PhaseDone':
    case 'Returned':
      return afterPhase(state, event, brusselsDate(recorded.at));
    case 'TaskOpened':
    case 'TaskDone':
    case 'TaskMoot':
    case 'TaskReassigned':
    case 'Nudged':
    case 'SubstitutesAsked':
    case 'RemarkAnswered':
    case 'LinkRequested':
    case 'AnswerKept':
    case 'AnswerStruck':
    case 'AnswerContested':
      return afterTask(state, event, recorded);
    case 'MotionPut':
    case 'MotionDecided':
      return afterMotion(state, event);
    case 'PolicyMoved':
    case 'TermSuspended':
    case 'TermResumed':
    case 'TermLengthened':
      return afterTerm(state, event);
    case 'MeetingFollowed':
      return afterMeeting(state, event);
    case 'LinkUsedElsewhere':
    case 'Ended':
      return {};
    default:
      return afterStage(state, event, recorded);
  }
}

/** What is known of the act at each stage of its life. */
function afterStage(
  { justified }: AmendmentState,
  event: StageEvent,
  { by, at }: Recorded<AmendmentEvent>,
): Partial<AmendmentState> {
  switch (event.type) {
    case 'Proposed': {
      const { contractId, baseVersion, title, origin, policy } = event;
      return { contractId, baseVersion, title, origin, policy: completed(policy), proposedBy: by, openedAt: at };
    }
    case 'Launched':
      return { reference: event.reference, policy: completed(event.policy), route: event.route };
    case 'TextSubmitted':
      return { text: event.text, language: event.language, baseVersion: event.text.baseVersion };
    case 'EntryIntoForceChanged':
      return { text: event.text };
    case 'ConflictFound':
      return { conflict: { version: event.version, provisions: event.provisions } };
    case 'DifferenceJustified':
      return { justified: [...justified, { key: event.difference.key, reason: event.reason, by, at }] };
    case 'Qualified':
      return { qualification: event.qualification, route: event.route };
    case 'ActNumberGiven':
      return { actNumber: event.number };
    case 'ActFrozen':
      return { documents: event.documents, frozenOn: brusselsDate(at) };
    case 'ActSigned':
      return { signedOn: event.on, inForceOn: event.inForceOn };
    case 'EnteredIntoForce':
      return { inForce: true };
    case 'PartEnteredIntoForce':
      return {};
    case 'ActAnnulled':
      return { annulledOn: brusselsDate(at) };
    case 'ActRepealed':
      return { repealed: { from: event.from, on: brusselsDate(at) } };
    case 'Consolidated':
      return { version: event.version, consolidatedOn: brusselsDate(at) };
  }
}
