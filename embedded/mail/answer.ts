import ICAL from 'ical.js';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { bareAddress, type CaughtMail } from './mail.ts';

/** What a reader, or his server, may answer to a mail, to show what happens then. */
export const ANSWERS = ['ACCEPTED', 'TENTATIVE', 'DECLINED', 'BOUNCED'] as const;
export type MailAnswer = (typeof ANSWERS)[number];

/** The answers that make sense: those to an invitation where there is one; a mail can always come back. */
export const answersTo = (mail: CaughtMail): readonly MailAnswer[] =>
  ANSWERS.filter((answer) => answer === 'BOUNCED' || invitationOf(mail) !== undefined);

/** Sends the answer to where the mail says that it is taken in, as the reader's program or his server would. */
export async function sendAnswer(smtpUrl: string, mail: CaughtMail, answer: MailAnswer): Promise<void> {
  const smtp = createTransport(smtpUrl);
  try {
    await smtp.sendMail(answer === 'BOUNCED' ? reportOn(mail) : replyTo(mail, answer));
  } finally {
    smtp.close();
  }
}

const readerOf = ({ envelope }: CaughtMail): string => envelope.to[0] ?? '';

const invitationOf = ({ attachments }: CaughtMail): string | undefined => {
  const invited = attachments.find(({ mimeType, method }) => mimeType === 'text/calendar' && method === 'REQUEST');
  return invited === undefined ? undefined : Buffer.from(invited.base64, 'base64').toString();
};

function replyTo(mail: CaughtMail, answer: MailAnswer): SendMailOptions {
  const reader = readerOf(mail);
  const invited = ICAL.Component.fromString(invitationOf(mail) ?? '').getFirstSubcomponent('vevent');
  const event = new ICAL.Component('vevent');
  for (const name of ['uid', 'sequence', 'organizer']) {
    const said = invited?.getFirstProperty(name);
    if (said !== undefined && said !== null) event.addProperty(said);
  }
  event.addPropertyWithValue('dtstamp', ICAL.Time.fromJSDate(new Date(), true));
  event.addPropertyWithValue('attendee', `mailto:${reader}`).setParameter('partstat', answer);
  const calendar = new ICAL.Component('vcalendar');
  for (const [name, value] of [
    ['version', '2.0'],
    ['prodid', '-//Avenant//Mail catcher//EN'],
    ['method', 'REPLY'],
  ] as const) {
    calendar.addPropertyWithValue(name, value);
  }
  calendar.addSubcomponent(event);
  const organizer = String(event.getFirstPropertyValue('organizer') ?? '').replace(/^mailto:/iu, '');
  const content = calendar.toString();
  return { from: reader, to: organizer, subject: answer, text: answer, icalEvent: { method: 'REPLY', content } };
}

function reportOn(mail: CaughtMail): SendMailOptions {
  const reader = readerOf(mail);
  const report = ['Reporting-MTA: dns; localhost', '', `Final-Recipient: rfc822; ${bareAddress(reader)}`]
    .concat('Action: failed', 'Status: 5.1.1', 'Diagnostic-Code: smtp; 550 5.1.1 No such mailbox', '')
    .join('\r\n');
  return {
    envelope: { from: '', to: mail.envelope.from },
    from: 'mailer-daemon@localhost.localdomain',
    subject: 'Undelivered',
    text: 'No such mailbox.',
    attachments: [
      { contentType: 'message/delivery-status', content: report },
      { contentType: 'text/rfc822-headers', content: `Message-ID: ${mail.messageId}\r\n` },
    ],
  };
}
