import type { TaskKind } from '../domain/amendment/tasks.ts';
import type { Language } from '../domain/language.ts';
import type { MeetingTaskKind } from '../domain/meetings/meeting/tasks.ts';
import { CATALOGUE, textsIn } from './texts.ts';

export type AnyTaskKind = TaskKind | MeetingTaskKind;

/** What a task is called in a list, be it of an amendment or of a meeting. */
export function taskName(language: Language, kind: AnyTaskKind): string {
  const t = textsIn(language);
  return isOfMeeting(kind) ? t(`meetingTask.${kind}`) : t(`task.${kind}`);
}

const isOfMeeting = (kind: AnyTaskKind): kind is MeetingTaskKind => kind in CATALOGUE.fr.meetingTask;
