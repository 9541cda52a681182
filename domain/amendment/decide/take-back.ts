import { PROCEDURE } from '../../file.ts';
import { canonical } from '../../hash.ts';
import type { AmendmentCommand } from '../commands.ts';
import type { AmendmentEvent } from '../events.ts';
import { TOLD_PHASES } from '../mail-orders.ts';
import type { Procedure, Standing } from '../procedure.ts';
import { refusal } from '../refusals.ts';
import type { AmendmentState, Task } from '../state.ts';
import { isOpenTask, openTasks } from '../state.ts';
import { barToTakeBack, changedEntryIntoForce } from '../take-back.ts';
import { answering } from './capacity.ts';
import { entererOf } from './in-meeting.ts';
import type { Deliberation } from './deliberation.ts';
import { passOn } from './pass-on.ts';

type TakenBack = Extract<AmendmentEvent, { type: 'DecisionTakenBack' }>;

/**
 * A person takes his own decision back (droit de remords): what it had opened becomes moot, and everything waits again as it
 * did before, under its due date. Whose mandate ended meanwhile is followed by who holds the role now.
 *
 * @throws RuleViolation `TASK_UNKNOWN`, `NOT_YOURS`, `MANDATE_ENDED`, `NOTHING_TO_TAKE_BACK`, `DECIDED_BY_ANOTHER`,
 * `FILE_ENDED`, `SIGNATURE_STANDS`, `TAKE_BACK_TOO_LATE`, `TAKE_BACK_OVERTAKEN`.
 */
export function takeBack(d: Deliberation, command: Extract<AmendmentCommand, { type: 'TAKE_BACK' }>): void {
  const task = d.task(command.task);
  const by = entererOf(task, d.context) ?? answering(task, d.context);
  const bar = barToTakeBack(d.state, task, d.context);
  if (bar !== undefined) throw refusal(bar);
  const now = d.state;
  const before = now.lastDecision?.before ?? now;
  for (const { seq } of openTasks(now)) {
    if (before.tasks[seq] === undefined) d.record({ type: 'TaskMoot', task: seq, reason: 'TAKEN_BACK' }, PROCEDURE);
  }
  const reopened = openTasks(before).flatMap(({ seq }) => (isOpen(now, seq) ? [] : [seq]));
  const taken: TakenBack = {
    type: 'DecisionTakenBack',
    task: task.seq,
    reopened,
    standing: standingAgain(d.state.procedure, before.procedure, reopened),
    ...reasonOf(command),
    ...toldBy(now, before),
    ...clauseAgain(task, before),
  };
  d.record(taken, by);
  passOn(d);
}

const isOpen = ({ tasks }: AmendmentState, seq: number): boolean => {
  const task = tasks[seq];
  return task !== undefined && isOpenTask(task);
};

const reasonOf = ({ reason = '' }: { readonly reason?: string }): Pick<TakenBack, 'reason'> =>
  reason.trim() === '' ? {} : { reason };

/**
 * The way is that of before the decision; what waited all along has been reminded meanwhile and stays so. A phase that is
 * open again begins a round (ADR 12): whoever drove it in the last one may be on his way out.
 */
function standingAgain(now: Procedure, before: Procedure, reopened: readonly number[]): Standing {
  const { route, phases } = before;
  const isSameWay = now.round === before.round && canonical([now.route, now.phases]) === canonical([route, phases]);
  const again = reopened.flatMap((seq) => {
    const asked = before.waiting[seq];
    return asked === undefined ? [] : [[seq, asked] as const];
  });
  return {
    round: isSameWay ? now.round : now.round + 1,
    route,
    phases,
    waiting: { ...now.waiting, ...Object.fromEntries(again) },
  };
}

/** What those who follow the file were told of, they are told is undone. */
function toldBy(now: AmendmentState, before: AmendmentState): Pick<TakenBack, 'toldBy'> {
  if (now.lastReturn !== before.lastReturn) return { toldBy: 'RETURNED' };
  const motion = now.committee?.decided === true && before.committee?.decided !== true;
  const phase = TOLD_PHASES.some(
    (each) => now.procedure.phases[each]?.status === 'DONE' && before.procedure.phases[each]?.status === 'OPEN',
  );
  return motion || phase ? { toldBy: 'DECIDED' } : {};
}

const clauseAgain = (task: Task, { text }: AmendmentState): Pick<TakenBack, 'entryIntoForce'> =>
  text !== undefined && changedEntryIntoForce(task) ? { entryIntoForce: text.entryIntoForce } : {};
