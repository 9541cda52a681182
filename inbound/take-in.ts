import type { Instant } from '../domain/calendar/dates.ts';
import { RuleViolation } from '../domain/violation.ts';
import { readReply, type InvitationReply } from '../mail/invitation/read-reply.ts';
import type { Bounce, BounceOutcome } from '../prisma/record/bounces.ts';
import { readIncoming, type IncomingMail } from './incoming-mail.ts';
import { readBounce } from './read-bounce.ts';

/** A message of ours that came back. */
export interface BouncedMail {
  readonly mailId: string;
  readonly fileId: string;
}

/** Whom what comes in is handed on to. Each may be called again with the same: a server that got no answer tries again. */
export interface InboundPorts {
  /** Records that a message came back. */
  readonly recordBounce: (bounce: Bounce, at: Instant) => Promise<BounceOutcome>;
  /** Tells the file of a message that came back, once that is recorded. */
  readonly cameBack: (mail: BouncedMail) => Promise<void>;
  /** Whether the meeting was ever announced to that address, which is in small letters. */
  readonly isInvited: (uid: string, email: string) => Promise<boolean>;
  /** Records what somebody invited answers. */
  readonly answered: (reply: InvitationReply) => Promise<void>;
  readonly now: () => Instant;
}

/** What became of a message that came in, for the log: it holds nothing of the message. */
export interface TakenIn {
  readonly kind: 'BOUNCE' | 'REPLY' | 'OTHER';
  /** What was done with it, or the code of why nothing was. */
  readonly outcome: string;
}

/** What is said of is still on its way to the record: the same message has to come once more. */
export class TooEarly extends Error {
  override readonly name = 'TooEarly';
}

/** The parts in which calendar programs put an answer, the better first. */
const REPLY_TYPES = ['text/calendar', 'application/ics'];

/**
 * Takes in a message: a report that one of ours did not arrive, or an answer to an invitation. Anything else is kept nowhere and
 * answered nowhere.
 *
 * @throws TooEarly, and what the ports throw: the server that brought the message tries again later.
 */
export async function takeIn(ports: InboundPorts, raw: Uint8Array): Promise<TakenIn> {
  const mail = await readIncoming(raw);
  if (mail === undefined) return { kind: 'OTHER', outcome: 'UNREADABLE' };
  const bounces = readBounce(mail);
  if (bounces !== undefined) return { kind: 'BOUNCE', outcome: await takeBounces(ports, bounces) };
  const written = REPLY_TYPES.flatMap((type) => mail.parts.filter((part) => part.type === type))[0];
  if (written !== undefined) return { kind: 'REPLY', outcome: await takeReply(ports, mail, written.text) };
  return { kind: 'OTHER', outcome: 'DROPPED' };
}

async function takeBounces(ports: InboundPorts, bounces: readonly Bounce[]): Promise<string> {
  const outcomes = new Set<string>();
  for (const bounce of bounces) {
    const outcome = await ports.recordBounce(bounce, ports.now());
    if (outcome.kind === 'NOT_YET_SENT') throw new TooEarly();
    // Told again for one that is known: the first time may have ended in between.
    if ('mailId' in outcome) await ports.cameBack({ mailId: outcome.mailId, fileId: outcome.fileId });
    outcomes.add(outcome.kind);
  }
  return [...outcomes].toSorted().join(' ') || 'NOBODY_GIVEN_UP';
}

/** One's own answer alone: whoever writes is whom he answers for, and was invited. */
async function takeReply(ports: InboundPorts, { from }: IncomingMail, text: string): Promise<string> {
  try {
    const reply = readReply(text);
    if (from !== reply.email) return 'WRITTEN_BY_ANOTHER';
    if (!(await ports.isInvited(reply.uid, reply.email))) return 'NOT_INVITED';
    await ports.answered(reply);
    return 'TAKEN';
  } catch (error) {
    if (error instanceof RuleViolation) return error.code;
    throw error;
  }
}
