import { sha256 as sha256OfBytes } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Recorded } from '../file.ts';
import { canonical, sha256 } from '../hash.ts';

/** An event as it is stored: the text that was hashed, and the link that was made of it. */
export interface LinkedEvent {
  readonly seq: number;
  /** What `canonicalEvent` gave; hashed in UTF-8. */
  readonly canonical: string;
  /** SHA-256, in lower-case hexadecimal. */
  readonly chain: string;
}

/** How far a chain has been followed: the last event and its link. */
export interface Reached {
  readonly seq: number;
  readonly link: string;
  /** The link that its text gives, where another is stored. */
  readonly computed?: string;
}

/** Where a chain does not hold: numbers are missing before this event, or its link does not follow from what is stored. */
export interface ChainFault {
  readonly seq: number;
  readonly kind: 'GAP' | 'LINK';
}

/** The text of an event that is hashed and kept: all that it is, and where it stands. */
export const canonicalEvent = <E extends { readonly type: string }>(
  fileId: string,
  { seq, at, by, event }: Recorded<E>,
): string => canonical({ fileId, seq, type: event.type, at, by, data: event });

/** What the first event of a file follows: SHA-256 of its id. */
export const firstLink = (fileId: string): string => sha256(fileId);

/** SHA-256 of the previous link's 32 bytes and the event's text, in lower-case hexadecimal. */
export const nextLink = (previous: string, text: string): string =>
  bytesToHex(sha256OfBytes(concatBytes(hexToBytes(previous), utf8ToBytes(text))));

/** Where a file's chain starts. */
export const beginningOf = (fileId: string): Reached => ({ seq: 0, link: firstLink(fileId) });

/**
 * Follows stored events in their order from where one has come. A fault is that of one event, whether its text was changed or its
 * link: the next one may follow from either.
 */
export function checkChain(
  from: Reached,
  events: readonly LinkedEvent[],
): { readonly reached: Reached; readonly faults: readonly ChainFault[] } {
  const faults: ChainFault[] = [];
  let reached = from;
  for (const { seq, canonical: text, chain } of events) {
    if (seq !== reached.seq + 1) faults.push({ seq, kind: 'GAP' });
    const computed = nextLink(reached.link, text);
    const follows =
      computed === chain || (reached.computed !== undefined && nextLink(reached.computed, text) === chain);
    if (!follows) faults.push({ seq, kind: 'LINK' });
    if (follows) reached = { seq, link: chain };
    else reached = isLink(chain) ? { seq, link: chain, computed } : { seq, link: computed };
  }
  return { reached, faults };
}

const isLink = (text: string): boolean => /^[0-9a-f]{64}$/u.test(text);
