import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, brusselsDate, instantAt, type Instant, type IsoDate } from '../../domain/calendar/dates.ts';
import type { AmendmentState, Task } from '../../domain/amendment/state.ts';
import { openTasks } from '../../domain/amendment/state.ts';
import { RuleViolation } from '../../domain/violation.ts';
import { Autopilot } from '../support/world/autopilot.ts';
import { startProcedure, type Procedure } from '../support/world/engine.ts';
import { addContract, createWorld, type World } from '../support/world/world.ts';

const TODAY = brusselsDate(new Date().toISOString());

/** The visa waits for `cabinet`, of whom `member-4` is the substitute. */
const visaIn = (state: AmendmentState): Task | undefined => openTasks(state).find(({ kind }) => kind === 'GIVE_VISA');
const atVisa = (state: AmendmentState): boolean => visaIn(state) !== undefined;

describe('A step whose first is away', () => {
  let world: World;
  let procedure: Procedure;
  let known = 0;

  beforeAll(async () => {
    world = await createWorld();
    procedure = await startProcedure(world);
  }, 120_000);

  afterAll(async () => {
    await procedure.close();
    await world.close();
  });

  /** People who work on a contract of their own. */
  const peopleOn = async (): Promise<Autopilot> =>
    new Autopilot({ ...world, contractId: await addContract(world) }, procedure.wake);

  /** Says that the director of the cell is away; the answer ends it, the day before it began if nothing else is said. */
  async function away(from: IsoDate, until: IsoDate): Promise<(last?: IsoDate) => Promise<unknown>> {
    known += 1;
    const substitution = { id: `s-${known}`, personId: 'cabinet', substituteId: 'member-4', from, until, absent: true };
    const record = (command: Parameters<typeof world.directory.record>[0]['command']) =>
      world.directory.record({ command, by: { kind: 'PROCEDURE' }, now: new Date().toISOString() });
    await record({ type: 'SET_SUBSTITUTE', substitution });
    return (last = addDays(from, -1)) => record({ type: 'END_SUBSTITUTION', id: substitution.id, until: last });
  }

  /** The visa's decision by someone, at a moment; the code of the refusal when it is not taken. */
  async function decides(fileId: string, who: string, now?: Instant): Promise<string> {
    const seq = Object.values((await world.amendments.read(fileId)).tasks).find(
      ({ kind }) => kind === 'GIVE_VISA',
    )?.seq;
    if (seq === undefined) throw new Error('No visa is asked.');
    try {
      const { news, ...done } = await world.amendments.record(fileId, {
        command: { type: 'DECIDE', task: seq, decision: { kind: 'GIVE_VISA', outcome: 'GRANT' } },
        actor: { kind: 'PERSON', id: who },
        now: now ?? new Date().toISOString(),
        answer: () => ({}),
      });
      procedure.wake(fileId, done.seq, news);
      return 'DONE';
    } catch (error) {
      if (error instanceof RuleViolation) return error.code;
      throw error;
    }
  }

  const sentTo = (fileId: string, partyId: string): readonly string[] =>
    procedure.sent.filter((mail) => mail.fileId === fileId && mail.partyId === partyId).map(({ kind }) => kind);
  const doneBy = async (fileId: string): Promise<unknown> => {
    const { tasks } = await world.amendments.read(fileId);
    const status = Object.values(tasks).find(({ kind }) => kind === 'GIVE_VISA')?.status;
    return status?.kind === 'DONE' ? status.by : undefined;
  };

  it('is asked of his substitute at once and before it is due, while the first may still act, and is written to him in his place', async () => {
    const end = await away(TODAY, addDays(TODAY, 90));
    const people = await peopleOn();
    const fileId = await people.launch();
    await people.play(fileId, atVisa);
    await people.messagesSent(fileId);
    expect(sentTo(fileId, 'member-4')).toContain('SUBSTITUTE_ASKED');
    expect(sentTo(fileId, 'cabinet')).toEqual([]);
    await procedure.pass(fileId, 60);
    await people.messagesSent(fileId);
    const asked = sentTo(fileId, 'member-4').filter((kind) => kind === 'SUBSTITUTE_ASKED');
    expect(asked).toHaveLength(4);
    expect(sentTo(fileId, 'cabinet')).toEqual([]);
    expect(await decides(fileId, 'cabinet')).toBe('DONE');
    expect(await doneBy(fileId)).toEqual({ kind: 'PERSON', id: 'cabinet', role: 'CABINET_DIRECTOR' });
    await people.reaches(fileId, 'the signature', (state) => openTasks(state).some(({ kind }) => kind === 'SIGN'));
    await end();
  }, 120_000);

  it('decided by both at once is decided once: the other is told that the step is closed', async () => {
    const end = await away(TODAY, addDays(TODAY, 5));
    const people = await peopleOn();
    const fileId = await people.launch();
    await people.play(fileId, atVisa);
    const outcomes = await Promise.all([decides(fileId, 'cabinet'), decides(fileId, 'member-4')]);
    expect(outcomes.toSorted()).toEqual(['DONE', 'STEP_CLOSED']);
    const winner = outcomes[0] === 'DONE' ? { id: 'cabinet' } : { id: 'member-4', onBehalfOf: 'cabinet' };
    expect(await doneBy(fileId)).toEqual({ kind: 'PERSON', role: 'CABINET_DIRECTOR', ...winner });
    const { tasks } = await people.reaches(fileId, 'the signature', (state) =>
      openTasks(state).some(({ kind }) => kind === 'SIGN'),
    );
    expect(Object.values(tasks).filter(({ kind }) => kind === 'GIVE_VISA')).toHaveLength(1);
    await end();
  }, 120_000);

  it('is his substitute’s until midnight in Brussels of the absence’s last day, and not a second longer', async () => {
    const last = addDays(TODAY, 2);
    const end = await away(TODAY, last);
    const people = await peopleOn();
    const fileId = await people.launch();
    await people.play(fileId, atVisa);
    expect(await decides(fileId, 'member-4', instantAt(addDays(last, 1), '00:00:00'))).toBe('NOT_YOURS');
    expect(await decides(fileId, 'member-4', instantAt(last, '23:59:59'))).toBe('DONE');
    expect(await doneBy(fileId)).toMatchObject({ id: 'member-4', onBehalfOf: 'cabinet' });
    await end();
  }, 120_000);

  it('that waits when the absence begins is asked of the substitute as soon as the directory knows', async () => {
    const people = await peopleOn();
    const fileId = await people.launch();
    await people.play(fileId, atVisa);
    await people.messagesSent(fileId);
    expect(sentTo(fileId, 'cabinet')).toEqual(['TASK_OPENED']);
    const end = await away(TODAY, addDays(TODAY, 90));
    procedure.wake('directory', 1_000);
    await people.reaches(fileId, 'the call', (state) => (visaIn(state)?.called.length ?? 0) > 0);
    await people.messagesSent(fileId);
    expect(sentTo(fileId, 'member-4')).toContain('SUBSTITUTE_ASKED');
    await end(TODAY);
    await procedure.pass(fileId, 60);
    await people.messagesSent(fileId);
    // Back from the next day on: he is reminded himself again.
    expect(sentTo(fileId, 'cabinet').filter((kind) => kind === 'REMINDER')).toHaveLength(3);
  }, 120_000);
});
