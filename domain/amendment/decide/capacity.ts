import type { By } from '../../file.ts';
import { holdsRole, substitutesOf } from '../../people/holders.ts';
import type { Role } from '../../people/roles.ts';
import { ROLES } from '../../people/roles.ts';
import { RuleViolation } from '../../violation.ts';
import type { Context } from '../context.ts';
import type { Task } from '../state.ts';
import type { TaskKind } from '../tasks.ts';

/** Who may enter, for an organisation, the answer that reached the service on paper. */
const RECORDED_BY: Partial<Record<TaskKind, Role>> = {
  GIVE_POSITION: 'COCOBASE_SECRETARY',
  GIVE_STAKEHOLDER_OPINION: 'CONTRACT_SECRETARY',
};

/**
 * The capacity in which the actor does something to the file as a whole.
 *
 * @throws RuleViolation `NOT_ALLOWED` with the roles that may.
 */
export function actingAs({ actor, directory, today }: Context, roles: readonly Role[]): By {
  if (actor.kind === 'PERSON') {
    const role = roles.find((each) => holdsRole(directory, actor.id, each, today));
    if (role !== undefined) return { kind: 'PERSON', id: actor.id, role };
  }
  throw new RuleViolation('NOT_ALLOWED', { roles });
}

/**
 * The capacity in which the actor does a task: as the one asked, in his absence as his substitute, or as the secretary
 * who enters an organisation's answer. The mandate is checked on the day.
 *
 * @throws RuleViolation `NOT_YOURS`, `MANDATE_ENDED`.
 */
export function answering(task: Task, context: Context): By {
  const { actor, directory, today } = context;
  if (actor.kind === 'ORGANISATION' && task.assignees.some((a) => a.kind === 'ORGANISATION' && a.id === actor.id)) {
    return { kind: 'ORGANISATION', id: actor.id };
  }
  if (actor.kind !== 'PERSON') throw new RuleViolation('NOT_YOURS');
  const recorder = RECORDED_BY[task.kind];
  const [organisation] = task.assignees;
  if (recorder !== undefined && organisation !== undefined && holdsRole(directory, actor.id, recorder, today)) {
    return { kind: 'PERSON', id: actor.id, role: recorder, onBehalfOf: organisation.id };
  }
  const role = roleOf(task);
  if (task.assignees.some((a) => a.id === actor.id)) {
    if (!holdsRole(directory, actor.id, role, today)) throw new RuleViolation('MANDATE_ENDED', { role });
    return { kind: 'PERSON', id: actor.id, role };
  }
  const absent = task.assignees.find((a) => substitutesOf(directory, a.id, today).includes(actor.id));
  if (absent === undefined) throw new RuleViolation('NOT_YOURS');
  return { kind: 'PERSON', id: actor.id, role, onBehalfOf: absent.id };
}

function roleOf(task: Task): Role {
  const role = ROLES.find((each) => each === task.capacity);
  if (role === undefined) throw new RuleViolation('NOT_YOURS');
  return role;
}
