import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, brusselsDate } from '../../domain/calendar/dates.ts';
import type { AmendmentState } from '../../domain/amendment/state.ts';
import { openTasks } from '../../domain/amendment/state.ts';
import { Autopilot, TEXT } from '../support/world/autopilot.ts';
import { startProcedure, type Procedure } from '../support/world/engine.ts';
import { createWorld, type World } from '../support/world/world.ts';

const TODAY = brusselsDate(new Date().toISOString());

const waitsFor =
  (kind: string) =>
  (state: AmendmentState): boolean =>
    openTasks(state).some((task) => task.kind === kind);

describe('Silence', () => {
  let world: World;
  let procedure: Procedure;
  let people: Autopilot;

  beforeAll(async () => {
    world = await createWorld();
    procedure = await startProcedure(world);
    people = new Autopilot(world, procedure.wake);
    const by = { kind: 'PROCEDURE' } as const;
    const substitution = {
      id: 's-1',
      personId: 'cabinet',
      substituteId: 'member-4',
      from: '2020-01-01',
      until: '2099-12-31',
    };
    await world.directory.record({
      command: { type: 'SET_SUBSTITUTE', substitution },
      by,
      now: '2026-01-01T08:00:00.000Z',
    });
  }, 120_000);

  afterAll(async () => {
    await procedure.close();
    await world.close();
  });

  const mailsTo = (fileId: string, kinds: readonly string[]): readonly string[] =>
    procedure.sent
      .filter((mail) => mail.fileId === fileId && kinds.includes(mail.kind))
      .map((mail) => `${mail.kind} ${mail.partyId}`);

  it('brings reminders, then the substitute, then one escalation, and never an approval', async () => {
    const fileId = await people.launch();
    const { procedure: before } = await people.play(fileId, waitsFor('GIVE_VISA'));
    const planned = Object.values(before.waiting).flatMap((task) => task.nudges.map((nudge) => nudge.kind));
    expect(planned).toEqual(expect.arrayContaining(['REMINDER', 'REMINDER', 'REMINDER', 'SUBSTITUTE', 'ESCALATION']));
    await procedure.pass(fileId, 60);
    await people.messagesSent(fileId);
    const state = await world.amendments.read(fileId);
    expect(waitsFor('GIVE_VISA')(state)).toBe(true);
    expect(mailsTo(fileId, ['REMINDER'])).toEqual(Array.from({ length: 3 }, () => 'REMINDER cabinet'));
    expect(mailsTo(fileId, ['SUBSTITUTE_ASKED'])).toEqual(['SUBSTITUTE_ASKED member-4']);
    expect(mailsTo(fileId, ['ESCALATION']).toSorted()).toEqual(['ESCALATION president', 'ESCALATION secretary']);
  }, 120_000);

  it('ends a prior concertation at its term without an opinion, and the file goes on', async () => {
    const statement = {
      newMission: false,
      budgetDelta: 0,
      fteDelta: 0,
      concertationMatter: true,
      consultedMinister: false,
      basicRegulations: false,
    };
    const unions = new Autopilot(world, procedure.wake, { QUALIFY: () => ({ kind: 'QUALIFY', statement }) });
    const fileId = await unions.launch();
    await unions.play(fileId, waitsFor('CONVOKE_COCOBASE'));
    await unions.meets(fileId, 'CONVOKED');
    await procedure.pass(fileId, 45);
    const state = await unions.reaches(fileId, 'the committee', waitsFor('VOTE'));
    expect(state.visits.find((visit) => visit.phase === 'PRIOR_CONCERTATION')?.outcome).toBe('CLOSED_NO_OPINION');
    expect(state.approvals.some((approval) => approval.kind === 'RECORD_REASONED_OPINION')).toBe(false);
  }, 120_000);

  it('does not keep an act from entering into force on its date while the other branches wait', async () => {
    const fileId = await people.launch();
    await people.write(fileId, { ...TEXT, entryIntoForce: { kind: 'DATE', on: addDays(TODAY, 90) } });
    await people.play(fileId, (state) => state.inForceOn !== undefined);
    await people.reaches(fileId, 'its branches', waitsFor('PUBLISH'));
    expect((await world.amendments.read(fileId)).inForce).toBe(false);
    await procedure.pass(fileId, 100);
    const state = await people.reaches(fileId, 'the transmission', waitsFor('TRANSMIT'));
    expect(state).toMatchObject({ inForce: true, version: expect.any(Number) });
    expect(waitsFor('PUBLISH')(state)).toBe(true);
  }, 120_000);
});
