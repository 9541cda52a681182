import type { Instant } from '../../../domain/calendar/dates.ts';
import type { MeetingCommand } from '../../../domain/meetings/meeting/commands.ts';
import type { MeetingDecision, MeetingTaskKind } from '../../../domain/meetings/meeting/tasks.ts';
import { meetingIdOf, openTasks, type MeetingState } from '../../../domain/meetings/meeting/meeting.ts';
import type { MeetingSeries } from '../../../domain/meetings/series.ts';
import type { Answer } from './client.ts';
import { NOW, type ApiWorld } from './world.ts';

/** The id under which the tests put a subject on agendas: a subject that is carried over is known again. */
export const pointId = (title: string): string => `own-${title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`;

/** One meeting, taken through its life; the test plays the procedure between two decisions. */
export class MeetingLife {
  readonly world: ApiWorld;
  readonly id: string;

  private constructor(world: ApiWorld, id: string) {
    this.world = world;
    this.id = id;
  }

  /** A slot of the contract's rhythm, as the procedure plans it. */
  static async planned(
    world: ApiWorld,
    series: MeetingSeries,
    key: string,
    on: string,
    now: Instant = NOW,
  ): Promise<MeetingLife> {
    const life = new MeetingLife(world, meetingIdOf(key));
    await world.runMeeting(life.id, { type: 'PLAN', series, key, place: { on, at: '10:00', minutes: 60 } }, now);
    return life;
  }

  /** A meeting that its keeper calls. */
  static async called(world: ApiWorld, series: MeetingSeries, on: string, keeper: string): Promise<MeetingLife> {
    const place = { on, at: '10:00', minutes: 60 };
    const made = await world.as(keeper).post('/meetings', { series, place });
    if (made.status !== 201) throw new Error(`The meeting was not called: ${JSON.stringify(made.body)}`);
    return new MeetingLife(world, meetingIdOf(`${series}/${on}`));
  }

  get state(): Promise<MeetingState> {
    return this.world.meetings.read(this.id);
  }

  /** Puts points of the keeper's own on the agenda. */
  agenda(keeper: string, ...titles: readonly string[]): Promise<Answer> {
    const points = titles.map((title) => ({ id: pointId(title), title: { fr: title, nl: `${title} (NL)` } }));
    return this.world.as(keeper).put(`/meetings/${this.id}/agenda`, { points });
  }

  send(keeper: string): Promise<Answer> {
    return this.world.as(keeper).post(`/meetings/${this.id}/invitation`, {});
  }

  /** A command of a person at an earlier moment: what was done before the tests' service lives. */
  async before(personId: string, command: MeetingCommand, now: Instant): Promise<void> {
    const actor = { kind: 'PERSON', id: personId } as const;
    await this.world.meetings.record(this.id, { command, actor, now, answer: () => undefined });
  }

  /** The mail server took the convocation at a moment, by organisation, or refused it (`null`); then it is judged. */
  async judged(answers: Readonly<Record<string, Instant | null>>): Promise<MeetingState> {
    const { convoked } = await this.state;
    for (const [partyId, answer] of Object.entries(answers)) {
      const data =
        answer === null
          ? { status: 'REFUSED', response: '550 5.1.1 No such user', sentAt: new Date(NOW) }
          : { status: 'SENT', response: '250 2.0.0 Accepted', sentAt: new Date(answer) };
      await this.world.db.mail.updateMany({ where: { fileId: this.id, seq: convoked?.seq ?? 0, partyId }, data });
    }
    return this.world.runMeeting(this.id, { type: 'JUDGE_CONVOCATION' });
  }

  /** The number of the open task of a kind; of one organisation where one is named. */
  async task(kind: MeetingTaskKind, party?: string): Promise<number> {
    const open = openTasks(await this.state, kind);
    const task = open.find(({ assignees }) => party === undefined || assignees.some(({ id }) => id === party));
    if (task === undefined) throw new Error(`${this.id} has no open ${kind}.`);
    return task.seq;
  }

  async decide(personId: string, decision: MeetingDecision, party?: string): Promise<Answer> {
    const seq = await this.task(decision.kind, party);
    return this.world.as(personId).post(`/meetings/${this.id}/tasks/${seq}/decision`, decision);
  }
}
