import { mayDecide } from '../../../domain/amendment/rights.ts';
import { openTasks, type Task } from '../../../domain/amendment/state.ts';
import type { OwnTask } from '../../../web/pages/dossier/waits.tsx';
import { taskIdOf } from '../task.ts';
import type { DossierContext } from './context.ts';
import { isLateOn } from './walked-route.ts';

/** Of more organisations than these the reader is told how many there are, and finds them in a list of their own. */
const FEW = 10;

const isStakeholders = ({ kind }: Task): boolean => kind === 'GIVE_STAKEHOLDER_OPINION';

/** What the reader may do in the file now. */
export function ownTasksOf(context: DossierContext): readonly OwnTask[] {
  const own = openTasks(context.state).filter((task) => mayDecide(task, context.reader));
  const entered = own.filter(isStakeholders);
  const [first] = entered;
  if (first === undefined || entered.length <= FEW) return own.map((task) => ownTask(context, task));
  const many = { count: entered.length, href: `/amendments/${context.id}/consultation/organisations` };
  const others = own.filter((task) => !isStakeholders(task)).map((task) => ownTask(context, task));
  return [...others, { ...ownTask(context, first), many }];
}

const ownTask = ({ id, today }: DossierContext, task: Task): OwnTask => ({
  id: taskIdOf(id, task.seq),
  kind: task.kind,
  dueOn: task.dueOn,
  late: isLateOn(task, today),
});
