import { allowedActions, type FileAction } from '../../../domain/amendment/rights.ts';
import { RuleViolation } from '../../../domain/violation.ts';
import type { Caller } from '../../caller.ts';
import { seenBy, type Seen } from '../../command.ts';
import type { Dependencies } from '../../dependencies.ts';
import { mustDo } from '../../rights.ts';
import { namesFor, type Names } from '../../views/doer-names.ts';
import { fileName } from '../file-name.ts';
import { fileNamed } from '../file-named.ts';
import type { Visit } from '../visit.ts';

/** A file with which something is to be done. */
export interface ActedOn extends Seen<Caller> {
  readonly id: string;
  /** What it is called. */
  readonly act: string;
  /** The names of those whom the page is about. */
  readonly names: Names;
}

/** The actions that have a page of their own. */
type ActionWithPage = Extract<FileAction, 'PUT_MOTION' | 'CLOSE_VOTE' | 'WITHDRAW' | 'REASSIGN'>;

/** @throws RuleViolation `FILE_UNKNOWN` to one who may not see the file. */
export async function actedOn(
  deps: Dependencies,
  { request, caller }: Visit,
  people: (seen: Seen<Caller>) => readonly string[] = () => [],
): Promise<ActedOn> {
  const id = fileNamed(request);
  const seen = await seenBy(deps, id, caller);
  const [act, names] = await Promise.all([
    fileName(deps.db, seen.state, caller.language),
    namesFor(deps, caller, people(seen)),
  ]);
  return { ...seen, id, act, names };
}

/**
 * Before a form is shown: whether it could be taken. What is sent the rules judge themselves.
 *
 * @throws RuleViolation `NOT_ALLOWED`, `FILE_ENDED`, `ALREADY_SIGNED`, `NO_VOTE_IN_COURSE`.
 */
export function mustAllow(action: ActionWithPage, { state, reader }: ActedOn): void {
  if (allowedActions(state, reader).includes(action)) return;
  mustDo(reader, action);
  if (state.procedure.end !== undefined) throw new RuleViolation('FILE_ENDED');
  throw new RuleViolation(action === 'WITHDRAW' ? 'ALREADY_SIGNED' : 'NO_VOTE_IN_COURSE');
}
