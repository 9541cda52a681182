import type { PeopleFrame } from '../../../web/pages/people/people-page.tsx';
import { keeping } from '../../rights.ts';
import type { Visit } from '../visit.ts';

/** Where a page about people leads once something was recorded: it then says so. */
export const DONE = '?done=1';

/** What frames a page about people. @throws RuleViolation `NOT_ALLOWED` to those who do not keep them. */
export function peopleFrame({ request, caller, frame }: Visit): PeopleFrame {
  keeping(caller);
  return { ...frame, isDone: request.query['done'] !== undefined };
}
