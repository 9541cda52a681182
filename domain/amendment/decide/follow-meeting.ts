import type { IsoDate } from '../../calendar/dates.ts';
import { PROCEDURE } from '../../file.ts';
import { seriesOfPhase } from '../../meetings/meeting-of-phase.ts';
import { concertationTermOf, goesByMeeting, wasConvoked } from '../concertation-course.ts';
import type { AmendmentEvent } from '../events.ts';
import type { FollowedMeeting, ToldMeeting } from '../followed-meetings.ts';
import type { Phase } from '../phases.ts';
import type { AmendmentState } from '../state.ts';
import { deadlineFor } from '../terms.ts';
import { afterAgenda } from './concertation.ts';
import type { Deliberation } from './deliberation.ts';

/**
 * What became of a meeting on whose agenda the file stands. What the file knows already, or what is older than what it knows,
 * is passed without a word; so is everything once the file has ended.
 *
 * @throws RuleViolation `ROLE_NOT_HELD` when nobody can be asked for the opinion.
 */
export function followMeeting(d: Deliberation, told: ToldMeeting): void {
  const known = d.state.meetings.find(({ meetingId }) => meetingId === told.meetingId);
  if (d.state.procedure.end !== undefined || isKnown(known, told)) return;
  follow(d, told, countsFor(d.state, known, told));
}

/** A phase that opens while the file stands on the agenda of a meeting to come. */
export function followAgain(d: Deliberation, phase: Phase): void {
  const { state, context } = d;
  const standing = state.meetings.findLast(
    ({ series, what, on }) => series === seriesOfPhase(phase) && what === 'CONVOKED' && on >= context.today,
  );
  if (standing !== undefined) follow(d, standing, phase);
}

function follow(d: Deliberation, told: ToldMeeting, phase: Phase | undefined): void {
  const { meetingId, series, on, what, convokedOn, urgent, outcome } = told;
  const sentOn = convokedOn ?? (what === 'NOT_HELD' ? undefined : d.context.today);
  const meeting: FollowedMeeting = {
    meetingId,
    series,
    on,
    what,
    ...(sentOn === undefined ? {} : { convokedOn: sentOn }),
    ...(urgent === undefined ? {} : { urgent }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(phase === undefined ? {} : { phase }),
  };
  if (phase === undefined || !goesByMeeting(d.state.route, phase)) {
    return d.record({ type: 'MeetingFollowed', ...meeting }, PROCEDURE);
  }
  const first = sentOn !== undefined && !wasConvoked(d.state, phase);
  const firstAgenda = first ? firstAgendaOf(d.state, phase, sentOn, urgent === true) : undefined;
  d.record({ type: 'MeetingFollowed', ...meeting, ...(firstAgenda === undefined ? {} : { firstAgenda }) }, PROCEDURE);
  afterAgenda(d, phase, meeting, first);
}

/** A meeting that was held can only become final; one that was not held can only be convoked again for another day. */
function isKnown(known: FollowedMeeting | undefined, told: ToldMeeting): boolean {
  if (known === undefined) return false;
  if (known.what === told.what) return known.on === told.on && known.outcome === told.outcome;
  switch (known.what) {
    case 'FINAL':
      return true;
    case 'HELD':
      return told.what !== 'FINAL';
    case 'NOT_HELD':
      return known.on === told.on;
    default:
      return false;
  }
}

/** The passage for which a meeting counts: the one it began in, or for a meeting just convoked, the one the file is in. */
function countsFor(state: AmendmentState, known: FollowedMeeting | undefined, told: ToldMeeting): Phase | undefined {
  const { route, phases } = state.procedure;
  const isOpen = (phase: Phase): boolean => phases[phase]?.status === 'OPEN';
  if (known !== undefined && told.what !== 'CONVOKED') {
    return known.phase !== undefined && isOpen(known.phase) ? known.phase : undefined;
  }
  return route.find((phase) => isOpen(phase) && seriesOfPhase(phase) === told.series);
}

type First = Extract<AmendmentEvent, { type: 'MeetingFollowed' }>['firstAgenda'];

/**
 * The term that begins with the first agenda on which the file stands, but not before its passage began (domain rules,
 * section 5). None after the signature, where nothing is owed.
 */
function firstAgendaOf({ policy, visits }: AmendmentState, phase: Phase, sentOn: IsoDate, urgent: boolean): First {
  if (phase !== 'PRIOR_CONCERTATION') return undefined;
  const opened = visits.findLast((visit) => visit.phase === phase && visit.doneOn === undefined)?.openedOn ?? sentOn;
  const agenda = { on: sentOn > opened ? sentOn : opened, urgent };
  return { ...agenda, closesOn: deadlineFor(policy, concertationTermOf(policy, agenda)).date };
}
