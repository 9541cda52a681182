import type { Instant } from '../../domain/calendar/dates.ts';
import { addDays, brusselsDate, instantAt } from '../../domain/calendar/dates.ts';
import { NUDGE_TIME } from '../../domain/amendment/nudges.ts';
import { isAhead } from '../../domain/meetings/meeting/meeting.ts';
import {
  evolveMeetingProcedure,
  isMeetingOver,
  NEW_MEETING_PROCEDURE,
  type MeetingProcedure,
  type MeetingProcedureEvent,
} from '../../domain/meetings/meeting/procedure.ts';
import type { MeetingTaskKind } from '../../domain/meetings/meeting/tasks.ts';
import { FollowedFile } from '../file.ts';
import { readMeeting, tellFiles, type StepOf } from '../steps.ts';

/** Something the procedure of a meeting does by itself, when its moment has come. */
export interface Appointment {
  readonly name: string;
  readonly at: Instant;
  readonly step: StepOf<MeetingProcedureEvent>;
}

/** A meeting as its workflow knows it. */
export class MeetingFile extends FollowedFile<MeetingProcedure, MeetingProcedureEvent> {
  #toldFiles = '';
  /** What led to nothing since something was recorded last, and when it is tried again. */
  #again = new Map<string, Instant>();

  constructor(id: string) {
    super(id, { initial: NEW_MEETING_PROCEDURE, evolve: evolveMeetingProcedure, read: readMeeting });
  }

  get hasEnded(): boolean {
    return isMeetingOver(this.procedure);
  }

  /** Whether nobody has said yet what became of the meeting. */
  get isAhead(): boolean {
    return isAhead(this.procedure);
  }

  asks(kind: MeetingTaskKind): boolean {
    return Object.values(this.procedure.waiting).some((task) => task.kind === kind);
  }

  /**
   * Waits for the earliest of some appointments and keeps it, unless something is recorded before. One that led to nothing, e.g.
   * because nobody holds a role it needs, is tried again the next morning.
   */
  async keep(appointments: readonly Appointment[]): Promise<void> {
    const { procedure, mailsAreOut } = this;
    const changed = (): boolean => this.procedure !== procedure || this.mailsAreOut !== mailsAreOut;
    const next = this.#earliest(appointments);
    const isTime = !(await this.until(changed, next?.at)) && !this.isTired;
    if (next !== undefined && isTime) await this.run(next.step);
    if (changed()) this.#again.clear();
    else if (next !== undefined) this.#again.set(next.name, tomorrow());
  }

  /** Tells the files on the agenda of what became of the meeting since they were told last. */
  async tellFiles(): Promise<void> {
    const { status, place, sendings, convocation } = this.procedure;
    const news = [status, place.on, sendings, convocation].join(' ');
    if (sendings === 0 || news === this.#toldFiles) return;
    await this.run(tellFiles);
    this.#toldFiles = news;
  }

  #earliest(appointments: readonly Appointment[]): Appointment | undefined {
    return appointments
      .map((each) => ({ ...each, at: later(each.at, this.#again.get(each.name)) }))
      .sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1))[0];
  }
}

const later = (a: Instant, b: Instant = a): Instant => (a > b ? a : b);

const tomorrow = (): Instant => instantAt(addDays(brusselsDate(new Date(Date.now()).toISOString()), 1), NUDGE_TIME);
