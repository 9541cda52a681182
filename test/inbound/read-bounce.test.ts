import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { readIncoming, type IncomingMail } from '../../inbound/incoming-mail.ts';
import { readBounce } from '../../inbound/read-bounce.ts';
import type { Bounce } from '../../prisma/record/bounces.ts';
import { exchangeReport, gmailReport, letter, postfixReport, replyMail } from './reports.ts';

const SENT = { messageId: '<file-3.7.1@avenant.example>', to: 'someone@kabinet.example' };

async function bouncesIn(raw: Uint8Array): Promise<readonly Bounce[] | undefined> {
  const mail = await readIncoming(raw);
  if (mail === undefined) throw new Error('It is no message.');
  return readBounce(mail);
}

describe('a report of non-delivery', () => {
  it.each([
    [
      'Postfix',
      postfixReport(SENT),
      '5.1.1',
      /^550 5\.1\.1 <someone@kabinet\.example>: Recipient address rejected: User unknown$/u,
    ],
    ['Exchange', exchangeReport(SENT), '5.2.2', /^$/u],
    ['Gmail', gmailReport(SENT), '5.1.1', /^550-5\.1\.1 The email account .* does not exist\.$/u],
  ])('of %s says which message did not reach whom, and why', async (_server, raw, status, reason) => {
    expect(await bouncesIn(raw)).toEqual([
      { messageId: SENT.messageId, addresses: [SENT.to], status, reason: expect.stringMatching(reason) },
    ]);
  });

  it('names the address as it was written, though the message was forwarded to another', async () => {
    const [bounce] = (await bouncesIn(postfixReport(SENT, { final: 'Inner@elsewhere.example' }))) ?? [];
    expect(bounce?.addresses).toEqual([SENT.to, 'inner@elsewhere.example']);
  });

  it.each(['delayed', 'relayed', 'delivered', 'expanded'])(
    'about a message that was %s gives nobody up',
    async (action) => {
      expect(await bouncesIn(postfixReport(SENT, { action }))).toEqual([]);
    },
  );

  it('is one for each of those given up', () => {
    const text = ['Reporting-MTA: dns; a', `Original-Message-ID: ${SENT.messageId}`, '']
      .concat('Final-Recipient: rfc822; a@x.example', 'Action: failed', 'Status: 4.4.7', '')
      .concat('Final-Recipient: rfc822; <b@x.example>', 'Action: delivered', 'Status: 2.0.0', '')
      .concat('Final-Recipient: rfc822; <c@x.example>', 'Action: failed', 'Status: unknown', '')
      .join('\n');
    expect(readBounce(reportOf(text))).toEqual([
      { messageId: SENT.messageId, addresses: ['a@x.example'], status: '4.4.7', reason: '' },
      { messageId: SENT.messageId, addresses: ['c@x.example'], status: '5.0.0', reason: '' },
    ]);
  });

  it.each([
    [
      'does not say which message it is about',
      'Reporting-MTA: dns; a\n\nFinal-Recipient: rfc822; a@x.example\nAction: failed\n',
    ],
    [
      'names a message by what is no id',
      'Original-Message-ID: 7\n\nFinal-Recipient: rfc822; a@x.example\nAction: failed\n',
    ],
    ['names nobody', `Original-Message-ID: ${SENT.messageId}\n\nFinal-Recipient: x400; /C=BE\nAction: failed\n`],
    ['is empty', ''],
  ])('that %s counts for nothing', (_what, text) => {
    expect(readBounce(reportOf(text))).toEqual([]);
  });

  it('keeps of a reason one short line', () => {
    const reason = `Diagnostic-Code: smtp; 550 ${'x'.repeat(500)}\u0007\n\tand more`;
    const text = `Original-Message-ID: ${SENT.messageId}\n\nFinal-Recipient: rfc822; a@x.example\nAction: failed\n${reason}\n`;
    const [bounce] = readBounce(reportOf(text)) ?? [];
    expect(bounce?.reason).toHaveLength(300);
    expect(bounce?.reason).toMatch(/^550 x+$/u);
  });

  it.each([
    ['a letter', letter('a@x.example')],
    ['an answer to an invitation', replyMail('a@x.example', 'BEGIN:VCALENDAR')],
  ])('is not seen in %s', async (_what, raw) => {
    expect(await bouncesIn(raw)).toBeUndefined();
  });
});

describe('what comes in', () => {
  it('is read, or is no message, whatever its bytes', async () => {
    const raw = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.constantFrom(postfixReport(SENT), exchangeReport(SENT), gmailReport(SENT)).chain(altered),
    );
    await fc.assert(
      fc.asyncProperty(raw, async (bytes) => {
        const mail = await readIncoming(bytes);
        if (mail === undefined) return;
        for (const bounce of readBounce(mail) ?? []) {
          expect(bounce.messageId).toMatch(/^<[^<>\s]+>$/u);
          expect(bounce.addresses.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is a report or not, whatever its words', () => {
    const field = fc.tuple(
      fc.constantFrom('Action', 'Final-Recipient', 'Original-Message-ID', 'Status', 'Diagnostic-Code', ' ', ''),
      fc.oneof(fc.constantFrom('failed', 'rfc822; a@x.example', SENT.messageId), fc.string({ unit: 'binary' })),
    );
    const text = fc
      .array(
        field.map(([name, value]) => `${name}: ${value}`),
        { maxLength: 12 },
      )
      .map((all) => all.join('\n'));
    fc.assert(
      fc.property(text, text, (report, returned) => {
        const parts = [...reportOf(report).parts, { type: 'text/rfc822-headers', text: returned }];
        expect(Array.isArray(readBounce({ from: undefined, parts }))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('comes from nobody where it says that it comes from several', async () => {
    const from = async (text: string) => (await readIncoming(letter(text)))?.from;
    expect(await from('Anne Lambert <Anne@X.example>')).toBe('anne@x.example');
    expect(await from('a@x.example, b@x.example')).toBeUndefined();
    expect(await from('a@x.example\r\nFrom: b@x.example')).toBeUndefined();
    expect(await from('')).toBeUndefined();
  });
});

const reportOf = (text: string): IncomingMail => ({
  from: undefined,
  parts: [{ type: 'message/delivery-status', text }],
});

/** A byte changed, or the end cut off. */
const altered = (bytes: Uint8Array): fc.Arbitrary<Uint8Array> =>
  fc.tuple(fc.nat(bytes.length - 1), fc.nat(255), fc.boolean()).map(([at, value, isCut]) => {
    const copy = Uint8Array.from(isCut ? bytes.subarray(0, at) : bytes);
    copy[at] = value;
    return copy;
  });
