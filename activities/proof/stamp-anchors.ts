import { stampedText } from '../../domain/proof/anchor.ts';
import { keepTimeStamp, unstamped } from '../../prisma/work/anchors.ts';
import type { ActivityDeps } from '../deps.ts';

/** After a long absence of the authority the rest waits for the next runs. */
const MOST_AT_ONCE = 200;

/**
 * Has the anchors stamped that are not yet, the oldest first. Fails where the authority is away or answers wrongly: the anchors
 * stand, and the next run asks again.
 */
export const stampAnchors =
  ({ db, anchoring, heartbeat }: ActivityDeps) =>
  async (): Promise<void> => {
    const stamp = anchoring?.stamp;
    if (stamp === undefined) return;
    for (const anchor of await unstamped(db, MOST_AT_ONCE)) {
      const { at, token } = await stamp(stampedText(anchor));
      await keepTimeStamp(db, anchor.number, at, token);
      heartbeat();
    }
  };
