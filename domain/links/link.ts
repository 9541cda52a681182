import { addMinutes, type Instant, type IsoDate } from '../calendar/dates.ts';
import type { Party } from '../people/roles.ts';

/** The messages about the links of organisations, whatever the file: they leave at once and concern no procedure. */
export const LINK_MAIL_KINDS = [
  'ANSWER_CONFIRMED',
  'LINK_SENT',
  'LINK_USED_ELSEWHERE',
  'ANSWER_STRUCK',
  'ANSWER_CONTESTED',
] as const;
export type LinkMailKind = (typeof LINK_MAIL_KINDS)[number];

export const isLinkMail = (kind: string): kind is LinkMailKind => LINK_MAIL_KINDS.some((each) => each === kind);

/** What a link is good for: to answer its task, or to read what became of it. */
export type LinkPurpose = 'ANSWER' | 'READ_ONLY';

/** The messages that ask an organisation for an answer, or ask again. */
const ASKING: ReadonlySet<string> = new Set([
  'TASK_OPENED',
  'REMINDER',
  'DATE_MOVED',
  'MINUTES_SENT',
  'LINK_SENT',
  'ANSWER_STRUCK',
]);

/** What the link in a message of a kind is good for. */
export const purposeOf = (mailKind: string): LinkPurpose => (ASKING.has(mailKind) ? 'ANSWER' : 'READ_ONLY');

const LINK_DAYS = 7;
const MINUTES_A_DAY = 24 * 60;

/** Until when a link is good: seven times 24 hours from the sending of its message. */
export const linkExpiry = (sentAt: Instant): Instant => addMinutes(sentAt, LINK_DAYS * MINUTES_A_DAY);

/** So many new links a day and task (in Brussels) may be asked for: a mailbox is not to be filled by whoever found an old link. */
const LINKS_A_DAY = 3;

/** A task as far as its links are concerned. */
export interface LinkedTask {
  readonly status: { readonly kind: 'OPEN' | 'DONE' | 'MOOT' };
  readonly assignees: readonly Party[];
  /** The days on which new links to it were asked for. */
  readonly links?: readonly IsoDate[];
}

/** Why an organisation may not ask for a new link to a task: not its own, closed, or asked too often. `undefined` when it may. */
export function barToLink(
  { status, assignees, links = [] }: LinkedTask,
  actor: { readonly kind: string; readonly id?: string },
  today: IsoDate,
): 'NOT_YOURS' | 'STEP_CLOSED' | 'LINKS_EXHAUSTED' | undefined {
  if (actor.kind !== 'ORGANISATION' || !assignees.some(({ id }) => id === actor.id)) return 'NOT_YOURS';
  if (status.kind !== 'OPEN') return 'STEP_CLOSED';
  return links.filter((day) => day === today).length >= LINKS_A_DAY ? 'LINKS_EXHAUSTED' : undefined;
}

/** A link as it was sent. What is absent was not kept when it was: such a link has expired. */
export interface SentLink {
  readonly purpose?: LinkPurpose;
  readonly expiresAt: Instant;
  /** Keyed hash of the address it was sent to. */
  readonly addressHash?: string;
  /** The text it speaks of; absent where it speaks of none. */
  readonly textHash?: string;
}

/** What a link is measured against on the day it is followed. */
export interface PresentTask {
  readonly now: Instant;
  readonly status: LinkedTask['status']['kind'];
  /** Whether it was closed because its file was sent back. */
  readonly isSentBack: boolean;
  /** When an answer to it was struck: whoever gave that may still hold a link of before. */
  readonly struckAt?: Instant | undefined;
  /** Keyed hash of the organisation's address on record. */
  readonly addressHash: string | undefined;
  readonly textHash: string | undefined;
}

export type LinkStanding = 'GOOD' | 'EXPIRED' | 'TEXT_CHANGED';

/**
 * What a link is still good for. One whose address is not the recipient's any more has expired, and so has one that was sent to
 * be read while its task waits; one about another text is dead, unless it was answered: then it shows what was.
 */
export function standingOf(link: SentLink, present: PresentTask): LinkStanding {
  if (present.now >= link.expiresAt) return 'EXPIRED';
  if (present.struckAt !== undefined && link.expiresAt < linkExpiry(present.struckAt)) return 'EXPIRED';
  if (link.addressHash === undefined || link.addressHash !== present.addressHash) return 'EXPIRED';
  if (present.isSentBack || (present.status !== 'DONE' && link.textHash !== present.textHash)) return 'TEXT_CHANGED';
  return present.status === 'OPEN' && link.purpose !== 'ANSWER' ? 'EXPIRED' : 'GOOD';
}
