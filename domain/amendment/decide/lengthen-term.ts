import type { AmendmentCommand } from '../commands.ts';
import { openVisit } from '../courses.ts';
import type { Phase } from '../phases.ts';
import { refusal } from '../refusals.ts';
import { dated, datedPhase, undated } from '../reschedule.ts';
import type { AmendmentState, PhaseVisit } from '../state.ts';
import { openTasks } from '../state.ts';
import { isLengthened } from '../stoppable-terms.ts';
import { hasPhaseTerm } from '../terms.ts';
import { actingAs } from '../../rights/capacity.ts';
import type { Deliberation } from './deliberation.ts';
import { required } from './requirements.ts';
import { termKeepers } from './suspend-term.ts';

/** No concertation is put off for longer at a time. */
const MOST_DAYS = 366;

/**
 * The term of a concertation is lengthened by agreement of all organisations that were asked (domain rules, section 5).
 *
 * @throws RuleViolation `NOT_ALLOWED`, `REASON_REQUIRED`, `TERM_NOT_LENGTHENED`, `DAYS_OUT_OF_RANGE`, `TERM_OVER`,
 * `AGREEMENT_REQUIRED` with how many have not agreed.
 */
export function lengthenTerm(
  d: Deliberation,
  { phase, days, agreedBy, reason }: Extract<AmendmentCommand, { type: 'LENGTHEN_TERM' }>,
): void {
  const by = actingAs(d.context, termKeepers(phase));
  required(reason);
  const visit = openVisit(d.state, phase);
  if (visit === undefined || phase !== 'PRIOR_CONCERTATION' || !isLengthened(d.state))
    throw refusal('TERM_NOT_LENGTHENED');
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS) throw refusal('DAYS_OUT_OF_RANGE', { most: MOST_DAYS });
  const { closesOn } = visit;
  if (closesOn !== undefined && closesOn < d.context.today) throw refusal('TERM_OVER', { on: closesOn });
  const missing = organisationsAsked(d.state, phase).filter((id) => !agreedBy.includes(id));
  if (missing.length > 0) throw refusal('AGREEMENT_REQUIRED', { count: missing.length });
  const after = lengthenedBy(d.state, visit, days);
  const tasks = openTasks(after, phase).flatMap((task) =>
    hasPhaseTerm(task.kind) ? [dated(after, task) ?? undated(task)] : [],
  );
  const again = datedPhase(after, phase);
  const moved = { tasks, phases: again === undefined ? [] : [again] };
  d.record({ type: 'TermLengthened', phase, days, agreedBy, reason, ...moved }, by);
}

const organisationsAsked = ({ tasks, procedure }: AmendmentState, phase: Phase): readonly string[] =>
  Object.values(tasks)
    .filter((task) => task.phase === phase && task.round === procedure.round)
    .flatMap(({ assignees }) => assignees.flatMap(({ kind, id }) => (kind === 'ORGANISATION' ? [id] : [])));

function lengthenedBy(state: AmendmentState, visit: PhaseVisit, days: number): AmendmentState {
  const visits = state.visits.map((each) =>
    each === visit ? { ...each, lengthenedBy: (each.lengthenedBy ?? 0) + days } : each,
  );
  const tasks = openTasks(state, visit.phase).map(
    (task) => [task.seq, { ...task, lengthenedBy: (task.lengthenedBy ?? 0) + days }] as const,
  );
  return { ...state, visits, tasks: { ...state.tasks, ...Object.fromEntries(tasks) } };
}
