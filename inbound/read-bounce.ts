import type { Bounce } from '../prisma/record/bounces.ts';
import type { IncomingMail, IncomingPart } from './incoming-mail.ts';

type Fields = ReadonlyMap<string, string>;

/** The report itself, and what it returns of the message it is about (RFC 3462, RFC 6533). */
const REPORT = new Set(['message/delivery-status', 'message/global-delivery-status']);
const RETURNED = new Set(['message/rfc822', 'text/rfc822-headers', 'message/global', 'message/global-headers']);

const MESSAGE_ID = /^<[^<>\s]{1,250}>$/u;
const LONGEST_REASON = 300;
/** Of a report, and of the headers that are returned: the message itself may follow them. */
const LONGEST = 64 * 1024;
/** Reports are about a few people; ours about one. */
const MOST_RECIPIENTS = 50;

/**
 * Whom a message did not reach, as a mail server reports it (RFC 3464): one for each of those given up. Undefined for what is no
 * such report; empty where nobody was given up, or where it does not say which message it is about.
 */
export function readBounce({ parts }: IncomingMail): readonly Bounce[] | undefined {
  const report = parts.find(({ type }) => REPORT.has(type));
  if (report === undefined) return undefined;
  const [message, ...recipients] = groupsOf(report.text);
  const messageId = message === undefined ? undefined : messageIdOf(message, parts);
  if (messageId === undefined) return [];
  return recipients
    .slice(0, MOST_RECIPIENTS)
    .filter((fields) => fields.get('action')?.toLowerCase() === 'failed')
    .map((fields) => ({
      messageId,
      addresses: addressesOf(fields),
      status: statusOf(fields.get('status')),
      reason: reasonOf(fields.get('diagnostic-code')),
    }))
    .filter(({ addresses }) => addresses.length > 0);
}

/** Named in the report by some servers, else by the message it returns. */
function messageIdOf(report: Fields, parts: readonly IncomingPart[]): string | undefined {
  const returned = parts.find(({ type }) => RETURNED.has(type));
  const [headers] = returned === undefined ? [] : groupsOf(returned.text);
  const named = [report.get('original-message-id'), report.get('x-original-message-id'), headers?.get('message-id')];
  return named.find((id) => id !== undefined && MESSAGE_ID.test(id));
}

function addressesOf(fields: Fields): readonly string[] {
  const written = [fields.get('original-recipient'), fields.get('final-recipient')];
  const found = written.map((each) => /^[^;]*;\s*<?([^<>\s]+@[^<>\s]+?)>?$/u.exec(each ?? '')?.[1]?.toLowerCase());
  return [...new Set(found.filter((each) => each !== undefined))];
}

const statusOf = (written = ''): string => /^[245]\.\d{1,3}\.\d{1,3}/u.exec(written)?.[0] ?? '5.0.0';

const reasonOf = (written = ''): string =>
  written
    .replace(/^[\w-]+\s*;\s*/u, '')
    .replaceAll(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_REASON);

/** Header fields in groups that an empty line parts; names in small letters, the first of each counts. */
function groupsOf(text: string): readonly Fields[] {
  const unfolded = text
    .slice(0, LONGEST)
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(/\n[ \t]+(?=\S)/gu, ' ');
  return unfolded
    .split(/\n[ \t]*\n/u)
    .map((group) => fieldsOf(group.split('\n')))
    .filter((fields) => fields.size > 0);
}

const fieldsOf = (lines: readonly string[]): Fields =>
  new Map(
    lines
      .map((line) => /^([\w-]+)\s*:(.*)$/u.exec(line))
      .filter((match) => match !== null)
      .map(([, name = '', value = '']) => [name.toLowerCase(), value.trim()] as const)
      .toReversed(),
  );
