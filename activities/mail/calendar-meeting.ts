import type { Language } from '../../domain/language.ts';
import type { MeetingMailKind } from '../../domain/meetings/meeting/mail-orders.ts';
import { SERIES_RULES } from '../../domain/meetings/series.ts';
import type { Directory } from '../../domain/people/directory.ts';
import { holdersOf } from '../../domain/people/holders.ts';
import { eachOnce, type Party } from '../../domain/people/roles.ts';
import { textsIn } from '../../locales/texts.ts';
import { cancellation, invitation, type Invitation } from '../../mail/invitation/invitation.ts';
import type { CalendarAddress, CalendarAttendee, CalendarMeeting } from '../../mail/invitation/meeting.ts';
import type { MeetingMoment } from './meeting-moment.ts';

/** What a calendar needs beside the moment. */
export interface CalendarGround {
  readonly uid: string;
  readonly url: string;
  /** Who calls it in calendars: where their answers go. */
  readonly organizer: CalendarAddress;
  readonly directory: Directory;
  /** The names and addresses of those invited; who has no address is left out. */
  readonly addressOf: (party: Party) => CalendarAddress | undefined;
  readonly languages: readonly Language[];
}

/** What a message carries for calendars: an invitation, its cancellation, or nothing. */
export function calendarPart(
  kind: MeetingMailKind,
  moment: MeetingMoment,
  ground: CalendarGround,
): Invitation | undefined {
  switch (kind) {
    case 'INVITATION':
    case 'AGENDA_CHANGED':
      return invitation(calendarMeeting(moment, ground));
    case 'INVITATION_CANCELLED':
      return cancellation(calendarMeeting(moment, ground));
    default:
      return undefined;
  }
}

function calendarMeeting({ state, cause }: MeetingMoment, ground: CalendarGround): CalendarMeeting {
  const { languages, uid, url, organizer } = ground;
  const { series, place, sequence } = state;
  const agenda = (language: Language): string =>
    (state.versions.at(-1)?.points ?? []).map(({ title }, index) => `${index + 1}. ${title[language]}`).join('\n');
  return {
    uid,
    sequence,
    on: place.on,
    at: place.at,
    durationMinutes: place.minutes,
    place: place.where,
    summary: languages.map((language) => textsIn(language)(`meetingSeries.${series}`)).join(' / '),
    description: languages.map(agenda).join('\n\n'),
    organizer,
    attendees: eachOnce(state.invited).flatMap((party) => attendee(party, state, ground) ?? []),
    url,
    stamp: cause.at,
    language: languages[0] ?? 'fr',
  };
}

function attendee(
  party: Party,
  { series, place, answers }: MeetingMoment['state'],
  { directory, addressOf }: CalendarGround,
): CalendarAttendee | undefined {
  const address = addressOf(party);
  if (address === undefined) return undefined;
  const isChair = holdersOf(directory, SERIES_RULES[series].chair, place.on).includes(party.id);
  return { ...address, role: isChair ? 'CHAIR' : 'REQ-PARTICIPANT', partstat: answers[party.id] };
}
