import { roleOf } from '../../../domain/amendment/decide/capacity.ts';
import { barredFrom } from '../../../domain/amendment/four-eyes.ts';
import type { AmendmentState, Task } from '../../../domain/amendment/state.ts';
import { holdersOf } from '../../../domain/people/holders.ts';
import { RuleViolation } from '../../../domain/violation.ts';
import { textsIn } from '../../../locales/texts.ts';
import { choice, options, prose } from '../../../web/forms/fields.ts';
import { FileActionPage } from '../../../web/pages/file-action-page.tsx';
import type { Caller } from '../../caller.ts';
import type { Seen } from '../../command.ts';
import type { Dependencies } from '../../dependencies.ts';
import { parsePart } from '../../http/parse.ts';
import { reassign } from '../../routes/amendment-actions.ts';
import { taskOfFile } from '../../schemas/actions.ts';
import type { FormPage } from '../form-page.ts';
import type { Visit } from '../visit.ts';
import { actedOn, mustAllow, type ActedOn } from './file.ts';

interface Stuck extends ActedOn {
  readonly task: Task;
  /** Those who hold its role, may do it and do not have it already. */
  readonly others: readonly string[];
}

/** Passing a stuck task on to another holder of its role. */
export const reassignPage = (deps: Dependencies): FormPage<Stuck> => ({
  route: '/amendments/:id/tasks/:seq/reassign',
  operation: reassign(deps),
  find: (visit) => stuckTask(deps, visit),
  form: ({ task, others, names }, { frame }) => {
    const t = textsIn(frame.language);
    return [
      choice(
        'personId',
        t('dossier.reassign.person', { role: task.capacity }),
        options(others, (id) => names[id] ?? id),
      ),
      prose('reason', t('dossier.reassign.reason')),
    ];
  },
  show: ({ frame }, file, { form, ...filled }) => {
    if (filled.problem === undefined) mustAllow('REASSIGN', file);
    const t = textsIn(frame.language);
    const { task, others, names } = file;
    const asked = task.assignees.map(({ id }) => names[id] ?? id);
    return FileActionPage({
      ...frame,
      ...filled,
      amendmentId: file.id,
      action: `tasks/${task.seq}/reassign`,
      act: file.act,
      title: t('dossier.reassign.title'),
      lead: t('dossier.reassign.lead', { task: task.kind, due: task.dueOn, names: asked }),
      ...(others.length === 0 ? { warning: t('dossier.reassign.nobody') } : { form }),
      send: t('dossier.reassign.send'),
      final: false,
    });
  },
  leadsTo: (_answer, { id }) => `/amendments/${id}?done=reassigned`,
});

/** @throws RuleViolation `TASK_UNKNOWN` */
async function stuckTask(deps: Dependencies, visit: Visit): Promise<Stuck> {
  const { seq } = parsePart(taskOfFile, 'params', visit.request.params);
  const file = await actedOn(deps, visit, (seen) => {
    const task = seen.state.tasks[seq];
    return task === undefined ? [] : [...othersFor(seen, task), ...task.assignees.map(({ id }) => id)];
  });
  const task = file.state.tasks[seq];
  if (task === undefined) throw new RuleViolation('TASK_UNKNOWN');
  return { ...file, task, others: othersFor(file, task) };
}

function othersFor({ state, reader }: Pick<Seen<Caller>, 'state' | 'reader'>, task: Task): readonly string[] {
  const role = roleOf(task.capacity);
  const holders = role === undefined ? [] : holdersOf(reader.directory, role, reader.today);
  return holders.filter((id) => !hasIt(task, id) && mayBeAsked(state, task, id));
}

/** One of several who were asked can be given it alone. */
const hasIt = ({ assignees }: Task, personId: string): boolean =>
  assignees.length === 1 && assignees[0]?.id === personId;

const mayBeAsked = (state: AmendmentState, { kind }: Task, personId: string): boolean =>
  barredFrom(state, kind, personId) === undefined;
