import { movedBetween } from './moves.ts';
import type { Provision } from './provision.ts';
import { provisionChanges, type ProvisionChange } from './redline.ts';

/** A provision of a version, with the hash of what it holds. */
export interface Hashed {
  readonly content: Provision;
  readonly hash: string;
}

/** Two versions of a contract, the older one first. */
export interface Comparison {
  /** What is not the same, in the order of the text. */
  readonly changes: readonly ProvisionChange[];
  /** Every provision of both: those of the newer text in its order, what is gone behind what it stood behind. */
  readonly order: readonly string[];
}

/**
 * Compares two versions. What has the same hash is not looked into; what differs in nothing but how a document printed it has
 * not changed for a reader.
 */
export function compared(before: readonly Hashed[], after: readonly Hashed[]): Comparison {
  const [old, now] = [before.map(contentOf), after.map(contentOf)];
  const hashes = new Map(before.map(({ content, hash }) => [content.id, hash]));
  const same = new Set(after.filter(({ content, hash }) => hashes.get(content.id) === hash).map(idOf));
  const moved = movedBetween(old, now);
  const order = orderOfBoth(old, now);
  const differing = order.filter((id) => !same.has(id) || moved.has(id));
  const changes = provisionChanges(old, now, differing, moved).filter(isSeen);
  return { changes, order };
}

const contentOf = ({ content }: Hashed): Provision => content;
const idOf = ({ content }: Hashed): string => content.id;

const isSeen = ({ mark, moved, renumbered }: ProvisionChange): boolean =>
  mark !== 'UNCHANGED' || moved !== undefined || renumbered !== undefined;

function orderOfBoth(before: readonly Provision[], after: readonly Provision[]): readonly string[] {
  const stays = new Set(after.map(({ id }) => id));
  const behind = new Map<string | undefined, string[]>();
  let last: string | undefined;
  for (const { id } of before) {
    if (stays.has(id)) last = id;
    else behind.set(last, [...(behind.get(last) ?? []), id]);
  }
  return [...(behind.get(undefined) ?? []), ...after.flatMap(({ id }) => [id, ...(behind.get(id) ?? [])])];
}
