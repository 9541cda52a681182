import ICAL from 'ical.js';
import { RuleViolation } from '../../domain/violation.ts';
import type { Instant } from '../../domain/calendar/dates.ts';
import { ANSWERS, type Answer } from '../../domain/meetings/meeting/meeting.ts';
import { line } from './bearable.ts';

/** What a calendar program answers to an invitation, as far as a text can say: not yet who really sent it. */
export interface InvitationReply {
  readonly uid: string;
  /** Of the invitation that is answered. */
  readonly sequence: number;
  /** In small letters. */
  readonly email: string;
  readonly answer: Answer;
  /** When the program wrote it, by its own clock: of two answers to one invitation the later counts. */
  readonly at: Instant;
}

/** Far more than any program writes, with the text of the invitation repeated in HTML. */
const LONGEST = 256 * 1024;
const LONGEST_UID = 255;
/** What a column of whole numbers holds. */
const MOST = 2 ** 31 - 1;

/**
 * Reads an answer to an invitation (iTIP, RFC 5546, METHOD:REPLY), from mail or pasted.
 *
 * @throws RuleViolation `REPLY_TOO_LONG`, `REPLY_UNREADABLE`, `REPLY_COUNTER` for a proposal of another time,
 * `REPLY_NOT_A_REPLY`, `REPLY_SEVERAL_MEETINGS`, `REPLY_WITHOUT_MEETING`, `REPLY_WITHOUT_ATTENDEE`, `REPLY_DELEGATED` for
 * someone sent instead, `REPLY_WITHOUT_ANSWER`.
 */
export function readReply(text: string): InvitationReply {
  if (text.length > LONGEST) throw new RuleViolation('REPLY_TOO_LONG', { limit: LONGEST / 1024 });
  const calendar = readable(() => calendarOf(text));
  mustReply(readable(() => textIn(calendar, 'method')));
  const event = onlyEventOf(calendar);
  const { uid, sequence, at } = readable(() => meetingOf(event));
  return { uid, sequence, at, ...answerOf(event) };
}

/** The library answers what it cannot read with errors of many kinds. */
function readable<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof RuleViolation) throw error;
    throw new RuleViolation('REPLY_UNREADABLE');
  }
}

function calendarOf(text: string): ICAL.Component {
  const calendar = ICAL.Component.fromString(text);
  if (calendar.name !== 'vcalendar') throw new RuleViolation('REPLY_UNREADABLE');
  return calendar;
}

function mustReply(method: string): void {
  const written = line(method).toUpperCase();
  if (written === 'COUNTER') throw new RuleViolation('REPLY_COUNTER');
  if (written !== 'REPLY') throw new RuleViolation('REPLY_NOT_A_REPLY');
}

function onlyEventOf(calendar: ICAL.Component): ICAL.Component {
  const [event, ...others] = readable(() => calendar.getAllSubcomponents('vevent'));
  if (event === undefined) throw new RuleViolation('REPLY_WITHOUT_MEETING');
  if (others.length > 0) throw new RuleViolation('REPLY_SEVERAL_MEETINGS');
  return event;
}

function meetingOf(event: ICAL.Component): Pick<InvitationReply, 'uid' | 'sequence' | 'at'> {
  const uid = textIn(event, 'uid').trim();
  if (uid === '' || uid.length > LONGEST_UID) throw new RuleViolation('REPLY_WITHOUT_MEETING');
  const sequence: unknown = event.getFirstPropertyValue('sequence') ?? 0;
  const stamp: unknown = event.getFirstPropertyValue('dtstamp');
  if (!isCount(sequence) || !(stamp instanceof ICAL.Time)) throw new RuleViolation('REPLY_UNREADABLE');
  return { uid, sequence, at: new Date(stamp.toUnixTime() * 1000).toISOString() };
}

const isCount = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MOST;

/** One person answers, for himself alone. */
function answerOf(event: ICAL.Component): Pick<InvitationReply, 'email' | 'answer'> {
  const [attendee, ...others] = readable(() => event.getAllProperties('attendee'));
  const [, email] = /^mailto:([^\s@]+@[^\s@]+)$/iu.exec(String(attendee?.getFirstValue()).trim()) ?? [];
  if (attendee === undefined || email === undefined || others.length > 0) {
    throw new RuleViolation('REPLY_WITHOUT_ATTENDEE');
  }
  const status = parameterOf(attendee, 'partstat').toUpperCase();
  const isDelegated = ['delegated-to', 'delegated-from'].some((name) => parameterOf(attendee, name) !== '');
  if (isDelegated || status === 'DELEGATED') throw new RuleViolation('REPLY_DELEGATED');
  const answer = ANSWERS.find((each) => each === status);
  if (answer === undefined) throw new RuleViolation('REPLY_WITHOUT_ANSWER');
  return { email: email.toLowerCase(), answer };
}

/** Empty where it is not said. */
const textIn = (component: ICAL.Component, property: string): string =>
  String(component.getFirstPropertyValue(property) ?? '');

/** Empty where it is not said. */
const parameterOf = (property: ICAL.Property, name: string): string => String(property.getParameter(name) ?? '');
