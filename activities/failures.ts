import { asyncLocalStorage } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import type { Logger } from 'pino';
import { originalCode } from '../prisma/record/clash.ts';
import type { Activities } from './ports.ts';

/**
 * What the engine may keep of a failure: which activity and what kind of error. A message may name an address or quote a
 * text, so neither it nor its trace leaves the worker; the worker's log gets the places of the trace without the message.
 */
export function withoutDetails(activities: Activities, logger: Logger): Activities {
  const guarded = Object.entries(activities).map(([name, activity]) => [
    name,
    async (input: never): Promise<unknown> => {
      const log = logger.child({ activity: name, ...placed(input) });
      try {
        const answer: unknown = await activity(input);
        log.debug('activity done');
        return answer;
      } catch (error) {
        const type = error instanceof Error ? error.name : 'unknown';
        const code = originalCode(error);
        log.warn({ type, code, at: placesOf(error) }, 'activity failed, it will be tried again');
        throw ApplicationFailure.create({ message: `${name} failed: ${[type, code].filter(Boolean).join(' ')}`, type });
      }
    },
  ]);
  return Object.fromEntries(guarded);
}

/** The file an activity works on, and the place of that in the engine: ids and a number. */
function placed(input: unknown): object {
  const info = asyncLocalStorage.getStore()?.info;
  const { fileId } = typeof input === 'object' && input !== null && 'fileId' in input ? input : {};
  return {
    ...(typeof fileId === 'string' && { file: fileId }),
    ...(info && { workflow: info.workflowExecution?.workflowId, attempt: info.attempt }),
  };
}

/** The first places of a trace, which hold no value. */
const placesOf = (error: unknown): readonly string[] =>
  error instanceof Error
    ? (error.stack ?? '')
        .split('\n')
        .filter((line) => /^\s+at /u.test(line))
        .slice(0, 5)
    : [];
