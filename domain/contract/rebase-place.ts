import { KIND_MADE, type Destination, type Instruction, type Side } from './instruction.ts';
import type { Provision, ProvisionKind } from './provision.ts';
import { applied, carried, gone, named, refused, theirsOn } from './rebase-ground.ts';
import type { Ground, Of, Outcome, Provisions } from './rebase-ground.ts';
import { withReferencesOf } from './rebase-references.ts';

export type Insertion = Extract<Instruction, { readonly newId: string }>;

/** What is added to a list stands there in the order of force: neither of two goes before the other for its own sake. */
const LISTED: ReadonlySet<ProvisionKind> = new Set(['STRATEGIC_OBJECTIVE', 'OPERATIONAL_OBJECTIVE', 'ITEM']);

/** An insertion keeps its place, between what it was put between; its anchor may have been moved or removed since. */
export function carryInsertion(ground: Ground, written: Insertion): Outcome {
  const instruction: Insertion = { ...written, text: withReferencesOf(ground, written.text) };
  const target = named(ground.written, written.provisionId);
  const isUnder = target !== undefined && target.kind !== KIND_MADE[written.kind];
  if (isUnder || target === undefined) {
    if (named(ground.present, written.provisionId) === undefined) return gone(ground, written, written.provisionId);
    if (LISTED.has(KIND_MADE[written.kind])) return carried(ground, instruction);
    return placed(ground, instruction, instruction.newId, (provisionId, side) => ({
      ...instruction,
      provisionId,
      side,
    }));
  }
  const anchor = anchorFor(ground, target, written.side ?? 'AFTER');
  if (anchor === undefined) return gone(ground, written, target.id);
  const { side: _written, ...bare } = instruction;
  const anchored =
    anchor.provisionId === written.provisionId
      ? instruction
      : anchor.side === 'UNDER'
        ? { ...bare, provisionId: anchor.provisionId }
        : { ...bare, provisionId: anchor.provisionId, side: anchor.side };
  return placed(ground, anchored, written.newId, (provisionId, side) => ({ ...bare, provisionId, side }));
}

/** A move of what others moved as well is a conflict, unless both put it at the same place. */
export function carryMove(ground: Ground, written: Of<'MOVE'>): Outcome {
  const { destination, provisionId } = written;
  const moved = { ...written };
  if (ground.put.has(provisionId) && ground.base.has(provisionId)) {
    const there = placeOf(applied(ground.written, written), provisionId);
    if (there === placeOf(ground.present, provisionId)) return { is: 'DONE' };
    const ifMine = refused(ground.present, moved) === undefined ? { ifMine: [moved] } : {};
    return { is: 'CONTESTED', kind: 'SAME_PLACE', theirs: theirsOn(ground, provisionId), ...ifMine };
  }
  const target = named(ground.written, destination.provisionId);
  const anchor =
    target === undefined || destination.side === 'UNDER'
      ? named(ground.present, destination.provisionId) && destination
      : anchorFor(ground, target, destination.side, provisionId);
  if (anchor === undefined) return gone(ground, written, destination.provisionId);
  const kind = named(ground.present, provisionId)?.kind;
  const to = (there: Destination): Of<'MOVE'> => ({ ...written, destination: there });
  if (anchor.side === 'UNDER' && kind !== undefined && LISTED.has(kind)) return carried(ground, to(anchor));
  return placed(ground, to(anchor), provisionId, (id, side) => to({ provisionId: id, side }));
}

/** What removes something is carried over where nobody changed it; what is gone already is done. */
export function carryRemoval(ground: Ground, instruction: Of<'DELETE' | 'REMOVE_ITEM'>): Outcome {
  const { provisionId } = instruction;
  const theirs = theirsOn(ground, provisionId);
  const code = refused(ground.present, instruction);
  if (code !== undefined) return { is: 'CONTESTED', kind: 'IMPOSSIBLE', code, theirs: under(ground, provisionId) };
  const isChanged = theirs.length > 0 || hasOtherWords(ground, provisionId);
  if (!isChanged) return { is: 'CARRIED', instruction };
  return { is: 'CONTESTED', kind: 'CHANGED_MEANWHILE', theirs, ifMine: [instruction] };
}

/** What others put under a provision. */
const under = ({ present, theirs }: Ground, provisionId: string): readonly Instruction[] => {
  const children = new Set(present.filter(({ parentId }) => parentId === provisionId).map(({ id }) => id));
  return theirs.filter((each) => children.has('newId' in each ? each.newId : each.provisionId));
};

/** Where nobody can say what others did, by comparing. */
function hasOtherWords({ base, now, theirs }: Ground, id: string): boolean {
  const was = base.get(id);
  return theirs.length === 0 && was !== undefined && JSON.stringify(was) !== JSON.stringify(now.get(id));
}

/** What a provision stands beside: everything under the same parent. */
const siblingsOf = (provisions: Provisions, { parentId }: Pick<Provision, 'parentId'>): Provisions =>
  provisions.filter((each) => each.parentId === parentId);

function placeOf(provisions: Provisions, id: string): string {
  const own = named(provisions, id);
  if (own === undefined) return '';
  const siblings = siblingsOf(provisions, own);
  return `${own.parentId} ${siblings[siblings.indexOf(own) - 1]?.id}`;
}

/**
 * What marks the place beside a provision in the present text: the provision itself, where it still stands there; else what
 * stood next to it on either side; else, where nothing else is left there, what they stood under.
 *
 * @param moved what is put there, which marks no place.
 */
function anchorFor(ground: Ground, target: Provision, side: Side, moved?: string): Destination | undefined {
  const stays = ({ id }: Provision): boolean =>
    id !== moved && !ground.put.has(id) && named(ground.present, id)?.parentId === target.parentId;
  const isLeft = named(ground.present, target.id) !== undefined && stays(target);
  if (isLeft) return { provisionId: target.id, side };
  const siblings = siblingsOf(ground.written, target).filter((each) => each === target || isThere(ground, each));
  const at = siblings.indexOf(target);
  const before = siblings.slice(0, at).findLast(stays);
  if (before?.kind === target.kind) return { provisionId: before.id, side: 'AFTER' };
  const behind = siblings.slice(at + 1).find(stays);
  if (behind?.kind === target.kind) return { provisionId: behind.id, side: 'BEFORE' };
  // What is inserted under a parent comes first there, what is moved comes last.
  const isAlone = moved === undefined ? before === undefined : behind === undefined;
  const parent = named(ground.present, target.parentId);
  return isAlone && parent !== undefined ? { provisionId: parent.id, side: 'UNDER' } : undefined;
}

const isThere = ({ present }: Ground, { id }: Provision): boolean => named(present, id) !== undefined;

/** An instruction that puts something at a place, unless others put something at the very same. */
function placed(
  ground: Ground,
  instruction: Insertion | Of<'MOVE'>,
  id: string,
  beside: (provisionId: string, side: Side) => Instruction,
): Outcome {
  const outcome = carried(ground, instruction);
  if (outcome.is !== 'CARRIED') return outcome;
  const after = applied(ground.present, instruction);
  const own = named(after, id);
  const siblings = own === undefined ? [] : siblingsOf(after, own);
  const at = siblings.findIndex((each) => each.id === id);
  const isTheirs = (each: Provision | undefined): boolean => each !== undefined && ground.put.has(each.id);
  let [first, last] = [at, at];
  while (isTheirs(siblings[first - 1])) first -= 1;
  while (isTheirs(siblings[last + 1])) last += 1;
  if (first === last) return outcome;
  const others = siblings.slice(first, last + 1).filter((each) => each.id !== id);
  const like = others.filter(({ kind }) => kind === own?.kind);
  const [ahead, behind] = [like[0], like.at(-1)];
  return {
    is: 'CONTESTED',
    kind: 'SAME_PLACE',
    theirs: others.flatMap((each) => theirsOn(ground, each.id)),
    ...(ahead === undefined ? {} : { ifMine: [beside(ahead.id, 'BEFORE')] }),
    ...(behind === undefined ? {} : { ifBehind: [beside(behind.id, 'AFTER')] }),
  };
}
