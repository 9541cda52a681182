import { suspendedSince, type TermHistory } from '../../domain/amendment/courses.ts';
import type { Instant, IsoDate } from '../../domain/calendar/dates.ts';
import type { Bilingual } from '../../domain/language.ts';
import type { Capacity, Party } from '../../domain/people/roles.ts';
import { insert, type Change, type Row } from './rows.ts';

/** A task of whatever kind of file, as its own row and the inbox show it. */
export interface ShownTask extends TermHistory {
  readonly seq: number;
  readonly kind: string;
  readonly phase: string;
  readonly round: number;
  readonly capacity: Capacity;
  readonly assignees: readonly Party[];
  /** Those it was addressed to before it was passed on. */
  readonly formerAssignees: readonly Party[];
  readonly openedOn: IsoDate;
  readonly dueOn: IsoDate;
  readonly status: { readonly kind: 'OPEN' } | { readonly kind: 'DONE' | 'MOOT'; readonly at: Instant };
}

/** What names the file of a task in the inbox. */
export interface FileName {
  readonly title: Bilingual;
  readonly reference?: number | undefined;
}

export const taskId = (fileId: string, seq: number): string => `${fileId}.${seq}`;

/** The rows of tasks that were opened or have changed. */
export function taskChanges(fileId: string, name: FileName, tasks: readonly ShownTask[]): readonly Change[] {
  const assignees = tasks.flatMap((task) => assigneeRows(fileId, name, task));
  return [
    insert(
      'task',
      tasks.map((task) => taskRow(fileId, task)),
      { update: ['id'] },
    ),
    insert('task_assignee', assignees, { update: ['task_id', 'party_id'] }),
  ];
}

export function taskRow(fileId: string, task: ShownTask): Row {
  return {
    id: taskId(fileId, task.seq),
    file_id: fileId,
    seq: task.seq,
    kind: task.kind,
    phase: task.phase,
    round: task.round,
    capacity: task.capacity,
    opened_on: task.openedOn,
    due_on: task.dueOn,
    status: task.status.kind,
    closed_at: task.status.kind === 'OPEN' ? null : task.status.at,
    ...suspensionOf(task),
  };
}

/** Since when and why nobody is waited for just now, where the term of a task stands still. */
function suspensionOf(task: ShownTask): Row {
  const still = task.status.kind === 'OPEN' ? suspendedSince(task) : undefined;
  return { suspended_since: still?.since ?? null, suspended_because: still?.because ?? null };
}

/** The inbox rows of a task; those it was taken from keep theirs, closed. */
export function assigneeRows(fileId: string, { title, reference }: FileName, task: ShownTask): readonly Row[] {
  const row = (party: Party, open: boolean): Row => ({
    task_id: taskId(fileId, task.seq),
    party_id: party.id,
    party_kind: party.kind,
    due_on: task.dueOn,
    open,
    kind: task.kind,
    phase: task.phase,
    capacity: task.capacity,
    opened_on: task.openedOn,
    title_fr: title.fr,
    title_nl: title.nl,
    reference: reference ?? null,
    ...suspensionOf(task),
  });
  const now = new Set(task.assignees.map((party) => party.id));
  const left = task.formerAssignees.filter((party) => !now.has(party.id));
  const isOpen = task.status.kind === 'OPEN';
  return [...task.assignees.map((party) => row(party, isOpen)), ...left.map((party) => row(party, false))];
}
