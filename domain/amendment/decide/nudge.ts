import { instantAt } from '../../calendar/dates.ts';
import type { IsoDate } from '../../calendar/dates.ts';
import { PROCEDURE } from '../../file.ts';
import { holdersOf } from '../../people/holders.ts';
import type { Assignee, Party } from '../../people/roles.ts';
import { reachedFor } from '../../people/stand-ins.ts';
import type { Nudge } from '../events.ts';
import { NUDGE_TIME, nudgesDue } from '../nudges.ts';
import type { Phase } from '../phases.ts';
import { refusal } from '../refusals.ts';
import { notYetCalled, reminded } from '../stand-ins.ts';
import type { Task } from '../state.ts';
import type { Deliberation } from './deliberation.ts';

/**
 * Brings all tasks of a phase back for which a nudge is due on a day: to those asked, to their substitutes, or, once, to
 * those above. In one go, however many were asked. Nothing happens for tasks closed meanwhile or nudges already sent.
 *
 * @throws RuleViolation `NUDGE_TOO_EARLY`.
 */
export function nudge(d: Deliberation, phase: Phase, on: IsoDate): void {
  const due = nudgesDue(d.state.procedure, phase, { on, by: d.context.today });
  if (due.length > 0 && d.context.at < instantAt(on, NUDGE_TIME)) throw refusal('NUDGE_TOO_EARLY', { on });
  for (const { task, nudge: sent } of due) {
    d.record({ type: 'Nudged', task, nudge: sent, to: recipients(d, d.task(task), sent) }, PROCEDURE);
  }
}

/** Who is away is not written to where somebody stands in for him; a substitute is called once, then reminded in his place. */
function recipients({ state, context }: Deliberation, task: Task, { kind }: Nudge): readonly Assignee[] {
  switch (kind) {
    case 'REMINDER':
      return reminded(state, task, context);
    case 'SUBSTITUTE':
      return notYetCalled(state, task, context);
    case 'ESCALATION': {
      const above = (['CONTRACT_SECRETARY', 'PRESIDENT'] as const).flatMap((role) =>
        holdersOf(context.directory, role, context.today),
      );
      return distinct(
        reachedFor(
          above.map((id) => ({ kind: 'PERSON', id })),
          context,
        ),
      );
    }
  }
}

const distinct = (parties: readonly Party[]): readonly Party[] => [
  ...new Map(parties.map((party) => [party.id, party])).values(),
];
