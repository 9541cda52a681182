import { brusselsDate, type Instant, type IsoDate } from '../domain/calendar/dates.ts';
import { nextChangeAfter } from '../domain/people/holders.ts';
import { isMeeting } from '../domain/meetings/meeting/meeting.ts';
import type { ActivityDeps } from './deps.ts';

const passOn = (now: Instant, notBefore: Instant) => ({
  command: { type: 'PASS_ON' as const },
  actor: { kind: 'PROCEDURE' as const },
  now,
  notBefore,
  wake: true,
  answer: () => ({}),
});

/** The files in which something is asked of somebody, and the meetings still ahead to which people were invited. */
const CONCERNED_SQL = `
  SELECT t.file_id FROM task t JOIN file f ON f.id = t.file_id AND f.kind IN ('amendment', 'meeting')
  WHERE t.status = 'OPEN'
  UNION SELECT id FROM meeting WHERE status IN ('INVITED', 'INVALID', 'FROZEN') AND day >= $1
  ORDER BY file_id`;

interface OpenFile {
  readonly file_id: string;
}

/**
 * Passes the open tasks of ended mandates on and asks or invites those who stand in for the absent, in every amendment and meeting,
 * and tells on which day the directory changes by itself next. A file whose tasks are in the right hands stays as it is.
 */
export const passOnTasks =
  (deps: ActivityDeps) =>
  async ({ at }: { readonly at: Instant }): Promise<{ nextOn?: IsoDate }> => {
    const files = await deps.db.$queryRawUnsafe<OpenFile[]>(CONCERNED_SQL, brusselsDate(at));
    for (const { file_id: fileId } of files) {
      const record = isMeeting(fileId) ? deps.meetings : deps.amendments;
      const { wakes, seq } = await record.record(fileId, passOn(deps.now(), at));
      if (wakes) deps.wake(fileId, seq);
    }
    const nextOn = nextChangeAfter(await deps.directory.current(), brusselsDate(at));
    return nextOn === undefined ? {} : { nextOn };
  };
