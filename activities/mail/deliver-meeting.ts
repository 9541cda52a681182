import { threadRootOf } from '../../domain/amendment/message-id.ts';
import type { ProvisionChange } from '../../domain/contract/redline.ts';
import { isLanguage } from '../../domain/language.ts';
import { MEETING_MAIL_KINDS, type MeetingMailKind } from '../../domain/meetings/meeting/mail-orders.ts';
import type { Point } from '../../domain/meetings/meeting/points.ts';
import type { Party } from '../../domain/people/roles.ts';
import type { Invitation } from '../../mail/invitation/invitation.ts';
import type { CalendarAddress } from '../../mail/invitation/meeting.ts';
import { uidOf } from '../../mail/invitation/uid.ts';
import { renderMeetingMail } from '../../mail/messages/meeting/render.ts';
import type { Delivery } from '../../mail/transport.ts';
import type { PendingMail } from '../send-mails.ts';
import { calendarPart } from './calendar-meeting.ts';
import { fileChanges, namesById, type DeliveryOptions } from './deliver.ts';
import { meetingMail, type MeetingLetterhead } from './meeting-mail.ts';
import { taskLink, textOfLink } from './task-link.ts';
import { meetingMoment, type MeetingMoment } from './meeting-moment.ts';

/** Writes a message about a meeting, with its part for calendars, and hands it to the mail server. */
export async function deliverMeeting(options: DeliveryOptions, mail: PendingMail, address: string): Promise<Delivery> {
  const kind = kindOf(mail);
  const moment = await meetingMoment(options.db, mail.fileId, mail.seq);
  const task = mail.taskSeq === null ? undefined : moment.state.tasks[mail.taskSeq];
  const head = await letterhead(options, mail, moment, address);
  const view = meetingMail(kind, moment, task, head);
  return options.transport.send({
    ...renderMeetingMail(view),
    to: address,
    messageId: mail.messageId,
    threadRoot: threadRootOf(mail.fileId, options.mailHost),
    languages: view.languages,
    invitation: await invitationOf(options, mail, moment),
  });
}

/** An organisation has no account: it is shown what a file on the agenda changes, and gets a link to its own task alone. */
async function letterhead(
  options: DeliveryOptions,
  mail: PendingMail,
  { state, cause: { event } }: MeetingMoment,
  address: string,
): Promise<MeetingLetterhead> {
  const isOrganisation = mail.partyKind === 'ORGANISATION';
  const points = isOrganisation && event.type === 'InvitationSent' ? event.points : [];
  const changes = new Map<string, readonly ProvisionChange[]>();
  for (const { id, subject } of points) {
    if (subject.kind === 'FILE') changes.set(id, await fileChanges(options, subject.fileId));
  }
  const task = mail.taskSeq === null ? undefined : state.tasks[mail.taskSeq];
  const page = isOrganisation ? undefined : `${options.publicUrl}/meetings/${mail.fileId}`;
  const linked = task && { seq: task.seq, textHash: textOfLink.meeting(state, task) };
  const link = linked === undefined ? page : await taskLink(options, mail, linked, address);
  return {
    to: mail.partyId,
    languages: mail.languages.filter(isLanguage),
    names: await namesById(options),
    linkOf: (point) => (isOrganisation ? undefined : pageOf(options, point)),
    changesOf: ({ id }) => changes.get(id) ?? [],
    ...(link === undefined ? {} : { link }),
  };
}

function pageOf({ publicUrl }: DeliveryOptions, { subject }: Point): string | undefined {
  switch (subject.kind) {
    case 'FILE':
      return `${publicUrl}/amendments/${subject.fileId}`;
    case 'MATTER':
      return `${publicUrl}/matters/${subject.matterId}`;
    case 'OTHER':
      return undefined;
  }
}

async function invitationOf(
  options: DeliveryOptions,
  mail: PendingMail,
  moment: MeetingMoment,
): Promise<Invitation | undefined> {
  const directory = await options.directory.current();
  const known = await options.db.person.findMany();
  const persons = new Map(
    known.flatMap(({ id, name, email }) => (name === null || email === null ? [] : [[id, { name, email }] as const])),
  );
  const languages = mail.languages.filter(isLanguage);
  const addressIn = ({ kind, id }: Party): CalendarAddress | undefined => {
    const organisation = directory.organisations[id];
    if (kind === 'PERSON') return persons.get(id);
    return (
      organisation && { name: languages.map((each) => organisation.name[each]).join(' / '), email: organisation.email }
    );
  };
  return calendarPart(kindOf(mail), moment, {
    uid: uidOf(mail.fileId, options.mailHost),
    url: `${options.publicUrl}/meetings/${mail.fileId}`,
    organizer: options.organizer,
    directory,
    addressOf: addressIn,
    languages,
  });
}

function kindOf({ kind }: PendingMail): MeetingMailKind {
  const known = MEETING_MAIL_KINDS.find((each) => each === kind);
  if (known === undefined) throw new Error(`No message of a meeting is of the kind ${kind}.`);
  return known;
}
