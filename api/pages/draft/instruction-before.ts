import { z } from 'zod';
import type { Instruction, InstructionKind } from '../../../domain/contract/instruction.ts';
import type { Provision } from '../../../domain/contract/provision.ts';
import { namesOf } from '../../../prisma/queries/people.ts';
import { seenBy } from '../../command.ts';
import type { Dependencies } from '../../dependencies.ts';
import { Refusal } from '../../http/refusal.ts';
import { mustEdit } from '../../routes/drafts.ts';
import { instruction as schema } from '../../schemas/instruction.ts';
import { provisionId } from '../../schemas/common.ts';
import type { Visit } from '../visit.ts';
import { draftBefore, type DraftBefore } from './draft-before.ts';
import { resultOf, stepsOf } from './steps.ts';

/** One instruction of a draft before the one who writes it; a new one is not in the draft yet. */
export interface InstructionBefore extends DraftBefore {
  readonly instructionId: string;
  readonly kind: InstructionKind;
  readonly provisionId: string;
  /** As the draft has it now. */
  readonly saved?: Instruction;
  /** Its place in the draft. */
  readonly index: number;
  /** The text as the instructions before this one leave it, and the provision it acts on there. */
  readonly before: readonly Provision[];
  readonly target?: Provision;
  /** Who saved the draft last. */
  readonly savedByName?: string;
}

/** What the address of a new instruction says of it. */
const address = z.object({
  provision: provisionId,
  kind: z.enum(schema.options.map((option) => option.shape.kind.value)),
});
const instructionId = schema.options[0].shape.id;

/**
 * The instruction that an address names. Whether it may be written is asked when the page is opened; what was typed meanwhile
 * is not lost by it, for it is the operation that then refuses.
 *
 * @throws Refusal `NOT_FOUND`; RuleViolation `FILE_UNKNOWN`, `STEP_CLOSED`, `NOT_YOURS`
 */
export async function instructionBefore(deps: Dependencies, visit: Visit): Promise<InstructionBefore> {
  const found = await draftBefore(deps, visit);
  const isOpened = visit.request.method !== 'POST';
  if (isOpened) mustEdit(await seenBy(deps, found.id, visit.caller));
  const { instructions } = found.draft.text;
  const id = instructionId.safeParse(visit.request.params['instruction']);
  const at = instructions.findIndex((each) => each.id === id.data);
  const saved = instructions[at];
  const named = saved === undefined ? newOne(found, visit) : { kind: saved.kind, provision: saved.provisionId };
  if (id.data === undefined || named === undefined) throw new Refusal('NOT_FOUND');
  const steps = stepsOf(found.base, instructions, found.scale);
  const before = steps[at]?.before ?? resultOf(steps, found.base, found.scale);
  const target = before.find((provision) => provision.id === named.provision);
  if (isOpened && target === undefined && saved === undefined) throw new Refusal('NOT_FOUND');
  const { savedBy } = found.draft;
  const names = savedBy === undefined ? {} : await namesOf(deps.db, [savedBy], visit.caller.language);
  const savedByName = savedBy === undefined ? undefined : (names[savedBy] ?? savedBy);
  return {
    ...found,
    instructionId: id.data,
    kind: named.kind,
    provisionId: named.provision,
    index: saved === undefined ? instructions.length : at,
    before,
    ...(saved === undefined ? {} : { saved }),
    ...(target === undefined ? {} : { target }),
    ...(savedByName === undefined ? {} : { savedByName }),
  };
}

/** A translation adds no instruction. */
function newOne({ writing }: DraftBefore, { request }: Visit): z.output<typeof address> | undefined {
  return writing?.kind === 'TRANSLATE' ? undefined : address.safeParse(request.query).data;
}
