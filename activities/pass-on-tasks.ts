import { brusselsDate, type Instant, type IsoDate } from '../domain/calendar/dates.ts';
import { nextChangeAfter } from '../domain/people/holders.ts';
import type { ActivityDeps } from './deps.ts';

interface OpenFile {
  readonly file_id: string;
}

/**
 * Passes the open tasks of ended mandates on, in every file, and tells on which day the directory changes by itself next.
 * A file whose tasks are in the right hands stays as it is.
 */
export const passOnTasks =
  (deps: ActivityDeps) =>
  async ({ at }: { readonly at: Instant }): Promise<{ nextOn?: IsoDate }> => {
    const files = await deps.db.$queryRawUnsafe<OpenFile[]>(
      `SELECT DISTINCT file_id FROM task WHERE status = 'OPEN' ORDER BY file_id`,
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
