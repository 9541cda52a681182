import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ToldMeeting } from '../../domain/amendment/followed-meetings.ts';
import { openTasks, type AmendmentState, type PhaseVisit } from '../../domain/amendment/state.ts';
import { addDays, brusselsDate } from '../../domain/calendar/dates.ts';
import { verifyRecord } from '../../prisma/record/verify.ts';
import { Autopilot } from '../support/world/autopilot.ts';
import { eventsOf } from '../support/world/copy-life.ts';
import { Concerted } from '../support/world/concerted.ts';
import { startProcedure, type Procedure } from '../support/world/engine.ts';
import { startsOver } from '../support/world/starts-over.ts';
import { addContract, createWorld, type World } from '../support/world/world.ts';

const TODAY = brusselsDate(new Date().toISOString());

const waitsFor =
  (kind: string) =>
  (state: AmendmentState): boolean =>
    openTasks(state).some((task) => task.kind === kind);

const concertation = ({ visits }: AmendmentState): PhaseVisit | undefined =>
  visits.findLast(({ phase }) => phase === 'PRIOR_CONCERTATION');

describe('A concertation of thirty days', () => {
  let world: World;
  let procedure: Procedure;
  let people: Concerted;

  beforeAll(async () => {
    world = await createWorld();
    procedure = await startProcedure(world);
    people = new Concerted(world, procedure.wake);
  }, 120_000);

  afterAll(async () => {
    await procedure.close();
    await world.close();
  });

  /** A file that was convoked today to a meeting in two weeks. */
  async function convoked(told: Partial<ToldMeeting> = {}): Promise<string> {
    const fileId = await people.launch();
    await people.play(fileId, waitsFor('CONVOKE_COCOBASE'));
    await people.meets(fileId, 'CONVOKED', { on: addDays(TODAY, 14), ...told });
    await people.reaches(fileId, 'its positions', waitsFor('GIVE_POSITION'));
    return fileId;
  }

  const answer = async (fileId: string, kind: string): Promise<void> => {
    const task = openTasks(await world.amendments.read(fileId)).find((each) => each.kind === kind);
    if (task === undefined) throw new Error(`${kind} is not asked.`);
    await people.answer(fileId, task);
  };

  const goesOn = (fileId: string): Promise<AmendmentState> => people.reaches(fileId, 'the committee', waitsFor('VOTE'));

  it('waits for an agenda without a term: its secretary is reminded, his superiors told', async () => {
    const fileId = await people.launch();
    await people.play(fileId, waitsFor('CONVOKE_COCOBASE'));
    await procedure.pass(fileId, 60);
    await people.messagesSent(fileId);
    const state = await world.amendments.read(fileId);
    expect(openTasks(state).map(({ kind }) => kind)).toEqual(['CONVOKE_COCOBASE']);
    const kinds = procedure.sent
      .filter((mail) => mail.fileId === fileId && mail.kind !== 'TASK_OPENED')
      .map(({ kind, partyId }) => `${kind} ${partyId}`);
    expect(kinds).toEqual(expect.arrayContaining(['REMINDER cocobase-secretary', 'ESCALATION president']));
  }, 120_000);

  it('gives its opinion in the meeting, and ends when the minutes are final', async () => {
    const fileId = await convoked();
    await procedure.pass(fileId, 15);
    for (let union = 0; union < 3; union += 1) await answer(fileId, 'GIVE_POSITION');
    await people.meets(fileId, 'HELD', { on: addDays(TODAY, 14), outcome: 'DECIDED' });
    await answer(fileId, 'RECORD_REASONED_OPINION');
    await procedure.pass(fileId, 20);
    expect(concertation(await world.amendments.read(fileId))?.doneOn).toBeUndefined();
    await people.meets(fileId, 'FINAL', { on: addDays(TODAY, 14), outcome: 'DECIDED' });
    expect(concertation(await goesOn(fileId))?.outcome).toBe('OPINION_GIVEN');
  }, 120_000);

  it.each([
    ['without an opinion', {}, 33],
    ['without an opinion ten days after an urgent convocation', { urgent: true, on: addDays(TODAY, 5) }, 14],
  ] as const)('closes %s at the end of its term', async (_how, told, days) => {
    const fileId = await convoked(told);
    await procedure.pass(fileId, days);
    expect(concertation(await goesOn(fileId))?.outcome).toBe('CLOSED_NO_OPINION');
  });

  it.each(['INVALID', 'NOT_HELD'] as const)('%s: counts from its first agenda, whatever the second', async (what) => {
    const fileId = await convoked();
    await people.meets(fileId, what, { on: addDays(TODAY, 14) });
    await people.reaches(fileId, 'another agenda', waitsFor('CONVOKE_COCOBASE'));
    await procedure.pass(fileId, 10);
    await people.meets(fileId, 'CONVOKED', { meetingId: 'meeting-cocobase-2', on: addDays(TODAY, 40) });
    await procedure.pass(fileId, 23);
    expect(concertation(await goesOn(fileId))).toMatchObject({
      outcome: 'CLOSED_NO_OPINION',
      firstAgenda: { on: TODAY, urgent: false },
    });
  });

  it('goes by a late convocation that all agreed to', async () => {
    const fileId = await convoked();
    await people.meets(fileId, 'INVALID', { on: addDays(TODAY, 14) });
    await people.reaches(fileId, 'another agenda', waitsFor('CONVOKE_COCOBASE'));
    for (const what of ['CONVOKED', 'HELD', 'FINAL'] as const) {
      await people.meets(fileId, what, { on: TODAY });
    }
    await answer(fileId, 'RECORD_REASONED_OPINION');
    expect(concertation(await goesOn(fileId))?.outcome).toBe('OPINION_GIVEN');
  });

  it('begins again on the agenda it stands on when the file was sent back in its middle', async () => {
    const fileId = await convoked();
    const { tasks } = await world.amendments.read(fileId);
    const qualified = Object.values(tasks).find(({ kind }) => kind === 'QUALIFY');
    await people.takeBack(fileId, qualified?.seq ?? 0);
    await people.reaches(fileId, 'the qualification', waitsFor('QUALIFY'));
    await answer(fileId, 'QUALIFY');
    await people.reaches(fileId, 'its positions', waitsFor('GIVE_POSITION'));
    await procedure.pass(fileId, 33);
    expect(concertation(await goesOn(fileId))?.outcome).toBe('CLOSED_NO_OPINION');
  });

  it('is noted by the meeting after the signature', async () => {
    const signed = new Autopilot(world, procedure.wake);
    const fileId = await signed.launch();
    await signed.play(fileId, waitsFor('NOTE_COCOBASE'));
    await signed.meets(fileId, 'CONVOKED');
    await signed.reaches(fileId, 'its positions', waitsFor('GIVE_POSITION'));
    await signed.meets(fileId, 'HELD', { outcome: 'NOTED' });
    const noted = (state: AmendmentState): boolean =>
      state.visits.some(({ phase, outcome }) => phase === 'COCOBASE' && outcome === 'NOTED');
    expect(noted(await signed.reaches(fileId, 'its note', noted))).toBe(true);
  }, 120_000);

  /** The events during which the concertation was open; a whole life is started over elsewhere. */
  const during = async (fileId: string): Promise<readonly [from: number, until: number]> => {
    const events = (await eventsOf(world, fileId)).filter(
      ({ event }) => 'phase' in event && event.phase === 'PRIOR_CONCERTATION',
    );
    return [events[0]?.seq ?? 0, events.at(-1)?.seq ?? 0];
  };

  it('started over the record at every event of it comes to the same end', async () => {
    const concerted = new Concerted({ ...world, contractId: await addContract(world) }, procedure.wake);
    const play = (fileId: string): Promise<AmendmentState> => concerted.playOn(fileId);
    const original = await startsOver({ world, procedure }, concerted, play, during);
    expect(concertation(await world.amendments.read(original))?.outcome).toBe('OPINION_GIVEN');
    expect((await verifyRecord(world.db)).discrepancies).toEqual([]);
  }, 600_000);
});
