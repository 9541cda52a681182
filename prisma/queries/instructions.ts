import type { KnownInstruction } from '../../domain/amendment/context.ts';
import { touchedBy, type Instruction, type InstructionKind } from '../../domain/contract/instruction.ts';
import type { Bilingual } from '../../domain/language.ts';
import type { Queries } from '../client.ts';

/** An instruction that an answer to a remark may name. */
export interface CitableInstruction extends KnownInstruction {
  /** Its place among those of its act, from 1. */
  readonly number: number;
  readonly kind: InstructionKind;
  readonly provisionId: string;
  /** Of the amendment it stands in. */
  readonly title: Bilingual;
}

interface InstructionRow {
  readonly amendment_id: string;
  readonly title_fr: string;
  readonly title_nl: string;
  readonly number: number;
  readonly instruction: Instruction;
}

/** A file's own text is its act; those of the other open files on the contract are drafts, as they were last saved. */
const SQL = `
  SELECT a.id AS amendment_id, a.title_fr, a.title_nl, i.ordinality::int AS number, i.value AS instruction
  FROM amendment a
  LEFT JOIN amendment_text t ON t.hash = a.text_hash
  LEFT JOIN LATERAL (
    SELECT content FROM draft_revision
    WHERE amendment_id = a.id AND a.id <> $1 AND ($3::boolean OR a.text_hash IS NOT NULL) ORDER BY revision DESC LIMIT 1
  ) d ON true
  CROSS JOIN LATERAL jsonb_array_elements(coalesce(d.content, t.content)->'instructions') WITH ORDINALITY i
  WHERE a.contract_id = $2 AND (a.id = $1 OR a."end" IS NULL)
  ORDER BY a.id = $1 DESC, a.opened_at DESC, a.id, i.ordinality`;

/**
 * The instructions of a file's act, then those that are being written on the same contract, the newest file first. `SUBMITTED`:
 * without those of a file whose text was never submitted, which is for its readers alone (`READ_DRAFT`).
 */
export async function citableInstructions(
  db: Queries,
  fileId: string,
  contractId: string,
  which: 'ALL' | 'SUBMITTED',
): Promise<readonly CitableInstruction[]> {
  const rows = await db.$queryRawUnsafe<InstructionRow[]>(SQL, fileId, contractId, which === 'ALL');
  return rows.map(({ amendment_id: amendmentId, title_fr: fr, title_nl: nl, number, instruction }) => ({
    instructionId: instruction.id,
    ...(amendmentId === fileId ? {} : { amendmentId }),
    number,
    kind: instruction.kind,
    provisionId: touchedBy(instruction),
    title: { fr, nl },
  }));
}

/** The instruction that an answer names; none where a draft has lost it since. */
export const instructionNamed = (
  known: readonly CitableInstruction[],
  named: Partial<KnownInstruction>,
): CitableInstruction | undefined =>
  known.find(
    ({ instructionId, amendmentId }) => instructionId === named.instructionId && amendmentId === named.amendmentId,
  );
