import type { Provision } from './provision.ts';

/**
 * Which of its like each provision without a number is, under one parent and from 1, by its id: the third `alinéa` of an article.
 * Numbered ones are counted with the others and are absent, for they are cited by their number; so is one that comes without its
 * parent, for then those beside it are not known either.
 *
 * @param provisions in the order of the text, each parent before what is under it.
 */
export function ordinalsOf(provisions: readonly Provision[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const ordinals = new Map<string, number>();
  const known = new Set<string>();
  for (const { id, kind, number, parentId } of provisions) {
    const like = `${kind} ${parentId ?? ''}`;
    const ordinal = (counts.get(like) ?? 0) + 1;
    counts.set(like, ordinal);
    if (number === undefined && (parentId === undefined || known.has(parentId))) ordinals.set(id, ordinal);
    known.add(id);
  }
  return ordinals;
}
