import type { TaskDecision } from '../../domain/amendment/decisions.ts';
import { threadRootOf } from '../../domain/amendment/message-id.ts';
import { brusselsDate, type Instant, type IsoDate } from '../../domain/calendar/dates.ts';
import { isLanguage, type Bilingual, type Language } from '../../domain/language.ts';
import { isLinkMail, type LinkMailKind } from '../../domain/links/link.ts';
import type { LinkUse } from '../../domain/links/events.ts';
import { isMeeting } from '../../domain/meetings/meeting/meeting.ts';
import type { MeetingDecision } from '../../domain/meetings/meeting/tasks.ts';
import { SERIES_RULES } from '../../domain/meetings/series.ts';
import { holdersOf } from '../../domain/people/holders.ts';
import type { Role } from '../../domain/people/roles.ts';
import { decisionWords } from '../../locales/decision-words.ts';
import { longDate } from '../../locales/dates.ts';
import { linkAnswerWords } from '../../locales/link-answer-words.ts';
import { textsIn } from '../../locales/texts.ts';
import { linkLetter, type LinkMail } from '../../mail/messages/link.tsx';
import { renderLetter } from '../../mail/message.tsx';
import { actName, actOf } from '../../mail/parts/act-name.ts';
import type { Delivery } from '../../mail/transport.ts';
import { headerOf } from '../../prisma/record/contract-facts.ts';
import type { PendingMail } from '../send-mails.ts';
import type { DeliveryOptions } from './deliver.ts';
import { meetingMoment } from './meeting-moment.ts';
import type { MomentOf } from './moment.ts';
import { textOfLink, taskLink, type LinkedTask } from './task-link.ts';

/** A message about a link, of whatever kind of file: its address, the file's moments. */
interface Sending {
  readonly address: string;
  readonly momentOf: MomentOf;
}

/** What a message about a link says of its file. */
interface Ground {
  readonly about: Bilingual;
  readonly task: Bilingual;
  readonly linked: LinkedTask;
  readonly dueOn: IsoDate;
  /** Who keeps the step, to be written to. */
  readonly keeper: Role;
  readonly cause: {
    readonly at: Instant;
    readonly type: string;
    readonly use?: LinkUse;
    readonly answer?: Bilingual;
  };
}

/**
 * Writes a message about a link: a new one, that one was used from elsewhere, what was answered by one, or that this is
 * contested.
 */
export async function deliverLink(options: DeliveryOptions, mail: PendingMail, sending: Sending): Promise<Delivery> {
  const { address, momentOf } = sending;
  const ground = isMeeting(mail.fileId) ? await ofMeeting(options, mail) : await ofAmendment(options, mail, momentOf);
  const { about, task, dueOn, cause } = ground;
  const kind = kindOf(mail);
  // Who is warned of a link gets none with the warning.
  const link = kind === 'LINK_USED_ELSEWHERE' ? undefined : await taskLink(options, mail, ground.linked, address);
  const view: LinkMail = {
    kind,
    languages: mail.languages.filter(isLanguage),
    about,
    task,
    dueOn,
    at: cause.at,
    isLate: cause.type === 'AnswerKept',
    use: cause.use ?? 'ANSWER',
    secretariat: await addressesOf(options, ground.keeper, cause.at),
    ...(cause.answer && { answer: cause.answer }),
    ...(link !== undefined && { link }),
  };
  return options.transport.send({
    ...renderLetter(linkLetter, view),
    to: address,
    messageId: mail.messageId,
    threadRoot: threadRootOf(mail.fileId, options.mailHost),
    languages: view.languages,
  });
}

const inBoth = (text: (language: Language) => string): Bilingual => ({ fr: text('fr'), nl: text('nl') });

async function ofAmendment(options: DeliveryOptions, mail: PendingMail, momentOf: MomentOf): Promise<Ground> {
  const { state, cause } = await momentOf(mail.fileId, mail.seq);
  const task = required(mail.taskSeq === null ? undefined : state.tasks[mail.taskSeq]);
  const act = actOf(state, await headerOf(options.db, state.contractId));
  const { event, at } = cause;
  return {
    about: inBoth((language) => actName(language, act)),
    task: inBoth((language) => textsIn(language)(`task.${task.kind}`)),
    linked: { seq: task.seq, textHash: textOfLink.amendment(state) },
    dueOn: task.dueOn,
    keeper: task.kind === 'GIVE_STAKEHOLDER_OPINION' ? 'CONTRACT_SECRETARY' : 'COCOBASE_SECRETARY',
    cause: {
      at,
      type: event.type,
      ...(event.type === 'LinkUsedElsewhere' && { use: event.use }),
      ...('decision' in event && { answer: inBoth((language) => answerTo(language, event.decision)) }),
    },
  };
}

const answerTo = (language: Language, decision: TaskDecision): string => decisionWords(language, decision);

async function ofMeeting(options: DeliveryOptions, mail: PendingMail): Promise<Ground> {
  const { state, cause } = await meetingMoment(options.db, mail.fileId, mail.seq);
  const task = required(mail.taskSeq === null ? undefined : state.tasks[mail.taskSeq]);
  const { event, at } = cause;
  const answered = (decision: MeetingDecision): Bilingual => inBoth((language) => linkAnswerWords(language, decision));
  return {
    about: inBoth(
      (language) => `${textsIn(language)(`meetingSeries.${state.series}`)}, ${longDate(language, state.place.on)}`,
    ),
    task: inBoth((language) => textsIn(language)(`meetingTask.${task.kind}`)),
    linked: { seq: task.seq, textHash: textOfLink.meeting(state, task) },
    dueOn: task.dueOn,
    keeper: SERIES_RULES[state.series].keeper,
    cause: {
      at,
      type: event.type,
      ...(event.type === 'LinkUsedElsewhere' && { use: event.use }),
      ...('decision' in event && { answer: answered(event.decision) }),
    },
  };
}

/** The addresses of those who hold a role on the day of a moment. */
async function addressesOf({ db, directory }: DeliveryOptions, role: Role, at: Instant): Promise<readonly string[]> {
  const holders = holdersOf(await directory.current(), role, brusselsDate(at));
  const persons = await db.person.findMany({ where: { id: { in: [...holders] } } });
  return persons.flatMap(({ email }) => email ?? []);
}

function required<T>(task: T | undefined): T {
  if (task === undefined) throw new Error('A message about a link names its task.');
  return task;
}

function kindOf({ kind }: PendingMail): LinkMailKind {
  if (!isLinkMail(kind)) throw new Error(`No message about a link is of the kind ${kind}.`);
  return kind;
}
