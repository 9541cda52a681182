import { textOfAmendment, textOfMeetingTask } from '../../domain/links/text-spoken-of.ts';
import { taskId } from '../../prisma/record/task-rows.ts';
import { registerLink } from '../../prisma/work/task-links.ts';
import type { PendingMail } from '../send-mails.ts';
import type { DeliveryOptions } from './deliver.ts';

/** The task a link leads to, and the text that the message speaks of. */
export interface LinkedTask {
  readonly seq: number;
  readonly textHash: string | undefined;
}

export const textOfLink = { amendment: textOfAmendment, meeting: textOfMeetingTask };

/**
 * A link names the task and the version it was sent for, and carries no authority: staff sign in. Organisations have no
 * account: their link holds a key to that one task, made for this message and its address.
 */
export async function taskLink(
  { publicUrl, secret, db, now }: DeliveryOptions,
  mail: PendingMail,
  { seq, textHash }: LinkedTask,
  address: string,
): Promise<string> {
  const id = taskId(mail.fileId, seq);
  const link = `${publicUrl}/tasks/${id}?v=${mail.seq}`;
  if (mail.partyKind !== 'ORGANISATION') return link;
  const linked = { mailId: mail.id, kind: mail.kind, taskId: id, organisationId: mail.partyId, address, textHash };
  return `${link}&key=${await registerLink(db, secret, linked, now())}`;
}
