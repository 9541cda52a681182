import { anchorCopy, anchorNumbers } from '../../prisma/queries/anchors.ts';
import type { ActivityDeps } from '../deps.ts';
import { presentIn, writeAnchorFile } from './anchor-files.ts';

/** Writes outside the database each anchor, and each time stamp, that is not there yet; what is there is left as it is. */
export const writeAnchors =
  ({ db, anchoring, heartbeat }: ActivityDeps) =>
  async (): Promise<void> => {
    if (anchoring === undefined) return;
    const present = await presentIn(anchoring.directory);
    for (const { number, stamped } of await anchorNumbers(db)) {
      if (present.anchors.has(number) && (present.stamps.has(number) || !stamped)) continue;
      await writeAnchorFile(anchoring.directory, await anchorCopy(db, number), present);
      heartbeat();
    }
  };
