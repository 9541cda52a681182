import { describe, expect, it } from '@jest/globals';
import { NO_ADDRESS, proofOf, type MailTrace } from '../../domain/mail-proof.ts';

const SENT: MailTrace = {
  status: 'SENT',
  messageId: '<file.7.1@avenant.example>',
  sentAt: '2026-11-22T10:00:00.000Z',
  response: '250 2.0.0 Ok: queued as 4F1',
};

describe('the proof of a sending', () => {
  it('is the message as sent, with the moment and the answer of the server that took it', () => {
    expect(proofOf(SENT)).toEqual({
      kind: 'PROVEN',
      messageId: '<file.7.1@avenant.example>',
      at: '2026-11-22T10:00:00.000Z',
      answer: '250 2.0.0 Ok: queued as 4F1',
    });
  });

  it('is not there yet while the message waits', () => {
    expect(proofOf({ ...SENT, status: 'PENDING', sentAt: null, response: null })).toEqual({ kind: 'NOT_YET' });
  });

  it.each([
    ['the message came back, though the server had taken it', { status: 'BOUNCED' }, 'BOUNCED'],
    ['the server refused it', { status: 'REFUSED', response: '550 No such user' }, 'REFUSED'],
    ['there was no address', { status: 'REFUSED', response: NO_ADDRESS }, 'NO_ADDRESS'],
  ])('fails where %s', (_why, trace, why) => {
    expect(proofOf({ ...SENT, ...trace })).toEqual({ kind: 'NOT_PROVEN', why });
  });
});
