import type { AmendmentCommand } from '../domain/amendment/commands.ts';
import type { AmendmentEvent } from '../domain/amendment/events.ts';
import { procedureEventOf } from '../domain/amendment/procedure.ts';
import { RuleViolation } from '../domain/violation.ts';
import type { ActivityDeps } from './deps.ts';
import type { FileInput, Progress } from './ports.ts';

interface ProgressRow {
  readonly events: readonly AmendmentEvent[];
  readonly seq: number;
  readonly mails_pending: boolean;
}

const SQL = `
  SELECT
    coalesce((SELECT json_agg(data ORDER BY seq) FROM event WHERE file_id = $1 AND seq > $2::int), '[]'::json) AS events,
    coalesce((SELECT max(seq) FROM event WHERE file_id = $1), 0) AS seq,
    EXISTS (SELECT 1 FROM mail WHERE file_id = $1 AND status = 'PENDING') AS mails_pending`;

/** What happened since the workflow last read, without texts or persons. */
export async function progressSince({ db }: ActivityDeps, { fileId, sinceSeq }: FileInput): Promise<Progress> {
  const [row] = await db.$queryRawUnsafe<ProgressRow[]>(SQL, fileId, sinceSeq);
  if (row === undefined) throw new Error('The record gave no row.');
  return { events: row.events.map(procedureEventOf), seq: row.seq, mailsPending: row.mails_pending };
}

/** Carries out a command of the procedure and tells what happened; a refusal is an answer, not a failure to retry. */
export async function carryOut(deps: ActivityDeps, input: FileInput, command: AmendmentCommand): Promise<Progress> {
  try {
    const { news, recorded, seq } = await deps.amendments.record(input.fileId, {
      command,
      actor: { kind: 'PROCEDURE' },
      now: deps.now(),
      notBefore: input.at,
      answer: () => ({}),
    });
    // Where nobody else has recorded anything meanwhile, what the command led to is all there is to tell.
    return seq - recorded.length === input.sinceSeq ? { ...news, seq } : await progressSince(deps, input);
  } catch (error) {
    if (!(error instanceof RuleViolation)) throw error;
    return { ...(await progressSince(deps, input)), refused: error.code };
  }
}
