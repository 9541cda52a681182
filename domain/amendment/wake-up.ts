import type { News } from './procedure.ts';

/**
 * Whether the procedure has something to do at once about what was recorded. A task that was closed, and nothing else, only
 * takes nudges off its list, and the record judges each nudge again when its day comes: of 600 answers the workflow need hear
 * of the last alone (ADR 19). What it did not hear of, it reads with the next thing it is told or does.
 */
export const callsForProcedure = ({ events, mailsPending }: News): boolean =>
  mailsPending || events.some(({ type }) => type !== 'TaskClosed' && type !== 'Nothing');
