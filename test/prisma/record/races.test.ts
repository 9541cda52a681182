import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AmendmentCommand } from '../../../domain/amendment/commands.ts';
import type { Phase } from '../../../domain/amendment/phases.ts';
import { openTasks, type AmendmentState, type Task } from '../../../domain/amendment/state.ts';
import { RuleViolation } from '../../../domain/violation.ts';
import { currentDraft } from '../../../prisma/work/drafts.ts';
import { verifyRecord } from '../../../prisma/record/verify.ts';
import { Autopilot } from '../../support/world/autopilot.ts';
import { addContract, createWorld, secondView, type World } from '../../support/world/world.ts';

const now = (): string => new Date().toISOString();
const person = (id: string) => ({ kind: 'PERSON', id }) as const;

describe('When several write to the record at once', () => {
  let world: World;
  let other: World;
  let people: Autopilot;
  let fileId: string;

  beforeAll(async () => {
    world = await createWorld();
    other = secondView(world);
  }, 60_000);

  beforeEach(async () => {
    const contractId = await addContract(world);
    people = new Autopilot({ ...world, contractId }, () => undefined);
    fileId = await people.launch();
  });

  afterAll(async () => {
    expect((await verifyRecord(world.db)).discrepancies).toEqual([]);
    await other.close();
    await world.close();
  });

  /** What came of a command: how many events, or the code of the refusal. */
  async function result(view: World, id: string, command: AmendmentCommand, key?: string): Promise<string | number> {
    try {
      const { recorded } = await view.amendments.record(fileId, {
        command,
        actor: command.type === 'OPEN_PHASE' ? { kind: 'PROCEDURE' } : person(id),
        now: now(),
        ...(key === undefined ? {} : { request: { actorId: id, key, hash: JSON.stringify(command) } }),
        answer: ({ procedure }) => ({ seq: procedure.seq }),
      });
      return recorded.length;
    } catch (error) {
      if (error instanceof RuleViolation) return error.code;
      throw error;
    }
  }

  /** Walks the file by hand to a phase with its tasks open. */
  async function at(target: Phase): Promise<AmendmentState> {
    for (const phase of ['DRAFTING', 'TRANSLATION', 'QUALIFICATION', 'COMMITTEE'] as const) {
      await result(world, '', { type: 'OPEN_PHASE', phase });
      if (phase === target) break;
      await people.play(fileId, (state) => openTasks(state, phase).length === 0);
    }
    return world.amendments.read(fileId);
  }

  const vote = (task: Task | undefined, cast: 'FOR' | 'AGAINST'): AmendmentCommand => ({
    type: 'DECIDE',
    task: task?.seq ?? 0,
    decision: { kind: 'VOTE', vote: cast },
  });

  it('of two who decide one task, one is heard and the other told STEP_CLOSED', async () => {
    const [task] = openTasks(await at('QUALIFICATION'));
    if (task === undefined) throw new Error('No task is open.');
    const statement = {
      newMission: false,
      budgetDelta: 0,
      fteDelta: 0,
      concertationMatter: false,
      consultedMinister: false,
      basicRegulations: false,
    };
    const command: AmendmentCommand = { type: 'DECIDE', task: task.seq, decision: { kind: 'QUALIFY', statement } };
    const results = await Promise.all([result(world, 'secretary', command), result(other, 'secretary', command)]);
    expect(results.filter((each) => each === 'STEP_CLOSED')).toHaveLength(1);
    expect(await world.db.event.count({ where: { fileId, type: 'Qualified' } })).toBe(1);
  });

  it('the vote after the settling one is refused, whoever comes first', async () => {
    const ballots = openTasks(await at('COMMITTEE'), 'COMMITTEE');
    const cast = ballots.map((task, index) =>
      result(index % 2 === 0 ? world : other, task.assignees[0]?.id ?? '', vote(task, 'FOR')),
    );
    const results = await Promise.all(cast);
    expect(results.filter((each) => each === 'STEP_CLOSED')).toHaveLength(2);
    expect(await world.db.event.count({ where: { fileId, type: 'MotionDecided' } })).toBe(1);
  });

  it('a withdrawal and a vote cannot both have the last word', async () => {
    const [ballot] = openTasks(await at('COMMITTEE'), 'COMMITTEE');
    const results = await Promise.all([
      result(world, 'president', { type: 'WITHDRAW', reason: 'Repris ailleurs.' }),
      result(other, ballot?.assignees[0]?.id ?? '', vote(ballot, 'AGAINST')),
    ]);
    const { procedure } = await world.amendments.read(fileId);
    expect(procedure.end).toBe('WITHDRAWN');
    expect(results.every((each) => typeof each === 'number' || each === 'FILE_ENDED')).toBe(true);
  });

  it.each([1, 2, 3])('of who takes his decision back and who goes on from it, one is heard (%i)', async () => {
    const [draft] = openTasks(await at('DRAFTING'));
    await people.play(fileId, (state) => openTasks(state).length === 0);
    const [twin] = openTasks(await at('TRANSLATION'));
    const { revision } = await currentDraft(world.db, fileId);
    const decision = { kind: 'TRANSLATE', revision } as const;
    const results = await Promise.all([
      result(world, 'secretary', { type: 'TAKE_BACK', task: draft?.seq ?? 0 }),
      result(other, 'translator', { type: 'DECIDE', task: twin?.seq ?? 0, decision }),
    ]);
    const { tasks } = await world.amendments.read(fileId);
    const isTakenBack = tasks[draft?.seq ?? 0]?.status.kind === 'OPEN';
    expect(results).toEqual(isTakenBack ? [2, 'STEP_CLOSED'] : ['TAKE_BACK_OVERTAKEN', 3]);
  });

  it('a decision taken back twice at once is taken back once', async () => {
    const [draft] = openTasks(await at('DRAFTING'));
    await people.play(fileId, (state) => openTasks(state).length === 0);
    const command: AmendmentCommand = { type: 'TAKE_BACK', task: draft?.seq ?? 0 };
    const results = await Promise.all([result(world, 'secretary', command), result(other, 'secretary', command)]);
    expect(results.toSorted()).toEqual([1, 'NOTHING_TO_TAKE_BACK']);
  });

  it('one request sent twenty times in parallel has one effect and one answer', async () => {
    const withdrawal: AmendmentCommand = { type: 'WITHDRAW', reason: 'Repris ailleurs.' };
    const request = { actorId: 'president', key: `withdraw-${fileId}`, hash: 'h' };
    const answers = await Promise.all(
      Array.from({ length: 20 }, async (_, index) => {
        const { amendments } = index % 2 === 0 ? world : other;
        const { answer } = await amendments.record(fileId, {
          command: withdrawal,
          actor: person('president'),
          now: now(),
          request,
          answer: ({ procedure }) => ({ seq: procedure.seq }),
        });
        return answer;
      }),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await world.db.event.count({ where: { fileId, type: 'Ended' } })).toBe(1);
  });

  it('a key used again with another request is refused', async () => {
    const put: AmendmentCommand = { type: 'WITHDRAW', reason: 'Un.' };
    await result(world, 'president', put, `key-${fileId}`);
    expect(await result(world, 'president', { type: 'WITHDRAW', reason: 'Deux.' }, `key-${fileId}`)).toBe(
      'IDEMPOTENCY_KEY_REUSED',
    );
  });

  it('a refused request is judged anew under the same key', async () => {
    const [task] = openTasks(await at('QUALIFICATION'));
    const early: AmendmentCommand = { type: 'CLOSE_VOTE' };
    expect(await result(world, 'president', early, 'again')).toBe('NO_VOTE_IN_COURSE');
    expect(task?.kind).toBe('QUALIFY');
    expect(await result(world, 'president', early, 'again')).toBe('NO_VOTE_IN_COURSE');
    expect(await world.db.idempotencyKey.count({ where: { key: 'again' } })).toBe(0);
  });

  it('acts that open their signature at once get numbers without a gap, and a withdrawn act gives its number back', async () => {
    const contractId = await addContract(world);
    const drafts = ['art-1/p-1', 'art-1/p-2', 'art-1'] as const;
    const files = await Promise.all(drafts.map((provisionId) => signing(contractId, provisionId)));
    const numbers = async () =>
      (await Promise.all(files.map((id) => world.amendments.read(id)))).map(({ actNumber }) => actNumber);
    expect(new Set(await numbers())).toEqual(new Set([1, 2, 3]));
    const [first] = files;
    if (first === undefined) throw new Error('No file.');
    const { actNumber } = await world.amendments.read(first);
    fileId = first;
    await result(world, 'president', { type: 'WITHDRAW', reason: 'Repris ailleurs.' });
    const next = await signing(contractId, 'os-1');
    expect((await world.amendments.read(next)).actNumber).toBe(actNumber);
  });

  /** A file at its signature that changes one provision of a contract. */
  async function signing(contractId: string, provisionId: string): Promise<string> {
    const own = new Autopilot({ ...world, contractId }, () => undefined);
    const id = await own.launch();
    const texts = { text: { fr: 'Autre.', nl: 'Anders.' }, motive: { fr: 'Clarté.', nl: 'Duidelijkheid.' } };
    const kind = provisionId.includes('/') ? 'REPLACE_TEXT' : 'CHANGE_TITLE';
    await own.write(id, {
      instructions: [{ id: 'i-1', kind, provisionId, ...texts }],
      entryIntoForce: { kind: 'LAST_SIGNATURE' },
    });
    for (const phase of [
      'DRAFTING',
      'TRANSLATION',
      'QUALIFICATION',
      'COMMITTEE',
      'CABINET_REVIEW',
      'SIGNATURE',
    ] as const) {
      const command = { type: 'OPEN_PHASE', phase } as const;
      await world.amendments.record(id, { command, actor: { kind: 'PROCEDURE' }, now: now(), answer: () => ({}) });
      await own.play(id, (state) => openTasks(state, phase).length === 0);
    }
    return id;
  }
});
