import type { Recorded } from '../../domain/file.ts';
import { accessMailsOf } from '../../domain/people/access-mails.ts';
import { evolveDirectory, type Directory, type DirectoryEvent } from '../../domain/people/directory.ts';
import { courierOf, wakeUp } from './file-record.ts';
import { mailRows, type OrderedMail } from './mail-rows.ts';
import { insert, type Change, type Row } from './rows.ts';

/** What the messages about how people sign in are ordered with. */
export interface AccessPost {
  /** The host of their Message-IDs. */
  readonly mailHost: string;
  /** Where someone who signs in was reached before this change, where that is another address. */
  readonly formerAddress?: string;
}

/** The invitations as events of the directory leave them, and the messages that they cause. */
export function accessChanges(
  fileId: string,
  directory: Directory,
  recorded: readonly Recorded<DirectoryEvent>[],
  post: AccessPost | undefined,
): readonly Change[] {
  const mails = mailsOf(fileId, directory, recorded, post);
  const update = (rows: readonly Row[]): Change => ({ table: 'sign_in_invitation', rows, on: 'UPDATE' });
  return [
    insert('sign_in_invitation', recorded.flatMap(invited)),
    update(recorded.flatMap(closed('InvitationWithdrawn', 'withdrawn_at'))),
    update(recorded.flatMap(closed('InvitationAccepted', 'accepted_at'))),
    insert('mail', mails),
    // Beside the directory's own workflow: no mail server that is away keeps tasks from being passed on.
    ...(mails.length === 0 ? [] : [wakeUp(courierOf(fileId), recorded)]),
  ];
}

function invited({ event, at }: Recorded<DirectoryEvent>): readonly Row[] {
  if (event.type !== 'PersonInvited') return [];
  const { invitationId: id, hash, personId: person_id, until: expires_at } = event;
  return [{ id, hash, person_id, invited_at: at, expires_at }];
}

const closed =
  (type: 'InvitationWithdrawn' | 'InvitationAccepted', column: string) =>
  ({ event, at }: Recorded<DirectoryEvent>): readonly Row[] =>
    event.type === type ? [{ id: event.invitationId, [column]: at }] : [];

function mailsOf(
  fileId: string,
  directory: Directory,
  recorded: readonly Recorded<DirectoryEvent>[],
  post: AccessPost | undefined,
): readonly Row[] {
  const { formerAddress } = post ?? {};
  const after = recorded.reduce((known, { event }) => evolveDirectory(known, event), directory);
  const orders = recorded.flatMap(({ seq, event }) =>
    accessMailsOf(after, event, formerAddress !== undefined).map((mail): OrderedMail => ({ ...mail, seq })),
  );
  const [first] = recorded;
  if (orders.length === 0 || first === undefined) return [];
  if (post === undefined) throw new Error('A change that is told by mail was recorded without the host of its mails.');
  return mailRows(fileId, orders, first.at, post.mailHost).map((row) => ({
    ...row,
    address: row['kind'] === 'ADDRESS_CHANGED' ? formerAddress : null,
  }));
}
