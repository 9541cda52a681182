import { brusselsDate, type Instant, type IsoDate } from '../domain/calendar/dates.ts';
import { nextChangeAfter } from '../domain/people/holders.ts';
import type { ActivityDeps } from './deps.ts';

interface OpenFile {
  readonly file_id: string;
}

/**
 * Passes the open tasks of ended mandates on, in every amendment, and tells on which day the directory changes by itself next.
 * The tasks of a meeting are anyway those of whoever holds the office. A file whose tasks are in the right hands stays as it is.
 */
export const passOnTasks =
  (deps: ActivityDeps) =>
  async ({ at }: { readonly at: Instant }): Promise<{ nextOn?: IsoDate }> => {
    const files = await deps.db.$queryRawUnsafe<OpenFile[]>(
      `SELECT DISTINCT t.file_id FROM task t JOIN file f ON f.id = t.file_id AND f.kind = 'amendment'
       WHERE t.status = 'OPEN' ORDER BY t.file_id`,
    );
    for (const { file_id: fileId } of files) {
      const { wakes, seq } = await deps.amendments.record(fileId, {
        command: { type: 'PASS_ON' },
        actor: { kind: 'PROCEDURE' },
        now: deps.now(),
        notBefore: at,
        wake: true,
        answer: () => ({}),
      });
      if (wakes) deps.wake(fileId, seq);
    }
    const nextOn = nextChangeAfter(await deps.directory.current(), brusselsDate(at));
    return nextOn === undefined ? {} : { nextOn };
  };
