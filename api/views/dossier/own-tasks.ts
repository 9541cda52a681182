import { mayDecide, type Reader } from '../../../domain/amendment/rights.ts';
import { openTasks, type AmendmentState, type Task } from '../../../domain/amendment/state.ts';
import type { OwnTask } from '../../../web/pages/dossier/waits.tsx';
import { taskIdOf } from '../task.ts';
import type { DossierContext } from './context.ts';
import { isLateOn } from './walked-route.ts';

/** Of more organisations than these the reader is told how many there are, and finds them in a list of their own. */
const FEW = 10;

const isStakeholders = ({ kind }: Task): boolean => kind === 'GIVE_STAKEHOLDER_OPINION';

/** What a reader may do in a file now: each task, and apart from them those of organisations where they are many. */
export function tasksOf(state: AmendmentState, reader: Reader): { own: readonly Task[]; entered: readonly Task[] } {
  const own = openTasks(state).filter((task) => mayDecide(task, reader));
  const entered = own.filter(isStakeholders);
  return entered.length <= FEW ? { own, entered: [] } : { own: own.filter((task) => !isStakeholders(task)), entered };
}

/** The same as its dossier names it. */
export function ownTasksOf(context: DossierContext): readonly OwnTask[] {
  const { own, entered } = tasksOf(context.state, context.reader);
  const [first] = entered;
  const many = { count: entered.length, href: `/amendments/${context.id}/consultation/organisations` };
  return [
    ...own.map((task) => ownTask(context, task)),
    ...(first === undefined ? [] : [{ ...ownTask(context, first), many }]),
  ];
}

const ownTask = ({ id, today }: DossierContext, task: Task): OwnTask => ({
  id: taskIdOf(id, task.seq),
  kind: task.kind,
  dueOn: task.dueOn,
  late: isLateOn(task, today),
});
