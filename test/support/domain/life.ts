import { expect } from '@jest/globals';
import { addDays, instantAt, type Instant, type IsoDate } from '../../../domain/calendar/dates.ts';
import type { AmendmentCommand } from '../../../domain/amendment/commands.ts';
import {
  needsOf,
  type Actor,
  type ContractFacts,
  type Context,
  type KnownInstruction,
  type MeetingFacts,
} from '../../../domain/amendment/context.ts';
import { decide } from '../../../domain/amendment/decide/decide.ts';
import type { TaskDecision } from '../../../domain/amendment/decisions.ts';
import type { AmendmentEvent, Origin } from '../../../domain/amendment/events.ts';
import { evolve } from '../../../domain/amendment/evolve.ts';
import type { Policy } from '../../../domain/amendment/policy.ts';
import { isDue } from '../../../domain/amendment/procedure.ts';
import { AMENDMENT_REFUSALS } from '../../../domain/amendment/refusals.ts';
import {
  isOpenTask,
  newAmendment,
  openTasks,
  type AmendmentState,
  type Task,
} from '../../../domain/amendment/state.ts';
import type { TaskKind } from '../../../domain/amendment/tasks.ts';
import type { Rebasing } from '../../../domain/amendment/rebasing.ts';
import type { AmendmentText, Instruction } from '../../../domain/contract/instruction.ts';
import type { Provision } from '../../../domain/contract/provision.ts';
import type { By, Recorded } from '../../../domain/file.ts';
import { PROCEDURE } from '../../../domain/file.ts';
import { capacityNamed } from '../../../domain/rights/capacity.ts';
import type { Directory, DirectoryEvent } from '../../../domain/people/directory.ts';
import { DEFAULT_SETTINGS, settingsWith } from '../../../domain/settings.ts';
import { RuleViolation, type ViolationDetails } from '../../../domain/violation.ts';
import { AGREEABLE, EVIDENCE, type Answers } from './agreeable.ts';
import { LONGER, PROVISIONS } from './contract.ts';
import { frozen } from './frozen.ts';
import { hold } from './meetings.ts';
import { SERVICE, withEvents } from './service.ts';

/** What came of a command: the types of its facts, or the code of its refusal. */
export type Outcome =
  | { readonly facts: readonly AmendmentEvent['type'][] }
  | { readonly refused: string; readonly details: ViolationDetails };

export const POLICY: Policy = { settings: DEFAULT_SETTINGS, closures: [], caretaker: [] };
export const policyWith = (settings: Record<string, unknown>): Policy => ({
  ...POLICY,
  settings: settingsWith(settings),
});

/**
 * A file and its surroundings, for given/when/then. Persons and organisations are named by their id (`service.ts`), the
 * workflow is `procedure`. A decision sees exactly what `needsOf` asked for, and every state is frozen: a rule that needs
 * more or changes what it was given fails the test.
 */
export class Life {
  today: IsoDate = '2026-03-02';
  at: Instant = '2026-03-02T08:00:00.000Z';
  directory: Directory = SERVICE;
  policy: Policy = POLICY;
  contract: ContractFacts = { version: 1, provisions: PROVISIONS, changedSinceBase: [], pendingActs: [] };
  /** The contract on which the file's text was written, and the instructions that made it the present one. */
  base: readonly Provision[] = PROVISIONS;
  theirs: readonly Instruction[] = [];
  free = { reference: 1, actNumber: 1, version: 2 };
  draft = { revision: 1, text: LONGER };
  instructions: readonly KnownInstruction[] = [];
  meeting: MeetingFacts | undefined = undefined;
  state: AmendmentState = newAmendment(POLICY);
  readonly recorded: Recorded<AmendmentEvent>[] = [];
  readonly #texts = new Map<string, AmendmentText>();

  /** The same file, whose life goes on by itself. */
  copy(): Life {
    const { recorded, ...own } = this;
    const copy = Object.assign(new Life(), own);
    copy.recorded.push(...recorded);
    for (const [hash, text] of this.#texts) copy.#texts.set(hash, text);
    return copy;
  }

  /** Facts of the past, as they were recorded. */
  given(...events: readonly AmendmentEvent[]): this {
    for (const event of events) this.state = frozen(evolve(this.state, this.#keep(event, PROCEDURE)));
    return this;
  }

  /** The state that folding everything recorded gives, from the beginning. */
  refolded(): AmendmentState {
    return this.recorded.reduce(evolve, frozen(newAmendment(POLICY)));
  }

  /** What happened in the directory meanwhile. */
  people(...events: readonly DirectoryEvent[]): this {
    this.directory = withEvents(this.directory, ...events);
    return this;
  }

  /** Moves to a day, nine o’clock in Brussels when a test says nothing else. */
  on(day: IsoDate, time = '09:00'): this {
    this.today = day;
    this.at = instantAt(day, time);
    return this;
  }

  later(days: number): this {
    return this.on(addDays(this.today, days));
  }

  /** Another state of the draft on the drafter's table. */
  drafts(text: AmendmentText): this {
    this.draft = { revision: this.draft.revision + 1, text };
    return this;
  }

  /** One command and nothing after it. */
  when(who: string, command: AmendmentCommand): Outcome {
    try {
      const { facts, texts, state } = decide(this.state, command, this.#context(who, command));
      for (const { event, by } of facts) this.#keep(event, by);
      this.state = frozen(state);
      for (const { hash, text } of texts) this.#texts.set(hash, text);
      return { facts: facts.map(({ event }) => event.type) };
    } catch (error) {
      if (!(error instanceof RuleViolation)) throw error;
      expect(AMENDMENT_REFUSALS).toContain(error.code);
      return { refused: error.code, details: error.details };
    }
  }

  /** A decision on the task of a kind that is addressed to someone, or else on the last of that kind; nothing after it. */
  decides(who: string, kind: TaskKind, decision?: TaskDecision): Outcome {
    return this.when(who, {
      type: 'DECIDE',
      task: this.task(kind, who).seq,
      decision: this.#answer(kind, who, decision),
    });
  }

  /** A decision that must be accepted, and what the procedure does next. */
  does(who: string, kind: TaskKind, decision?: TaskDecision): this {
    return this.#accepted(`${who}: ${kind}`, this.decides(who, kind, decision)).proceed();
  }

  /** A command that must be accepted, and what the procedure does next. */
  commands(who: string, command: AmendmentCommand): this {
    return this.#accepted(`${who}: ${command.type}`, this.when(who, command)).proceed();
  }

  /** Opens what is due, freezes, puts in force and consolidates, until there is nothing left that waits for nobody. */
  proceed(): this {
    for (let next = this.#nextStep(); next !== undefined; next = this.#nextStep()) {
      this.#accepted(next.type, this.when('procedure', next));
    }
    return this;
  }

  launch(origin: Origin = { kind: 'SERVICE' }, who = 'president'): this {
    const title = { fr: 'Durée du contrat', nl: 'Duur van de overeenkomst' };
    return this.commands(who, { type: 'PROPOSE', contractId: 'contract', title, origin });
  }

  /** Everyone answers what is asked, in the order asked, agreeably where a test says nothing else, until something is so. */
  play(until: (state: AmendmentState) => boolean, answers: Partial<Answers> = {}): this {
    for (;;) {
      if (until(this.state)) return this;
      const [task] = openTasks(this.state);
      const [assignee] = task?.assignees ?? [];
      if (task === undefined || assignee === undefined) throw new Error('Nobody is asked anything.');
      if (task.kind === 'CONVOKE_COCOBASE') {
        hold(this, { meetingId: `meeting-cocobase-${task.seq}` });
        continue;
      }
      const occasion = { task, state: this.state, today: this.today, revision: this.draft.revision };
      const decision = { ...AGREEABLE, ...answers }[task.kind](occasion);
      this.#accepted(task.kind, this.when(assignee.id, { type: 'DECIDE', task: task.seq, decision })).proceed();
    }
  }

  /** Plays until a kind of task is open. */
  until(kind: TaskKind, answers: Partial<Answers> = {}): this {
    return this.play((state) => openTasks(state).some((task) => task.kind === kind), answers);
  }

  /** Plays until the file has ended. */
  toTheEnd(answers: Partial<Answers> = {}): this {
    return this.play((state) => state.procedure.end !== undefined, answers);
  }

  /** Plays until nobody is asked anything, whether or not the file has ended. */
  toTheEndOfTasks(answers: Partial<Answers> = {}): this {
    return this.play((state) => openTasks(state).length === 0, answers);
  }

  /** The task of a kind: the one addressed to someone, else any; of several the last, an open one before a closed one. */
  task(kind: TaskKind, who?: string): Task {
    const all = Object.values(this.state.tasks).filter((task) => task.kind === kind);
    const his = all.filter((task) => task.assignees.some(({ id }) => id === who));
    const task = his.findLast(isOpenTask) ?? his.at(-1) ?? all.findLast(isOpenTask) ?? all.at(-1);
    if (task === undefined) throw new Error(`The file never asked ${kind}.`);
    return task;
  }

  /** Who is asked what now: `KIND` to `assignees`. */
  get asked(): readonly string[] {
    return openTasks(this.state).map(({ kind, assignees }) => `${kind} ${assignees.map(({ id }) => id).join(' ')}`);
  }

  /** The types of the events so far. */
  get told(): readonly string[] {
    return this.recorded.map(({ event }) => event.type);
  }

  #answer(kind: TaskKind, who: string, decision: TaskDecision | undefined): TaskDecision {
    const occasion = {
      task: this.task(kind, who),
      state: this.state,
      today: this.today,
      revision: this.draft.revision,
    };
    return decision ?? AGREEABLE[kind](occasion);
  }

  #accepted(what: string, outcome: Outcome): this {
    if ('refused' in outcome) throw new Error(`${what} was refused: ${outcome.refused}`);
    return this;
  }

  #nextStep(): AmendmentCommand | undefined {
    const { procedure, text } = this.state;
    if (procedure.phases.SIGNATURE?.status === 'OPEN' && !procedure.frozen) {
      return { type: 'FREEZE_ACT', documents: { fr: 'act-fr', nl: 'act-nl' }, textHash: text?.hash ?? '' };
    }
    const due = procedure.route.filter((phase) => isDue(procedure, phase) && procedure.phases[phase] === undefined);
    const asking = due.find((phase) => phase !== 'ENTRY_INTO_FORCE' && phase !== 'CONSOLIDATION');
    if (asking !== undefined) return { type: 'OPEN_PHASE', phase: asking };
    if (due.includes('CONSOLIDATION')) return { type: 'CONSOLIDATE' };
    const [laterOn] = procedure.laterOn ?? [];
    if (laterOn !== undefined && this.today >= laterOn) return { type: 'CONSOLIDATE_PART', on: laterOn };
    const inForce = due.includes('ENTRY_INTO_FORCE') && this.today >= (procedure.inForceOn ?? '');
    return inForce ? { type: 'ENTER_INTO_FORCE' } : undefined;
  }

  #keep(event: AmendmentEvent, by: By): Recorded<AmendmentEvent> {
    const recorded = frozen({ seq: this.recorded.length + 1, at: this.at, by, event });
    this.recorded.push(recorded);
    return recorded;
  }

  #context(who: string, command: AmendmentCommand): Context {
    const { at, directory, policy, today } = this;
    const submitted = this.#texts.get(this.state.text?.hash ?? '');
    const parts: Record<ReturnType<typeof needsOf>[number], Partial<Context>> = {
      CONTRACT: { contract: this.contract },
      REBASING: { rebasing: this.#rebasing() },
      FREE_NUMBERS: { free: this.free },
      DRAFT: { draft: this.draft },
      SUBMITTED: submitted === undefined ? {} : { submitted },
      EVIDENCE: { evidence: EVIDENCE },
      NEXT_VERSION: { nextVersion: { hash: 'version-2', provisions: [] } },
      INSTRUCTIONS: { instructions: this.instructions },
      MEETING: this.meeting === undefined ? {} : { meeting: this.meeting },
    };
    const base: Context = { at, today, actor: this.#actor(who), directory, policy };
    return Object.assign(base, ...needsOf(this.state, command).map((need) => parts[need]));
  }

  /** What others made of the contract since the file's text was written. */
  #rebasing(): Rebasing {
    const { version, provisions: now } = this.contract;
    return { version, base: this.base, now, theirs: this.theirs };
  }

  /** `secretary as PRESIDENT/president`: someone in the capacity that he chose. */
  #actor(who: string): Actor {
    if (who === 'procedure') return { kind: 'PROCEDURE' };
    const [id = who, as = ''] = who.split(' as ');
    const capacity = capacityNamed(as);
    if (capacity !== undefined) return { kind: 'PERSON', id, capacity };
    return { kind: who in this.directory.organisations ? 'ORGANISATION' : 'PERSON', id };
  }
}
