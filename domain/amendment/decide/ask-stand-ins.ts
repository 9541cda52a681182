import { PROCEDURE } from '../../file.ts';
import { standInsToAsk } from '../stand-ins.ts';
import { openTasks } from '../state.ts';
import type { Deliberation } from './deliberation.ts';

/**
 * Asks those who stand in for the absent, of every open task, each once: when it is opened, passed on or opened again, and when
 * an absence begins while it waits. The first may still act.
 */
export function askStandIns(d: Deliberation): void {
  for (const task of openTasks(d.state)) {
    const to = standInsToAsk(d.state, task, d.context);
    if (to.length > 0) d.record({ type: 'SubstitutesAsked', task: task.seq, to }, PROCEDURE);
  }
}
