import { RuleViolation } from '../violation.ts';
import { KIND_MADE, type Destination, type Instruction } from './instruction.ts';
import type { Provision, ProvisionKind } from './provision.ts';
import { withParagraphsFollowed } from './paragraph-references.ts';
import { referencesIn, withNumbersFollowed } from './references.ts';

type Provisions = readonly Provision[];
type Of<K extends Instruction['kind']> = Extract<Instruction, { readonly kind: K }>;
type Insertion = Extract<Instruction, { readonly newId: string }>;

/** The kinds of provisions that can be moved, and what each can be put under. Beside its like it can always be put. */
export const PARENTS: Readonly<Partial<Record<ProvisionKind, readonly ProvisionKind[]>>> = {
  ARTICLE: ['PART'],
  PARAGRAPH: ['ARTICLE'],
  STRATEGIC_OBJECTIVE: [],
  OPERATIONAL_OBJECTIVE: ['STRATEGIC_OBJECTIVE'],
  ITEM: ['OPERATIONAL_OBJECTIVE'],
  TABLE_ROW: [],
  BUDGET_LINE: [],
};

/** What an insertion makes, without its place. */
function madeBy(instruction: Insertion): Provision {
  const { newId: id, text } = instruction;
  const made = { id, kind: KIND_MADE[instruction.kind], text };
  switch (instruction.kind) {
    case 'INSERT_PARAGRAPH':
      return made;
    case 'INSERT_ARTICLE':
    case 'ADD_STRATEGIC_OBJECTIVE':
      return { ...made, number: instruction.number };
    case 'ADD_OPERATIONAL_OBJECTIVE': {
      const { number, maturity, holders } = instruction;
      return { ...made, number, maturity, holders };
    }
    case 'ADD_ITEM':
      return { ...made, itemKind: instruction.itemKind };
  }
}

/** Objectives and items go on a list; what is put under an article or a part opens it. */
const LISTED: ReadonlySet<ProvisionKind> = new Set(['STRATEGIC_OBJECTIVE', 'OPERATIONAL_OBJECTIVE', 'ITEM']);

/**
 * The provisions with a new one: beside its like, or under what contains its like.
 *
 * @throws RuleViolation `PROVISION_EXISTS`, `NUMBER_TAKEN`.
 */
export function inserted(provisions: Provisions, at: number, target: Provision, instruction: Insertion): Provisions {
  const made = madeBy(instruction);
  isNew(provisions, made.id);
  if (made.number !== undefined) isFree(provisions, made.kind, made.number);
  if (target.kind !== made.kind) {
    const place = LISTED.has(made.kind) ? endOf(provisions, at) : at + 1;
    return withParagraphsFollowed(provisions, provisions.toSpliced(place, 0, { ...made, parentId: target.id }));
  }
  const place = instruction.side === 'BEFORE' ? at : endOf(provisions, at);
  return withParagraphsFollowed(provisions, provisions.toSpliced(place, 0, under(made, target.parentId)));
}

/** @throws RuleViolation `PROVISION_HAS_CHILDREN` */
export function without(provisions: Provisions, target: Provision): Provisions {
  if (provisions.some((p) => p.parentId === target.id)) {
    throw new RuleViolation('PROVISION_HAS_CHILDREN', { provision: target.id });
  }
  return withParagraphsFollowed(
    provisions,
    provisions.filter((p) => p !== target),
  );
}

/**
 * The provisions after one was moved with all that is under it. Numbers stay: what refers to it by its number still does. A
 * paragraph is cited by its place in its article: what refers to it follows.
 *
 * @throws RuleViolation `PROVISION_UNKNOWN` for its destination, `DESTINATION_MISFIT` where its kind does not stand, or which
 * is under itself.
 */
export function moved(
  provisions: Provisions,
  at: number,
  target: Provision,
  { destination }: Pick<Of<'MOVE'>, 'destination'>,
): Provisions {
  const family = provisions.slice(at, endOf(provisions, at));
  const misfit = new RuleViolation('DESTINATION_MISFIT', {
    provision: target.id,
    destination: destination.provisionId,
    kind: target.kind,
  });
  if (family.some(({ id }) => id === destination.provisionId)) throw misfit;
  const left = provisions.toSpliced(at, family.length);
  const beside = left.findIndex(({ id }) => id === destination.provisionId);
  const other = left[beside];
  if (other === undefined) throw new RuleViolation('PROVISION_UNKNOWN', { provision: destination.provisionId });
  const isUnder = destination.side === 'UNDER';
  const fits = isUnder ? PARENTS[target.kind]?.includes(other.kind) : other.kind === target.kind;
  if (fits !== true) throw misfit;
  const place = destination.side === 'BEFORE' ? beside : endOf(left, beside);
  const [, ...children] = family;
  const placed = left.toSpliced(place, 0, under(target, isUnder ? other.id : other.parentId), ...children);
  return withParagraphsFollowed(provisions, placed);
}

/**
 * Where a provision can be moved to, in the order of the text: after each of its like, before the first of them under each parent,
 * and under what may contain it. Where it stands already is not among them.
 */
export function destinationsFor(provisions: Provisions, target: Provision): readonly Destination[] {
  const parents = PARENTS[target.kind];
  if (parents === undefined) return [];
  const at = provisions.indexOf(target);
  const family = new Set(provisions.slice(at, endOf(provisions, at)).map(({ id }) => id));
  const started = new Set<string | undefined>();
  const destinations = provisions.flatMap(({ id, kind, parentId }): Destination[] => {
    if (family.has(id)) return [];
    if (parents.includes(kind)) return [{ provisionId: id, side: 'UNDER' }];
    if (kind !== target.kind) return [];
    const isFirst = !started.has(parentId);
    started.add(parentId);
    return [...(isFirst ? [{ provisionId: id, side: 'BEFORE' } as const] : []), { provisionId: id, side: 'AFTER' }];
  });
  const order = orderOf(provisions);
  return destinations.filter((destination) => orderOf(moved(provisions, at, target, { destination })) !== order);
}

const orderOf = (provisions: Provisions): string => provisions.map(({ id, parentId }) => `${parentId}>${id}`).join();

/**
 * The provisions after one got another number: what refers to it by the old one refers to it by the new one.
 *
 * @throws RuleViolation `NUMBER_TAKEN` by another of its kind.
 */
export function renumbered(
  provisions: Provisions,
  at: number,
  target: Provision,
  { number }: Pick<Of<'RENUMBER'>, 'number'>,
): Provisions {
  if (number !== target.number) isFree(provisions, target.kind, number);
  const numbers = new Map([[target.id, number]]);
  return withNumbersFollowed(provisions, referencesIn(provisions), numbers).map((provision, index) =>
    index === at ? { ...provision, number } : provision,
  );
}

/** The index after the last descendant of the provision at `at`: parents stand before their children. */
export function endOf(provisions: Provisions, at: number): number {
  const family = new Set([provisions[at]?.id]);
  let end = at + 1;
  for (let next = provisions[end]; next !== undefined && family.has(next.parentId); next = provisions[++end]) {
    family.add(next.id);
  }
  return end;
}

function under({ parentId: _before, ...provision }: Provision, parentId: string | undefined): Provision {
  return parentId === undefined ? provision : { ...provision, parentId };
}

function isNew(provisions: Provisions, id: string): void {
  if (provisions.some((p) => p.id === id)) throw new RuleViolation('PROVISION_EXISTS', { provision: id });
}

function isFree(provisions: Provisions, kind: ProvisionKind, number: string): void {
  const bears = provisions.some((p) => p.kind === kind && p.number?.toLowerCase() === number.toLowerCase());
  if (bears) throw new RuleViolation('NUMBER_TAKEN', { kind, number });
}
