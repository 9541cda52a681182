import type { Instant } from '../domain/calendar/dates.ts';
import type { NewsOf } from '../domain/file.ts';
import { RuleViolation } from '../domain/violation.ts';
import type { Database } from '../prisma/client.ts';
import type { FileInput, ProgressOf } from './ports.ts';

/** A kind of file as its procedure drives it: its record, and what the procedure may know of an event. */
export interface Driven<C, E, P> {
  readonly db: Database;
  readonly record: (
    fileId: string,
    asked: {
      readonly command: C;
      readonly actor: { readonly kind: 'PROCEDURE' };
      readonly now: Instant;
      readonly notBefore: Instant;
      readonly answer: () => unknown;
    },
  ) => Promise<{ readonly news: NewsOf<P>; readonly recorded: readonly unknown[]; readonly seq: number }>;
  readonly projection: (event: E) => P;
  readonly now: () => Instant;
}

interface ProgressRow<E> {
  readonly events: readonly E[];
  readonly seq: number;
  readonly mails_pending: boolean;
}

const SQL = `
  SELECT
    coalesce((SELECT json_agg(data ORDER BY seq) FROM event WHERE file_id = $1 AND seq > $2::int), '[]'::json) AS events,
    coalesce((SELECT max(seq) FROM event WHERE file_id = $1), 0) AS seq,
    EXISTS (SELECT 1 FROM mail WHERE file_id = $1 AND status = 'PENDING') AS mails_pending`;

/** What happened since the workflow last read, without texts or persons. */
export async function newsSince<E, P>(
  { db, projection }: Pick<Driven<never, E, P>, 'db' | 'projection'>,
  { fileId, sinceSeq }: FileInput,
): Promise<ProgressOf<P>> {
  const [row] = await db.$queryRawUnsafe<ProgressRow<E>[]>(SQL, fileId, sinceSeq);
  if (row === undefined) throw new Error('The record gave no row.');
  return { events: row.events.map(projection), seq: row.seq, mailsPending: row.mails_pending };
}

/** Carries out a command of a procedure and tells what happened; a refusal is an answer, not a failure to retry. */
export async function drive<C, E, P>(driven: Driven<C, E, P>, input: FileInput, command: C): Promise<ProgressOf<P>> {
  try {
    const { news, recorded, seq } = await driven.record(input.fileId, {
      command,
      actor: { kind: 'PROCEDURE' },
      now: driven.now(),
      notBefore: input.at,
      answer: () => ({}),
    });
    // Where nobody else has recorded anything meanwhile, what the command led to is all there is to tell.
    return seq - recorded.length === input.sinceSeq ? { ...news, seq } : await newsSince(driven, input);
  } catch (error) {
    if (!(error instanceof RuleViolation)) throw error;
    return { ...(await newsSince(driven, input)), refused: error.code };
  }
}
