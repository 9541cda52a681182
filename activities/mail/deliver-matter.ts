import { DEFAULT_POLICY } from '../../domain/amendment/policy.ts';
import { threadRootOf } from '../../domain/amendment/message-id.ts';
import { evolveMatter, type MatterEvent } from '../../domain/matters/events.ts';
import { isLanguage } from '../../domain/language.ts';
import { NO_ADDRESS } from '../../domain/mail-proof.ts';
import { MATTER_MAIL_KINDS, type MatterMailKind } from '../../domain/matters/mail-orders.ts';
import { newMatter } from '../../domain/matters/matter.ts';
import { dueOfMatter, lastConvocation } from '../../domain/matters/terms.ts';
import { matterLetter, type MatterMail } from '../../mail/messages/matter.tsx';
import { renderLetter } from '../../mail/message.tsx';
import type { Delivery } from '../../mail/transport.ts';
import { load } from '../../prisma/record/load.ts';
import type { PendingMail } from '../send-mails.ts';
import { addressOf, namesById, type DeliveryOptions } from './deliver.ts';

/** Writes a message about a matter, as it was when the message was caused, and hands it to the mail server. */
export async function deliverMatter(options: DeliveryOptions, mail: PendingMail): Promise<Delivery> {
  const address = await addressOf(options, mail);
  if (address === undefined) return { kind: 'REFUSED', address: '', response: NO_ADDRESS };
  const view = await matterMail(options, mail);
  return options.transport.send({
    ...renderLetter(matterLetter, view),
    to: address,
    messageId: mail.messageId,
    threadRoot: threadRootOf(mail.fileId, options.mailHost),
    languages: view.languages,
  });
}

async function matterMail(options: DeliveryOptions, mail: PendingMail): Promise<MatterMail> {
  const { events } = await load<MatterEvent>(options.db, mail.fileId, 0);
  const until = events.filter(({ seq }) => seq <= mail.seq);
  const { raised, settled, policy } = until.reduce(evolveMatter, newMatter(DEFAULT_POLICY));
  if (raised === undefined) throw new Error(`Nothing was raised in ${mail.fileId}.`);
  const names = await namesById(options);
  const { kind, title, text, receivedOn, dueOn, by, organisation } = raised;
  const name = by.kind === 'PERSON' ? names.get(by.id) : undefined;
  return {
    kind: kindOf(mail),
    languages: mail.languages.filter(isLanguage),
    matter: { kind, title, text, receivedOn },
    deadline: dueOfMatter(policy, kind, receivedOn),
    ...(kind === 'WELLBEING_REQUEST' && { sendBy: lastConvocation(policy, dueOn).date }),
    ...(name !== undefined && by.kind === 'PERSON' && { by: { name, capacity: by.role } }),
    ...(organisation !== undefined && { organisation: names.get(organisation) ?? organisation }),
    ...(settled !== undefined && { settled }),
    link: `${options.publicUrl}/matters/${mail.fileId}`,
  };
}

function kindOf({ kind }: PendingMail): MatterMailKind {
  const known = MATTER_MAIL_KINDS.find((each) => each === kind);
  if (known === undefined) throw new Error(`No message of a matter is of the kind ${kind}.`);
  return known;
}
