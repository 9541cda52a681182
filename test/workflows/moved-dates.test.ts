import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AmendmentCommand } from '../../domain/amendment/commands.ts';
import { DEFAULT_POLICY } from '../../domain/amendment/policy.ts';
import { openTasks, type AmendmentState } from '../../domain/amendment/state.ts';
import type { TermName } from '../../domain/amendment/term-events.ts';
import { daysBetween, brusselsDate } from '../../domain/calendar/dates.ts';
import { verifyRecord } from '../../prisma/record/verify.ts';
import { Autopilot } from '../support/world/autopilot.ts';
import { startProcedure, type Procedure } from '../support/world/engine.ts';
import { Interrupted, INTERRUPTED, interruptionsOf } from '../support/world/interrupted.ts';
import { startsOver } from '../support/world/starts-over.ts';
import { addContract, createWorld, type World } from '../support/world/world.ts';

const waitsFor =
  (kind: string) =>
  (state: AmendmentState): boolean =>
    openTasks(state).some((task) => task.kind === kind);

const ADMINISTRATOR = { kind: 'PERSON', id: 'administrator', role: 'ADMINISTRATOR' } as const;

describe('A date that was moved', () => {
  let world: World;
  let procedure: Procedure;
  let people: Autopilot;

  beforeAll(async () => {
    world = await createWorld();
    procedure = await startProcedure(world);
    people = new Autopilot(world, procedure.wake);
  }, 120_000);

  afterAll(async () => {
    await procedure.close();
    await world.close();
  });

  async function send(fileId: string, command: AmendmentCommand): Promise<AmendmentState> {
    const { seq, news, wakes, state } = await world.amendments.record(fileId, {
      command,
      actor: { kind: 'PERSON', id: 'secretary' },
      now: people.now(),
      answer: () => ({}),
    });
    if (wakes) procedure.wake(fileId, seq, news);
    return state;
  }
  const suspend = (term: TermName) => ({ type: 'SUSPEND_TERM', term, reason: 'Pièces manquantes.' }) as const;
  const resume = (term: TermName) => ({ type: 'RESUME_TERM', term, reason: 'Pièces reçues.' }) as const;
  const nudges = (fileId: string): number =>
    procedure.sent.filter((mail) => mail.fileId === fileId && ['REMINDER', 'ESCALATION'].includes(mail.kind)).length;
  const nudgesRecorded = async (fileId: string): Promise<number> =>
    world.db.event.count({ where: { fileId, type: 'Nudged' } });
  const todayOf = async (fileId: string): Promise<string> =>
    brusselsDate(await world.amendments.timeOf(fileId, people.now()));

  it('of a suspended task brings nobody back for as long as it stands still, and does once it runs again', async () => {
    const fileId = await people.launch();
    await people.reaches(fileId, 'its drafting', waitsFor('DRAFT'));
    const term = { kind: 'PHASE', phase: 'DRAFTING' } as const;
    await send(fileId, suspend(term));
    await procedure.pass(fileId, 60);
    await people.messagesSent(fileId);
    expect([nudges(fileId), await nudgesRecorded(fileId)]).toEqual([0, 0]);
    const state = await send(fileId, resume(term));
    const [task] = openTasks(state);
    await procedure.pass(fileId, daysBetween(await todayOf(fileId), task?.dueOn ?? '') + 5);
    await people.reaches(fileId, 'its escalation', (s) => s.procedure.waiting[task?.seq ?? 0]?.nudges.length === 0);
    await people.messagesSent(fileId);
    // Three reminders to the secretary, and the escalation to her and to the president.
    expect(nudges(fileId)).toBe(5);
  }, 120_000);

  it('of a consultation that stands still does not close it; resumed, it closes when its days are over', async () => {
    const fileId = await people.launch();
    await people.play(fileId, (state) => state.signedOn !== undefined);
    await people.reaches(fileId, 'the stakeholders', waitsFor('GIVE_STAKEHOLDER_OPINION'));
    const term = { kind: 'PHASE', phase: 'STAKEHOLDER_CONSULTATION' } as const;
    await send(fileId, suspend(term));
    await procedure.pass(fileId, 90);
    expect((await world.amendments.read(fileId)).procedure.phases.STAKEHOLDER_CONSULTATION?.status).toBe('OPEN');
    const { procedure: standing } = await send(fileId, resume(term));
    const closesOn = standing.phases.STAKEHOLDER_CONSULTATION?.closesOn ?? '';
    await procedure.pass(fileId, daysBetween(await todayOf(fileId), closesOn) + 2);
    const closed = await people.reaches(fileId, 'the end of the consultation', (state) => {
      return state.procedure.phases.STAKEHOLDER_CONSULTATION?.status === 'DONE';
    });
    expect(closed.visits.find(({ phase }) => phase === 'STAKEHOLDER_CONSULTATION')?.outcome).toBe('NO_ANSWER');
  }, 120_000);

  it('by other rules closes a consultation on its new day, not on the old one', async () => {
    const fileId = await people.launch();
    await people.play(fileId, (state) => state.signedOn !== undefined);
    const before = await people.reaches(fileId, 'the stakeholders', waitsFor('GIVE_STAKEHOLDER_OPINION'));
    const old = before.procedure.phases.STAKEHOLDER_CONSULTATION?.closesOn ?? '';
    const dueWorkingDays = { ...DEFAULT_POLICY.settings['step.dueWorkingDays'], stakeholderOpinion: 40 };
    const command = {
      type: 'CHANGE_SETTINGS',
      values: { 'step.dueWorkingDays': dueWorkingDays },
      reason: 'Été.',
    } as const;
    await world.policy.record({ command, by: ADMINISTRATOR, now: people.now() });
    const { procedure: moved } = await send(fileId, { type: 'MOVE_POLICY', reason: 'Été.' });
    const now = moved.phases.STAKEHOLDER_CONSULTATION?.closesOn ?? '';
    expect(now > old).toBe(true);
    await procedure.pass(fileId, daysBetween(await todayOf(fileId), old) + 2);
    expect((await world.amendments.read(fileId)).procedure.phases.STAKEHOLDER_CONSULTATION?.status).toBe('OPEN');
    await procedure.pass(fileId, daysBetween(await todayOf(fileId), now) + 2);
    await people.reaches(fileId, 'the end of the consultation', (state) => {
      return state.procedure.phases.STAKEHOLDER_CONSULTATION?.status === 'DONE';
    });
  }, 120_000);

  it('is found by a workflow that is started over the record at whatever moment', async () => {
    const own = { ...world, contractId: await addContract(world) };
    const interrupted = new Interrupted(own, procedure.wake);
    let isChanged = false;
    const changing = async (fileId: string): Promise<AmendmentState> => {
      // A copy begins with what its file captured: only the life itself is moved to rules made after its launch.
      if (!isChanged) {
        isChanged = true;
        const values = { 'task.reminderWorkingDays': [7, 1] };
        const command = { type: 'CHANGE_SETTINGS', values, reason: 'Essai.' } as const;
        await world.policy.record({ command, by: ADMINISTRATOR, now: people.now() });
      }
      return interrupted.playOn(fileId);
    };
    const original = await startsOver({ world: own, procedure }, interrupted, changing);
    expect(await interruptionsOf(own, original)).toEqual(INTERRUPTED);
    expect((await verifyRecord(world.db)).discrepancies).toEqual([]);
  }, 600_000);
});
