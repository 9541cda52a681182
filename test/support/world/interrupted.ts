import type { AmendmentCommand } from '../../../domain/amendment/commands.ts';
import { openTasks, type AmendmentState, type Task } from '../../../domain/amendment/state.ts';
import type { TermName } from '../../../domain/amendment/term-events.ts';
import type { Wake } from '../../../temporal/wake.ts';
import { Autopilot } from './autopilot.ts';
import { eventsOf } from './copy-life.ts';
import type { World } from './world.ts';

/** What happens to the dates of such a file, once each, before the first answer in a phase. */
export const INTERRUPTED: readonly string[] = [
  'TermSuspended DRAFTING',
  'TermResumed DRAFTING',
  'PolicyMoved',
  'TermSuspended STAKEHOLDER_CONSULTATION',
  'TermResumed STAKEHOLDER_CONSULTATION',
];

/** What happened to the dates of a file so far. */
export async function interruptionsOf(world: World, fileId: string): Promise<readonly string[]> {
  return (await eventsOf(world, fileId)).flatMap(({ event }) => {
    if (event.type === 'PolicyMoved') return [event.type];
    const isStop = event.type === 'TermSuspended' || event.type === 'TermResumed';
    return isStop && event.term.kind === 'PHASE' ? [`${event.type} ${event.term.phase}`] : [];
  });
}

/** People whose terms are suspended, resumed and moved to other rules before they answer. */
export class Interrupted extends Autopilot {
  readonly #world: World;
  readonly #wake: Wake;

  constructor(world: World, wake: Wake) {
    super(world, wake);
    this.#world = world;
    this.#wake = wake;
  }

  /** To the file's end, from wherever it stands: what was interrupted already is seen in its events. */
  async playOn(fileId: string): Promise<AmendmentState> {
    for (;;) {
      const state = await this.reaches(fileId, 'a task or its end', (s) => hasEnded(s) || openTasks(s).length > 0);
      if (hasEnded(state)) return state;
      const [task] = openTasks(state);
      if (task === undefined) continue;
      const next = await this.#interruptionBefore(fileId, task);
      if (next === undefined) await this.answer(fileId, task);
      else await this.#send(fileId, next);
    }
  }

  async #interruptionBefore(fileId: string, { phase }: Task): Promise<AmendmentCommand | undefined> {
    const done = await interruptionsOf(this.#world, fileId);
    const term: TermName = { kind: 'PHASE', phase };
    const reason = 'Pièces manquantes.';
    if (!INTERRUPTED.includes(`TermSuspended ${phase}`)) return undefined;
    if (!done.includes(`TermSuspended ${phase}`)) return { type: 'SUSPEND_TERM', term, reason };
    if (!done.includes(`TermResumed ${phase}`)) return { type: 'RESUME_TERM', term, reason };
    return done.includes('PolicyMoved') ? undefined : { type: 'MOVE_POLICY', reason };
  }

  async #send(fileId: string, command: AmendmentCommand): Promise<void> {
    const { seq, news, wakes } = await this.#world.amendments.record(fileId, {
      command,
      actor: { kind: 'PERSON', id: 'secretary' },
      now: this.now(),
      answer: () => ({}),
    });
    if (wakes) this.#wake(fileId, seq, news);
  }
}

const hasEnded = ({ procedure }: AmendmentState): boolean => procedure.end !== undefined;
