import { calendarOf } from '../../../amendment/policy.ts';
import type { Calendar } from '../../../calendar/calendar.ts';
import type { By, Fact } from '../../../file.ts';
import { SERIES_RULES, type SeriesRule } from '../../series.ts';
import type { MeetingContext } from '../context.ts';
import type { MeetingEvent } from '../events.ts';
import { evolveMeeting } from '../evolve.ts';
import { isAhead, type MeetingState, type MeetingTask } from '../meeting.ts';
import { refusal } from '../refusals.ts';

/**
 * A decision in the making: each fact recorded is folded at once, so that what follows by rule is judged on what has just
 * been decided.
 */
export class MeetingDeliberation {
  readonly context: MeetingContext;
  readonly facts: Fact<MeetingEvent>[] = [];
  #state: MeetingState;

  constructor(state: MeetingState, context: MeetingContext) {
    this.#state = state;
    this.context = context;
  }

  get state(): MeetingState {
    return this.#state;
  }

  get rule(): SeriesRule {
    return SERIES_RULES[this.#state.series];
  }

  get calendar(): Calendar {
    return calendarOf(this.#state.policy);
  }

  record(event: MeetingEvent, by: By): void {
    this.facts.push({ by, event });
    this.#state = evolveMeeting(this.#state, { seq: this.#state.seq + 1, at: this.context.at, by, event });
  }

  /** A part of the context that the command needs: its absence is a fault of the caller, not of the user. */
  need<K extends keyof MeetingContext>(part: K): NonNullable<MeetingContext[K]> {
    const value = this.context[part];
    if (value === undefined) throw new Error(`The context lacks «${part}».`);
    return value;
  }

  /** @throws RuleViolation `TASK_UNKNOWN` */
  task(seq: number): MeetingTask {
    const task = this.#state.tasks[seq];
    if (task === undefined) throw refusal('TASK_UNKNOWN');
    return task;
  }

  /** @throws RuleViolation `MEETING_OVER` once it was said what became of the meeting. */
  ahead(): void {
    if (!isAhead(this.#state)) throw refusal('MEETING_OVER', { status: this.#state.status });
  }
}
