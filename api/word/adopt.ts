import type { Instruction } from '../../domain/contract/instruction.ts';
import { passageAt } from '../../domain/contract/passage.ts';
import { instructionOf, isInstruction, type Proposal } from '../../domain/contract/proposal.ts';
import type { Provision } from '../../domain/contract/provision.ts';
import { applyInstructions, ANY_SCALE } from '../../domain/contract/apply.ts';
import type { Instant } from '../../domain/calendar/dates.ts';
import type { TextComment } from '../../prisma/work/text-comments.ts';
import type { WordUpload } from '../../prisma/work/word-uploads.ts';

/** The id that the instruction of a proposal has, whoever accepts it and however often. */
export const instructionIdOf = ({ id }: Pick<WordUpload, 'id'>, no: number): string => `w-${id}-${no}`;

/** Where what a proposal brings stands. */
function newIdOf(upload: WordUpload, { no, proposed }: Proposal, provisions: readonly Provision[]): string {
  const beside = provisions.find(({ id }) => id === proposed.provisionId);
  const parent = beside?.kind === 'ARTICLE' || beside?.kind === 'OPERATIONAL_OBJECTIVE' ? beside.id : beside?.parentId;
  const own = `${proposed.kind === 'ITEM' ? 'item' : 'p'}-w${upload.id}-${no}`;
  return parent === undefined ? own : `${parent}/${own}`;
}

/** The instruction that one proposal would be on a text. @throws RuleViolation as `instructionOf` */
export const instructionIn = (upload: WordUpload, proposal: Proposal, provisions: readonly Provision[]): Instruction =>
  instructionOf(proposal.proposed, provisions, {
    id: instructionIdOf(upload, proposal.no),
    newId: newIdOf(upload, proposal, provisions),
    language: upload.language,
  });

/**
 * The instructions of some proposals on a text, each on what those before it leave: the last places of a text first, so that the
 * places of the others hold and what is put behind a provision keeps its order; what adds at an end, or takes away, after that.
 * Those that the draft holds already are left out.
 *
 * @throws RuleViolation as `instructionOf` and `applyInstructions`: all or nothing.
 */
export function adopted(
  upload: WordUpload,
  proposals: readonly Proposal[],
  provisions: readonly Provision[],
  present: ReadonlySet<string>,
): readonly Instruction[] {
  let text = provisions;
  const wanted = proposals.filter(
    ({ proposed, no }) => isInstruction(proposed) && !present.has(instructionIdOf(upload, no)),
  );
  const ordered = [...wanted.filter(hasPlace).toReversed(), ...wanted.filter((each) => !hasPlace(each))];
  return ordered.map((proposal) => {
    const instruction = instructionIn(upload, proposal, text);
    text = applyInstructions(text, [instruction], ANY_SCALE);
    return instruction;
  });
}

const hasPlace = ({ proposed: { kind } }: Proposal): boolean => kind === 'WORDS' || kind === 'PARAGRAPH';

/** A remark that was taken note of, as a comment on the draft; one that stands by no provision stays with its file alone. */
export function commentOf(
  upload: WordUpload,
  { no, proposed, author }: Proposal,
  provisions: readonly Provision[],
  { by, at }: { readonly by: string; readonly at: Instant },
): TextComment | undefined {
  if (proposed.kind !== 'REMARK' || proposed.provisionId === undefined) return undefined;
  const text = provisions.find(({ id }) => id === proposed.provisionId)?.text[upload.language];
  if (text === undefined) return undefined;
  const start = proposed.quoted === '' ? -1 : text.indexOf(proposed.quoted);
  const [from, to] = start < 0 ? [0, text.length] : [start, start + proposed.quoted.length];
  return {
    id: instructionIdOf(upload, no),
    amendmentId: upload.amendmentId,
    provisionId: proposed.provisionId,
    language: upload.language,
    passage: passageAt(text, from, to),
    quote: text.slice(from, to),
    said: author === undefined ? proposed.text : `${author} : ${proposed.text}`,
    saidBy: by,
    saidAt: at,
  };
}
