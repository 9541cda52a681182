import type { CalendarAddress } from './meeting.ts';

/**
 * Who calls a meeting in calendars: their answers go to the address at which mail is taken in, or, without one, to whoever
 * reads the mails sent to the sender's.
 *
 * @param mailFrom as in a From header: `Avenant <avenant@service.example>`, or the address alone.
 */
export function organizerOf({
  mailFrom,
  inboundAddress,
}: {
  readonly mailFrom: string;
  readonly inboundAddress: string | undefined;
}): CalendarAddress {
  const [, name = '', address = mailFrom] = /^\s*(.*?)\s*<([^<>]+)>\s*$/u.exec(mailFrom) ?? [];
  return { name, email: inboundAddress ?? address.trim() };
}
