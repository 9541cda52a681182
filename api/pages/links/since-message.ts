import type { Request } from 'express';
import type { AmendmentEvent } from '../../../domain/amendment/events.ts';
import type { Language } from '../../../domain/language.ts';
import type { MeetingEvent } from '../../../domain/meetings/meeting/events.ts';
import { textsIn } from '../../../locales/texts.ts';
import { changesSince } from '../../../prisma/queries/changes-since.ts';
import { eventWords } from '../../../locales/event-words.ts';
import type { Since } from '../../../web/parts/since-message.tsx';
import type { Dependencies } from '../../dependencies.ts';
import type { SeenTask } from '../../task-seen-by.ts';
import type { SeenTask as SeenMeetingTask } from '../meetings/task-seen.ts';

/** The version of its file that a message's link names; `undefined` of an address that is none. */
export function versionIn({ query }: Pick<Request, 'query'>): number | undefined {
  const { v } = query;
  return typeof v === 'string' && /^\d{1,9}$/.test(v) ? Number(v) : undefined;
}

/** What changed a task of an amendment since the message that led to it. */
export async function sinceMessage(
  { db }: Dependencies,
  { amendmentId, task, state }: SeenTask,
  language: Language,
  version: number,
): Promise<readonly Since[]> {
  const rows = await changesSince<AmendmentEvent>(db, amendmentId, task.seq, version);
  return rows.map(({ at, event }) => {
    const about = 'task' in event && typeof event.task === 'number' ? state.tasks[event.task]?.kind : undefined;
    return { at: at.toISOString(), text: eventWords(language, { event, task: about }) };
  });
}

/** What changed a task of a meeting since the message that led to it. */
export async function sinceMeetingMessage(
  { db }: Dependencies,
  { id, task, reader }: SeenMeetingTask,
  version: number,
): Promise<readonly Since[]> {
  const rows = await changesSince<MeetingEvent>(db, id, task.seq, version);
  return rows.flatMap(({ at, event }) => {
    const text = meetingWords(reader.language, event);
    return text === undefined ? [] : [{ at: at.toISOString(), text }];
  });
}

function meetingWords(language: Language, event: MeetingEvent): string | undefined {
  const t = textsIn(language);
  switch (event.type) {
    case 'MeetingMoved':
      return t('linkPage.meeting.MeetingMoved', { on: event.to.on });
    case 'InvitationSent':
      return t('linkPage.meeting.InvitationSent', { letter: event.letter });
    case 'MeetingCancelled':
    case 'MinutesDrafted':
    case 'MinutesFinal':
    case 'TaskDone':
    case 'TaskMoot':
    case 'TaskReassigned':
      return t(`linkPage.meeting.${event.type}`);
    default:
      return undefined;
  }
}
