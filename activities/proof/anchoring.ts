import type { AnchorSigner } from '../../prisma/work/anchors.ts';
import type { TimeStamp } from './time-stamp.ts';

/** With what the record is anchored; the worker's composition root builds it. */
export interface Anchoring {
  readonly signer: AnchorSigner;
  /** Where each anchor is written. */
  readonly directory: string;
  /** Has a text stamped; absent where there is no authority. */
  readonly stamp?: (text: string) => Promise<TimeStamp>;
  /** Right-hand side of every Message-ID. */
  readonly mailHost: string;
}
