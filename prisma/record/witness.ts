import type { Instant } from '../../domain/calendar/dates.ts';
import type { Anchor, HeadLeaf } from '../../domain/proof/anchor.ts';

/** What is known outside the database, against which it is held. */
export interface Witness {
  /** Whether an anchor is signed with the key it names; `undefined` when that key is not known. */
  readonly isSigned: (anchor: Anchor) => boolean | undefined;
  /** When an anchor was there, by its time stamp; `undefined` for a token that does not show it. Absent: nobody can tell. */
  readonly stampedAt?: (anchor: Anchor, token: Uint8Array) => Promise<Instant | undefined>;
  readonly copies: readonly Copies[];
  readonly now: Instant;
}

/** The copies of anchors in one place. */
export interface Copies {
  /** Where they lie. */
  readonly source: string;
  /** Whether each anchor should have one here; those that somebody kept need not be whole. */
  readonly whole: boolean;
  /** One at a time, by number. */
  readonly read: () => AsyncIterable<AnchorCopy | DamagedCopy>;
}

/** An anchor as it was written outside the database. */
export interface AnchorCopy {
  readonly anchor: Anchor;
  /** The leaves since the anchor before, the last of which is the last of the tree. */
  readonly leaves: readonly HeadLeaf[];
  readonly token?: Uint8Array;
}

export interface DamagedCopy {
  /** The number by its name. */
  readonly damaged: number;
}
