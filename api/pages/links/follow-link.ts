import type { Request } from 'express';
import { brusselsDate, type IsoDate } from '../../../domain/calendar/dates.ts';
import { barToLink, standingOf, type LinkedTask, type PresentTask } from '../../../domain/links/link.ts';
import { textOfAmendment, textOfMeetingTask } from '../../../domain/links/text-spoken-of.ts';
import { isMeeting } from '../../../domain/meetings/meeting/meeting.ts';
import type { Change } from '../../../prisma/record/rows.ts';
import {
  firstUsedFrom,
  hashOfAddress,
  hashOfOrigin,
  linkWithKey,
  useOfLink,
  type TaskLink,
} from '../../../prisma/work/task-links.ts';
import type { AppDependencies } from '../../dependencies.ts';
import { Refusal } from '../../http/refusal.ts';
import { partsOfTaskId } from '../../views/task.ts';
import { originOf } from './origin.ts';

/** A link that is good for nothing any more, and whether its organisation may ask for another. */
export class DeadLink extends Refusal {
  readonly link: TaskLink;
  readonly mayAsk: boolean;

  constructor(code: 'TOKEN_EXPIRED' | 'LINK_TEXT_CHANGED', link: TaskLink, mayAsk: boolean) {
    super(code);
    this.link = link;
    this.mayAsk = mayAsk;
  }
}

/**
 * The link with a key, as it was sent.
 *
 * @throws Refusal `TOKEN_INVALID`: made up, or of another task.
 */
export async function sentLink({ db }: AppDependencies, taskId: string, key: unknown): Promise<TaskLink> {
  const link = typeof key === 'string' ? await linkWithKey(db, key) : undefined;
  if (link === undefined || link.taskId !== taskId) throw new Refusal('TOKEN_INVALID');
  return link;
}

/**
 * The link with a key, good for its task: to answer while that is open, to read afterwards what became of it. It only reads.
 *
 * @throws Refusal `TOKEN_INVALID`; DeadLink `TOKEN_EXPIRED`, `LINK_TEXT_CHANGED`
 */
export async function followLink(deps: AppDependencies, taskId: string, key: unknown): Promise<TaskLink> {
  const link = await sentLink(deps, taskId, key);
  const task = await presentTask(deps, taskId);
  if (task === undefined) throw new Refusal('TOKEN_INVALID');
  const { directory, secret, now } = deps;
  const address = (await directory.current()).organisations[link.organisationId]?.email;
  const standing = standingOf(link, {
    ...task,
    now: now(),
    status: task.status.kind,
    addressHash: address === undefined ? undefined : hashOfAddress(secret, address),
  });
  if (standing === 'GOOD') return link;
  const bar = barToLink(task, { kind: 'ORGANISATION', id: link.organisationId }, task.today);
  throw new DeadLink(standing === 'EXPIRED' ? 'TOKEN_EXPIRED' : 'LINK_TEXT_CHANGED', link, bar === undefined);
}

interface FoundTask extends LinkedTask, Pick<PresentTask, 'isSentBack' | 'textHash' | 'struckAt'> {
  readonly today: IsoDate;
}

/** The task of a link, of whatever kind of file, as it stands. */
async function presentTask(deps: AppDependencies, taskId: string): Promise<FoundTask | undefined> {
  const { amendmentId: fileId, seq } = partsOfTaskId(taskId);
  const record = isMeeting(fileId) ? deps.meetings : deps.amendments;
  const today = brusselsDate(await record.timeOf(fileId, deps.now()));
  if (isMeeting(fileId)) {
    const state = await deps.meetings.read(fileId);
    const task = state.tasks[seq];
    return task && { ...task, today, isSentBack: isSentBack(task), textHash: textOfMeetingTask(state, task) };
  }
  const state = await deps.amendments.read(fileId);
  const task = state.tasks[seq];
  return task && { ...task, today, isSentBack: isSentBack(task), textHash: textOfAmendment(state) };
}

const isSentBack = ({ status }: { readonly status: { readonly kind: string; readonly reason?: string } }): boolean =>
  status.kind === 'MOOT' && status.reason === 'RETURNED';

/** How a link is used now: whether from elsewhere than before, and what is kept of it with what it is used for. */
export interface LinkUsed {
  readonly elsewhere: boolean;
  readonly kept: readonly Change[];
}

export async function useOf({ db, secret, now }: AppDependencies, link: TaskLink, request: Request): Promise<LinkUsed> {
  const from = hashOfOrigin(secret, link.organisationId, originOf(request));
  const before = await firstUsedFrom(db, link);
  return { elsewhere: before !== undefined && before !== from, kept: useOfLink(link, from, now()) };
}
