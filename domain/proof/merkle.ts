import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js';

/**
 * The tree of an append-only log [RFC 6962, section 2.1; the ways to verify: RFC 9162, sections 2.1.3.2 and 2.1.4.2]. Every hash
 * is a SHA-256 in lower-case hexadecimal. Leaves and nodes are hashed with prefixes of their own, so that none passes for the
 * other.
 */
const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** The hash of a leaf, from what it holds. */
export const leafHash = (bytes: Uint8Array): string => bytesToHex(sha256(concatBytes(LEAF, bytes)));

const nodeHash = (left: string, right: string): string =>
  bytesToHex(sha256(concatBytes(NODE, hexToBytes(left), hexToBytes(right))));

const EMPTY_ROOT = bytesToHex(sha256(new Uint8Array()));

/**
 * A tree as far as it is needed to let it grow: how many leaves it has, and the roots of the full trees of which it is made,
 * the largest first. There is one for each bit that is set in the size.
 */
export interface Peaks {
  readonly size: number;
  readonly hashes: readonly string[];
}

export const NO_LEAVES: Peaks = { size: 0, hashes: [] };

/** The tree with more leaves after those it has; `leaves` are hashes. */
export function grown({ size, hashes }: Peaks, leaves: readonly string[]): Peaks {
  const peaks = [...hashes];
  let count = size;
  for (const leaf of leaves) {
    peaks.push(leaf);
    count += 1;
    for (let rest = count; rest % 2 === 0; rest /= 2) {
      const [left = '', right = ''] = peaks.splice(-2);
      peaks.push(nodeHash(left, right));
    }
  }
  return { size: count, hashes: peaks };
}

export const rootOf = ({ hashes }: Peaks): string =>
  hashes.length === 0 ? EMPTY_ROOT : hashes.reduceRight((root, peak) => nodeHash(peak, root));

/** The root over leaves, which are given as hashes. */
export const treeRoot = (leaves: readonly string[]): string => rootOf(grown(NO_LEAVES, leaves));

/** Of a tree with more than one leaf: how many leaves stand on its left, the largest power of two below its size. */
function split(size: number): number {
  let left = 1;
  while (left * 2 < size) left *= 2;
  return left;
}

/** What is needed beside the leaf at an index to come to the root over `leaves`, from the leaf upwards. */
export function inclusionProof(index: number, leaves: readonly string[]): readonly string[] {
  if (index < 0 || index >= leaves.length) throw new RangeError(`The tree has no leaf ${index}.`);
  if (leaves.length === 1) return [];
  const middle = split(leaves.length);
  const [left, right] = [leaves.slice(0, middle), leaves.slice(middle)];
  return index < middle
    ? [...inclusionProof(index, left), treeRoot(right)]
    : [...inclusionProof(index - middle, right), treeRoot(left)];
}

/** Whether a leaf is in the tree with that root, at that index. */
export function includes(
  tree: { readonly size: number; readonly root: string },
  index: number,
  leaf: string,
  proof: readonly string[],
): boolean {
  if (index < 0 || index >= tree.size) return false;
  let position = index;
  let last = tree.size - 1;
  let hash = leaf;
  for (const beside of proof) {
    if (last === 0) return false;
    if (position % 2 === 1 || position === last) {
      hash = nodeHash(beside, hash);
      while (position % 2 === 0 && position !== 0) [position, last] = [half(position), half(last)];
    } else {
      hash = nodeHash(hash, beside);
    }
    [position, last] = [half(position), half(last)];
  }
  return last === 0 && hash === tree.root;
}

/** What shows that the tree over the first `size` leaves is where the tree over all `leaves` began. */
export function consistencyProof(size: number, leaves: readonly string[]): readonly string[] {
  if (size < 0 || size > leaves.length) throw new RangeError(`The tree never had ${size} leaves.`);
  return size === 0 ? [] : subproof(size, leaves, true);
}

function subproof(size: number, leaves: readonly string[], isWhole: boolean): readonly string[] {
  if (size === leaves.length) return isWhole ? [] : [treeRoot(leaves)];
  const middle = split(leaves.length);
  const [left, right] = [leaves.slice(0, middle), leaves.slice(middle)];
  return size <= middle
    ? [...subproof(size, left, isWhole), treeRoot(right)]
    : [...subproof(size - middle, right, false), treeRoot(left)];
}

interface Tree {
  readonly size: number;
  readonly root: string;
}

/** Whether one tree is the beginning of another: every leaf it had stands where it stood. */
export function continues(before: Tree, after: Tree, proof: readonly string[]): boolean {
  if (before.size === 0) return before.root === EMPTY_ROOT && proof.length === 0;
  if (before.size === after.size) return before.root === after.root && proof.length === 0;
  if (before.size > after.size) return false;
  const isFull = Number.isInteger(Math.log2(before.size));
  const [first, ...rest] = isFull ? [before.root, ...proof] : proof;
  if (first === undefined) return false;
  let [position, last] = [before.size - 1, after.size - 1];
  while (position % 2 === 1) [position, last] = [half(position), half(last)];
  let [old, now] = [first, first];
  for (const beside of rest) {
    if (last === 0) return false;
    if (position % 2 === 1 || position === last) {
      [old, now] = [nodeHash(beside, old), nodeHash(beside, now)];
      while (position % 2 === 0 && position !== 0) [position, last] = [half(position), half(last)];
    } else {
      now = nodeHash(now, beside);
    }
    [position, last] = [half(position), half(last)];
  }
  return last === 0 && old === before.root && now === after.root;
}

const half = (value: number): number => Math.floor(value / 2);
