import type { Language } from '../../../domain/language.ts';
import type { MeetingState } from '../../../domain/meetings/meeting/meeting.ts';
import { meetingActions, type MeetingAction } from '../../../domain/meetings/meeting/rights.ts';
import { SERIES_RULES } from '../../../domain/meetings/series.ts';
import type { Role } from '../../../domain/people/roles.ts';
import { RuleViolation } from '../../../domain/violation.ts';
import { meetingTime } from '../../../locales/meeting-times.ts';
import { textsIn } from '../../../locales/texts.ts';
import type { Caller } from '../../caller.ts';
import type { Dependencies } from '../../dependencies.ts';
import { Refusal } from '../../http/refusal.ts';
import { meetingSeenBy, type SeenMeeting } from '../../meeting-command.ts';
import { meetingId } from '../../schemas/meeting.ts';
import type { Visit } from '../visit.ts';

/** The meeting a page's address names. @throws Refusal `NOT_FOUND`; RuleViolation `MEETING_UNKNOWN`. */
export function askedMeeting(
  deps: Dependencies,
  { request, caller }: Pick<Visit, 'request' | 'caller'>,
): Promise<SeenMeeting<Caller>> {
  const id = meetingId.safeParse(request.params['id']);
  if (!id.success) throw new Refusal('NOT_FOUND');
  return meetingSeenBy(deps, id.data, caller);
}

/** Which meeting: `Comité de direction – mardi 8 décembre 2026, 10 h 00`. */
export const subjectOf = (language: Language, { series, place }: Pick<MeetingState, 'series' | 'place'>): string =>
  `${textsIn(language)(`meetingSeries.${series}`)} – ${meetingTime(language, place)}`;

export const meetingAddress = (id: string): string => `/meetings/${id}`;

/** The way back to the meeting from what is done with it. */
export const backTo = (language: Language, id: string): { readonly href: string; readonly text: string } => ({
  href: meetingAddress(id),
  text: textsIn(language)('meetingTaskPage.toMeeting'),
});

/**
 * Before a form is shown: whether it could be taken. What is sent the rules judge themselves.
 *
 * @throws RuleViolation `NOT_ALLOWED`, `MEETING_OVER`.
 */
export function mustAllow(
  { state, reader }: SeenMeeting<Caller>,
  actions: readonly MeetingAction[],
  by: 'KEEPER' | 'CHAIR' | 'EITHER',
): void {
  const allowed = meetingActions(state, reader);
  if (actions.some((action) => allowed.includes(action))) return;
  const { keeper, chair } = SERIES_RULES[state.series];
  const roles: readonly Role[] = by === 'KEEPER' ? [keeper] : by === 'CHAIR' ? [chair] : [keeper, chair];
  if (allowed.length > 0 || state.status === 'PLANNED') throw new RuleViolation('NOT_ALLOWED', { roles });
  throw new RuleViolation('MEETING_OVER', { status: state.status });
}
