import type { By } from '../../file.ts';
import { PROCEDURE } from '../../file.ts';
import { LANGUAGES } from '../../language.ts';
import { notHeld } from '../../people/holders.ts';
import { goesByMeeting, isConcluded, isOpinionRecorded } from '../concertation-course.ts';
import { coveredBy, REASONED_OPINION } from '../covered.ts';
import type { TaskDecision } from '../decisions.ts';
import { convokedMeeting, heldMeeting, type FollowedMeeting } from '../followed-meetings.ts';
import type { Phase } from '../phases.ts';
import { refusal } from '../refusals.ts';
import { legOf } from '../route.ts';
import { openTasks, type Task } from '../state.ts';
import { answer, approve } from './answers.ts';
import type { Deliberation } from './deliberation.ts';
import { notInFuture, required } from './requirements.ts';
import { ask, askLater, finishPhase } from './steps.ts';

/** What follows from a meeting for a concertation on whose agenda it stands; `first` of its passage. */
export function afterAgenda(d: Deliberation, phase: Phase, meeting: FollowedMeeting, first: boolean): void {
  const { what, outcome } = meeting;
  const isWithoutValue = what === 'INVALID' || what === 'NOT_HELD' || outcome === 'CARRIED_OVER';
  if (!isWithoutValue) convoked(d, phase, meeting);
  if (first) askParties(d, phase);
  if (isWithoutValue) return awaitNextAgenda(d, phase);
  if (what === 'CONVOKED') return;
  if (phase === 'COCOBASE' && outcome !== undefined) return finishPhase(d, phase, 'NOTED');
  concludeOnceFinal(d, phase);
}

/**
 * With the first agenda: each organisation's position, and before the committee the authority's and the opinion. Nobody waits
 * for a position that nobody can give; the opinion must be given.
 */
function askParties(d: Deliberation, phase: Phase): void {
  const { directory, today } = d.context;
  const asks = legOf(d.state.route, phase)?.asks.filter(({ opens }) => opens === 'CONVOKED') ?? [];
  const vacant = notHeld(
    directory,
    asks.map(({ capacity }) => capacity),
    today,
  );
  for (const asked of asks) {
    if (asked.kind === REASONED_OPINION.kind || !vacant.includes(asked.capacity)) ask(d, phase, asked);
  }
}

const convocationAsked = (d: Deliberation, phase: Phase): Task | undefined =>
  openTasks(d.state, phase).find(({ kind }) => kind === 'CONVOKE_COCOBASE');

function convoked(d: Deliberation, phase: Phase, { meetingId, on }: FollowedMeeting): void {
  const task = convocationAsked(d, phase);
  if (task !== undefined) answer(d, task, { kind: 'CONVOKE_COCOBASE', meetingId, on }, PROCEDURE);
}

/** The file waits for another agenda; its keeper is asked again, unless it stands on one already. */
function awaitNextAgenda(d: Deliberation, phase: Phase): void {
  const isAsked = legOf(d.state.route, phase)?.asks.some(({ kind }) => kind === 'CONVOKE_COCOBASE');
  if (isAsked !== true || convocationAsked(d, phase) !== undefined || convokedMeeting(d.state, phase)) return;
  askLater(d, phase, 'CONVOKE_COCOBASE');
}

/** The opinion stands in the minutes: it counts once these are final. */
function concludeOnceFinal(d: Deliberation, phase: Phase): void {
  if (isConcluded(d.state, phase)) finishPhase(d, phase, 'OPINION_GIVEN');
}

/**
 * B5: the reasoned opinion of the concertation, whatever it says. It is given in a meeting that was held, and ends the
 * concertation once the minutes are final.
 *
 * @throws RuleViolation `OPINION_REQUIRED_BOTH`, `DATE_IN_FUTURE`, `MEETING_NOT_HELD`, `OPINION_BEFORE_MEETING`.
 */
export function recordReasonedOpinion(
  d: Deliberation,
  task: Task,
  decision: Extract<TaskDecision, { kind: 'RECORD_REASONED_OPINION' }>,
  by: By,
): void {
  const { opinion, on } = decision;
  for (const language of LANGUAGES) required(opinion[language], 'OPINION_REQUIRED_BOTH');
  notInFuture(d.context, on);
  if (!goesByMeeting(d.state.route, task.phase)) {
    approve(d, task, decision, by);
    return finishPhase(d, task.phase, 'OPINION_GIVEN');
  }
  const held = heldMeeting(d.state, task.phase);
  if (held === undefined) throw refusal('MEETING_NOT_HELD');
  if (on < held.on) throw refusal('OPINION_BEFORE_MEETING', { on, heldOn: held.on });
  approve(d, task, decision, by);
  concludeOnceFinal(d, task.phase);
}

/**
 * The term of a concertation is over: closed as such where no opinion was recorded, never with an invented consent; the same
 * text is not put to the same concertation twice. One whose opinion is recorded goes on until its minutes are final.
 */
export function closeConcertation(d: Deliberation, phase: Phase): void {
  if (goesByMeeting(d.state.route, phase) && isOpinionRecorded(d.state, phase)) return;
  const covers = coveredBy(d.state, REASONED_OPINION.kind);
  const ended = { moot: 'TERM_ENDED', ...(covers === undefined ? {} : { covers }) } as const;
  finishPhase(d, phase, 'CLOSED_NO_OPINION', ended);
}
