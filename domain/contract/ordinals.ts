import type { Provision } from './provision.ts';

/**
 * Which of its like each provision is, under one parent and from 1, by its id: the third `alinéa` of an article, the numbered
 * counted with the others. One that comes without its parent is absent, for those beside it are not known then either.
 */
export function ordinalsOf(provisions: readonly Provision[]): ReadonlyMap<string, number> {
  const known = new Set(provisions.map(({ id }) => id));
  const counts = new Map<string, number>();
  const ordinals = new Map<string, number>();
  for (const { id, kind, parentId } of provisions) {
    if (parentId !== undefined && !known.has(parentId)) continue;
    const like = `${kind} ${parentId ?? ''}`;
    const ordinal = (counts.get(like) ?? 0) + 1;
    counts.set(like, ordinal);
    ordinals.set(id, ordinal);
  }
  return ordinals;
}
