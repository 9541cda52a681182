import { setTimeout as wait } from 'node:timers/promises';
import type { Instruction } from '../../domain/contract/instruction.ts';
import type { TaskDecision } from '../../domain/amendment/decisions.ts';
import { Refused } from './api-client.ts';
import { holderOf, tell, type DemoPerson, type Stage } from './stage.ts';

/** A task as the API shows it. */
export interface TaskSeen {
  readonly id: string;
  readonly kind: string;
  readonly capacity: string;
  readonly phase: string;
  readonly dueOn: string;
  readonly assignees: readonly { readonly kind: string; readonly id: string }[];
}

/** A file as the API shows it. */
export interface FileSeen {
  readonly id: string;
  readonly status: string;
  readonly end?: string;
  readonly round: number;
  readonly actNumber?: number;
  readonly inForceOn?: string;
  readonly contractVersion?: number;
  readonly tasks: readonly TaskSeen[];
  readonly documents: readonly { readonly sha256: string; readonly purpose: string; readonly language: string }[];
  readonly route: readonly { readonly phase: string }[];
}

interface TimelineSeen {
  readonly items: readonly { readonly type: string; readonly outcome?: string }[];
}

type DraftText = { instructions: readonly Instruction[]; entryIntoForce: { kind: string; on?: string } };

const PATIENCE_MS = 120_000;
const BETWEEN_MS = 60;
/** A file that does not move may have a workflow whose clock began anew. */
const LOOKS_UNTIL_CATCH_UP = 30;

/** One amendment of the demo: everyone finds his task, as his inbox shows it, and does it over HTTP. */
export class DemoFile {
  readonly id: string;
  readonly #stage: Stage;

  constructor(stage: Stage, id: string) {
    this.#stage = stage;
    this.id = id;
  }

  static async launch(stage: Stage, contractId: string, title: { fr: string; nl: string }): Promise<DemoFile> {
    const president = holderOf(stage, 'PRESIDENT');
    const { id } = await stage.api.call<FileSeen>({
      method: 'POST',
      path: '/amendments',
      token: president.token,
      body: { contractId, title, origin: { kind: 'SERVICE' } },
    });
    await tell(stage, `${president.name} launches «${title.fr}»`);
    return new DemoFile(stage, id);
  }

  seen(): Promise<FileSeen> {
    const { token } = holderOf(this.#stage, 'PRESIDENT');
    return this.#stage.api.call<FileSeen>({ method: 'GET', path: `/amendments/${this.id}`, token });
  }

  /** Waits until the file is as described. */
  async reaches(what: string, is: (file: FileSeen) => boolean): Promise<FileSeen> {
    const until = Date.now() + PATIENCE_MS;
    for (let looks = 1; ; looks += 1) {
      const file = await this.seen();
      if (is(file)) return file;
      if (looks % LOOKS_UNTIL_CATCH_UP === 0) await this.#stage.clock.catchUp(this.id, file.round);
      if (Date.now() > until) throw new Error(`The file never came to: ${what}. It is ${file.status}.`);
      await wait(BETWEEN_MS);
    }
  }

  /** Waits until the file was told what became of its meeting: the meeting's workflow does that, when it is at work. */
  async isTold(what: string): Promise<void> {
    const { token } = holderOf(this.#stage, 'PRESIDENT');
    const path = `/amendments/${this.id}/timeline?limit=100`;
    const until = Date.now() + PATIENCE_MS;
    for (;;) {
      const { items } = await this.#stage.api.call<TimelineSeen>({ method: 'GET', path, token });
      if (items.some(({ type, outcome }) => type === 'MeetingFollowed' && outcome === what)) return;
      if (Date.now() > until) throw new Error(`The file was never told of its meeting: ${what}.`);
      await wait(BETWEEN_MS);
    }
  }

  /** Waits for an open task of a kind, of a capacity where several are asked. */
  async task(kind: string, capacity?: string): Promise<TaskSeen> {
    const is = (task: TaskSeen): boolean =>
      task.kind === kind && (capacity === undefined || task.capacity === capacity);
    const { tasks } = await this.reaches(`a task ${kind}`, (file) => file.tasks.some(is));
    const found = tasks.find(is);
    if (found === undefined) throw new Error(`No task ${kind}.`);
    return found;
  }

  /** The one asked does his task. */
  async does(decision: TaskDecision, how: string, capacity?: string): Promise<void> {
    const task = await this.task(decision.kind, capacity);
    await this.decide(task, decision, how);
  }

  async decide(task: TaskSeen, decision: TaskDecision, how: string): Promise<void> {
    const person = this.#asked(task);
    await this.#stage.api.call({
      method: 'POST',
      path: `/tasks/${task.id}/decision`,
      token: person.token,
      body: decision,
    });
    await tell(this.#stage, `${person.name} (${task.capacity}) ${how}`);
  }

  /** Every member who is asked votes until the motion is settled; those who come too late are told so. */
  async vote(votes: (index: number) => 'FOR' | 'AGAINST' | 'ABSTAIN'): Promise<void> {
    const file = await this.reaches('a vote', ({ tasks }) => tasks.some((task) => task.kind === 'VOTE'));
    for (const [index, task] of file.tasks.filter(({ kind }) => kind === 'VOTE').entries()) {
      const vote = votes(index);
      try {
        await this.decide(task, { kind: 'VOTE', vote }, `votes ${vote}`);
      } catch (error) {
        if (!(error instanceof Refused) || error.status !== 409) throw error;
        await tell(
          this.#stage,
          `${this.#asked(task).name} would vote ${vote}, but the result is settled: ${error.code}`,
        );
      }
    }
  }

  /** Writes the draft; returns its revision. */
  async write(person: DemoPerson, text: DraftText): Promise<number> {
    const path = `/amendments/${this.id}/draft`;
    const { api } = this.#stage;
    const { revision } = await api.call<{ revision: number }>({ method: 'GET', path, token: person.token });
    const body = { revision, text };
    return (await api.call<{ revision: number }>({ method: 'PUT', path, token: person.token, body })).revision;
  }

  /** Lets days pass: reminders and dates on the way really happen. */
  async pass(days: number, why: string): Promise<void> {
    const { round } = await this.seen();
    await this.#stage.clock.pass(this.id, round, days);
    await tell(this.#stage, `… ${days} days pass: ${why}`);
  }

  /** Puts a motion to the committee. */
  async move(motion: unknown, how: string): Promise<void> {
    const president = holderOf(this.#stage, 'PRESIDENT');
    const path = `/amendments/${this.id}/motion`;
    await this.#stage.api.call({ method: 'POST', path, token: president.token, body: { motion } });
    await tell(this.#stage, `${president.name} (PRESIDENT) ${how}`);
  }

  async withdraw(reason: string): Promise<void> {
    const president = holderOf(this.#stage, 'PRESIDENT');
    const path = `/amendments/${this.id}/withdraw`;
    await this.#stage.api.call({ method: 'POST', path, token: president.token, body: { reason } });
    await tell(this.#stage, `${president.name} withdraws the amendment: ${reason}`);
  }

  #asked(task: TaskSeen): DemoPerson {
    const person = this.#stage.people.find(({ id }) => task.assignees.some((party) => party.id === id));
    if (person === undefined) throw new Error(`None of the demo's people is asked ${task.kind}.`);
    return person;
  }
}
