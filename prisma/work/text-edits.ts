import type { Instant } from '../../domain/calendar/dates.ts';
import { hashOf } from '../../domain/hash.ts';
import { RuleViolation } from '../../domain/violation.ts';
import type { Queries } from '../client.ts';

/** What is proposed to the text of some provisions, as it was saved; revision 0 is the empty one nobody saved yet. */
export interface SavedEdit<C extends object> {
  readonly revision: number;
  readonly content: C;
  readonly savedBy: string;
  readonly savedAt: Instant;
}

/** Someone else saved the same provisions meanwhile. What was sent is not saved, and stays with whoever sent it. */
export class StaleEdit extends RuleViolation {
  constructor(revision: number) {
    super('STALE_TEXT', { revision });
  }
}

interface EditRow<C> {
  readonly revision: number;
  readonly content: C;
  readonly saved_by: string;
  readonly saved_at: Date;
}

/** What is proposed to the provisions under one head. */
export async function currentEdit<C extends object>(
  db: Queries,
  amendmentId: string,
  unitId: string,
): Promise<SavedEdit<C> | undefined> {
  const [row] = await db.$queryRawUnsafe<EditRow<C>[]>(
    'SELECT revision, content, saved_by, saved_at FROM text_edit WHERE amendment_id = $1 AND unit_id = $2',
    amendmentId,
    unitId,
  );
  if (row === undefined) return undefined;
  return { revision: row.revision, content: row.content, savedBy: row.saved_by, savedAt: row.saved_at.toISOString() };
}

/** Where something is proposed in a draft: the heads of its provisions, with how many changes wait under each. */
export const waitingEdits = (
  db: Queries,
  amendmentId: string,
): Promise<readonly { readonly unitId: string; readonly waiting: number }[]> =>
  db.$queryRawUnsafe(
    `SELECT unit_id AS "unitId", waiting FROM text_edit,
       LATERAL (SELECT count(*)::int AS waiting FROM jsonb_object_keys(content -> 'changes')) AS proposed
     WHERE amendment_id = $1 AND waiting > 0 ORDER BY unit_id`,
    amendmentId,
  );

/** `onRevision` is the one it was written on. */
export interface EditToSave<C extends object> {
  readonly amendmentId: string;
  readonly unitId: string;
  readonly onRevision: number;
  readonly content: C;
  readonly savedBy: string;
  readonly savedAt: Instant;
}

/**
 * Saves what is proposed as the revision after the one it was written on: of two on one revision the first is saved, and who
 * sends the same again finds it saved once.
 *
 * @throws StaleEdit
 */
export async function saveEdit<C extends object>(db: Queries, edit: EditToSave<C>): Promise<SavedEdit<C>> {
  const { amendmentId, unitId, onRevision, content, savedBy, savedAt } = edit;
  const revision = onRevision + 1;
  const saved = await db.$executeRawUnsafe(
    `INSERT INTO text_edit (amendment_id, unit_id, revision, content, saved_by, saved_at)
     SELECT $1, $2, $3::int, $4::jsonb, $5, $6::timestamptz
     WHERE $3::int = 1 OR EXISTS (SELECT 1 FROM text_edit WHERE amendment_id = $1 AND unit_id = $2)
     ON CONFLICT (amendment_id, unit_id) DO UPDATE SET revision = EXCLUDED.revision, content = EXCLUDED.content,
       saved_by = EXCLUDED.saved_by, saved_at = EXCLUDED.saved_at
     WHERE text_edit.revision = EXCLUDED.revision - 1`,
    amendmentId,
    unitId,
    revision,
    JSON.stringify(content),
    savedBy,
    savedAt,
  );
  if (saved > 0) return { revision, content, savedBy, savedAt };
  const current = await currentEdit<C>(db, amendmentId, unitId);
  const isSame =
    current?.revision === revision && current.savedBy === savedBy && hashOf(current.content) === hashOf(content);
  if (isSame) return current;
  throw new StaleEdit(current?.revision ?? 0);
}
