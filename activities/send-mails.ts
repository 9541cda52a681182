import type { Mail } from '../prisma/generated/client.ts';
import type { Queries } from '../prisma/client.ts';
import { atMost } from './at-most.ts';
import type { ActivityDeps } from './deps.ts';

/** Longer than the transport waits for a server that does not answer. */
const SENDING_MS = 120_000;
/** A few within the workflow's heartbeat timeout. */
const HEARTBEAT_MS = 3_000;

/** What sending works with. */
type Sending = Pick<ActivityDeps, 'db' | 'mailTurn' | 'deliver' | 'heartbeat' | 'now'>;

type Turn = ReturnType<typeof atMost>;

/**
 * Messages of so many files at a time, as many as the transport has connections to the mail server. Each holds a connection to
 * the database while its message is written with others: with one for every file that mails, after an outage, all would wait
 * for each other.
 */
const MOST_AT_ONCE = 3;

/** So many addresses put off in a row are no fault of theirs: the server is busy, and is left alone for a while. */
const MOST_POSTPONED = 20;
/** How long a server may put an address off before that is taken for its last word, as mail servers do among themselves. */
const PATIENCE_DAYS = 5;

/**
 * Sends the messages a file owes, in their order and at the mail server's pace. First sent, then recorded as sent: a crash
 * between the two repeats a message under its own Message-ID, never loses one. Two of these on one file wait for each other.
 *
 * A refused address is recorded and seen by the contract secretary; one that the server puts off is overtaken by the others and
 * tried again. Where the server is away, or something was put off, the activity fails, and the engine tries again.
 */
export const sendMails = (deps: Sending) => {
  const inTurn = atMost(MOST_AT_ONCE);
  return async ({ fileId }: { readonly fileId: string }): Promise<void> => {
    const alive = setInterval(deps.heartbeat, HEARTBEAT_MS);
    try {
      const postponed = await sendAll(deps, fileId, inTurn);
      if (postponed > 0) throw new MailsPostponed(postponed);
    } finally {
      clearInterval(alive);
    }
  };
};

/** Messages that the mail server will perhaps take later. */
class MailsPostponed extends Error {
  override readonly name = 'MailsPostponed';

  constructor(count: number) {
    super(`${count} messages were put off by the mail server.`);
  }
}

/** Sends until there is nothing left but what was put off; how much that is. */
async function sendAll(deps: Sending, fileId: string, inTurn: Turn): Promise<number> {
  const postponed: string[] = [];
  while (postponed.length < MOST_POSTPONED && (await owes(deps.db, fileId, postponed))) {
    // Before the row is locked: whoever waits for his turn holds no connection to the database.
    await deps.mailTurn();
    const id = await inTurn(() => sendNext(deps, fileId, postponed));
    if (id !== undefined) postponed.push(id);
  }
  return postponed.length;
}

/** Sends the file's next message; its id when the server put it off. */
function sendNext(deps: Sending, fileId: string, postponed: readonly string[]): Promise<string | undefined> {
  return deps.db.$transaction(
    async (tx) => {
      const mail = await lockNext(tx, fileId, postponed);
      if (mail === undefined) return undefined;
      const { kind, address, response } = await deps.deliver(mail);
      const isPostponed = kind === 'POSTPONED' && daysBetween(mail.orderedAt, deps.now()) < PATIENCE_DAYS;
      const sent = { status: kind === 'ACCEPTED' ? 'SENT' : 'REFUSED', sentAt: deps.now() };
      await tx.mail.update({
        where: { id: mail.id },
        data: { ...(isPostponed ? {} : sent), attempts: { increment: 1 }, address, response },
      });
      return isPostponed ? mail.id : undefined;
    },
    { timeout: SENDING_MS, maxWait: SENDING_MS },
  );
}

const DAY_MS = 86_400_000;
const daysBetween = (from: Date, until: string): number => (Date.parse(until) - from.getTime()) / DAY_MS;

const PENDING = `FROM mail WHERE file_id = $1 AND status = 'PENDING' AND id <> ALL($2::text[])`;

async function owes(db: Queries, fileId: string, but: readonly string[]): Promise<boolean> {
  const [found] = await db.$queryRawUnsafe<{ owes: boolean }[]>(
    `SELECT EXISTS (SELECT 1 ${PENDING}) AS owes`,
    fileId,
    but,
  );
  return found?.owes === true;
}

/** A plain lock, not SKIP LOCKED: a killed holder would leave its message behind. */
async function lockNext(tx: Queries, fileId: string, but: readonly string[]): Promise<PendingMail | undefined> {
  const [mail] = await tx.$queryRawUnsafe<PendingMail[]>(
    `SELECT id, seq, kind, task_seq AS "taskSeq", party_kind AS "partyKind", party_id AS "partyId", languages,
            message_id AS "messageId", file_id AS "fileId", ordered_at AS "orderedAt", address
     ${PENDING} ORDER BY seq, id LIMIT 1 FOR UPDATE`,
    fileId,
    but,
  );
  return mail;
}

/** What is known of a message before it is written. */
export type PendingMail = Pick<
  Mail,
  | 'id'
  | 'seq'
  | 'kind'
  | 'taskSeq'
  | 'partyKind'
  | 'partyId'
  | 'languages'
  | 'messageId'
  | 'fileId'
  | 'orderedAt'
  | 'address'
>;
