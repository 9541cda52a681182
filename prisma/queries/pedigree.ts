import type { PedigreeEntry } from '../../domain/contract/consolidate.ts';
import type { AmendmentText } from '../../domain/contract/instruction.ts';
import type { Bilingual, Twins } from '../../domain/language.ts';
import type { Queries } from '../client.ts';

/** An act that made a provision what it is, with its title and why, instruction by instruction. */
export interface ExplainedEntry extends PedigreeEntry {
  readonly title: Bilingual;
  readonly motives: readonly Twins[];
}

interface ActRow {
  readonly id: string;
  readonly title_fr: string;
  readonly title_nl: string;
  readonly content: AmendmentText;
}

/** Pedigrees with what the acts in them say; every act is read once, in however many it is. */
export async function explained(
  db: Queries,
  pedigrees: readonly (readonly PedigreeEntry[])[],
): Promise<readonly (readonly ExplainedEntry[])[]> {
  const ids = [...new Set(pedigrees.flat().map(({ amendmentId }) => amendmentId))];
  if (ids.length === 0) return pedigrees.map(() => []);
  const rows = await db.$queryRawUnsafe<ActRow[]>(
    `SELECT a.id, a.title_fr, a.title_nl, t.content FROM amendment a JOIN amendment_text t ON t.hash = a.text_hash
     WHERE a.id = ANY($1::text[])`,
    ids,
  );
  const acts = new Map(rows.map((row) => [row.id, row]));
  return pedigrees.map((pedigree) => pedigree.map((entry) => withAct(entry, acts.get(entry.amendmentId))));
}

function withAct(entry: PedigreeEntry, act: ActRow | undefined): ExplainedEntry {
  if (act === undefined) throw new Error(`Nothing is recorded of the act of ${entry.amendmentId}.`);
  const ordered = act.content.instructions.filter(({ id }) => entry.instructionIds.includes(id));
  return { ...entry, title: { fr: act.title_fr, nl: act.title_nl }, motives: ordered.map(({ motive }) => motive) };
}
