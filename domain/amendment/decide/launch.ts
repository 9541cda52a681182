import type { By } from '../../file.ts';
import { LANGUAGES } from '../../language.ts';
import { notHeld } from '../../people/holders.ts';
import type { AmendmentCommand, WindowChoice } from '../commands.ts';
import type { TaskDecision } from '../decisions.ts';
import type { AmendmentEvent } from '../events.ts';
import { routePolicyOf } from '../policy.ts';
import { refusal } from '../refusals.ts';
import type { Route } from '../route.ts';
import { capacitiesOf, routeOf } from '../route.ts';
import type { Task } from '../state.ts';
import { launchWindow } from '../window.ts';
import { actingAs } from '../../rights/capacity.ts';
import { rolesFor } from '../../rights/table.ts';
import type { Deliberation } from './deliberation.ts';
import { required } from './requirements.ts';
import { ask, endFile } from './steps.ts';

type Propose = Extract<AmendmentCommand, { type: 'PROPOSE' }>;
type Launched = Extract<AmendmentEvent, { type: 'Launched' }>;

/**
 * Opens a file. The president launches with it; the cabinet proposes and the contract secretary prepares, and he decides.
 *
 * @throws RuleViolation `FILE_EXISTS`, `NOT_ALLOWED`, `TITLE_REQUIRED_BOTH`, `REASON_REQUIRED`, `ROLE_NOT_HELD`.
 */
export function propose(d: Deliberation, command: Propose): void {
  if (d.state.procedure.seq > 0) throw refusal('FILE_EXISTS');
  const by = actingAs(d.context, rolesFor('LAUNCH'));
  const { contractId, title, origin, window } = command;
  if (window?.choice === 'URGENT') required(window.reason);
  for (const language of LANGUAGES) required(title[language], 'TITLE_REQUIRED_BOTH');
  const baseVersion = d.need('contract').version;
  d.record({ type: 'Proposed', contractId, baseVersion, title, origin, policy: d.context.policy }, by);
  if (by.role === 'PRESIDENT') return launch(d, by, window);
  ask(d, 'PROPOSAL', { kind: 'LAUNCH', capacity: 'PRESIDENT' });
}

/** The president's answer to a proposal: launched, or refused with a reason. */
export function answerProposal(
  d: Deliberation,
  task: Task,
  decision: Extract<TaskDecision, { kind: 'LAUNCH' }>,
  by: By,
): void {
  d.record({ type: 'TaskDone', task: task.seq, decision }, by);
  if (decision.outcome === 'REFUSE') return endFile(d, 'LAUNCH_REFUSED', by, decision.reason);
  launch(d, by);
}

function launch(d: Deliberation, by: By, window?: WindowChoice): void {
  const route = routeOf(undefined, routePolicyOf(d.context.policy));
  allHeld(d, route);
  // The number a file had before its launch was taken back: it is on the messages that went out.
  const reference = d.state.reference ?? d.need('free').reference;
  d.record({ type: 'Launched', reference, policy: d.context.policy, route, ...begins(d, window) }, by);
}

/**
 * The quarterly window (B12). Where it is soft it is a warning, and what is launched begins at once unless its author lets
 * it wait; where it is strict, everything waits.
 */
function begins(
  { context: { policy, today } }: Deliberation,
  window?: WindowChoice,
): Pick<Launched, 'opensOn' | 'urgency'> {
  const { outside } = launchWindow(policy, today);
  if (outside === undefined) return {};
  if (!outside.urgencyPasses || window?.choice === 'WAIT') return { opensOn: outside.next.date };
  return window?.choice === 'URGENT' ? { urgency: window.reason } : {};
}

/** A route is taken only when someone holds every role it may need: refused with the role's name, never left hanging. */
export function allHeld({ context: { directory, today } }: Deliberation, route: Route): void {
  const [role] = notHeld(directory, capacitiesOf(route), today);
  if (role !== undefined) throw refusal('ROLE_NOT_HELD', { role });
}
