import type { Provision } from './provision.ts';

type Provisions = readonly Provision[];

/**
 * The ids of what stands elsewhere in the second text than in the first: under something else, or at another place among what
 * it stood beside. As few as explain the new order; what moved along with what it stands under did not move itself.
 */
export function movedBetween(before: Provisions, after: Provisions): ReadonlySet<string> {
  const old = new Map(before.map((provision, index) => [provision.id, { index, parentId: provision.parentId }]));
  const moved = new Set<string>();
  const stayed = new Map<string | undefined, { readonly id: string; readonly index: number }[]>();
  for (const { id, parentId } of after) {
    const was = old.get(id);
    if (was === undefined) continue;
    if (was.parentId !== parentId) moved.add(id);
    else append(stayed, parentId, { id, index: was.index });
  }
  for (const siblings of stayed.values()) {
    const inOrder = longestRising(siblings.map(({ index }) => index));
    siblings.filter(({ index }) => !inOrder.has(index)).forEach(({ id }) => moved.add(id));
  }
  return moved;
}

function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** The members of a longest rising row among distinct numbers, in n log n steps. */
function longestRising(numbers: readonly number[]): ReadonlySet<number> {
  const lasts: number[] = [];
  const preceding = new Map<number, number | undefined>();
  for (const number of numbers) {
    const at = firstNotBelow(lasts, number);
    preceding.set(number, lasts[at - 1]);
    lasts[at] = number;
  }
  const members = new Set<number>();
  for (let member = lasts.at(-1); member !== undefined; member = preceding.get(member)) members.add(member);
  return members;
}

function firstNotBelow(rising: readonly number[], number: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((rising[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
