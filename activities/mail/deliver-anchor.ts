import { threadRootOf } from '../../domain/amendment/message-id.ts';
import { isLanguage } from '../../domain/language.ts';
import { anchorLetter } from '../../mail/messages/anchor.tsx';
import { renderLetter } from '../../mail/message.tsx';
import type { Delivery } from '../../mail/transport.ts';
import { anchorCopy } from '../../prisma/queries/anchors.ts';
import type { PendingMail } from '../send-mails.ts';
import type { DeliveryOptions } from './deliver.ts';

/** Writes the message that brings an anchor to an auditor, and hands it to the mail server. */
export async function deliverAnchor(options: DeliveryOptions, mail: PendingMail, address: string): Promise<Delivery> {
  const { anchor } = await anchorCopy(options.db, mail.seq);
  const view = { anchor, languages: mail.languages.filter(isLanguage) };
  return options.transport.send({
    ...renderLetter(anchorLetter, view),
    to: address,
    messageId: mail.messageId,
    threadRoot: threadRootOf(mail.fileId, options.mailHost),
    languages: view.languages,
  });
}
