import { expect } from '@jest/globals';
import type { Actor } from '../../../domain/amendment/context.ts';
import type { Policy } from '../../../domain/amendment/policy.ts';
import { addDays, instantAt, type Instant, type IsoDate } from '../../../domain/calendar/dates.ts';
import type { Recorded } from '../../../domain/file.ts';
import type { Proof } from '../../../domain/meetings/convocation/proof.ts';
import type { MeetingCommand } from '../../../domain/meetings/meeting/commands.ts';
import { needsOfMeeting, type MeetingContext } from '../../../domain/meetings/meeting/context.ts';
import { decideMeeting } from '../../../domain/meetings/meeting/decide.ts';
import type { MeetingEvent } from '../../../domain/meetings/meeting/events.ts';
import { evolveMeeting } from '../../../domain/meetings/meeting/evolve.ts';
import {
  newMeeting,
  openTasks,
  type MeetingState,
  type MeetingTask,
} from '../../../domain/meetings/meeting/meeting.ts';
import type { Point } from '../../../domain/meetings/meeting/points.ts';
import { MEETING_REFUSALS } from '../../../domain/meetings/meeting/refusals.ts';
import type { MeetingDecision, MeetingTaskKind } from '../../../domain/meetings/meeting/tasks.ts';
import type { Directory, DirectoryEvent } from '../../../domain/people/directory.ts';
import { RuleViolation, type ViolationDetails } from '../../../domain/violation.ts';
import { frozen } from './frozen.ts';
import { POLICY } from './life.ts';
import { mandate, SERVICE, UNIONS, withEvents } from './service.ts';

/** What came of a command: the types of its facts, or the code of its refusal. */
export type MeetingOutcome =
  | { readonly facts: readonly MeetingEvent['type'][] }
  | { readonly refused: string; readonly details: ViolationDetails };

/** Everyone of `service.ts`, and a president of COCOBASE. */
export const MEETING_SERVICE: Directory = withEvents(
  SERVICE,
  { type: 'PersonRegistered', person: { id: 'cocobase-president', language: 'nl' } },
  mandate('cocobase-president', 'COCOBASE_PRESIDENT'),
);

/** The first slot of April 2026, a COCOBASE meeting two days after it. */
export const SLOT = { key: 'tutelle/2026-04/1', on: '2026-04-14' } as const;
export const CONVOKED_ON = '2026-04-16';
/** The last day to send for it: ten clear working days, Easter Monday not counted; three in urgency. */
export const LATEST = { clear: '2026-03-31', urgent: '2026-04-13' } as const;

export const place = (on: IsoDate, at = '10:00') => ({ on, at, minutes: 60 });
export const point = (id: string, carried = 0): Point => ({
  id,
  subject: { kind: 'FILE', fileId: id, phase: 'COCOBASE' },
  title: { fr: `Point ${id}`, nl: `Punt ${id}` },
  carried,
});
export const subject = (id: string, carried = 0): Point => ({ ...point(id, carried), subject: { kind: 'OTHER' } });

const acceptedAt = (at: Instant): Proof => ({ kind: 'PROVEN', messageId: '<1@example.org>', at, answer: '250 ok' });

/** A meeting and its surroundings, for given/when/then. Every state is frozen, and a decision sees what it asked for alone. */
export class MeetingLife {
  today: IsoDate = '2026-03-02';
  at: Instant = '2026-03-02T08:00:00.000Z';
  directory: Directory = MEETING_SERVICE;
  policy: Policy = POLICY;
  waiting: readonly Point[] = [point('a'), point('b')];
  taken: readonly IsoDate[] = [];
  proofs: Readonly<Record<string, Proof>> = {};
  state: MeetingState = frozen(newMeeting(POLICY));
  readonly recorded: Recorded<MeetingEvent>[] = [];

  /** The same meeting, whose life goes on by itself. */
  copy(): MeetingLife {
    const { recorded, ...own } = this;
    const copy = Object.assign(new MeetingLife(), own);
    copy.recorded.push(...recorded);
    return copy;
  }

  /** The state that folding everything recorded gives, from the beginning. */
  refolded(): MeetingState {
    return this.recorded.reduce(evolveMeeting, frozen(newMeeting(POLICY)));
  }

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

  waits(...points: readonly Point[]): this {
    this.waiting = points;
    return this;
  }

  takes(...days: readonly IsoDate[]): this {
    this.taken = days;
    return this;
  }

  /** The mails of organisations, all accepted at a moment where a test says nothing else. */
  mails(at: Instant, ...others: readonly (readonly [string, Proof])[]): this {
    const all = UNIONS.map((id) => [id, acceptedAt(at)] as const);
    this.proofs = Object.fromEntries([...all, ...others]);
    return this;
  }

  /** One command and nothing after it. */
  when(who: string, command: MeetingCommand): MeetingOutcome {
    try {
      const { facts, state } = decideMeeting(this.state, command, this.#context(who, command));
      for (const { event, by } of facts) {
        this.recorded.push({ seq: this.recorded.length + 1, at: this.at, by, event });
      }
      this.state = frozen(state);
      return { facts: facts.map(({ event }) => event.type) };
    } catch (error) {
      if (!(error instanceof RuleViolation)) throw error;
      expect(MEETING_REFUSALS).toContain(error.code);
      return { refused: error.code, details: error.details };
    }
  }

  /** A command that must be accepted. */
  does(who: string, command: MeetingCommand): this {
    const outcome = this.when(who, command);
    if ('refused' in outcome) throw new Error(`${who}: ${command.type}: ${outcome.refused}`);
    return this;
  }

  /** A decision on the open task of a kind that is addressed to someone, or else on the last of that kind. */
  decides(who: string, decision: MeetingDecision): MeetingOutcome {
    return this.when(who, { type: 'DECIDE', task: this.task(decision.kind, who).seq, decision });
  }

  /** The same, that must be accepted. */
  answers(who: string, decision: MeetingDecision): this {
    return this.does(who, { type: 'DECIDE', task: this.task(decision.kind, who).seq, decision });
  }

  task(kind: MeetingTaskKind, who?: string): MeetingTask {
    const all = Object.values(this.state.tasks).filter((task) => task.kind === kind);
    const own = openTasks(this.state, kind).find(({ assignees }) => assignees.some(({ id }) => id === who));
    const found = own ?? all.findLast(({ assignees }) => assignees.some(({ id }) => id === who)) ?? all.at(-1);
    if (found === undefined) throw new Error(`No task ${kind}.`);
    return found;
  }

  last(): MeetingEvent | undefined {
    return this.recorded.at(-1)?.event;
  }

  #context(who: string, command: MeetingCommand): MeetingContext {
    const needs = needsOfMeeting(command);
    return {
      at: this.at,
      today: this.today,
      actor: actorOf(who),
      directory: this.directory,
      policy: this.policy,
      ...(needs.includes('PROOFS') ? { proofs: this.proofs } : {}),
      ...(needs.includes('WAITING') ? { waiting: this.waiting } : {}),
      ...(needs.includes('TAKEN') ? { taken: this.taken } : {}),
    };
  }
}

function actorOf(who: string): Actor {
  if (who === 'procedure') return { kind: 'PROCEDURE' };
  return { kind: who.startsWith('union') ? 'ORGANISATION' : 'PERSON', id: who };
}

export const planned = (): MeetingLife =>
  new MeetingLife().does('procedure', { type: 'PLAN', series: 'tutelle', key: SLOT.key, place: place(SLOT.on) });
export const invited = (): MeetingLife => planned().on('2026-03-30').does('procedure', { type: 'INVITE' });
export const frozenAgenda = (): MeetingLife => invited().on('2026-04-10').does('procedure', { type: 'FREEZE_AGENDA' });

export const called = (): MeetingLife =>
  new MeetingLife().does('cocobase-secretary', { type: 'CALL', series: 'cocobase', place: place(CONVOKED_ON) });
export const convoked = (): MeetingLife =>
  called().on('2026-03-30').does('cocobase-secretary', { type: 'SEND_INVITATION' });
export const proven = (): MeetingLife =>
  convoked().mails('2026-03-30T07:00:05.000Z').does('procedure', { type: 'JUDGE_CONVOCATION' });
/** Sent in time, accepted by the mail server the day after the latest. */
export const late = (): MeetingLife =>
  called()
    .on(LATEST.clear, '23:58')
    .does('cocobase-secretary', { type: 'SEND_INVITATION' })
    .on(addDays(LATEST.clear, 1), '00:05')
    .mails('2026-03-31T22:00:00.000Z')
    .does('procedure', { type: 'JUDGE_CONVOCATION' });

/** A meeting after its hour, its keeper asked what became of it. */
export const asked = (life: MeetingLife): MeetingLife =>
  life.on(life.state.place.on, '11:30').does('procedure', { type: 'ASK_WHETHER_HELD' });

export const PRESENT = [{ kind: 'PERSON', id: 'president' }] as const;
export const HELD = { kind: 'HOLD_MEETING', outcome: 'HELD', present: PRESENT, points: [], actions: [] } as const;
export const COCOBASE_HELD = {
  ...HELD,
  present: [
    { kind: 'PERSON', id: 'cocobase-president' },
    { kind: 'ORGANISATION', id: 'union-1' },
  ],
} as const;
export const MINUTES = { points: [{ pointId: 'a', text: 'Discuté.' }] } as const;
export const DRAFT = { kind: 'DRAFT_MINUTES', minutes: MINUTES } as const;

export const held = (): MeetingLife => asked(frozenAgenda()).answers('secretary', HELD);
export const cocobaseHeld = (): MeetingLife => asked(proven()).answers('cocobase-secretary', COCOBASE_HELD);
export const remarks = (): MeetingLife => held().answers('secretary', DRAFT);
export const cocobaseRemarks = (): MeetingLife => cocobaseHeld().answers('cocobase-secretary', DRAFT);
export const approval = (): MeetingLife =>
  remarks().answers('cabinet', { kind: 'REMARK_ON_MINUTES', outcome: 'AGREE' });
export const signatures = (): MeetingLife =>
  UNIONS.reduce(
    (life, union) => life.answers(union, { kind: 'REMARK_ON_MINUTES', outcome: 'AGREE' }),
    cocobaseRemarks(),
  );
