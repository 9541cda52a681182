import type { Recorded } from '../../domain/file.ts';
import { canonicalEvent, firstLink, nextLink } from '../../domain/proof/chain.ts';
import { insert, type Change, type Row } from './rows.ts';

/** A file as the events to be written find it. */
export interface Chained {
  readonly id: string;
  readonly kind: string;
  /** The link of its last event; of a new file, none. */
  readonly head?: string;
}

/**
 * The rows of new events and of the file they belong to. Each event is kept with the text that is hashed and with its link,
 * which follows from the link before; the last one is the file's head.
 */
export function eventChanges<E extends { readonly type: string }>(
  { id, kind, head }: Chained,
  recorded: readonly Recorded<E>[],
): readonly Change[] {
  const seq = recorded.at(-1)?.seq;
  if (seq === undefined) return [];
  let link = head ?? firstLink(id);
  const events = recorded.map((each): Row => {
    const { event, ...rest } = each;
    const canonical = canonicalEvent(id, each);
    link = nextLink(link, canonical);
    return { file_id: id, ...rest, type: event.type, data: event, canonical, chain: link };
  });
  return [insert('file', [{ id, kind, seq, head: link }], { update: ['id'] }), insert('event', events)];
}
