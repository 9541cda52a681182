import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { RuleViolation } from '../../../domain/violation.ts';
import { invitation } from '../../../mail/invitation/invitation.ts';
import { readReply } from '../../../mail/invitation/read-reply.ts';
import { MEETING } from './meetings.ts';
import { replyText } from './replies.ts';

const UID = MEETING.uid;
const ANNE = 'anne.lambert@spp.example';
const TEXT = replyText({ uid: UID, email: ANNE });

function codeOf(text: string): string {
  try {
    readReply(text);
  } catch (error) {
    if (error instanceof RuleViolation) return error.code;
    throw error;
  }
  return 'READ';
}

describe('an answer to an invitation', () => {
  it('says who answers what to which meeting, and when', () => {
    expect(readReply(replyText({ uid: UID, email: 'Anne.Lambert@SPP.example', sequence: 2 }))).toEqual({
      uid: UID,
      sequence: 2,
      email: ANNE,
      answer: 'ACCEPTED',
      at: '2026-11-23T08:15:00.000Z',
    });
  });

  it.each(['ACCEPTED', 'DECLINED', 'TENTATIVE'])('may be %s, in small letters as well', (answer) => {
    expect(readReply(replyText({ uid: UID, email: ANNE, answer }))).toMatchObject({ answer });
    expect(readReply(replyText({ uid: UID, email: ANNE, answer: answer.toLowerCase() }))).toMatchObject({ answer });
  });

  it('is read though its lines end as on other systems, are folded, and lack the sequence', () => {
    const folded = TEXT.replace('SEQUENCE:0\r\n', '').replace('@spp', '@s\r\n pp');
    expect(readReply(folded)).toMatchObject({ email: ANNE, sequence: 0 });
    expect(readReply(folded.replaceAll('\r\n', '\n'))).toMatchObject({ email: ANNE });
  });

  it.each([
    ['nothing', '', 'REPLY_UNREADABLE'],
    ['a letter', 'Bonjour,\r\nje viendrai.', 'REPLY_UNREADABLE'],
    ['a calendar that is cut off', TEXT.slice(0, 200), 'REPLY_UNREADABLE'],
    ['a visiting card', 'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Anne\r\nEND:VCARD\r\n', 'REPLY_UNREADABLE'],
    ['two calendars', TEXT + TEXT, 'REPLY_UNREADABLE'],
    ['a stamp that is none', replyText({ uid: UID, email: ANNE, stamp: 'tomorrow' }), 'REPLY_UNREADABLE'],
    ['no stamp', TEXT.replace(/DTSTAMP.*\r\n/u, ''), 'REPLY_UNREADABLE'],
    ['a sequence that is none', TEXT.replace('SEQUENCE:0', 'SEQUENCE:-1'), 'REPLY_UNREADABLE'],
    ['a sequence beyond all', TEXT.replace('SEQUENCE:0', 'SEQUENCE:99999999999'), 'REPLY_UNREADABLE'],
    ['an invitation', invitation(MEETING).content, 'REPLY_NOT_A_REPLY'],
    ['a calendar without a method', TEXT.replace('METHOD:REPLY\r\n', ''), 'REPLY_NOT_A_REPLY'],
    ['a proposal of another time', replyText({ uid: UID, email: ANNE, method: 'COUNTER' }), 'REPLY_COUNTER'],
    ['no meeting', TEXT.replace(/BEGIN:VEVENT.*END:VEVENT\r\n/su, ''), 'REPLY_WITHOUT_MEETING'],
    ['a meeting without its id', TEXT.replace(`UID:${UID}\r\n`, ''), 'REPLY_WITHOUT_MEETING'],
    ['a meeting with an endless id', replyText({ uid: 'x'.repeat(300), email: ANNE }), 'REPLY_WITHOUT_MEETING'],
    ['two meetings', TEXT.replace(/BEGIN:VEVENT.*END:VEVENT\r\n/su, '$&$&'), 'REPLY_SEVERAL_MEETINGS'],
    ['nobody', TEXT.replace(/ATTENDEE.*\r\n/u, ''), 'REPLY_WITHOUT_ATTENDEE'],
    ['two people', TEXT.replace(/ATTENDEE.*\r\n/u, '$&$&'), 'REPLY_WITHOUT_ATTENDEE'],
    ['somebody without an address', TEXT.replace(/MAILTO:.*/u, 'invalid:nomail\r'), 'REPLY_WITHOUT_ATTENDEE'],
    ['no answer yet', replyText({ uid: UID, email: ANNE, answer: 'NEEDS-ACTION' }), 'REPLY_WITHOUT_ANSWER'],
    ['an answer nobody knows', replyText({ uid: UID, email: ANNE, answer: 'X-PERHAPS' }), 'REPLY_WITHOUT_ANSWER'],
    ['no answer at all', TEXT.replace('PARTSTAT=ACCEPTED;', ''), 'REPLY_WITHOUT_ANSWER'],
    ['somebody sent instead', replyText({ uid: UID, email: ANNE, answer: 'DELEGATED' }), 'REPLY_DELEGATED'],
    [
      'somebody who was sent',
      replyText({ uid: UID, email: 'piet@x.example', parameters: `;DELEGATED-FROM="mailto:${ANNE}"` }),
      'REPLY_DELEGATED',
    ],
    ['more than any program writes', TEXT + ' '.repeat(300_000), 'REPLY_TOO_LONG'],
  ])('is refused where it is %s', (_what, text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  it('is read or refused, whatever the text: nothing else ever happens', () => {
    const line = fc.oneof(
      fc.constantFrom(...TEXT.split('\r\n')),
      fc.constantFrom('BEGIN:VEVENT', 'END:VEVENT', 'BEGIN:', 'RRULE:FREQ=SECONDLY', 'DTSTAMP;TZID=Nowhere:2026', '\t'),
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.tuple(fc.string(), fc.string(), fc.string()).map(([name, key, value]) => `${name};${key}="${value}":${key}`),
    );
    const altered = fc.array(line, { maxLength: 20 }).map((lines) => lines.join('\r\n'));
    const withinReply = fc
      .tuple(line, fc.nat(TEXT.length))
      .map(([text, at]) => TEXT.slice(0, at) + text + TEXT.slice(at));
    fc.assert(
      fc.property(fc.oneof(altered, withinReply, fc.string({ unit: 'binary' })), (text) => {
        expect(codeOf(text)).toMatch(/^(?:READ|REPLY_[A-Z_]+)$/u);
      }),
      { numRuns: 2_000 },
    );
  });
});
