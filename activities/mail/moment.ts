import type { AmendmentEvent } from '../../domain/amendment/events.ts';
import { evolve } from '../../domain/amendment/evolve.ts';
import { newAmendment, type AmendmentState } from '../../domain/amendment/state.ts';
import { DEFAULT_POLICY } from '../../domain/amendment/policy.ts';
import type { Recorded } from '../../domain/file.ts';
import type { Queries } from '../../prisma/client.ts';
import { timeline } from '../../prisma/queries/timeline.ts';
import { StateCache, type Stream } from '../../prisma/record/stream.ts';

/** A file as it was right after one of its events. */
export interface Moment {
  readonly state: AmendmentState;
  readonly cause: Recorded<AmendmentEvent>;
}

/** Finds the moment a message is about: it is written as of then, however late it is sent. */
export type MomentOf = (fileId: string, seq: number) => Promise<Moment>;

interface Folded {
  readonly state: AmendmentState;
  readonly cause?: Recorded<AmendmentEvent>;
}

const STREAM: Stream<Folded, AmendmentEvent> = {
  initial: { state: newAmendment(DEFAULT_POLICY) },
  evolve: ({ state }, cause) => ({ state: evolve(state, cause), cause }),
};

/** More files than a worker mails about at once. */
const FILES_KEPT = 50;

/**
 * Moments of files, each read on from the one before: a file's messages are written in the order of its events, and each of 600
 * invitations would else fold everything before it again.
 */
export function createMoments(db: Queries): MomentOf {
  const cache = new StateCache(STREAM, FILES_KEPT);
  return async (fileId, seq) => {
    const kept = cache.get(fileId);
    const from = kept.seq <= seq ? kept : { seq: 0, state: STREAM.initial };
    const rows = from.seq === seq ? [] : await timeline(db, fileId, seq - from.seq, from.seq);
    const events = rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
    const { state, cause } = cache.advance(fileId, from, events).state;
    if (cause?.seq !== seq) throw new Error(`The file ${fileId} has no event ${seq}.`);
    return { state, cause };
  };
}
