import { PROCEDURE } from '../../../file.ts';
import { sameParty, sameStandIn, type Assignee } from '../../../people/roles.ts';
import { toBeAsked } from '../../../people/stand-ins.ts';
import { askedNow } from '../capacity.ts';
import { openTasks, type MeetingTask } from '../meeting.ts';
import type { MeetingDeliberation } from './deliberation.ts';

/**
 * Passes the open tasks of an office on to those who hold it now, else to the substitutes (B9, B10). Where nobody does, they
 * stay. Past acts keep the old name.
 */
export function passOn(d: MeetingDeliberation): void {
  for (const task of openTasks(d.state)) {
    const assignees = successors(d, task);
    if (assignees.length === 0 || sameAs(task.assignees, assignees)) continue;
    d.record({ type: 'TaskReassigned', task: task.seq, from: task.assignees, assignees }, PROCEDURE);
  }
}

/** Of remarks each is asked apart: who is asked for his own does not get those of one who left. */
function successors({ state, context }: MeetingDeliberation, task: MeetingTask): readonly Assignee[] {
  const asked = askedNow(task, context.directory, context.today);
  if (task.kind !== 'REMARK_ON_MINUTES') return asked;
  const others = Object.values(state.tasks).filter(
    ({ seq, kind, capacity, openedOn }) =>
      seq !== task.seq && kind === task.kind && capacity === task.capacity && openedOn === task.openedOn,
  );
  return asked.filter((party) => !others.some(({ assignees }) => assignees.some((each) => sameParty(each, party))));
}

const sameAs = (a: readonly Assignee[], b: readonly Assignee[]): boolean =>
  a.length === b.length && a.every((party) => b.some((other) => sameStandIn(party, other)));

/**
 * Asks those who stand in for the absent, of every open task, each once: when it is opened or passed on, and when an absence
 * begins while it waits. The first may still act.
 */
export function askStandIns(d: MeetingDeliberation): void {
  const { directory, today } = d.context;
  for (const task of openTasks(d.state)) {
    const to = toBeAsked({ assignees: askedNow(task, directory, today), called: task.called }, d.context);
    if (to.length > 0) d.record({ type: 'SubstitutesAsked', task: task.seq, to }, PROCEDURE);
  }
}
