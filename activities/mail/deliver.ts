import type { MailKind } from '../../domain/amendment/mail-orders.ts';
import type { AmendmentEvent } from '../../domain/amendment/events.ts';
import { evolve } from '../../domain/amendment/evolve.ts';
import { DEFAULT_POLICY } from '../../domain/amendment/policy.ts';
import { newAmendment, type Task } from '../../domain/amendment/state.ts';
import type { ProvisionChange } from '../../domain/contract/redline.ts';
import { MAIL_KINDS } from '../../domain/amendment/mail-orders.ts';
import { RuleViolation } from '../../domain/violation.ts';
import type { Instant } from '../../domain/calendar/dates.ts';
import { isMeeting } from '../../domain/meetings/meeting/meeting.ts';
import { isMatter } from '../../domain/matters/matter.ts';
import { isLinkMail } from '../../domain/links/link.ts';
import { RECORD_ANCHOR } from '../../domain/proof/record-anchor.ts';
import { isLanguage } from '../../domain/language.ts';
import { NO_ADDRESS } from '../../domain/mail-proof.ts';
import { ERASED_PERSON } from '../../domain/people/erasure.ts';
import type { CalendarAddress } from '../../mail/invitation/meeting.ts';
import { renderMail } from '../../mail/message.tsx';
import { actOf } from '../../mail/parts/act-name.ts';
import { threadRootOf } from '../../domain/amendment/message-id.ts';
import type { Delivery, MailTransport } from '../../mail/transport.ts';
import type { ActName } from '../../mail/view.ts';
import type { Database } from '../../prisma/client.ts';
import { submittedChanges } from '../../prisma/queries/amendment-changes.ts';
import { load } from '../../prisma/record/load.ts';
import { headerOf } from '../../prisma/record/contract-facts.ts';
import { DIRECTORY_FILE, type DirectoryRecord } from '../../prisma/record/directory.ts';
import { citableInstructions } from '../../prisma/queries/instructions.ts';
import type { PendingMail } from '../send-mails.ts';
import { deliverAccess } from './deliver-access.ts';
import { deliverAnchor } from './deliver-anchor.ts';
import { deliverLink } from './deliver-link.ts';
import { deliverMatter } from './deliver-matter.ts';
import { deliverMeeting } from './deliver-meeting.ts';
import { mailView, type Letterhead } from './mail-view.ts';
import { createMoments, type Moment } from './moment.ts';
import { taskLink, textOfLink } from './task-link.ts';

export interface DeliveryOptions {
  readonly db: Database;
  readonly directory: DirectoryRecord;
  readonly transport: MailTransport;
  /** The start of every link, without a slash at the end. */
  readonly publicUrl: string;
  readonly mailHost: string;
  /** Who calls a meeting in calendars: where the answers to invitations go. */
  readonly organizer: CalendarAddress;
  /** Keys the links of organisations. */
  readonly secret: string;
  readonly now: () => Instant;
}

/** Writes a message from the record and hands it to the mail server. */
export function createDelivery(options: DeliveryOptions): (mail: PendingMail) => Promise<Delivery> {
  const momentOf = createMoments(options.db);
  return async (mail) => {
    if (mail.fileId === DIRECTORY_FILE) return deliverAccess(options, mail);
    if (isMatter(mail.fileId)) return deliverMatter(options, mail);
    const address = await addressOf(options, mail);
    if (address === undefined) return { kind: 'REFUSED', address: '', response: NO_ADDRESS };
    if (mail.fileId === RECORD_ANCHOR) return deliverAnchor(options, mail, address);
    if (isLinkMail(mail.kind)) return deliverLink(options, mail, { address, momentOf });
    if (isMeeting(mail.fileId)) return deliverMeeting(options, mail, address);
    const moment = await momentOf(mail.fileId, mail.seq);
    const task = mail.taskSeq === null ? undefined : moment.state.tasks[mail.taskSeq];
    const head = await letterhead(options, mail, moment, { task, address });
    const message = renderMail(mailView(kindOf(mail), moment, task, head));
    return options.transport.send({
      ...message,
      to: address,
      messageId: mail.messageId,
      threadRoot: threadRootOf(mail.fileId, options.mailHost),
      languages: head.languages,
    });
  };
}

async function letterhead(
  options: DeliveryOptions,
  mail: PendingMail,
  { state }: Moment,
  { task, address }: { readonly task: Task | undefined; readonly address: string },
): Promise<Letterhead> {
  const [act, all, instructions, names, link] = await Promise.all([
    actName(options.db, state),
    changesOf(options.db, state),
    mail.kind === 'REMARKS_ANSWERED' ? citableInstructions(options.db, mail.fileId, state.contractId, 'SUBMITTED') : [],
    namesById(options),
    task === undefined
      ? `${options.publicUrl}/amendments/${mail.fileId}`
      : taskLink(options, mail, { seq: task.seq, textHash: textOfLink.amendment(state) }, address),
  ]);
  const changes =
    task?.difference === undefined ? all : all.filter((change) => task.difference?.includes(change.provisionId));
  return { to: mail.partyId, languages: mail.languages.filter(isLanguage), act, link, changes, instructions, names };
}

/** What the text changes; a text that no longer goes with the contract's newest version is not shown in a mail. */
async function changesOf(db: Database, state: Moment['state']): Promise<Letterhead['changes']> {
  try {
    return (await submittedChanges(db, state)).changes;
  } catch (error) {
    if (error instanceof RuleViolation) return [];
    throw error;
  }
}

const actName = async (db: Database, state: Moment['state']): Promise<ActName> =>
  actOf(state, await headerOf(db, state.contractId));

export async function addressOf(
  { db, directory }: DeliveryOptions,
  { partyKind, partyId }: PendingMail,
): Promise<string | undefined> {
  if (partyKind === 'ORGANISATION') return (await directory.current()).organisations[partyId]?.email;
  return (await db.person.findUnique({ where: { id: partyId } }))?.email ?? undefined;
}

export async function namesById({ db, directory }: DeliveryOptions): Promise<ReadonlyMap<string, string>> {
  const [persons, { organisations }] = await Promise.all([db.person.findMany(), directory.current()]);
  return new Map([
    ...persons.map(({ id, name }) => [id, name ?? `${ERASED_PERSON.fr} / ${ERASED_PERSON.nl}`] as const),
    ...Object.values(organisations).map(({ id, name }) => [id, `${name.fr} / ${name.nl}`] as const),
  ]);
}

/** What the text of a file changes as it stands now. */
export async function fileChanges({ db }: DeliveryOptions, fileId: string): Promise<readonly ProvisionChange[]> {
  const { events } = await load<AmendmentEvent>(db, fileId, 0);
  return changesOf(db, events.reduce(evolve, newAmendment(DEFAULT_POLICY)));
}

function kindOf({ kind }: PendingMail): MailKind {
  const known = MAIL_KINDS.find((each) => each === kind);
  if (known === undefined) throw new Error(`No message is of the kind ${kind}.`);
  return known;
}
