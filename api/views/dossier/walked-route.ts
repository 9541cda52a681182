import { BRANCHES, branchOf, type Phase } from '../../../domain/amendment/phases.ts';
import { deadlineOf, isSuspended, standstillOf } from '../../../domain/amendment/courses.ts';
import { legOf } from '../../../domain/amendment/route.ts';
import { openTasks, type AmendmentState, type PhaseVisit, type Task } from '../../../domain/amendment/state.ts';
import { TASK_RULES } from '../../../domain/amendment/tasks.ts';
import { unconfirmedBehind } from '../../../domain/amendment/terms.ts';
import type { IsoDate } from '../../../domain/calendar/dates.ts';
import { textsIn } from '../../../locales/texts.ts';
import type { Leg, OpenStep, Step } from '../../../web/pages/dossier/leg.tsx';
import type { DossierRoute } from '../../../web/pages/dossier/route.tsx';
import { plannedRoute, type PlannedLeg, type PlannedStep } from '../route.ts';
import { concertationShown } from './concertation.ts';
import type { DossierContext } from './context.ts';

/** The route as it was walked and as it lies ahead, with those it waits for. */
export function walkedRoute(context: DossierContext): DossierRoute {
  const { state, today } = context;
  const planned = plannedRoute(state, today);
  const legs = planned.map((leg) => legOn(context, leg));
  return {
    main: [...proposal(context), ...legs.filter(({ phase }) => branchOf(phase) === 'MAIN')],
    branches: BRANCHES.filter((branch) => branch !== 'MAIN').flatMap((branch) => {
      const own = legs.filter(({ phase }) => branchOf(phase) === branch);
      return own.length === 0 ? [] : [{ branch, legs: own }];
    }),
  };
}

/** A file that the cabinet proposed waits for the launch before it has a route. */
function proposal(context: DossierContext): readonly Leg[] {
  const { state } = context;
  const visits = passagesOf(state, 'PROPOSAL');
  const open = openSteps(context, 'PROPOSAL');
  if (visits.length === 0 && open.length === 0) return [];
  const last = visits.at(-1);
  const from = open[0]?.deadline.explanation[0]?.date ?? last?.openedOn;
  const leg = { phase: 'PROPOSAL', status: open.length > 0 ? 'NOW' : 'DONE', from, until: last?.doneOn } as const;
  return [{ ...leg, outcome: last?.outcome, open, ahead: [], earlier: [] }];
}

function legOn(context: DossierContext, { phase, status, from, until, closesOn, steps }: PlannedLeg): Leg {
  const { state } = context;
  const visits = passagesOf(state, phase);
  const ended = visits.filter(({ doneOn }) => doneOn !== undefined);
  const isDone = status === 'DONE';
  return {
    phase,
    status,
    from,
    until,
    closesOn,
    ...(isDone && { outcome: ended.at(-1)?.outcome }),
    concertation: concertationShown(context, phase),
    open: openSteps(context, phase),
    ahead:
      status === 'DROPPED' || isDone ? [] : steps.filter((step) => isAhead(state, phase, status, step)).map(stepOf),
    earlier: (isDone ? ended.slice(0, -1) : ended).flatMap(({ round, outcome, doneOn: on }) =>
      outcome === undefined || on === undefined ? [] : [{ round, outcome, on }],
    ),
  };
}

const passagesOf = ({ visits }: AmendmentState, phase: Phase): readonly PhaseVisit[] =>
  visits.filter((visit) => visit.phase === phase);

const stepOf = ({ kind, capacity, deadline }: PlannedStep): Step => ({
  kind,
  capacity,
  deadline,
  unconfirmed: unconfirmedBehind(TASK_RULES[kind].term),
});

/** Whether a step is still to be asked: of a phase under way, one that opens later and that nobody was asked in this round. */
function isAhead(
  { route, tasks, procedure: { round } }: AmendmentState,
  phase: Phase,
  status: PlannedLeg['status'],
  { kind, capacity }: PlannedStep,
): boolean {
  if (status === 'TO_COME') return true;
  const same = (each: Pick<PlannedStep, 'kind' | 'capacity'>): boolean =>
    each.kind === kind && each.capacity === capacity;
  const opens = legOf(route, phase)?.asks.find(same)?.opens;
  const opensLater = opens === 'LATER' || opens === 'CONVOKED';
  return opensLater && !Object.values(tasks).some((task) => task.phase === phase && task.round === round && same(task));
}

/** The open tasks of a phase; those asked the same on the same day stand in one. */
function openSteps(context: DossierContext, phase: Phase): readonly OpenStep[] {
  const together = new Map<string, Task[]>();
  for (const task of openTasks(context.state, phase)) {
    const key = [task.kind, task.capacity, task.openedOn, task.dueOn].join(' ');
    together.set(key, [...(together.get(key) ?? []), task]);
  }
  return [...together.values()].flatMap((tasks) => openStep(context, tasks));
}

/** Of more names than these, only the first few are told, and how many others there are. */
const FEW = 10;
const FIRST = 3;

const namedIn = ({ language }: DossierContext, names: readonly string[]): readonly string[] =>
  names.length <= FEW
    ? names
    : [...names.slice(0, FIRST), textsIn(language)('dossier.route.others', { count: names.length - FIRST })];

function openStep(context: DossierContext, tasks: readonly Task[]): readonly OpenStep[] {
  const { id, state, today, awaited, allowed } = context;
  const [task] = tasks;
  if (task === undefined) return [];
  const { kind, capacity, seq } = task;
  const { term, owed } = TASK_RULES[kind];
  const mayPass = allowed.includes('REASSIGN') && kind !== 'VOTE' && task.assignees[0]?.kind === 'PERSON';
  return [
    {
      kind,
      capacity,
      owed,
      deadline: deadlineOf(state, task),
      standstill: standstillOf(state, task),
      unconfirmed: unconfirmedBehind(term),
      waitsFor: namedIn(
        context,
        tasks.flatMap(({ assignees }) => assignees.map((party) => awaited[party.id] ?? party.id)),
      ),
      late: isLateOn(task, today),
      ...(mayPass && { reassign: `/amendments/${id}/tasks/${seq}/reassign` }),
    },
  ];
}

export const isLateOn = (task: Pick<Task, 'dueOn' | 'suspensions'>, today: IsoDate): boolean =>
  task.dueOn < today && !isSuspended(task);
