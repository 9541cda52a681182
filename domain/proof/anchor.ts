import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Instant } from '../calendar/dates.ts';
import { canonical } from '../hash.ts';
import { leafHash } from './merkle.ts';

/** How far a file had come when the log took it up: a leaf of the log of heads. */
export interface HeadLeaf {
  readonly fileId: string;
  /** Its last event then. */
  readonly seq: number;
  /** The link of that event. */
  readonly head: string;
}

/** The hash under which a leaf stands in the tree: of its canonical JSON in UTF-8. */
export const hashOfLeaf = ({ fileId, seq, head }: HeadLeaf): string =>
  leafHash(utf8ToBytes(canonical({ fileId, seq, head })));

/** What an anchor states: the root over the first `size` leaves of the log, and when it was taken. */
export interface AnchorStatement {
  /** From 1 on, without a gap. */
  readonly number: number;
  readonly at: Instant;
  readonly size: number;
  /** RFC 6962, in lower-case hexadecimal. */
  readonly root: string;
  /** Names the key with which it is signed. */
  readonly keyId: string;
}

/** An anchor with its signature: Ed25519 over `signedText`, in Base64. */
export interface Anchor extends AnchorStatement {
  readonly signature: string;
}

/** The words before a statement keep its signature from being one under anything else. */
const PURPOSE = 'avenant anchor 1';

/** The text that is signed. */
export const signedText = ({ number, at, size, root, keyId }: AnchorStatement): string =>
  canonical({ purpose: PURPOSE, number, at, size, root, keyId });

/** The text whose hash the authority stamps: with the signature, which is thereby as old as the stamp. */
export const stampedText = (anchor: Anchor): string =>
  canonical({ statement: signedText(anchor), signature: anchor.signature });
