import type { Database } from '../client.ts';
import type { Copies } from '../record/witness.ts';

/** Events of a file that an anchor outside the database bears witness of, and that a restored record no longer has. */
export interface LostEvents {
  readonly fileId: string;
  /** The first and the last of them that is known of. */
  readonly from: number;
  readonly to: number;
  /** When the anchor was made that knows of the last. */
  readonly knownAt: string;
}

/**
 * What a restored record lacks, as far as the anchors outside the database tell: events recorded between the backup and the last
 * anchor. What came after that, nobody but those who did it can tell.
 */
export async function lostSince(db: Database, copies: Copies): Promise<readonly LostEvents[]> {
  const reached = new Map<string, { readonly seq: number; readonly at: string }>();
  for await (const copy of copies.read()) {
    if ('damaged' in copy) continue;
    for (const { fileId, seq } of copy.leaves) reached.set(fileId, { seq, at: copy.anchor.at });
  }
  const files = await db.file.findMany({ select: { id: true, seq: true } });
  const kept = new Map(files.map(({ id, seq }) => [id, seq]));
  return [...reached].flatMap(([fileId, { seq: to, at: knownAt }]) => {
    const from = (kept.get(fileId) ?? 0) + 1;
    return from > to ? [] : [{ fileId, from, to, knownAt }];
  });
}
