import type { z } from 'zod';
import type { Instruction } from '../../domain/contract/instruction.ts';
import type { Proposal } from '../../domain/contract/proposal.ts';
import { RuleViolation } from '../../domain/violation.ts';
import type { Database } from '../../prisma/client.ts';
import { newestVersion, provisionsOf } from '../../prisma/record/contract-facts.ts';
import type { Change } from '../../prisma/record/rows.ts';
import { currentDraft, saveDraft, type SavedDraft } from '../../prisma/work/drafts.ts';
import { commentKept } from '../../prisma/work/text-comments.ts';
import { keptVerdicts, type WordUpload } from '../../prisma/work/word-uploads.ts';
import type { Caller } from '../caller.ts';
import type { Seen } from '../command.ts';
import type { decided, verdicts } from '../schemas/proposal.ts';
import { adopted, commentOf, instructionIdOf } from './adopt.ts';
import { possibleText } from './possible-text.ts';

export interface Decided {
  readonly changes: readonly Change[];
  readonly answer: z.input<typeof decided>;
}

/**
 * Decides proposals of a file. What is accepted enters the draft before the verdict is written: where that fails, the draft holds
 * it already the next time, and it does not enter twice. What was decided before stands.
 *
 * @throws RuleViolation `PROPOSAL_NOT_ACCEPTABLE`, as `adopted`; StaleDraft where the draft is no longer the one that was seen.
 */
export async function decideProposals(
  db: Database,
  { state, reader, at }: Seen<Caller>,
  file: WordUpload,
  said: z.output<typeof verdicts>,
): Promise<Decided> {
  const open = file.proposals.filter(({ no }) => file.verdicts[no] === undefined);
  const accepted = open.filter(({ no }) => said.accepted.includes(no));
  const refused = open.filter(({ no }) => said.refused.includes(no) && !said.accepted.includes(no));
  if (accepted.some(({ proposed }) => proposed.kind === 'UNPLACED')) throw new RuleViolation('PROPOSAL_NOT_ACCEPTABLE');
  const draft = await currentDraft(db, file.amendmentId);
  const base = await provisionsOf(db, state.contractId, await newestVersion(db, state.contractId));
  const provisions = possibleText(base, draft.text.instructions);
  const present = new Set(draft.text.instructions.map((each) => each.id));
  const by = { by: reader.actor.id, at };
  const instructions = adopted(file, accepted, provisions, present);
  const revision = await enter(db, file, draft, instructions, { ...by, onRevision: said.revision });
  const comments = accepted.flatMap((each) => commentOf(file, each, provisions, by) ?? []);
  const verdictOf = (isAccepted: boolean, { no, proposed }: Proposal) => ({
    no,
    accepted: isAccepted,
    ...(isAccepted && proposed.kind !== 'REMARK' ? { instructionId: instructionIdOf(file, no) } : {}),
    decidedBy: by.by,
    decidedAt: at,
  });
  const rows = [...accepted.map((each) => verdictOf(true, each)), ...refused.map((each) => verdictOf(false, each))];
  return {
    changes: [keptVerdicts(file.id, rows), ...comments.map(commentKept)],
    answer: { revision, accepted: accepted.map(({ no }) => no), refused: refused.map(({ no }) => no) },
  };
}

/** The draft's revision once what was accepted is in it; the same where nothing is. */
async function enter(
  db: Database,
  { amendmentId }: WordUpload,
  { revision, text }: SavedDraft,
  instructions: readonly Instruction[],
  { by, at, onRevision }: { readonly by: string; readonly at: string; readonly onRevision: number },
): Promise<number> {
  if (instructions.length === 0) return revision;
  const changed = { ...text, instructions: [...text.instructions, ...instructions] };
  return (await saveDraft(db, { amendmentId, onRevision, text: changed, savedBy: by, savedAt: at })).revision;
}
