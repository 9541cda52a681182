import type { TaskDecision } from '../../../domain/amendment/decisions.ts';
import type { AmendmentEvent } from '../../../domain/amendment/events.ts';
import type { TaskKind } from '../../../domain/amendment/tasks.ts';
import type { Instant } from '../../../domain/calendar/dates.ts';
import type { Directory } from '../../../domain/people/directory.ts';
import type { TimelineRow } from '../../../prisma/queries/timeline.ts';
import type { CastVote, Decided } from '../../../web/pages/dossier/decisions.tsx';
import { doerOf, type Names } from '../doer-names.ts';
import { isOpinion } from './opinion-kinds.ts';
import type { DossierContext } from './context.ts';

type Entry<K extends Decided['is']> = Extract<Decided, { is: K }>;
type Event<T extends AmendmentEvent['type']> = Extract<AmendmentEvent, { type: T }>;

/** What was decided, in its order: votes under their motion, what was taken back marked; opinions stand apart. */
export function decisionsOf({ rows, names, state, reader }: DossierContext): readonly Decided[] {
  const decided = new Decisions(names, reader.directory, (task) => state.tasks[task]?.kind);
  for (const row of rows) decided.add(row);
  return decided.entries;
}

class Decisions {
  readonly entries: Decided[] = [];
  readonly #names: Names;
  readonly #directory: Directory;
  readonly #kindOf: (task: number) => TaskKind | undefined;
  /** Where the decision on a task stands among the entries. */
  readonly #byTask = new Map<number, number>();

  constructor(names: Names, directory: Directory, kindOf: (task: number) => TaskKind | undefined) {
    this.#names = names;
    this.#directory = directory;
    this.#kindOf = kindOf;
  }

  add(row: TimelineRow): void {
    const { event } = row;
    switch (event.type) {
      case 'TaskDone':
        return this.#done(row, event);
      case 'AnswerKept':
        return isOpinion(event.decision.kind) ? undefined : this.#push(row, this.#decision(event.decision, true));
      case 'DecisionTakenBack':
        return this.#takenBack(row, event);
      case 'MotionPut':
        return this.#push(row, { is: 'MOTION', motion: event.motion, votes: [] });
      case 'MotionDecided':
        return this.#changeMotion((motion) => ({ ...motion, result: event }));
      case 'Returned':
        // A decision of someone, or an adopted motion, says itself to which phase and why.
        return event.cause === 'DECISION' ? undefined : this.#push(row, { is: 'RETURN', ...told(event) });
      case 'Ended':
        return event.end === 'CLOSED' ? undefined : this.#push(row, { is: 'END', ...told(event) });
      case 'TaskReassigned':
        return this.#reassigned(row, event);
      default:
    }
  }

  #done(row: TimelineRow, { task, decision, textHash }: Event<'TaskDone'>): void {
    if (decision.kind === 'VOTE') {
      const vote = { task, ...this.#vote(row, decision) };
      return this.#changeMotion((motion) => ({ ...motion, textHash, votes: [...motion.votes, vote] }));
    }
    // The motion that a president is asked for is an entry itself.
    if (isOpinion(decision.kind) || decision.kind === 'PUT_MOTION') return;
    this.#byTask.set(task, this.entries.length);
    this.#push(row, this.#decision(decision, false), textHash);
  }

  #decision(decision: TaskDecision, late: boolean) {
    return { is: 'DECISION', decision, late } as const;
  }

  #vote({ by, at }: TimelineRow, decision: Extract<TaskDecision, { kind: 'VOTE' }>): Omit<CastVote, 'task'> {
    const said = decision.vote === 'INTEREST_DECLARED' ? decision.reason : decision.remark;
    return { doer: doerOf(by, this.#names, this.#directory), at: at.toISOString(), vote: decision.vote, said };
  }

  #takenBack({ at }: TimelineRow, { task }: Event<'DecisionTakenBack'>): void {
    const takenBackAt = at.toISOString();
    if (this.#kindOf(task) === 'VOTE') return this.#voteTakenBack(task, takenBackAt);
    const index = this.#byTask.get(task);
    const entry = index === undefined ? undefined : this.entries[index];
    if (index === undefined || entry?.is !== 'DECISION') return;
    this.entries[index] = { ...entry, takenBackAt };
  }

  /** While a vote may be taken back nothing but it can have decided the motion. */
  #voteTakenBack(task: number, takenBackAt: Instant): void {
    this.#changeMotion(({ result: _result, ...motion }) => ({
      ...motion,
      votes: motion.votes.map((vote) => (vote.task === task ? { ...vote, takenBackAt } : vote)),
    }));
  }

  #reassigned(row: TimelineRow, { task, from, assignees, reason }: Event<'TaskReassigned'>): void {
    const kind = this.#kindOf(task);
    if (kind === undefined) return;
    const named = (parties: Event<'TaskReassigned'>['from']): readonly string[] =>
      parties.map(({ id }) => this.#names[id] ?? id);
    this.#push(row, {
      is: 'REASSIGNED',
      task: kind,
      from: named(from),
      to: named(assignees),
      ...(row.by.kind === 'PROCEDURE' ? {} : { reason }),
    });
  }

  #changeMotion(change: (motion: Entry<'MOTION'>) => Entry<'MOTION'>): void {
    const index = this.entries.findLastIndex(({ is }) => is === 'MOTION');
    const entry = this.entries[index];
    if (entry?.is === 'MOTION') this.entries[index] = change(entry);
  }

  #push({ seq, at, by }: TimelineRow, entry: Undated, textHash?: string): void {
    this.entries.push({
      seq,
      at: at.toISOString(),
      doer: doerOf(by, this.#names, this.#directory),
      textHash,
      ...entry,
    });
  }
}

/** An entry before it is said who did it when. */
type Undated = { [K in Decided['is']]: Omit<Entry<K>, 'seq' | 'at' | 'doer' | 'textHash'> }[Decided['is']];

const told = <E extends AmendmentEvent>({ type: _type, ...rest }: E): Omit<E, 'type'> => rest;
