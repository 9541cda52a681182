import { randomUUID } from 'node:crypto';
import type { TaskDecision } from '../../../domain/amendment/decisions.ts';
import type { AmendmentText } from '../../../domain/contract/instruction.ts';
import { remarksToAnswer } from '../../../domain/amendment/remarks.ts';
import { openTasks, type AmendmentState, type Task } from '../../../domain/amendment/state.ts';
import type { ToldMeeting } from '../../../domain/amendment/followed-meetings.ts';
import type { TaskKind } from '../../../domain/amendment/tasks.ts';
import { brusselsDate, type Instant } from '../../../domain/calendar/dates.ts';
import type { Wake } from '../../../temporal/wake.ts';
import { waitFor } from '../../../embedded/wait.ts';
import { courierOf } from '../../../prisma/record/file-record.ts';
import { currentDraft, saveDraft } from '../../../prisma/work/drafts.ts';
import type { World } from './world.ts';

/** What the draft says in the tests, in both languages. */
export const TEXT: AmendmentText = {
  instructions: [
    {
      id: 'i-1',
      kind: 'REPLACE_TEXT',
      provisionId: 'art-1/p-2',
      text: { fr: 'Il vaut quatre ans.', nl: 'Zij geldt vier jaar.' },
      motive: { fr: 'Prolongation.', nl: 'Verlenging.' },
    },
  ],
  entryIntoForce: { kind: 'LAST_SIGNATURE' },
};

const MODIFICATION = {
  newMission: false,
  budgetDelta: 0,
  fteDelta: 0,
  concertationMatter: false,
  consultedMinister: false,
  basicRegulations: false,
} as const;

/** For a machine that does much else meanwhile. */
const PATIENCE_MS = 60_000;

type Answer = (task: Task, state: AmendmentState, today: string, revision: number) => TaskDecision;
export type Answers = Partial<Record<TaskKind, Answer>>;

const evidence = (language: string) =>
  ({ kind: 'ATTESTED_SCAN', sha256: `scan-${language}`, attestedBy: 'A. Témoin' }) as const;

/** How everyone answers when a test says nothing else: the way to a closed file. */
const AGREEABLE: Readonly<Record<TaskKind, Answer>> = {
  LAUNCH: () => ({ kind: 'LAUNCH', outcome: 'LAUNCH' }),
  DRAFT: (_task, _state, _today, revision) => ({ kind: 'DRAFT', revision, language: 'fr' }),
  SETTLE_CONFLICT: (_task, state) => ({
    kind: 'SETTLE_CONFLICT',
    version: state.conflict?.version ?? 1,
    choices: [{ conflict: 0, keep: 'MINE', reason: 'Notre texte va plus loin.' }],
  }),
  TRANSLATE: (_task, _state, _today, revision) => ({ kind: 'TRANSLATE', revision }),
  CHECK_TRANSLATION: () => ({ kind: 'CHECK_TRANSLATION', outcome: 'CONFIRM' }),
  QUALIFY: () => ({ kind: 'QUALIFY', statement: MODIFICATION }),
  CONFIRM_MATERIAL_ERROR: () => ({ kind: 'CONFIRM_MATERIAL_ERROR', outcome: 'CONFIRM' }),
  DECIDE_ENVELOPE: () => ({ kind: 'DECIDE_ENVELOPE', outcome: 'ALLOW', reason: 'Nécessaire.' }),
  RECORD_PROTOCOL: (_task, _state, today) => ({ kind: 'RECORD_PROTOCOL', number: '12/3', date: today }),
  GIVE_FINANCE_OPINION: () => ({ kind: 'GIVE_FINANCE_OPINION', position: 'FAVOURABLE' }),
  NEGOTIATE: () => ({ kind: 'NEGOTIATE', outcome: 'AGREE' }),
  CONVOKE_COCOBASE: (_task, _state, today) => ({
    kind: 'CONVOKE_COCOBASE',
    meetingId: 'meeting-cocobase-1',
    on: today,
  }),
  GIVE_POSITION: () => ({ kind: 'GIVE_POSITION', position: 'RESERVED', remarks: [] }),
  GIVE_AUTHORITY_POSITION: () => ({ kind: 'GIVE_AUTHORITY_POSITION', position: 'FAVOURABLE' }),
  RECORD_REASONED_OPINION: (_task, _state, today) => ({
    kind: 'RECORD_REASONED_OPINION',
    opinion: { fr: 'Avis motivé.', nl: 'Met redenen omkleed advies.' },
    on: today,
  }),
  GIVE_MINISTER_OPINION: () => ({ kind: 'GIVE_MINISTER_OPINION', position: 'FAVOURABLE' }),
  VOTE: () => ({ kind: 'VOTE', vote: 'FOR' }),
  PUT_MOTION: () => ({ kind: 'PUT_MOTION', motion: { kind: 'APPROVE' } }),
  GIVE_VISA: () => ({ kind: 'GIVE_VISA', outcome: 'GRANT' }),
  SIGN: (_task, _state, today) => ({
    kind: 'SIGN',
    outcome: 'SIGN',
    on: today,
    evidence: { fr: evidence('fr'), nl: evidence('nl') },
  }),
  GIVE_STAKEHOLDER_OPINION: () => ({
    kind: 'GIVE_STAKEHOLDER_OPINION',
    position: 'FAVOURABLE',
    remarks: [{ text: 'Et les petites communes ?' }],
  }),
  ANSWER_REMARKS: (_task, state) => ({
    kind: 'ANSWER_REMARKS',
    answers: remarksToAnswer(state).map((remark) => ({
      remarkId: remark.id,
      outcome: 'PARTLY',
      why: 'Prévu en 2027.',
    })),
  }),
  NOTE_COCOBASE: (_task, _state, today) => ({ kind: 'NOTE_COCOBASE', on: today }),
  PUBLISH: (_task, _state, today) => ({
    kind: 'PUBLISH',
    versions: { fr: { on: today, place: 'Site du service' }, nl: { on: today, place: 'Website van de dienst' } },
  }),
  TRANSMIT: (_task, _state, today) => ({ kind: 'TRANSMIT', on: today, means: 'Courrier' }),
};

/** People who do what is asked of them, through the record, as the API would. */
export class Autopilot {
  readonly #world: World;
  readonly #answers: Readonly<Record<TaskKind, Answer>>;
  readonly #wake: Wake;
  readonly now: () => Instant;

  constructor(world: World, wake: Wake, answers: Answers = {}, now?: () => Instant) {
    this.#world = world;
    this.#wake = wake;
    this.#answers = { ...AGREEABLE, ...answers };
    this.now = now ?? (() => new Date().toISOString());
  }

  /** The president launches an amendment, or another proposes it; its draft and the scans of its signatures lie ready. Returns the file's id. */
  async launch(who = 'president'): Promise<string> {
    const { amendments, contractId, db } = this.#world;
    const fileId = randomUUID();
    const { seq, news, wakes } = await amendments.record(fileId, {
      command: { type: 'PROPOSE', contractId, title: { fr: 'Essai', nl: 'Proef' }, origin: { kind: 'SERVICE' } },
      actor: { kind: 'PERSON', id: who },
      now: this.now(),
      answer: () => ({}),
    });
    await this.write(fileId, TEXT);
    const at = this.now();
    for (const language of ['fr', 'nl']) {
      const document = { fileId, sha256: `scan-${language}`, purpose: 'EVIDENCE', language, at };
      await db.fileDocument.create({ data: document });
    }
    if (wakes) this.#wake(fileId, seq, news);
    return fileId;
  }

  /** Saves another state of the draft. */
  async write(fileId: string, text: AmendmentText): Promise<void> {
    const { db } = this.#world;
    const { revision } = await currentDraft(db, fileId);
    const saved = { amendmentId: fileId, onRevision: revision, text, savedBy: 'secretary', savedAt: this.now() };
    await saveDraft(db, saved);
  }

  /** Waits until the file is as described. */
  async reaches(fileId: string, what: string, is: (state: AmendmentState) => boolean): Promise<AmendmentState> {
    const found = await waitFor(
      async () => {
        const state = await this.#world.amendments.read(fileId);
        return is(state) ? state : undefined;
      },
      { withinMs: PATIENCE_MS },
    );
    if (found === undefined) throw new Error(`The file never came to: ${what}.`);
    return found;
  }

  /** Waits until every message that the file caused has been handed to the mail server. */
  async messagesSent(fileId: string): Promise<void> {
    const none = await waitFor(
      async () =>
        (await this.#world.db.mail.count({ where: { fileId, status: 'PENDING' } })) === 0 ? true : undefined,
      { withinMs: PATIENCE_MS },
    );
    if (none !== true) throw new Error('Messages of the file were never sent.');
  }

  /** The file is told what became of a meeting of COCOBASE: one on its present day, when a test says nothing else. */
  async meets(fileId: string, what: ToldMeeting['what'], told: Partial<ToldMeeting> = {}): Promise<number> {
    const { amendments } = this.#world;
    const now = this.now();
    const on = brusselsDate(await amendments.timeOf(fileId, now));
    const { seq, news, wakes } = await amendments.record(fileId, {
      command: { type: 'FOLLOW_MEETING', meetingId: 'meeting-cocobase-1', series: 'cocobase', on, what, ...told },
      actor: { kind: 'PROCEDURE' },
      now,
      wake: true,
      answer: () => ({}),
    });
    if (wakes) this.#wake(fileId, seq, news);
    return seq;
  }

  /** What is left of the meetings on whose agenda the file stands, before its opinion: held, their minutes made final. */
  async endMeetings(fileId: string): Promise<void> {
    const { meetings } = await this.#world.amendments.read(fileId);
    for (const { meetingId, on, what } of meetings) {
      if (what === 'CONVOKED') await this.meets(fileId, 'HELD', { meetingId, on });
      if (what === 'CONVOKED' || what === 'HELD') await this.meets(fileId, 'FINAL', { meetingId, on });
    }
  }

  /** Answers one open task as the first of those asked. */
  async answer(fileId: string, task: Task): Promise<number> {
    const meetingId = `meeting-cocobase-${task.seq}`;
    if (task.kind === 'CONVOKE_COCOBASE') return this.meets(fileId, 'CONVOKED', { meetingId });
    if (task.kind === 'RECORD_REASONED_OPINION') await this.endMeetings(fileId);
    const [assignee] = task.assignees;
    if (assignee === undefined) throw new Error(`Nobody is asked ${task.kind}.`);
    const { amendments, db } = this.#world;
    const state = await amendments.read(fileId);
    const now = this.now();
    const { revision } = await currentDraft(db, fileId);
    const today = brusselsDate(await amendments.timeOf(fileId, now));
    const { seq, news, wakes, posts } = await amendments.record(fileId, {
      command: { type: 'DECIDE', task: task.seq, decision: this.#answers[task.kind](task, state, today, revision) },
      actor: { kind: assignee.kind, id: assignee.id },
      now,
      answer: () => ({}),
    });
    if (wakes) this.#wake(fileId, seq, news);
    if (posts) this.#wake(courierOf(fileId), seq);
    return seq;
  }

  /** The decision on a task is taken back by who took it. */
  async takeBack(fileId: string, task: number): Promise<number> {
    const { amendments } = this.#world;
    const { tasks } = await amendments.read(fileId);
    const status = tasks[task]?.status;
    if (status?.kind !== 'DONE' || status.by.kind !== 'PERSON') throw new Error('Nobody decided that.');
    const { seq, wakes } = await amendments.record(fileId, {
      command: { type: 'TAKE_BACK', task },
      actor: { kind: 'PERSON', id: status.by.id },
      now: this.now(),
      answer: () => ({}),
    });
    if (wakes) this.#wake(fileId, seq);
    return seq;
  }

  /** Answers whatever is asked, in the order asked, until the file is as described; by default, at its end. */
  async play(
    fileId: string,
    until: (state: AmendmentState) => boolean = (state) => state.procedure.end !== undefined,
  ): Promise<AmendmentState> {
    for (;;) {
      const state = await this.reaches(fileId, 'a task or its end', (s) => until(s) || openTasks(s).length > 0);
      if (until(state)) return state;
      const [task] = openTasks(state);
      if (task !== undefined) await this.answer(fileId, task);
    }
  }
}
