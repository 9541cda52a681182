import { mayReadDraft } from '../domain/amendment/rights.ts';
import { rolesFor } from '../domain/rights/table.ts';
import { RuleViolation } from '../domain/violation.ts';
import { draftAuthors, type SavedDraft } from '../prisma/work/drafts.ts';
import type { Asker } from './caller.ts';
import { seenBy, type Seen } from './command.ts';
import type { Dependencies } from './dependencies.ts';
import { draftReadBy } from './privacy/audit-reading.ts';

/** The draft of a file, with the file as its reader finds it. */
export interface SeenDraft<R extends Asker> extends Seen<R> {
  readonly draft: SavedDraft;
}

/**
 * A draft that its reader may read, and whose reading is kept. That there is one is no secret, for the file says in which phase
 * it is: until a text is submitted, what is in it is one.
 *
 * @throws RuleViolation `FILE_UNKNOWN`; `NOT_ALLOWED` with the roles that read every draft.
 */
export async function draftSeenBy<R extends Asker>(deps: Dependencies, id: string, asker: R): Promise<SeenDraft<R>> {
  const seen = await seenBy(deps, id, asker);
  const { state, reader } = seen;
  const authors = state.text === undefined ? await draftAuthors(deps.db, id) : [];
  if (!mayReadDraft(state, reader, authors)) {
    throw new RuleViolation('NOT_ALLOWED', { roles: rolesFor('READ_DRAFT', 'BEFORE_SUBMISSION') });
  }
  return { ...seen, draft: await draftReadBy(deps, id, asker) };
}
