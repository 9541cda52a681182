import type { Provision } from './provision.ts';

type Provisions = readonly Provision[];

/**
 * The ids of what stands elsewhere in the second text than in the first: under something else, or at another place among what
 * it stood beside. As few as explain the new order; what moved along with what it stands under did not move itself.
 *
 * @param touched of two that changed places, either may be said to have moved: the one that somebody touched, where that is known.
 */
export function movedBetween(
  before: Provisions,
  after: Provisions,
  touched: ReadonlySet<string> = new Set(),
): ReadonlySet<string> {
  const old = new Map(before.map((provision, index) => [provision.id, { index, parentId: provision.parentId }]));
  const moved = new Set<string>();
  const stayed = new Map<string | undefined, Sibling[]>();
  for (const { id, parentId } of after) {
    const was = old.get(id);
    if (was === undefined) continue;
    if (was.parentId !== parentId) moved.add(id);
    else append(stayed, parentId, { id, index: was.index });
  }
  for (const siblings of stayed.values()) {
    const inOrder = withUntouched(siblings, touched) ?? longestRising(siblings.map(({ index }) => index));
    siblings.filter(({ index }) => !inOrder.has(index)).forEach(({ id }) => moved.add(id));
  }
  return moved;
}

interface Sibling {
  readonly id: string;
  readonly index: number;
}

/** Those in order among which nothing untouched is missing; undefined where what nobody touched is out of order itself. */
function withUntouched(siblings: readonly Sibling[], touched: ReadonlySet<string>): ReadonlySet<number> | undefined {
  const untouched = siblings.filter(({ id }) => !touched.has(id)).map(({ index }) => index);
  if (untouched.length === siblings.length || untouched.some((index, at) => index < (untouched[at - 1] ?? -1))) {
    return undefined;
  }
  const inOrder = new Set<number>();
  let last = -1;
  let next = 0;
  for (const { id, index } of siblings) {
    const fits = last < index && index < (untouched[next] ?? Number.POSITIVE_INFINITY);
    if (touched.has(id) && !fits) continue;
    if (!touched.has(id)) next += 1;
    inOrder.add(index);
    last = index;
  }
  return inOrder;
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
