import type { AmendmentText } from '../../domain/contract/instruction.ts';
import type { Instant } from '../../domain/calendar/dates.ts';
import { hashOf } from '../../domain/hash.ts';
import { RuleViolation } from '../../domain/violation.ts';
import type { Queries } from '../client.ts';
import { isClash } from '../record/clash.ts';

/** A draft as it was saved; revision 0 is the empty one nobody saved yet. */
export interface SavedDraft {
  readonly revision: number;
  readonly text: AmendmentText;
  readonly savedBy?: string;
  readonly savedAt?: Instant;
}

/** Someone else saved the draft meanwhile: both texts, so that neither is lost. */
export class StaleDraft extends RuleViolation {
  readonly current: SavedDraft;
  readonly yours: AmendmentText;

  constructor(current: SavedDraft, yours: AmendmentText) {
    super('STALE_DRAFT', { revision: current.revision });
    this.current = current;
    this.yours = yours;
  }
}

interface DraftRow {
  readonly revision: number;
  readonly content: AmendmentText;
  readonly saved_by: string;
  readonly saved_at: Date;
}

const EMPTY: SavedDraft = { revision: 0, text: { instructions: [], entryIntoForce: { kind: 'LAST_SIGNATURE' } } };

/** The draft as last saved. */
export async function currentDraft(db: Queries, amendmentId: string): Promise<SavedDraft> {
  const [row] = await db.$queryRawUnsafe<DraftRow[]>(
    `SELECT revision, content, saved_by, saved_at FROM draft_revision
     WHERE amendment_id = $1 ORDER BY revision DESC LIMIT 1`,
    amendmentId,
  );
  return row === undefined
    ? EMPTY
    : { revision: row.revision, text: row.content, savedBy: row.saved_by, savedAt: row.saved_at.toISOString() };
}

/** Everyone who saved the draft of a file, whether it is still theirs to write or not. */
export async function draftAuthors(db: Queries, amendmentId: string): Promise<readonly string[]> {
  const rows = await db.$queryRawUnsafe<{ saved_by: string }[]>(
    'SELECT DISTINCT saved_by FROM draft_revision WHERE amendment_id = $1',
    amendmentId,
  );
  return rows.map(({ saved_by }) => saved_by);
}

/** A draft to be saved: `onRevision` is the one it was written on. */
export interface DraftToSave {
  readonly amendmentId: string;
  readonly onRevision: number;
  readonly text: AmendmentText;
  readonly savedBy: string;
  readonly savedAt: Instant;
}

/**
 * Saves a draft as the revision after the one it was written on. Saved drafts are rows of their own, never written over:
 * of two on one revision the first is saved. Who sends the same again, pressing twice, finds it saved once.
 *
 * @throws StaleDraft with the draft that was saved meanwhile.
 */
export async function saveDraft(db: Queries, draft: DraftToSave): Promise<SavedDraft> {
  const { amendmentId, onRevision, text, savedBy, savedAt } = draft;
  const current = await currentDraft(db, amendmentId);
  if (isSavedAs(current, draft)) return current;
  if (current.revision !== onRevision) throw new StaleDraft(current, text);
  const revision = onRevision + 1;
  try {
    await db.$executeRawUnsafe(
      `INSERT INTO draft_revision (amendment_id, revision, content, saved_by, saved_at)
       VALUES ($1, $2::int, $3::jsonb, $4, $5::timestamptz)`,
      amendmentId,
      revision,
      JSON.stringify(text),
      savedBy,
      savedAt,
    );
  } catch (error) {
    if (!isClash(error)) throw error;
    const first = await currentDraft(db, amendmentId);
    if (isSavedAs(first, draft)) return first;
    throw new StaleDraft(first, text);
  }
  return { revision, text, savedBy, savedAt };
}

const isSavedAs = (saved: SavedDraft, { onRevision, savedBy, text }: DraftToSave): boolean =>
  saved.revision === onRevision + 1 && saved.savedBy === savedBy && hashOf(saved.text) === hashOf(text);
