import { openTasks, type AmendmentState } from '../../../domain/amendment/state.ts';
import { Autopilot } from './autopilot.ts';
import type { World } from './world.ts';

/** A matter for concertation (B5). */
const CONCERTATION_MATTER = {
  newMission: false,
  budgetDelta: 0,
  fteDelta: 0,
  concertationMatter: true,
  consultedMinister: false,
  basicRegulations: false,
} as const;

/**
 * People whose first convocation leaves too late: another meeting is convoked, held, and gives its opinion before its minutes
 * are final.
 */
export class Concerted extends Autopilot {
  constructor(world: World, wake: (fileId: string, seq: number) => void) {
    super(world, wake, { QUALIFY: () => ({ kind: 'QUALIFY', statement: CONCERTATION_MATTER }) });
  }

  /** Their minutes become final after the opinion. */
  override async endMeetings(): Promise<void> {}

  /** To the file's end, from wherever it stands: what is next is seen in its state alone. */
  async playOn(fileId: string): Promise<AmendmentState> {
    for (;;) {
      const state = await this.reaches(fileId, 'something to do or its end', (s) => hasEnded(s) || isToDo(s));
      if (hasEnded(state)) return state;
      if (state.procedure.phases.PRIOR_CONCERTATION?.status === 'OPEN') await this.#concert(fileId, state);
      else await this.#answerFirst(fileId, state);
    }
  }

  async #concert(fileId: string, state: AmendmentState): Promise<void> {
    const [late, second] = ['late', 'second'].map((id) => state.meetings.find(({ meetingId }) => meetingId === id));
    if (late === undefined) await this.meets(fileId, 'CONVOKED', { meetingId: 'late' });
    else if (late.what === 'CONVOKED') await this.meets(fileId, 'INVALID', { meetingId: 'late' });
    else if (second === undefined) await this.meets(fileId, 'CONVOKED', { meetingId: 'second' });
    else if (second.what === 'CONVOKED') await this.meets(fileId, 'HELD', { meetingId: 'second', outcome: 'DECIDED' });
    else if (openTasks(state).length > 0) await this.#answerFirst(fileId, state);
    else await this.meets(fileId, 'FINAL', { meetingId: 'second', outcome: 'DECIDED' });
  }

  async #answerFirst(fileId: string, state: AmendmentState): Promise<void> {
    const [task] = openTasks(state);
    if (task !== undefined) await this.answer(fileId, task);
  }
}

const hasEnded = ({ procedure }: AmendmentState): boolean => procedure.end !== undefined;

/** A concertation waits for its minutes when nobody is asked anything in it any more. */
const isToDo = (state: AmendmentState): boolean =>
  openTasks(state).length > 0 || state.procedure.phases.PRIOR_CONCERTATION?.status === 'OPEN';
