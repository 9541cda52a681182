import type { Assignee } from '../people/roles.ts';
import { notYetCalledTo, remindedOf, standInsAmong, toBeAsked, writtenAmong, type Day } from '../people/stand-ins.ts';
import type { Eligible } from '../people/stand-ins.ts';
import { barredFrom } from './four-eyes.ts';
import type { AmendmentState, Task } from './state.ts';

type Asked = Pick<Task, 'kind' | 'assignees'>;

/** Whom the rule of four eyes does not bar from a task. */
const eligibleFor =
  (state: AmendmentState, { kind }: Pick<Task, 'kind'>): Eligible =>
  (personId) =>
    barredFrom(state, kind, personId) === undefined;

/** Those who are asked of a task in the place of the absent, beside those it is addressed to anyway. */
export const standInsFor = (state: AmendmentState, task: Asked, day: Day): readonly Assignee[] =>
  standInsAmong(task.assignees, day, eligibleFor(state, task));

/** Those who stand in for the absent of a task and were not called to it yet. */
export const standInsToAsk = (state: AmendmentState, task: Task, day: Day): readonly Assignee[] =>
  toBeAsked(task, day, eligibleFor(state, task));

/** Those of whom a task is asked who are written to: not who is away and replaced. */
export const writtenTo = (state: AmendmentState, task: Asked, day: Day): readonly Assignee[] =>
  writtenAmong(task.assignees, day, eligibleFor(state, task));

/** Those asked of a task, or who stands in for them, who are reminded of it. */
export const reminded = (state: AmendmentState, task: Task, day: Day): readonly Assignee[] =>
  remindedOf(task, day, eligibleFor(state, task));

/** The substitutes of those asked, away or not, who may do the task and are not away themselves or called before. */
export const notYetCalled = (state: AmendmentState, task: Task, day: Day): readonly Assignee[] =>
  notYetCalledTo(task, day, eligibleFor(state, task));
