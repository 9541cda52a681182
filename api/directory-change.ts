import type { By } from '../domain/file.ts';
import type { DirectoryRequest } from '../prisma/record/directory.ts';
import type { Request as IdempotentRequest } from '../prisma/record/file-record.ts';
import { keptAnswer } from '../prisma/work/answer-once.ts';
import type { Caller } from './caller.ts';
import type { Dependencies } from './dependencies.ts';
import { doing } from './rights.ts';

export interface DirectoryChange extends Pick<DirectoryRequest, 'command' | 'details' | 'post' | 'beside'> {
  readonly caller: Caller;
  /** Absent where the same twice is the same once. */
  readonly request?: IdempotentRequest;
  /** In which capacity, where that is not as one who keeps the people. */
  readonly by?: By;
}

/**
 * Has a change of the directory recorded, once a request. What is made gets its id from the request: a repeat names the same.
 *
 * @throws RuleViolation as `decideDirectory`.
 */
export async function changeDirectory(
  deps: Dependencies,
  { caller, request, by, ...change }: DirectoryChange,
): Promise<void> {
  if (request !== undefined && (await keptAnswer(deps.db, request)) !== undefined) return;
  const asked = { ...change, by: by ?? doing(caller, 'KEEP_PEOPLE'), now: deps.now() };
  await deps.directory.record(request === undefined ? asked : { ...asked, request });
}
