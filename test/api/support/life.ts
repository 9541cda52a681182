import { actBytes } from './acts.ts';
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { TaskDecision } from '../../../domain/amendment/decisions.ts';
import type { Phase } from '../../../domain/amendment/phases.ts';
import type { Qualification } from '../../../domain/amendment/qualification.ts';
import { amendment, launched } from '../../../api/schemas/amendment.ts';
import type { Answer } from './client.ts';
import { NOW, type ApiWorld } from './world.ts';

export const TITLE = { fr: 'Maturité de l’objectif 1.1', nl: 'Maturiteit van doelstelling 1.1' };

/** Acts on one provision wait for each other: a life that comes to its signature takes one of its own. */
export const instructionOn = (provisionId: string) => ({
  kind: 'CHANGE_MATURITY',
  id: 'i1',
  provisionId,
  motive: { fr: 'La mesure montre un retard.' },
  maturity: { now: 2, target: 3 },
});

const AT_SIGNATURE = { kind: 'LAST_SIGNATURE' };

/** B1: neither mission nor envelope. */
export const PLAIN: Qualification = {
  newMission: false,
  budgetDelta: 0,
  fteDelta: 0,
  concertationMatter: false,
  consultedMinister: false,
  basicRegulations: false,
};

/** One amendment, taken through its life over HTTP; the test plays the procedure between two decisions. */
export class Life {
  readonly world: ApiWorld;
  readonly id: string;
  readonly instruction: ReturnType<typeof instructionOn>;

  constructor(world: ApiWorld, id: string, provisionId = 'oo-1.1') {
    this.world = world;
    this.id = id;
    this.instruction = instructionOn(provisionId);
  }

  static async launch(world: ApiWorld, provisionId = 'oo-1.1'): Promise<Life> {
    const body = { contractId: world.contractId, title: TITLE, origin: { kind: 'SERVICE' } };
    return new Life(
      world,
      launched.parse((await world.as('president').post('/amendments', body)).body).id,
      provisionId,
    );
  }

  async seenBy(personId: string): Promise<z.output<typeof amendment>> {
    return amendment.parse((await this.world.as(personId).get(`/amendments/${this.id}`)).body);
  }

  /** The id of the open task of a kind that a person may decide. */
  async taskFor(personId: string, kind: TaskDecision['kind']): Promise<string> {
    const { tasks } = await this.seenBy(personId);
    const task = tasks.find((each) => each.kind === kind && each.mayDecide);
    if (task === undefined) {
      throw new Error(`${personId} has no open ${kind}; open: ${tasks.map((each) => each.kind).join(', ')}.`);
    }
    return task.id;
  }

  async decide(personId: string, decision: TaskDecision): Promise<Answer> {
    const task = await this.taskFor(personId, decision.kind);
    return this.world.as(personId).post(`/tasks/${task}/decision`, decision);
  }

  /** The procedure opens a phase, as its workflow would. */
  async open(phase: Phase): Promise<void> {
    await this.world.run(this.id, { type: 'OPEN_PHASE', phase });
  }

  saveDraft(personId: string, revision: number, instruction: object = this.instruction): Promise<Answer> {
    const text = { instructions: [instruction], entryIntoForce: AT_SIGNATURE };
    return this.world.as(personId).put(`/amendments/${this.id}/draft`, { revision, text });
  }

  async toTranslation(): Promise<void> {
    await this.open('DRAFTING');
    await this.saveDraft('secretary', 0);
    await this.must('secretary', { kind: 'DRAFT', revision: 1, language: 'fr' });
    await this.open('TRANSLATION');
  }

  /** Drafted, translated and checked: the statement is what is asked now. */
  async toStatement(): Promise<void> {
    await this.toTranslation();
    const motive = { ...this.instruction.motive, nl: 'De meting toont een achterstand.' };
    await this.saveDraft('translator-nl', 1, { ...this.instruction, motive });
    await this.must('translator-nl', { kind: 'TRANSLATE', revision: 2 });
    await this.must('secretary', { kind: 'CHECK_TRANSLATION', outcome: 'CONFIRM' });
    await this.open('QUALIFICATION');
  }

  /** Qualified by the plain statement, or by one that differs from it. */
  async toQualification(statement: Partial<Qualification> = {}): Promise<void> {
    await this.toStatement();
    await this.must('secretary', { kind: 'QUALIFY', statement: { ...PLAIN, ...statement } });
  }

  /** The concertation opens; its meeting is convoked, held and its minutes made final today, as the file is told. */
  async toConcertation(): Promise<void> {
    await this.open('PRIOR_CONCERTATION');
    const meeting = { meetingId: 'meeting-cocobase-2026-11-23', series: 'cocobase', on: '2026-11-23' } as const;
    for (const what of ['CONVOKED', 'HELD', 'FINAL'] as const) {
      await this.world.run(this.id, { type: 'FOLLOW_MEETING', ...meeting, what });
    }
  }

  async toCommittee(): Promise<void> {
    await this.toQualification();
    await this.open('COMMITTEE');
  }

  /** Five of nine make the quorum; with five for and nobody against, four may still vote against: one more settles it. */
  async adopt(): Promise<void> {
    for (const member of ['president', 'dg-collections', 'director-technology', 'dg-support', 'committee-legal']) {
      await this.must(member, { kind: 'VOTE', vote: 'FOR' });
    }
  }

  async toSignature(): Promise<void> {
    await this.toCommittee();
    await this.adopt();
    await this.open('CABINET_REVIEW');
    await this.must('cabinet-director', { kind: 'GIVE_VISA', outcome: 'GRANT' });
    await this.open('SIGNATURE');
    await this.freeze();
  }

  /** A decision that is taken, or the test fails with what was said. */
  async must(personId: string, decision: TaskDecision): Promise<void> {
    const { status, body } = await this.decide(personId, decision);
    if (status !== 200) throw new Error(`${decision.kind} was refused: ${JSON.stringify(body)}`);
  }

  /** The act as a document of a few bytes in each language. */
  async freeze(): Promise<void> {
    const documents = { fr: await this.#store('fr'), nl: await this.#store('nl') };
    const { text } = await this.world.amendments.read(this.id);
    await this.world.run(this.id, { type: 'FREEZE_ACT', documents, textHash: text?.hash ?? '' });
  }

  async #store(language: 'fr' | 'nl'): Promise<string> {
    const bytes = Buffer.from(actBytes(this.id, language));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await this.world.db.document.create({ data: { sha256, mediaType: 'application/pdf', bytes } });
    const at = new Date(NOW);
    await this.world.db.fileDocument.create({ data: { fileId: this.id, sha256, purpose: 'ACT', language, at } });
    return sha256;
  }
}

export { actBytes };
