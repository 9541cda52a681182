import { setTimeout as wait } from 'node:timers/promises';
import { addDays } from '../../domain/calendar/dates.ts';
import type { MeetingDecision } from '../../domain/meetings/meeting/tasks.ts';
import { Refused } from './api-client.ts';
import { holderOf, tell, type DemoPerson, type Stage } from './stage.ts';

/** A meeting as the API shows it. */
export interface MeetingSeen {
  readonly id: string;
  readonly status: string;
  readonly place: { readonly on: string };
  readonly points: readonly {
    readonly id: string;
    readonly subject: { readonly kind: string; readonly fileId?: string };
  }[];
  readonly invited: readonly { readonly kind: 'PERSON' | 'ORGANISATION'; readonly id: string }[];
  readonly convocation?: { readonly kind: string };
  readonly tasks: readonly {
    readonly seq: number;
    readonly kind: string;
    readonly status: string;
    readonly dueOn: string;
    readonly assignees: readonly { readonly id: string }[];
  }[];
}

const PATIENCE_MS = 120_000;
const BETWEEN_MS = 100;
/** A meeting that does not move may have a workflow whose clock began anew. */
const LOOKS_UNTIL_CATCH_UP = 30;
/** So many days are tried for one on which a meeting can be called. */
const DAYS_TRIED = 30;
/** Why a day cannot have the meeting. */
const NOT_THAT_DAY: ReadonlySet<string> = new Set(['DAY_CLOSED', 'DAY_TAKEN', 'MEETING_EXISTS']);

/** One meeting of COCOBASE in the demo: its secretary calls it, everyone does over HTTP what it asks of him. */
export class DemoMeeting {
  readonly id: string;
  readonly on: string;
  readonly #stage: Stage;
  readonly #keeper: DemoPerson;

  private constructor(stage: Stage, { id, place: { on } }: MeetingSeen) {
    this.#stage = stage;
    this.id = id;
    this.on = on;
    this.#keeper = holderOf(stage, 'COCOBASE_SECRETARY');
  }

  /** Calls a meeting on the first day from one on that can have it. */
  static async call(stage: Stage, from: string): Promise<DemoMeeting> {
    const { token, name } = holderOf(stage, 'COCOBASE_SECRETARY');
    for (let days = 0; days < DAYS_TRIED; days += 1) {
      const place = { on: addDays(from, days), at: '10:00', minutes: 90 };
      try {
        const body = { series: 'cocobase', place };
        const seen = await stage.api.call<MeetingSeen>({ method: 'POST', path: '/meetings', token, body });
        await tell(stage, `${name} calls COCOBASE together on ${place.on}`);
        return new DemoMeeting(stage, seen);
      } catch (error) {
        if (!(error instanceof Refused) || !NOT_THAT_DAY.has(error.code)) throw error;
      }
    }
    throw new Error(`No day from ${from} on can have a meeting.`);
  }

  seen(): Promise<MeetingSeen> {
    const { token } = this.#keeper;
    return this.#stage.api.call<MeetingSeen>({ method: 'GET', path: `/meetings/${this.id}`, token });
  }

  /** Waits until the meeting is as described. */
  async reaches(what: string, is: (meeting: MeetingSeen) => boolean): Promise<MeetingSeen> {
    const until = Date.now() + PATIENCE_MS;
    for (let looks = 1; ; looks += 1) {
      const meeting = await this.seen();
      if (is(meeting)) return meeting;
      if (looks % LOOKS_UNTIL_CATCH_UP === 0) await this.#stage.clock.catchUpMeeting(this.id);
      if (Date.now() > until) throw new Error(`The meeting never came to: ${what}. It is ${meeting.status}.`);
      await wait(BETWEEN_MS);
    }
  }

  /** Sends the convocation with what waits on its agenda, and waits for the proof that it was received in time. */
  async convoke(): Promise<void> {
    const path = `/meetings/${this.id}/invitation`;
    await this.#stage.api.call({ method: 'POST', path, token: this.#keeper.token, body: {} });
    await tell(this.#stage, `${this.#keeper.name} sends the convocation to every organisation`);
    await this.reaches('the proof of its convocation', ({ convocation }) => convocation?.kind === 'PROVEN');
  }

  /** The one asked does what the meeting asks of him; as another where several are asked the same. */
  async does(decision: MeetingDecision, how: string, role = 'COCOBASE_SECRETARY'): Promise<void> {
    const person = holderOf(this.#stage, role);
    const isHis = ({ kind, status, assignees }: MeetingSeen['tasks'][number]): boolean =>
      kind === decision.kind && status === 'OPEN' && assignees.some(({ id }) => id === person.id);
    const { tasks } = await this.reaches(`a task ${decision.kind}`, (seen) => seen.tasks.some(isHis));
    const seq = tasks.find(isHis)?.seq ?? 0;
    const path = `/meetings/${this.id}/tasks/${seq}/decision`;
    await this.#stage.api.call({ method: 'POST', path, token: person.token, body: decision });
    await tell(this.#stage, `${person.name} (${role}) ${how}`);
  }

  /** Lets days pass for the meeting. */
  async pass(days: number, why: string): Promise<void> {
    await this.#stage.clock.passMeeting(this.id, days);
    await tell(this.#stage, `… ${days} days pass for the meeting: ${why}`);
  }
}
