import { randomUUID } from 'node:crypto';
import type { AmendmentCommand } from '../../domain/amendment/commands.ts';
import type { TaskDecision } from '../../domain/amendment/decisions.ts';
import type { Phase } from '../../domain/amendment/phases.ts';
import { openTasks, type AmendmentState } from '../../domain/amendment/state.ts';
import type { Instruction } from '../../domain/contract/instruction.ts';
import { provisionsOf } from '../../prisma/record/contract-facts.ts';
import { saveDraft } from '../../prisma/work/drafts.ts';
import type { OwnApplication } from './own-application.ts';

/** A file that touches many provisions and went to and fro between the committee and the drafter. */
export interface LongFile {
  readonly id: string;
  readonly provisions: number;
  readonly events: number;
}

const VOTERS = ['president', 'dg-collections', 'director-technology', 'dg-support', 'committee-legal'];

/** Plays the procedure and its people through the record, until the file has as many events as asked. */
export class LongFileMaker {
  readonly #ground: OwnApplication;
  readonly #id = randomUUID();

  constructor(ground: OwnApplication) {
    this.#ground = ground;
  }

  async make(provisions: number, events: number): Promise<LongFile> {
    const { db } = this.#ground.deps;
    const { id: contractId } = await db.contract.findFirstOrThrow();
    const title = { fr: 'Révision générale', nl: 'Algemene herziening' };
    await this.#person('president', { type: 'PROPOSE', contractId, title, origin: { kind: 'SERVICE' } });
    await this.#open('DRAFTING');
    const touched = await this.#draft(contractId, provisions);
    await this.#decide('secretary', { kind: 'DRAFT', revision: 1, language: 'fr' });
    await this.#open('TRANSLATION');
    await this.#decide('translator-nl', { kind: 'TRANSLATE', revision: 1 });
    await this.#decide('secretary', { kind: 'CHECK_TRANSLATION', outcome: 'CONFIRM' });
    let { procedure } = await this.#qualifyAndVote('RETURN');
    while (procedure.seq < events) ({ procedure } = await this.#qualifyAndVote('RETURN'));
    await this.#qualify();
    const state = await this.#open('COMMITTEE');
    return { id: this.#id, provisions: touched, events: state.procedure.seq };
  }

  async #draft(contractId: string, provisions: number): Promise<number> {
    const { db, now } = this.#ground.deps;
    const before = await provisionsOf(db, contractId, 1);
    const instructions = before
      .filter(({ kind }) => kind === 'PARAGRAPH' || kind === 'ITEM')
      .slice(0, provisions)
      .map(({ id, text: { fr = '', nl = '' } }, index): Instruction => ({
        kind: 'REPLACE_TEXT',
        id: `i${index}`,
        provisionId: id,
        motive: { fr: 'Le texte est précisé.', nl: 'De tekst wordt verduidelijkt.' },
        text: { fr: `${fr} Il en est rendu compte.`, nl: `${nl} Er wordt verslag van gedaan.` },
      }));
    const text = { instructions, entryIntoForce: { kind: 'LAST_SIGNATURE' } } as const;
    await saveDraft(db, { amendmentId: this.#id, onRevision: 0, text, savedBy: 'secretary', savedAt: now() });
    return instructions.length;
  }

  async #qualify(): Promise<void> {
    await this.#open('QUALIFICATION');
    const figures = { budgetDelta: 0, fteDelta: 0 };
    const no = { newMission: false, concertationMatter: false, consultedMinister: false, basicRegulations: false };
    await this.#decide('secretary', { kind: 'QUALIFY', statement: { ...no, ...figures } });
  }

  async #qualifyAndVote(kind: 'RETURN'): Promise<AmendmentState> {
    await this.#qualify();
    await this.#open('COMMITTEE');
    const motion = { kind, to: 'QUALIFICATION', reason: 'Les chiffres sont à revoir.' } as const;
    await this.#person('president', { type: 'PUT_MOTION', motion });
    for (const voter of VOTERS) await this.#decide(voter, { kind: 'VOTE', vote: 'FOR' });
    return this.#ground.deps.amendments.read(this.#id);
  }

  #open(phase: Phase): Promise<AmendmentState> {
    return this.#record({ type: 'OPEN_PHASE', phase });
  }

  async #decide(personId: string, decision: TaskDecision): Promise<void> {
    const state = await this.#ground.deps.amendments.read(this.#id);
    const task = openTasks(state).find(
      ({ kind, assignees }) => kind === decision.kind && assignees.some(({ id }) => id === personId),
    );
    if (task === undefined) throw new Error(`${personId} has no open ${decision.kind}.`);
    await this.#person(personId, { type: 'DECIDE', task: task.seq, decision });
  }

  #person(personId: string, command: AmendmentCommand): Promise<AmendmentState> {
    return this.#record(command, personId);
  }

  async #record(command: AmendmentCommand, personId?: string): Promise<AmendmentState> {
    const { amendments, now } = this.#ground.deps;
    const actor =
      personId === undefined ? ({ kind: 'PROCEDURE' } as const) : ({ kind: 'PERSON', id: personId } as const);
    const asked = { command, actor, now: now(), wake: false, answer: () => undefined };
    return (await amendments.record(this.#id, asked)).state;
  }
}
