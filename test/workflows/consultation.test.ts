import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { remarksToAnswer } from '../../domain/amendment/remarks.ts';
import { isOpenTask, openTasks, type AmendmentState, type Task } from '../../domain/amendment/state.ts';
import { waitFor } from '../../embedded/wait.ts';
import { verifyRecord } from '../../prisma/record/verify.ts';
import { restartWorkflows } from '../../temporal/restart.ts';
import { consultationIdOf, workflowIdOf } from '../../workflows/contract.ts';
import { Autopilot } from '../support/world/autopilot.ts';
import { startProcedure, type Procedure } from '../support/world/engine.ts';
import { STAKEHOLDERS } from '../support/world/people.ts';
import { createWorld, type World } from '../support/world/world.ts';

const ORGANISATIONS = 600;
const REFUSED = 'network-300';
const DAY_MS = 86_400_000;
const LONGEST_HISTORY = 500;

const opinions = (state: AmendmentState): readonly Task[] =>
  Object.values(state.tasks).filter(({ kind }) => kind === 'GIVE_STAKEHOLDER_OPINION');

/** Every n-th of some, from a place on: an order that is not the one in which they were asked. */
const everyNth = <T>(all: readonly T[], n: number): readonly T[] =>
  Array.from({ length: n }, (_, from) => all.filter((_each, index) => index % n === from)).flat();

describe('A consultation of 600 organisations', () => {
  let world: World;
  let procedure: Procedure;
  let people: Autopilot;

  beforeAll(async () => {
    world = await createWorld();
    procedure = await startProcedure(world, {
      deliver: async (mail) => {
        procedure.sent.push(mail);
        const address = `${mail.partyId}@example.org`;
        return mail.partyId === REFUSED
          ? { kind: 'REFUSED', address, response: '550 No such user' }
          : { kind: 'ACCEPTED', address, response: '250 OK' };
      },
    });
    people = new Autopilot(world, procedure.wake, {
      GIVE_STAKEHOLDER_OPINION: ({ seq }) => ({
        kind: 'GIVE_STAKEHOLDER_OPINION',
        position: 'RESERVED',
        remarks: seq % 2 === 0 ? [{ text: 'Quand ?', provisionId: 'art-1/p-2' }, { text: 'Combien ?' }] : [],
      }),
    });
    const by = { kind: 'PROCEDURE' } as const;
    for (let index = STAKEHOLDERS.length; index < ORGANISATIONS; index += 1) {
      const id = `network-${index}`;
      const organisation = {
        id,
        kind: 'STAKEHOLDER_ORGANISATION',
        name: { fr: id, nl: id },
        email: `${id}@example.org`,
        active: true,
      } as const;
      const command = { type: 'REGISTER_ORGANISATION', organisation } as const;
      await world.directory.record({ command, by, now: '2026-01-02T08:00:00.000Z' });
    }
  }, 180_000);

  afterAll(async () => {
    await procedure.close();
    await world.close();
  });

  /** How many stakeholders got a message of a kind about the file. */
  const mails = (fileId: string, kind: string): number =>
    procedure.sent.filter((mail) => mail.fileId === fileId && mail.kind === kind && isStakeholder(mail.partyId)).length;

  /** How long each run of a workflow has grown, as the engine's list knows them. */
  async function lengthsOf(workflowId: string): Promise<readonly number[]> {
    const found = await waitFor(
      async () => {
        const lengths: number[] = [];
        for await (const run of procedure.temporal.client.workflow.list({ query: `WorkflowId = '${workflowId}'` })) {
          const { runId } = run;
          const handle = procedure.temporal.client.workflow.getHandle(workflowId, runId);
          lengths.push((await handle.fetchHistory()).events?.length ?? 0);
        }
        return lengths.length === 0 ? undefined : lengths;
      },
      { withinMs: 30_000 },
    );
    if (found === undefined) throw new Error(`There is no run of ${workflowId}.`);
    return found;
  }

  const lengthNow = async (workflowId: string): Promise<number> =>
    (await procedure.temporal.client.workflow.getHandle(workflowId).describe()).historyLength;

  async function answerAll(fileId: string, tasks: readonly Task[]): Promise<void> {
    for (const task of tasks) await people.answer(fileId, task);
  }

  it('is one workflow: few steps, every reminder and table once, and nobody waits for one bad address', async () => {
    const fileId = await people.launch();
    const [root, consultation] = [workflowIdOf(fileId), consultationIdOf(fileId, 'stakeholders', 1)];
    const asked = await people.play(fileId, (state) => opinions(state).length === ORGANISATIONS);
    await people.messagesSent(fileId);
    expect(mails(fileId, 'TASK_OPENED')).toBe(ORGANISATIONS);

    const order = everyNth(opinions(asked), 7);
    const before = await lengthNow(root);
    await answerAll(fileId, order.slice(0, 250));
    // What had begun before may end meanwhile; of the answers it heard nothing.
    expect((await lengthNow(root)) - before).toBeLessThan(10);

    await procedure.pass(fileId, daysToReminder(order));
    await people.messagesSent(fileId);
    expect(mails(fileId, 'REMINDER')).toBe(ORGANISATIONS - 250);

    // Killed in the midst, with all that the engine knew.
    await restartWorkflows(world.db, procedure.temporal.client, procedure.engine);
    await answerAll(fileId, order.slice(250, 450));
    await procedure.pass(fileId, 60);

    const over = await people.reaches(fileId, 'its remarks', (state) =>
      openTasks(state).some(({ kind }) => kind === 'ANSWER_REMARKS'),
    );
    await people.messagesSent(fileId);
    expect(mails(fileId, 'MADE_MOOT')).toBe(ORGANISATIONS - 450);
    const remarked = opinions(over).filter(({ status }) => status.kind === 'DONE' && opinionOf(status) > 0);
    expect(over.remarks).toHaveLength(2 * remarked.length);

    await answerRemarks(fileId);
    const done = await people.reaches(
      fileId,
      'the end of its consultation',
      ({ procedure: { phases } }) => phases.STAKEHOLDER_CONSULTATION?.status === 'DONE',
    );
    await people.messagesSent(fileId);
    expect(opinions(done).some(isOpenTask)).toBe(false);
    expect(mails(fileId, 'REMARKS_ANSWERED')).toBe(remarked.length);
    expect(mails(fileId, 'ANSWER_CONFIRMED')).toBe(450);
    expect(await world.db.mail.count({ where: { fileId, status: 'REFUSED', partyId: { not: REFUSED } } })).toBe(0);
    expect(await world.db.mail.count({ where: { fileId, status: 'REFUSED', partyId: REFUSED } })).toBeGreaterThan(0);
    expect(new Set(procedure.sent.map(({ id }) => id)).size).toBe(procedure.sent.length);

    const lengths = { root: await lengthsOf(root), consultation: await lengthsOf(consultation) };
    expect(lengths.root.length).toBeGreaterThan(1);
    for (const length of [...lengths.root, ...lengths.consultation]) expect(length).toBeLessThan(LONGEST_HISTORY);
    expect((await verifyRecord(world.db)).discrepancies).toEqual([]);
  }, 600_000);

  /** One by one, then several at once by two people beside each other, then the rest. */
  async function answerRemarks(fileId: string): Promise<void> {
    const { amendments } = world;
    const give = async (from: number, to: number): Promise<void> => {
      const state = await amendments.read(fileId);
      const task = openTasks(state).find(({ kind }) => kind === 'ANSWER_REMARKS');
      const answers = remarksToAnswer(state)
        .slice(from, to)
        .map(({ id: remarkId }) => ({ remarkId, outcome: 'PARTLY', why: 'Prévu en 2027.' }) as const);
      const { seq, news, wakes } = await amendments.record(fileId, {
        command: { type: 'DECIDE', task: task?.seq ?? 0, decision: { kind: 'ANSWER_REMARKS', answers } },
        actor: { kind: 'PERSON', id: 'secretary' },
        now: people.now(),
        answer: () => ({}),
      });
      if (wakes) procedure.wake(fileId, seq, news);
    };
    for (let one = 0; one < 20; one += 1) await give(0, 1);
    await Promise.all([give(0, 30), give(30, 60)]);
    await give(0, ORGANISATIONS * 2);
  }
});

/** Until the day after the first reminder; the next one is days away. */
const daysToReminder = ([task]: readonly Task[]): number =>
  (Date.parse(task?.nudges[0]?.on ?? '') - Date.parse(task?.openedOn ?? '')) / DAY_MS + 1;

const isStakeholder = (id: string): boolean => id.startsWith('network-') || STAKEHOLDERS.some((each) => each === id);

const opinionOf = (status: Task['status']): number =>
  status.kind === 'DONE' && status.decision.kind === 'GIVE_STAKEHOLDER_OPINION' ? status.decision.remarks.length : 0;
