import type { Mail } from '../prisma/generated/client.ts';
import type { Queries } from '../prisma/client.ts';
import type { ActivityDeps } from './deps.ts';

/** Longer than the transport waits for a server that does not answer. */
const SENDING_MS = 120_000;
/** A few within the workflow's heartbeat timeout. */
const HEARTBEAT_MS = 3_000;

/**
 * Sends the messages a file owes, in their order. First sent, then recorded as sent: a crash between the two repeats a
 * message under its own Message-ID, never loses one. Two of these on one file wait for each other.
 *
 * A refused address is recorded and seen by the contract secretary; a server that is away makes the activity fail, and the
 * engine tries again.
 */
export const sendMails =
  (deps: ActivityDeps) =>
  async ({ fileId }: { readonly fileId: string }): Promise<void> => {
    const alive = setInterval(deps.heartbeat, HEARTBEAT_MS);
    try {
      while (await sendNext(deps, fileId));
    } finally {
      clearInterval(alive);
    }
  };

/** Sends the file's next message; false when there is none. */
function sendNext(deps: ActivityDeps, fileId: string): Promise<boolean> {
  return deps.db.$transaction(
    async (tx) => {
      const mail = await lockNext(tx, fileId);
      if (mail === undefined) return false;
      const delivery = await deps.deliver(mail);
      const { address, response } = delivery;
      await tx.mail.update({
        where: { id: mail.id },
        data: {
          status: delivery.kind === 'ACCEPTED' ? 'SENT' : 'REFUSED',
          sentAt: deps.now(),
          attempts: { increment: 1 },
          address,
          response,
        },
      });
      return true;
    },
    { timeout: SENDING_MS, maxWait: SENDING_MS },
  );
}

/** A plain lock, not SKIP LOCKED: a killed holder would leave its message behind. */
async function lockNext(tx: Queries, fileId: string): Promise<PendingMail | undefined> {
  const [mail] = await tx.$queryRawUnsafe<PendingMail[]>(
    `SELECT id, seq, kind, task_seq AS "taskSeq", party_kind AS "partyKind", party_id AS "partyId", languages,
            message_id AS "messageId", file_id AS "fileId"
     FROM mail WHERE file_id = $1 AND status = 'PENDING' ORDER BY seq, id LIMIT 1 FOR UPDATE`,
    fileId,
  );
  return mail;
}

/** What is known of a message before it is written. */
export type PendingMail = Pick<
  Mail,
  'id' | 'seq' | 'kind' | 'taskSeq' | 'partyKind' | 'partyId' | 'languages' | 'messageId' | 'fileId'
>;
