import type { Nudge } from '../../../amendment/events.ts';
import { NUDGE_TIME } from '../../../amendment/nudges.ts';
import { instantAt } from '../../../calendar/dates.ts';
import { PROCEDURE } from '../../../file.ts';
import { holdersOf } from '../../../people/holders.ts';
import { eachOnce, type Assignee, type Party } from '../../../people/roles.ts';
import { notYetCalledTo, reachedFor, remindedOf } from '../../../people/stand-ins.ts';
import { askedNow } from '../capacity.ts';
import type { MeetingCommand } from '../commands.ts';
import { isOpenTask, type MeetingTask } from '../meeting.ts';
import { refusal } from '../refusals.ts';
import type { MeetingDeliberation } from './deliberation.ts';

/**
 * Brings tasks back to those asked, to their substitutes, or, once, to chair and keeper; all that is due in one go. Nothing
 * happens for a task closed meanwhile or a nudge already sent.
 *
 * @throws RuleViolation `NUDGE_TOO_EARLY`, `TASK_UNKNOWN`.
 */
export function nudge(d: MeetingDeliberation, nudges: Extract<MeetingCommand, { type: 'NUDGE' }>['nudges']): void {
  for (const { task: seq, nudge: sent } of nudges) {
    const task = d.task(seq);
    const isPlanned = task.nudges.some(({ kind, on }) => kind === sent.kind && on === sent.on);
    if (!isOpenTask(task) || !isPlanned) continue;
    if (d.context.at < instantAt(sent.on, NUDGE_TIME)) throw refusal('NUDGE_TOO_EARLY', { on: sent.on });
    d.record({ type: 'Nudged', task: seq, nudge: sent, to: recipients(d, task, sent) }, PROCEDURE);
  }
}

/** Who is away is not written to where somebody stands in for him; a substitute is called once, then reminded in his place. */
function recipients({ rule, context }: MeetingDeliberation, task: MeetingTask, { kind }: Nudge): readonly Assignee[] {
  const { directory, today } = context;
  const asked = { assignees: askedNow(task, directory, today), called: task.called };
  switch (kind) {
    case 'REMINDER':
      return remindedOf(asked, context);
    case 'SUBSTITUTE':
      return notYetCalledTo(asked, context);
    case 'ESCALATION': {
      const above = [rule.keeper, rule.chair].flatMap((role) => holdersOf(directory, role, today));
      return eachOnce(reachedFor(persons(above), context));
    }
  }
}

const persons = (ids: readonly string[]): readonly Party[] => ids.map((id) => ({ kind: 'PERSON', id }));
