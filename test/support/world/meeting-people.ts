import { randomUUID } from 'node:crypto';
import type { Actor } from '../../../domain/amendment/context.ts';
import { calendarOf, DEFAULT_POLICY } from '../../../domain/amendment/policy.ts';
import { dayOf } from '../../../domain/calendar/calendar.ts';
import { addDays, brusselsDate, type Instant, type IsoDate } from '../../../domain/calendar/dates.ts';
import type { MeetingCommand } from '../../../domain/meetings/meeting/commands.ts';
import {
  meetingIdOf,
  openTasks,
  type MeetingState,
  type MeetingTask,
} from '../../../domain/meetings/meeting/meeting.ts';
import type { MeetingDecision, MeetingTaskKind } from '../../../domain/meetings/meeting/tasks.ts';
import type { MeetingSeries } from '../../../domain/meetings/series.ts';
import { waitFor } from '../../../embedded/wait.ts';
import type { Wake } from '../../../temporal/wake.ts';
import type { World } from './world.ts';

/** For a machine that does much else meanwhile. */
const PATIENCE_MS = 60_000;

const MINUTES = { points: [], general: 'Rien à signaler.' } as const;

/** How everyone answers when a test says nothing else: the way to final minutes. */
export const AGREEABLE: Readonly<Record<MeetingTaskKind, (state: MeetingState) => MeetingDecision>> = {
  CONVOKE: () => ({ kind: 'CONVOKE' }),
  ACCEPT_LATENESS: () => ({ kind: 'ACCEPT_LATENESS', outcome: 'ACCEPT' }),
  HOLD_MEETING: ({ points, invited }) => ({
    kind: 'HOLD_MEETING',
    outcome: 'HELD',
    present: invited,
    points: points.map(({ id }) => ({ pointId: id, outcome: 'NOTED' })),
    actions: [],
  }),
  DRAFT_MINUTES: () => ({ kind: 'DRAFT_MINUTES', minutes: MINUTES }),
  REMARK_ON_MINUTES: () => ({ kind: 'REMARK_ON_MINUTES', outcome: 'AGREE' }),
  APPROVE_MINUTES: () => ({ kind: 'APPROVE_MINUTES', minutes: MINUTES }),
  SIGN_MINUTES: () => ({ kind: 'SIGN_MINUTES', outcome: 'SIGN' }),
  DO_ACTION: () => ({ kind: 'DO_ACTION', outcome: 'DONE' }),
};

/** People who prepare and hold meetings, through the record, as the API would. */
export class MeetingPeople {
  readonly #world: World;
  readonly #wake: Wake;
  readonly now: () => Instant;

  constructor(world: World, wake: Wake, now?: () => Instant) {
    this.#world = world;
    this.#wake = wake;
    this.now = now ?? (() => new Date().toISOString());
  }

  /** The first working day, so many days from now on, that no other meeting has. */
  async dayIn(days: number): Promise<IsoDate> {
    const calendar = calendarOf(DEFAULT_POLICY);
    const taken = new Set((await this.#world.db.meeting.findMany()).map(({ on }) => on));
    let day = addDays(brusselsDate(this.now()), days);
    while (!dayOf(calendar, day).working || taken.has(day)) day = addDays(day, 1);
    return day;
  }

  /** Puts a promised meeting in the record, as the planner would. Returns its id. */
  async plan(series: MeetingSeries, on: IsoDate): Promise<string> {
    const key = `${series}/${on.slice(0, 7)}/${randomUUID().slice(0, 8)}`;
    const fileId = meetingIdOf(key);
    const place = { on, at: '10:00', minutes: 60 };
    await this.#record(fileId, { kind: 'PROCEDURE' }, { type: 'PLAN', series, key, place });
    return fileId;
  }

  /** The keeper calls a meeting of COCOBASE. Returns its id. */
  async call(on: IsoDate): Promise<string> {
    const fileId = meetingIdOf(`cocobase/${on}`);
    const place = { on, at: '10:00', minutes: 60 };
    await this.does(fileId, 'cocobase-secretary', { type: 'CALL', series: 'cocobase', place });
    return fileId;
  }

  /** A command of a person. */
  does(fileId: string, who: string, command: MeetingCommand): Promise<number> {
    return this.#record(fileId, { kind: 'PERSON', id: who }, command);
  }

  /** Answers an open task as the first of those asked. */
  async answer(fileId: string, task: MeetingTask, decision?: MeetingDecision): Promise<number> {
    const [asked] = task.assignees;
    if (asked === undefined) throw new Error(`Nobody is asked ${task.kind}.`);
    const state = await this.#world.meetings.read(fileId);
    const said = decision ?? AGREEABLE[task.kind](state);
    return this.#record(fileId, asked, { type: 'DECIDE', task: task.seq, decision: said });
  }

  /** Answers the open task of a kind. */
  async answers(fileId: string, decision: MeetingDecision): Promise<number> {
    const state = await this.reaches(fileId, decision.kind, (found) => openTasks(found, decision.kind).length > 0);
    const [task] = openTasks(state, decision.kind);
    if (task === undefined) throw new Error(`Nobody is asked ${decision.kind}.`);
    return this.answer(fileId, task, decision);
  }

  /** Waits until the meeting is as described. */
  async reaches(fileId: string, what: string, is: (state: MeetingState) => boolean): Promise<MeetingState> {
    const found = await waitFor(
      async () => {
        const state = await this.#world.meetings.read(fileId);
        return is(state) ? state : undefined;
      },
      { withinMs: PATIENCE_MS },
    );
    if (found === undefined) {
      const { status } = await this.#world.meetings.read(fileId);
      throw new Error(`The meeting ${fileId} never came to: ${what}; it is ${status}.`);
    }
    return found;
  }

  /** Answers whatever is asked, in the order asked, until nothing waits any more and the meeting is over. */
  async play(fileId: string): Promise<MeetingState> {
    for (;;) {
      const state = await this.reaches(fileId, 'a task or its end', (s) => isOver(s) || openTasks(s).length > 0);
      const [task] = openTasks(state);
      if (task === undefined) return state;
      await this.answer(fileId, task);
    }
  }

  /** Waits until every message that the meeting caused has been handed to the mail server. */
  async messagesSent(fileId: string): Promise<void> {
    const none = await waitFor(
      async () =>
        (await this.#world.db.mail.count({ where: { fileId, status: 'PENDING' } })) === 0 ? true : undefined,
      { withinMs: PATIENCE_MS },
    );
    if (none !== true) throw new Error('Messages of the meeting were never sent.');
  }

  async #record(fileId: string, actor: Actor, command: MeetingCommand): Promise<number> {
    const { seq, news, wakes } = await this.#world.meetings.record(fileId, {
      command,
      actor,
      now: this.now(),
      wake: true,
      answer: () => ({}),
    });
    if (wakes) this.#wake(fileId, seq, news);
    return seq;
  }
}

const isOver = ({ status }: MeetingState): boolean =>
  status === 'FINAL' || status === 'CANCELLED' || status === 'MISSED';
