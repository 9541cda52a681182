import { instantAt } from '../../calendar/dates.ts';
import type { IsoDate } from '../../calendar/dates.ts';
import { PROCEDURE } from '../../file.ts';
import { holdersOf, substitutesOf } from '../../people/holders.ts';
import type { Party } from '../../people/roles.ts';
import type { Context } from '../context.ts';
import type { Nudge } from '../events.ts';
import { NUDGE_TIME, nudgesDue } from '../nudges.ts';
import type { Phase } from '../phases.ts';
import { refusal } from '../refusals.ts';
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
    d.record({ type: 'Nudged', task, nudge: sent, to: recipients(d.task(task), sent, d.context) }, PROCEDURE);
  }
}

function recipients(task: Task, { kind }: Nudge, { directory, today }: Context): readonly Party[] {
  switch (kind) {
    case 'REMINDER':
      return task.assignees;
    case 'SUBSTITUTE':
      return persons(task.assignees.flatMap((absent) => substitutesOf(directory, absent.id, today)));
    case 'ESCALATION':
      return persons(
        (['CONTRACT_SECRETARY', 'PRESIDENT'] as const).flatMap((role) => holdersOf(directory, role, today)),
      );
  }
}

const persons = (ids: readonly string[]): readonly Party[] => [...new Set(ids)].map((id) => ({ kind: 'PERSON', id }));
