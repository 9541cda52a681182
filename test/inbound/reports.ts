/** Reports of non-delivery as three families of mail servers write them, each about a message to one address. */

export interface Reported {
  /** With its angle brackets. */
  readonly messageId: string;
  readonly to: string;
}

const message = (lines: readonly string[]): Uint8Array => Buffer.from([...lines, ''].join('\r\n'));

/** Postfix returns the headers of the message, and names the address as it was written beside the one it tried. */
export const postfixReport = (
  { messageId, to }: Reported,
  { action = 'failed', final = to }: { readonly action?: string; readonly final?: string } = {},
): Uint8Array =>
  message([
    'From: MAILER-DAEMON@mx.kabinet.example (Mail Delivery System)',
    'Subject: Undelivered Mail Returned to Sender',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="B1"',
    '',
    '--B1',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'This is the mail system at host mx.kabinet.example.',
    '--B1',
    'Content-Description: Delivery report',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.kabinet.example',
    'X-Postfix-Queue-ID: 4F1',
    'Arrival-Date: Sun, 22 Nov 2026 11:00:01 +0100 (CET)',
    '',
    `Final-Recipient: rfc822; ${final}`,
    `Original-Recipient: rfc822;${to}`,
    `Action: ${action}`,
    'Status: 5.1.1',
    'Remote-MTA: dns; inner.kabinet.example',
    'Diagnostic-Code: smtp; 550 5.1.1 <someone@kabinet.example>: Recipient address',
    '    rejected: User unknown',
    '',
    '--B1',
    'Content-Type: text/rfc822-headers',
    '',
    'Received: from avenant.example',
    `Message-ID: ${messageId}`,
    'Subject: Convocation',
    '',
    '--B1--',
  ]);

/** Exchange names the message within what it returns whole. */
export const exchangeReport = ({ messageId, to }: Reported): Uint8Array =>
  message([
    'From: <postmaster@service.example>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="B2"',
    '',
    '--B2',
    'Content-Type: multipart/alternative; boundary="B3"',
    '',
    '--B3',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<p>Your message could not be delivered.</p>',
    '--B3--',
    '--B2',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns;EX01.service.example',
    'Received-From-MTA: dns;gateway.service.example',
    '',
    `Final-Recipient: RFC822;${to.toUpperCase()}`,
    'Action: Failed',
    'Status: 5.2.2',
    'X-Display-Name: Someone',
    '',
    '--B2',
    'Content-Type: message/rfc822',
    '',
    'From: Avenant <avenant@avenant.example>',
    'Message-ID:',
    ` ${messageId}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain',
    '',
    'Bonjour,',
    '',
    'Message-ID: <another@avenant.example>',
    '--B2--',
  ]);

/** Gmail names the message in the report itself. */
export const gmailReport = ({ messageId, to }: Reported): Uint8Array =>
  message([
    'From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; boundary="B4"; report-type=delivery-status',
    '',
    '--B4',
    'Content-Type: text/plain; charset="UTF-8"',
    '',
    'Address not found',
    '--B4',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; googlemail.com',
    `X-Original-Message-ID: ${messageId}`,
    '',
    `Final-Recipient: rfc822; ${to}`,
    'Action: failed',
    'Status: 5.1.1',
    'Diagnostic-Code: smtp; 550-5.1.1 The email account that you tried to reach does not exist.',
    '',
    '--B4--',
  ]);

/** A message with an answer to an invitation, as calendar programs send it. */
export const replyMail = (
  from: string,
  calendar: string,
  type = 'text/calendar; charset=utf-8; method=REPLY',
): Uint8Array =>
  message([
    `From: ${from}`,
    'To: reunions@avenant.example',
    'Subject: Accepted: Concertation',
    'MIME-Version: 1.0',
    'Content-Type: multipart/alternative; boundary="B5"',
    '',
    '--B5',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Anne Lambert has accepted.',
    '--B5',
    `Content-Type: ${type}`,
    'Content-Transfer-Encoding: base64',
    '',
    ...(Buffer.from(calendar)
      .toString('base64')
      .match(/.{1,76}/gu) ?? []),
    '--B5--',
  ]);

/** A letter of a person. */
export const letter = (from: string): Uint8Array =>
  message([`From: ${from}`, 'Subject: Bonjour', 'Content-Type: text/plain; charset=utf-8', '', 'Je suis absente.']);
