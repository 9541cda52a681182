import { openTasks, type AmendmentState } from '../../../domain/amendment/state.ts';
import type { Instant } from '../../../domain/calendar/dates.ts';
import { Autopilot } from './autopilot.ts';
import { eventsOf } from './copy-life.ts';
import type { World } from './world.ts';

/** What these people take back, once each, in the order of the procedure. */
export const REGRETTED: readonly string[] = [
  'RECORD_REASONED_OPINION settled',
  'VOTE unsettled',
  'VOTE settled',
  'GIVE_VISA settled',
];

/** What was taken back in a file: the kind of the decision, and whether it had ended its phase. */
export async function regretsOf(world: World, fileId: string): Promise<readonly string[]> {
  const { tasks } = await world.amendments.read(fileId);
  let round = 1;
  return (await eventsOf(world, fileId)).flatMap(({ event }) => {
    if (event.type !== 'DecisionTakenBack') return [];
    const settled = event.standing.round > round;
    round = event.standing.round;
    return [`${tasks[event.task]?.kind} ${settled ? 'settled' : 'unsettled'}`];
  });
}

/** People who do what is asked of them and think better of it: they take back what it led to, and do it again. */
export class Regretful extends Autopilot {
  readonly #world: World;

  constructor(world: World, wake: (fileId: string, seq: number) => void, now?: () => Instant) {
    const statement = {
      newMission: false,
      budgetDelta: 0,
      fteDelta: 0,
      concertationMatter: true,
      consultedMinister: false,
      basicRegulations: false,
    };
    super(world, wake, { QUALIFY: () => ({ kind: 'QUALIFY', statement }) }, now);
    this.#world = world;
  }

  /** To the file's end, from wherever it stands: what was taken back already is seen in its events. */
  async playOn(fileId: string): Promise<AmendmentState> {
    for (;;) {
      const state = await this.reaches(fileId, 'a task or its end', (s) => hasEnded(s) || openTasks(s).length > 0);
      if (hasEnded(state)) return state;
      const [task] = openTasks(state);
      const last = state.lastDecision?.task;
      if (last !== undefined && (await this.#isRegretted(fileId, state, last))) await this.takeBack(fileId, last);
      else if (task !== undefined) await this.answer(fileId, task);
    }
  }

  async #isRegretted(fileId: string, { tasks, procedure }: AmendmentState, last: number): Promise<boolean> {
    const task = tasks[last];
    if (task === undefined) return false;
    const decision = `${task.kind} ${procedure.phases[task.phase]?.status === 'DONE' ? 'settled' : 'unsettled'}`;
    return REGRETTED.includes(decision) && !(await regretsOf(this.#world, fileId)).includes(decision);
  }
}

const hasEnded = ({ procedure }: AmendmentState): boolean => procedure.end !== undefined;
