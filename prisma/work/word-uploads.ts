import type { Instant } from '../../domain/calendar/dates.ts';
import type { AmendmentText } from '../../domain/contract/instruction.ts';
import type { Proposal } from '../../domain/contract/proposal.ts';
import type { Language } from '../../domain/language.ts';
import type { Queries } from '../client.ts';
import { insert, type Change } from '../record/rows.ts';

/** A word processor's file that came back, with what it proposes. */
export interface WordUpload {
  readonly id: string;
  readonly amendmentId: string;
  readonly sha256: string;
  readonly fileName: string;
  readonly language: Language;
  readonly proposals: readonly Proposal[];
  readonly uploadedBy: string;
  readonly uploadedAt: Instant;
  /** What was decided, by the number of the proposal. */
  readonly verdicts: Readonly<Record<number, Verdict>>;
}

export interface Verdict {
  readonly accepted: boolean;
  /** The instruction that it became. */
  readonly instructionId?: string;
  readonly decidedBy: string;
  readonly decidedAt: Instant;
}

interface UploadRow extends Omit<WordUpload, 'uploadedAt' | 'verdicts'> {
  readonly uploadedAt: Date;
  readonly verdicts: readonly {
    readonly no: number;
    readonly accepted: boolean;
    readonly instruction_id: string | null;
    readonly decided_by: string;
    readonly decided_at: string;
  }[];
}

/** What came back for a draft, the newest first. */
export async function wordUploadsOf(db: Queries, amendmentId: string): Promise<readonly WordUpload[]> {
  const rows = await db.$queryRawUnsafe<UploadRow[]>(
    `SELECT u.id, u.amendment_id AS "amendmentId", u.sha256, u.file_name AS "fileName", u.language, u.proposals,
       u.uploaded_by AS "uploadedBy", u.uploaded_at AS "uploadedAt",
       coalesce((SELECT jsonb_agg(to_jsonb(v) ORDER BY v.no) FROM word_verdict v WHERE v.upload_id = u.id), '[]') AS verdicts
     FROM word_upload u WHERE u.amendment_id = $1 ORDER BY u.uploaded_at DESC, u.id`,
    amendmentId,
  );
  return rows.map(({ uploadedAt, verdicts, ...upload }) => ({
    ...upload,
    uploadedAt: uploadedAt.toISOString(),
    verdicts: Object.fromEntries(
      verdicts.map((verdict) => [
        verdict.no,
        {
          accepted: verdict.accepted,
          ...(verdict.instruction_id === null ? {} : { instructionId: verdict.instruction_id }),
          decidedBy: verdict.decided_by,
          decidedAt: new Date(verdict.decided_at).toISOString(),
        },
      ]),
    ),
  }));
}

/** Keeps a file that came back; the same again changes nothing. */
export const keptUpload = (upload: Omit<WordUpload, 'verdicts'>, bytes: Buffer): Change =>
  insert(
    'word_upload',
    [
      {
        id: upload.id,
        amendment_id: upload.amendmentId,
        sha256: upload.sha256,
        file_name: upload.fileName,
        language: upload.language,
        proposals: upload.proposals,
        bytes: `\\x${bytes.toString('hex')}`,
        uploaded_by: upload.uploadedBy,
        uploaded_at: upload.uploadedAt,
      },
    ],
    'IGNORE',
  );

/** What is decided of some proposals of a file: the first decision stands. */
export const keptVerdicts = (uploadId: string, verdicts: readonly (Verdict & { readonly no: number })[]): Change =>
  insert(
    'word_verdict',
    verdicts.map(({ no, accepted, instructionId, decidedBy, decidedAt }) => ({
      upload_id: uploadId,
      no,
      accepted,
      instruction_id: instructionId ?? null,
      decided_by: decidedBy,
      decided_at: decidedAt,
    })),
    'IGNORE',
  );

/** A draft as it was at a revision; `undefined` where it never had one. */
export async function draftAt(db: Queries, amendmentId: string, revision: number): Promise<AmendmentText | undefined> {
  const [row] = await db.$queryRawUnsafe<{ content: AmendmentText }[]>(
    'SELECT content FROM draft_revision WHERE amendment_id = $1 AND revision = $2::int',
    amendmentId,
    revision,
  );
  return row?.content;
}
