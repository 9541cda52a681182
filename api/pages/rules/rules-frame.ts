import { standingIn } from '../../../domain/people/holders.ts';
import { RULE_KEEPERS } from '../../../domain/rules/decide-policy.ts';
import type { RulesFrame } from '../../../web/pages/rules/rules-page.tsx';
import { peopleFrame } from '../people/people-frame.ts';
import type { Visit } from '../visit.ts';

/** What frames a page about the rules. @throws RuleViolation `NOT_ALLOWED` to those who keep nothing here. */
export function rulesFrame(visit: Visit): RulesFrame {
  const { actor, directory, today } = visit.caller;
  return { ...peopleFrame(visit), mayChange: standingIn(directory, actor.id, RULE_KEEPERS, today) !== undefined };
}
