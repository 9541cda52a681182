import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTasks, statusOf, type AmendmentState, type Task } from '../../domain/amendment/state.ts';
import type { TaskKind } from '../../domain/amendment/tasks.ts';
import { waitFor } from '../../embedded/wait.ts';
import { consultationIdOf } from '../../workflows/contract.ts';
import { Autopilot, type Answers } from '../support/world/autopilot.ts';
import { startProcedure, type Procedure } from '../support/world/engine.ts';
import { addContract, createWorld, type World } from '../support/world/world.ts';

const STATEMENT = {
  newMission: false,
  budgetDelta: 0,
  fteDelta: 0,
  concertationMatter: true,
  consultedMinister: false,
  basicRegulations: false,
} as const;

const asked = (state: AmendmentState, kind: TaskKind): Task | undefined =>
  openTasks(state).find((task) => task.kind === kind);

describe('A file whose last decision was taken back', () => {
  let world: World;
  let procedure: Procedure;

  beforeAll(async () => {
    world = await createWorld();
    procedure = await startProcedure(world);
  }, 120_000);

  afterAll(async () => {
    await procedure.close();
    await world.close();
  });

  const peopleOn = async (answers: Answers = {}): Promise<Autopilot> =>
    new Autopilot({ ...world, contractId: await addContract(world) }, procedure.wake, answers);

  /** Has a decision taken, waits for the step it opens, and takes it back. */
  async function regret(people: Autopilot, fileId: string, kind: TaskKind, opens: TaskKind): Promise<AmendmentState> {
    const state = await people.play(fileId, (each) => asked(each, kind) !== undefined);
    const task = asked(state, kind);
    if (task === undefined) throw new Error(`Nobody is asked ${kind}.`);
    await people.answer(fileId, task);
    await people.reaches(fileId, opens, (each) => asked(each, opens) !== undefined);
    await people.takeBack(fileId, task.seq);
    return world.amendments.read(fileId);
  }

  const mailsOf = (fileId: string, kinds: readonly string[]): readonly string[] =>
    procedure.sent
      .filter((mail) => mail.fileId === fileId && kinds.includes(mail.kind))
      .map((mail) => `${mail.kind} ${mail.partyId}`);

  it('is a proposal again when that was its launch, and is launched once more', async () => {
    const people = await peopleOn();
    const fileId = await people.launch('cabinet');
    const state = await regret(people, fileId, 'LAUNCH', 'DRAFT');
    expect(statusOf(state)).toBe('PROPOSED');
    expect(openTasks(state).map(({ kind }) => kind)).toEqual(['LAUNCH']);
    expect((await people.play(fileId)).procedure.end).toBe('CLOSED');
  }, 120_000);

  it('brings the step that waits again back on the days that were planned, and not the one made moot', async () => {
    const people = await peopleOn();
    const fileId = await people.launch();
    await regret(people, fileId, 'GIVE_VISA', 'SIGN');
    await procedure.pass(fileId, 60);
    await people.messagesSent(fileId);
    expect(mailsOf(fileId, ['REMINDER'])).toEqual(Array.from({ length: 3 }, () => 'REMINDER cabinet'));
    expect(mailsOf(fileId, ['ESCALATION']).toSorted()).toEqual(['ESCALATION president', 'ESCALATION secretary']);
    const { tasks } = await world.amendments.read(fileId);
    const ofSignature = procedure.sent.filter(
      (mail) => mail.fileId === fileId && tasks[mail.taskSeq ?? 0]?.kind === 'SIGN',
    );
    expect(ofSignature.map(({ kind, partyId }) => `${kind} ${partyId}`)).toEqual([
      'TASK_OPENED president',
      'MADE_MOOT president',
    ]);
    expect((await people.play(fileId)).procedure.end).toBe('CLOSED');
  }, 120_000);

  it('closes its concertation at the term it always had, though the opinion had ended it', async () => {
    const people = await peopleOn({ QUALIFY: () => ({ kind: 'QUALIFY', statement: STATEMENT }) });
    const fileId = await people.launch();
    const { procedure: standing } = await regret(people, fileId, 'RECORD_REASONED_OPINION', 'VOTE');
    expect(standing).toMatchObject({ round: 2, phases: { PRIOR_CONCERTATION: { status: 'OPEN' } } });
    const again = procedure.temporal.client.workflow.getHandle(consultationIdOf(fileId, 'cocobase', 2));
    const isThere = (): Promise<true | undefined> =>
      again.describe().then(
        () => true,
        () => undefined,
      );
    expect(await waitFor(isThere, { withinMs: 30_000 })).toBe(true);
    await procedure.pass(fileId, 45);
    const state = await people.reaches(fileId, 'the committee', (each) => asked(each, 'VOTE') !== undefined);
    expect(state.visits.filter(({ phase }) => phase === 'PRIOR_CONCERTATION').map(({ outcome }) => outcome)).toEqual([
      'TAKEN_BACK',
      'CLOSED_NO_OPINION',
    ]);
  }, 120_000);
});
