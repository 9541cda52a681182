import type { IsoDate } from '../calendar/dates.ts';
import type { Directory } from '../people/directory.ts';
import { holdsRole, rolesOf, substitutesOf } from '../people/holders.ts';
import type { Role } from '../people/roles.ts';
import { ROLES } from '../people/roles.ts';
import type { Actor } from './context.ts';
import type { AmendmentState, Task } from './state.ts';
import { isOpenTask, openTasks } from './state.ts';

/** What one may do with a file as a whole, as its pages and answers show it. `decide` has the last word. */
export const FILE_ACTIONS = [
  'EDIT_DRAFT',
  'PUT_MOTION',
  'CLOSE_VOTE',
  'WITHDRAW',
  'REASSIGN',
  'UPLOAD_EVIDENCE',
] as const;
export type FileAction = (typeof FILE_ACTIONS)[number];

/** The reader's relation to the directory on a day. */
export interface Reader {
  readonly actor: Actor;
  readonly directory: Directory;
  readonly today: IsoDate;
}

const holds = ({ actor, directory, today }: Reader, role: Role): boolean =>
  actor.kind === 'PERSON' && holdsRole(directory, actor.id, role, today);

/** Whoever holds a mandate sees every file; an organisation sees those it was asked about. Others: as if it did not exist. */
export function maySee(state: AmendmentState, reader: Reader): boolean {
  const { actor, directory, today } = reader;
  switch (actor.kind) {
    case 'PROCEDURE':
      return true;
    case 'ORGANISATION':
      return Object.values(state.tasks).some((task) => task.assignees.some((party) => party.id === actor.id));
    case 'PERSON':
      return rolesOf(directory, actor.id, today).length > 0;
  }
}

/** Whether an open task waits for the reader, himself or as a substitute. */
export function mayDecide(task: Task, { actor, directory, today }: Reader): boolean {
  if (!isOpenTask(task) || actor.kind === 'PROCEDURE') return false;
  if (task.assignees.some((party) => party.kind === actor.kind && party.id === actor.id)) {
    const role = ROLES.find((each) => each === task.capacity);
    return actor.kind === 'ORGANISATION' || (role !== undefined && holdsRole(directory, actor.id, role, today));
  }
  return task.assignees.some((party) => substitutesOf(directory, party.id, today).includes(actor.id));
}

/** Who may write in the draft now: those whose drafting or translation task is open. */
export const mayEditDraft = (state: AmendmentState, reader: Reader): boolean =>
  openTasks(state).some((task) => (task.kind === 'DRAFT' || task.kind === 'TRANSLATE') && mayDecide(task, reader));

/** What the reader may do with a file now. */
export function allowedActions(state: AmendmentState, reader: Reader): readonly FileAction[] {
  if (state.procedure.end !== undefined) return [];
  const president = holds(reader, 'PRESIDENT');
  const atCommittee = state.procedure.phases.COMMITTEE?.status === 'OPEN';
  const allowed: Readonly<Record<FileAction, boolean>> = {
    EDIT_DRAFT: mayEditDraft(state, reader),
    PUT_MOTION: president && atCommittee,
    CLOSE_VOTE: president && atCommittee && state.committee?.decided === false,
    WITHDRAW: president && state.signedOn === undefined,
    REASSIGN: holds(reader, 'ADMINISTRATOR'),
    UPLOAD_EVIDENCE: openTasks(state, 'SIGNATURE').some((task) => mayDecide(task, reader)),
  };
  return FILE_ACTIONS.filter((action) => allowed[action]);
}
