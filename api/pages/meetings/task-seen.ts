import type { Request } from 'express';
import type { MeetingTask } from '../../../domain/meetings/meeting/meeting.ts';
import { mayDecideTask } from '../../../domain/meetings/meeting/rights.ts';
import { RuleViolation } from '../../../domain/violation.ts';
import type { Frame } from '../../../web/layout/frame.ts';
import type { Asker } from '../../caller.ts';
import { Refusal } from '../../http/refusal.ts';
import { meetingSeenBy, type SeenMeeting } from '../../meeting-command.ts';
import { taskParams } from '../../schemas/meeting.ts';
import { taskIdOf } from '../../views/task.ts';
import { stepUpForTasks } from '../sign-in/step-up.ts';
import type { PageContext } from '../visit.ts';

/** A task of a meeting with its reader: a person, or the organisation whose key the link bears. */
export interface SeenTask extends SeenMeeting {
  readonly task: MeetingTask;
  readonly frame: Frame;
  /** What of the address its forms keep: an organisation's key, the language. */
  readonly query: string;
}

/**
 * @returns `undefined` for a link without a key that nobody signed in follows.
 * @throws Refusal `NOT_FOUND`, `TOKEN_INVALID`; DeadLink `TOKEN_EXPIRED`, `LINK_TEXT_CHANGED`; RuleViolation `MEETING_UNKNOWN`, `TASK_UNKNOWN`.
 */
export async function taskSeen({ deps, readers }: PageContext, request: Request): Promise<SeenTask | undefined> {
  const params = taskParams.safeParse(request.params);
  if (!params.success) throw new Refusal('NOT_FOUND');
  const { id, seq } = params.data;
  const { key } = request.query;
  const asker: Asker | undefined =
    key === undefined ? await readers.signedIn(request) : await readers.byKey(request, taskIdOf(id, seq), key);
  if (asker === undefined) return undefined;
  const seen = await meetingSeenBy(deps, id, asker);
  const task = seen.state.tasks[seq];
  if (task === undefined) throw new RuleViolation('TASK_UNKNOWN');
  const query = queryOf(request);
  const asked = mayDecideTask(seen.state, task, seen.reader) ? [task.kind] : [];
  const stepUp = await stepUpForTasks(deps, asker, asked, `/meetings/${id}/tasks/${seq}${query}`);
  return { ...seen, task, frame: { ...(await readers.frame(request, asker)), ...stepUp }, query };
}

/** What of an address goes on from page to page: a key and the language. */
export function queryOf({ query }: Pick<Request, 'query'>): string {
  const kept = ['key', 'v', 'language'].flatMap((name) => {
    const value = query[name];
    return typeof value === 'string' ? [[name, value]] : [];
  });
  return kept.length === 0 ? '' : `?${new URLSearchParams(kept).toString()}`;
}
