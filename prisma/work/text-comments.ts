import type { Instant } from '../../domain/calendar/dates.ts';
import type { Passage } from '../../domain/contract/passage.ts';
import type { Language } from '../../domain/language.ts';
import type { Queries } from '../client.ts';
import { insert, type Change } from '../record/rows.ts';

/** What was said of a passage of a draft; an answer stands under what it answers. */
export interface TextComment {
  readonly id: string;
  readonly amendmentId: string;
  readonly provisionId: string;
  readonly language: Language;
  /** In the text that the draft made of the provision then. */
  readonly passage: Passage;
  /** The words that stood there. */
  readonly quote: string;
  readonly said: string;
  readonly saidBy: string;
  readonly saidAt: Instant;
  /** The id of the comment that it answers. */
  readonly answers?: string;
}

interface CommentRow extends Omit<TextComment, 'saidAt' | 'answers'> {
  readonly saidAt: Date;
  readonly answers: string | null;
}

/** The comments on some provisions of a draft, the oldest first. */
export async function commentsOn(
  db: Queries,
  amendmentId: string,
  provisionIds: readonly string[],
): Promise<readonly TextComment[]> {
  const rows = await db.$queryRawUnsafe<CommentRow[]>(
    `SELECT id, amendment_id AS "amendmentId", provision_id AS "provisionId", language, passage, quote, said,
       said_by AS "saidBy", said_at AS "saidAt", answers
     FROM text_comment WHERE amendment_id = $1 AND provision_id = ANY($2::text[]) ORDER BY said_at, id`,
    amendmentId,
    provisionIds,
  );
  return rows.map(({ answers, saidAt, ...comment }) => ({
    ...comment,
    saidAt: saidAt.toISOString(),
    ...(answers === null ? {} : { answers }),
  }));
}

/** A comment as it is kept: nobody changes or takes away what he said, but may answer himself. */
export const commentKept = (comment: TextComment): Change =>
  insert('text_comment', [
    {
      id: comment.id,
      amendment_id: comment.amendmentId,
      provision_id: comment.provisionId,
      language: comment.language,
      passage: comment.passage,
      quote: comment.quote,
      said: comment.said,
      said_by: comment.saidBy,
      said_at: comment.saidAt,
      answers: comment.answers ?? null,
    },
  ]);
