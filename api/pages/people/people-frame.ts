import type { PeopleFrame } from '../../../web/pages/people/people-page.tsx';
import { mustDo } from '../../rights.ts';
import type { Visit } from '../visit.ts';

/** Where a page about people leads once something was recorded: it then says so. */
export const DONE = '?done=1';

/** What frames a page about people. @throws RuleViolation `NOT_ALLOWED` to those who neither keep nor audit them. */
export function peopleFrame({ request, caller, frame }: Visit): PeopleFrame {
  mustDo(caller, 'READ_PEOPLE');
  return { ...frame, isDone: request.query['done'] !== undefined };
}
