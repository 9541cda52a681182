import type { RunningTerm } from '../calendar/deadlines.ts';
import { REASONED_OPINION } from './covered.ts';
import { heldMeeting, meetingsOf, type FirstAgenda } from './followed-meetings.ts';
import type { Phase } from './phases.ts';
import type { Policy } from './policy.ts';
import { legOf, type Route } from './route.ts';
import { openTasks, type AmendmentState } from './state.ts';

/**
 * Whether the concertation of a phase goes by meetings: asked once the file was convoked to one, and decided in it. A route
 * that was decided before meetings were followed asks everything when the phase opens, and goes on so.
 */
export const goesByMeeting = (route: Route, phase: Phase): boolean =>
  legOf(route, phase)?.asks.some(({ opens }) => opens === 'CONVOKED') === true;

/** The term of a concertation in calendar days (settings `cocobase.termDays`, `cocobase.urgentTermDays` [U]). */
export const concertationTermOf = ({ settings }: Policy, { on, urgent }: FirstAgenda): RunningTerm => ({
  rule: 'CALENDAR_DAYS_AFTER',
  from: on,
  count: settings[urgent ? 'cocobase.urgentTermDays' : 'cocobase.termDays'],
});

/** Whether the file has stood on an agenda in its present passage: from then on positions can be given, and the term runs. */
export const wasConvoked = (state: AmendmentState, phase: Phase): boolean =>
  meetingsOf(state, phase).some(({ convokedOn }) => convokedOn !== undefined);

/** Whether the opinion was recorded in the present passage: it was asked with the first agenda, and is open no more. */
export const isOpinionRecorded = (state: AmendmentState, phase: Phase): boolean =>
  wasConvoked(state, phase) && openTasks(state, phase).every(({ kind }) => kind !== REASONED_OPINION.kind);

/** Whether a concertation before the committee has all it needs: the opinion, in minutes that are final. */
export const isConcluded = (state: AmendmentState, phase: Phase): boolean =>
  phase === 'PRIOR_CONCERTATION' && heldMeeting(state, phase)?.what === 'FINAL' && isOpinionRecorded(state, phase);
