import type { MaturityScale } from '../../domain/contract/apply.ts';
import { isEditOf } from '../../domain/contract/edits-motives.ts';
import { FITTING } from '../../domain/contract/fitting.ts';
import type { Instruction } from '../../domain/contract/instruction.ts';
import type { Provision } from '../../domain/contract/provision.ts';
import type { Language } from '../../domain/language.ts';
import type { PlainProvision } from '../../web/editor/suggested-text.ts';
import { resultOf, stepsOf } from '../pages/draft/steps.ts';

type Provisions = readonly Provision[];

/** The provisions that are edited together: those under one heading, with it, down to the next ones that have a heading. */
export interface Unit {
  /** The id of the first of them. */
  readonly id: string;
  /** As the draft leaves them. */
  readonly now: Provisions;
  /** The whole text as the draft leaves it without its edits of these provisions, and their ids there. */
  readonly before: Provisions;
  readonly ids: readonly string[];
  /** The draft's instructions that are edits of these provisions. */
  readonly edits: readonly Instruction[];
  /** Whether new paragraphs can stand among them. */
  readonly takesParagraphs: boolean;
}

/** The provisions edited with one; `undefined` where there is none, or nothing of it is text. */
export function unitAt(
  base: Provisions,
  instructions: readonly Instruction[],
  scale: MaturityScale,
  provisionId: string,
): Unit | undefined {
  const result = resultOf(stepsOf(base, instructions, scale), base, scale);
  const head = headOf(result, provisionId) ?? headOf(base, provisionId);
  if (head === undefined) return undefined;
  const now = under(result, head);
  const known = new Set([...now, ...under(base, head)].map(({ id }) => id));
  const edits = instructions.filter((instruction) => isEditOf(instruction, known));
  const others = instructions.filter((instruction) => !edits.includes(instruction));
  const before = resultOf(stepsOf(base, others, scale), base, scale);
  const unit = under(before, head);
  if (unit.length === 0) return undefined;
  const takesParagraphs = unit.some(({ kind }) => FITTING.INSERT_PARAGRAPH.includes(kind));
  return { id: head, now, before, ids: unit.map(({ id }) => id), edits, takesParagraphs };
}

const isHeaded = ({ kind }: Provision): boolean => FITTING.CHANGE_TITLE.includes(kind);
const isWorded = (provision: Provision): boolean =>
  isHeaded(provision) || FITTING.REPLACE_TEXT.includes(provision.kind);

/** The nearest provision above, or the provision itself, that has a heading; itself where none has. */
function headOf(provisions: Provisions, provisionId: string): string | undefined {
  const byId = new Map(provisions.map((each) => [each.id, each]));
  const first = byId.get(provisionId);
  let at = first;
  while (at !== undefined && !isHeaded(at)) at = at.parentId === undefined ? undefined : byId.get(at.parentId);
  return at?.id ?? first?.id;
}

/** A provision and those under it that have no heading of their own. */
function under(provisions: Provisions, head: string): Provisions {
  const family = new Set([head]);
  return provisions.filter((provision) => {
    const isWithin = provision.parentId !== undefined && family.has(provision.parentId) && !isHeaded(provision);
    if (isWithin) family.add(provision.id);
    return (provision.id === head || isWithin) && isWorded(provision);
  });
}

/** What the provisions read in one language. */
export const plainOf = ({ now }: Pick<Unit, 'now'>, language: Language): readonly PlainProvision[] =>
  now.map(({ id, text }) => ({ id, text: text[language] ?? '' }));

/** A draft's instructions with other edits in the place of some: each stays where it was, unless there are others now. */
export function withEdits(
  all: readonly Instruction[],
  before: readonly Instruction[],
  now: readonly Instruction[],
): readonly Instruction[] {
  const left = new Map(now.map((instruction) => [instruction.id, instruction]));
  if (before.length === now.length && before.every(({ id }) => left.has(id))) {
    return all.map((instruction) =>
      before.includes(instruction) ? (left.get(instruction.id) ?? instruction) : instruction,
    );
  }
  const at = all.findIndex((instruction) => before.includes(instruction));
  const others = all.filter((instruction) => !before.includes(instruction));
  return others.toSpliced(at < 0 ? others.length : at, 0, ...now);
}
