/** What a verification of the record names: what was done to it, past the application. */
const FINDING_KINDS = [
  /** What is stored of an event is not what its link was made of. */
  'EVENT_CHANGED',
  'EVENTS_SWAPPED',
  /** A number is missing between two events. */
  'EVENT_REMOVED',
  'LAST_EVENT_REMOVED',
  'FILE_REMOVED',
  /** A file names another event as its last than the one that is. */
  'HEAD_DIFFERS',
  /** A chain that holds in itself, but is not the one that was anchored. */
  'HISTORY_REWRITTEN',
  /** The leaves do not give the root of an anchor. */
  'LOG_CHANGED',
  'ANCHOR_REMOVED',
  /** The database says otherwise of an anchor than a copy of it. */
  'ANCHOR_CHANGED',
  'SIGNATURE_INVALID',
  /** Signed with a key that nobody named. */
  'KEY_UNKNOWN',
  'TIME_STAMP_INVALID',
  /** No authority stamped it, a day after it was taken. */
  'TIME_STAMP_MISSING',
  /** A copy that should be kept is not there. */
  'COPY_MISSING',
  /** A copy that is not what was signed. */
  'COPY_DAMAGED',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

export interface Finding {
  readonly kind: FindingKind;
  readonly fileId?: string;
  /** The event. */
  readonly seq?: number;
  /** The event with which it changed places. */
  readonly other?: number;
  /** The anchor’s number. */
  readonly anchor?: number;
  /** Where the copy lies that says so, or the id of a key. */
  readonly source?: string;
}

/**
 * What was found, each thing once. An event that was named already is not named again as one of a rewritten history, and of
 * the events missing at the end of a file the last one is named.
 */
export class Findings {
  readonly #found = new Map<string, Finding>();

  add(finding: Finding): void {
    const { kind, fileId = '', seq = 0, anchor = 0, source = '' } = finding;
    if (kind === 'HISTORY_REWRITTEN' && this.#names(fileId, seq)) return;
    const isOfFile = kind === 'FILE_REMOVED' || kind === 'LAST_EVENT_REMOVED';
    const isOfCopy = kind === 'COPY_MISSING' || kind === 'COPY_DAMAGED' || kind === 'KEY_UNKNOWN';
    const key = [kind, fileId, isOfFile ? '' : seq, anchor, isOfCopy ? source : ''].join(' ');
    const before = this.#found.get(key);
    if (before === undefined || (before.seq ?? 0) < seq) this.#found.set(key, finding);
  }

  all(): readonly Finding[] {
    return [...this.#found.values()];
  }

  #names(fileId: string, seq: number): boolean {
    return this.all().some(
      (each) => each.kind.startsWith('EVENT') && each.fileId === fileId && (each.seq === seq || each.other === seq),
    );
  }
}
