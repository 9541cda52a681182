import { instantAt } from '../../calendar/dates.ts';
import { PROCEDURE } from '../../file.ts';
import { holdersOf, substitutesOf } from '../../people/holders.ts';
import type { Party } from '../../people/roles.ts';
import type { Context } from '../context.ts';
import type { Nudge } from '../events.ts';
import { NUDGE_TIME } from '../procedure.ts';
import { refusal } from '../refusals.ts';
import type { Task } from '../state.ts';
import { isOpenTask } from '../state.ts';
import type { Deliberation } from './deliberation.ts';

/**
 * Brings a task back to those asked, to their substitutes, or, once, to those above. Nothing happens for a task closed
 * meanwhile or a nudge already sent.
 *
 * @throws RuleViolation `NUDGE_TOO_EARLY`.
 */
export function nudge(d: Deliberation, seq: number, sent: Nudge): void {
  const task = d.task(seq);
  const planned = d.state.procedure.waiting[seq]?.nudges.some((each) => each.kind === sent.kind && each.on === sent.on);
  if (!isOpenTask(task) || planned !== true) return;
  if (d.context.at < instantAt(sent.on, NUDGE_TIME)) throw refusal('NUDGE_TOO_EARLY', { on: sent.on });
  d.record({ type: 'Nudged', task: seq, nudge: sent, to: recipients(task, sent, d.context) }, PROCEDURE);
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
