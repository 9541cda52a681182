import { threadRootOf } from '../../domain/amendment/message-id.ts';
import { isLanguage } from '../../domain/language.ts';
import { NO_ADDRESS } from '../../domain/mail-proof.ts';
import type { Recorded } from '../../domain/file.ts';
import { ACCESS_MAIL_KINDS, type AccessMailKind } from '../../domain/people/access-mails.ts';
import type { DirectoryEvent } from '../../domain/people/directory.ts';
import { accessLetter, type AccessMail } from '../../mail/messages/access.tsx';
import { renderLetter } from '../../mail/message.tsx';
import type { Delivery } from '../../mail/transport.ts';
import { load } from '../../prisma/record/load.ts';
import { invitationToken } from '../../prisma/work/sign-in-invitations.ts';
import type { PendingMail } from '../send-mails.ts';
import { addressOf, type DeliveryOptions } from './deliver.ts';

/** Writes a message about how someone signs in, and hands it to the mail server. */
export async function deliverAccess(options: DeliveryOptions, mail: PendingMail): Promise<Delivery> {
  const kind = kindOf(mail);
  // Who is warned that his messages go elsewhere is written to where they went before, or not at all.
  const address = kind === 'ADDRESS_CHANGED' ? (mail.address ?? undefined) : await addressOf(options, mail);
  if (address === undefined) return { kind: 'REFUSED', address: '', response: NO_ADDRESS };
  const view = await viewOf(options, mail, kind);
  return options.transport.send({
    ...renderLetter(accessLetter, view),
    to: address,
    messageId: mail.messageId,
    threadRoot: threadRootOf(`${mail.fileId}-${mail.partyId}`, options.mailHost),
    languages: view.languages,
  });
}

async function viewOf(options: DeliveryOptions, mail: PendingMail, kind: AccessMailKind): Promise<AccessMail> {
  const { events } = await load<DirectoryEvent>(options.db, mail.fileId, mail.seq - 1);
  const [cause] = events;
  if (cause === undefined) throw new Error(`Nothing was recorded that causes the message ${mail.id}.`);
  return { kind, languages: mail.languages.filter(isLanguage), at: cause.at, ...leadOf(options, cause) };
}

function leadOf(
  { publicUrl, secret }: DeliveryOptions,
  { event }: Recorded<DirectoryEvent>,
): Pick<AccessMail, 'link' | 'invitation'> {
  if (event.type === 'PersonChanged') return {};
  if (event.type !== 'PersonInvited') return { link: `${publicUrl}/account` };
  const { invitationId, until, again = false } = event;
  return { link: `${publicUrl}/invitation/${invitationToken(secret, invitationId)}`, invitation: { until, again } };
}

function kindOf({ kind }: PendingMail): AccessMailKind {
  const known = ACCESS_MAIL_KINDS.find((each) => each === kind);
  if (known === undefined) throw new Error(`No message of the directory is of the kind ${kind}.`);
  return known;
}
