import type { AmendmentEvent } from '../../domain/amendment/events.ts';
import { evolve } from '../../domain/amendment/evolve.ts';
import { newAmendment, type AmendmentState } from '../../domain/amendment/state.ts';
import { DEFAULT_POLICY } from '../../domain/amendment/policy.ts';
import type { Recorded } from '../../domain/file.ts';
import type { Database } from '../../prisma/client.ts';
import { load } from '../../prisma/record/load.ts';

/** A file as it was right after one of its events. */
export interface Moment {
  readonly state: AmendmentState;
  readonly cause: Recorded<AmendmentEvent>;
}

/** The moment a message is about: it is written as of then, however late it is sent. */
export async function momentOf(db: Database, fileId: string, seq: number): Promise<Moment> {
  const { events } = await load<AmendmentEvent>(db, fileId, 0);
  const until = events.slice(0, seq);
  const cause = until.at(-1);
  if (cause?.seq !== seq) throw new Error(`The file ${fileId} has no event ${seq}.`);
  return { state: until.reduce(evolve, newAmendment(DEFAULT_POLICY)), cause };
}
