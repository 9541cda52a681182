import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { brusselsDate, daysBetween } from '../../domain/calendar/dates.ts';
import { openTasks, type AmendmentState } from '../../domain/amendment/state.ts';
import { openTasks as openMeetingTasks } from '../../domain/meetings/meeting/meeting.ts';
import type { OutgoingMail } from '../../mail/transport.ts';
import { verifyRecord } from '../../prisma/record/verify.ts';
import { Autopilot } from '../support/world/autopilot.ts';
import { MeetingPeople } from '../support/world/meeting-people.ts';
import { UNIONS } from '../support/world/people.ts';
import { deliveryInto } from '../support/world/delivery-into.ts';
import { startProcedure, type Procedure } from '../support/world/engine.ts';
import { createWorld, type World } from '../support/world/world.ts';

/** A matter for concertation (B5). */
const STATEMENT = {
  newMission: false,
  budgetDelta: 0,
  fteDelta: 0,
  concertationMatter: true,
  consultedMinister: false,
  basicRegulations: false,
} as const;

/** People whose meetings are real ones. */
class Participants extends Autopilot {
  override async endMeetings(): Promise<void> {}
}

describe('A meeting of COCOBASE and a file on its agenda', () => {
  let world: World;
  let procedure: Procedure;
  let people: Participants;
  let meetings: MeetingPeople;

  beforeAll(async () => {
    world = await createWorld();
    procedure = await startProcedure(world);
    people = new Participants(world, procedure.wake, { QUALIFY: () => ({ kind: 'QUALIFY', statement: STATEMENT }) });
    meetings = new MeetingPeople(world, procedure.wake);
  }, 120_000);

  afterAll(async () => {
    await procedure.close();
    await world.close();
  });

  const isOpen = (kind: string) => (state: AmendmentState) => openTasks(state).some((task) => task.kind === kind);

  async function answerAll(fileId: string, kind: string): Promise<void> {
    for (const task of openTasks(await people.reaches(fileId, kind, isOpen(kind)))) {
      if (task.kind === kind) await people.answer(fileId, task);
    }
  }

  /** What a mail server would be given of a message. */
  async function messageTo(fileId: string, partyId: string): Promise<OutgoingMail> {
    const sent: OutgoingMail[] = [];
    const deliver = deliveryInto(sent, world, () => new Date().toISOString());
    await deliver(await world.db.mail.findFirstOrThrow({ where: { fileId, partyId, kind: 'INVITATION' } }));
    const [mail] = sent;
    if (mail === undefined) throw new Error('Nothing was sent.');
    return mail;
  }

  it('go together: put on the agenda by itself, convoked, dealt with, and its opinion final with the minutes', async () => {
    const fileId = await people.launch();
    await people.play(fileId, isOpen('CONVOKE_COCOBASE'));
    const meeting = await meetings.call(await meetings.dayIn(40));
    const { points, place } = await world.meetings.read(meeting);
    expect(points.map(({ subject }) => subject)).toEqual([{ kind: 'FILE', fileId, phase: 'PRIOR_CONCERTATION' }]);
    expect(openTasks(await world.amendments.read(fileId)).map(({ kind }) => kind)).toEqual(['CONVOKE_COCOBASE']);

    await meetings.does(meeting, 'cocobase-secretary', { type: 'SEND_INVITATION' });
    await meetings.reaches(meeting, 'proof', ({ convocation }) => convocation?.kind === 'PROVEN');
    await answerAll(fileId, 'GIVE_POSITION');
    await answerAll(fileId, 'GIVE_AUTHORITY_POSITION');

    const days = daysBetween(brusselsDate(new Date().toISOString()), place.on) + 1;
    await procedure.pass(meeting, days);
    const asked = await meetings.reaches(meeting, 'its report', (s) => openMeetingTasks(s, 'HOLD_MEETING').length > 0);
    await meetings.answers(meeting, {
      kind: 'HOLD_MEETING',
      outcome: 'HELD',
      present: asked.invited,
      points: [{ pointId: points[0]?.id ?? '', outcome: 'DECIDED', decision: 'Avis favorable.' }],
      actions: [],
    });
    await people.reaches(fileId, 'held', (s) => s.meetings.some(({ what }) => what === 'HELD'));
    await answerAll(fileId, 'RECORD_REASONED_OPINION');
    expect((await world.amendments.read(fileId)).procedure.phases.PRIOR_CONCERTATION?.status).toBe('OPEN');
    await meetings.play(meeting);
    const state = await people.reaches(fileId, 'the committee', isOpen('VOTE'));
    expect(state.visits.find(({ phase }) => phase === 'PRIOR_CONCERTATION')?.outcome).toBe('OPINION_GIVEN');
    expect(state.meetings).toMatchObject([{ meetingId: meeting, what: 'FINAL', outcome: 'DECIDED' }]);
    expect((await verifyRecord(world.db)).discrepancies).toEqual([]);
  }, 120_000);

  it('convoke a union with the text of the file in both languages, an invitation, and no link it could not open', async () => {
    const fileId = await people.launch();
    await people.play(fileId, isOpen('CONVOKE_COCOBASE'));
    const meeting = await meetings.call(await meetings.dayIn(42));
    await meetings.does(meeting, 'cocobase-secretary', { type: 'SEND_INVITATION' });
    const mail = await messageTo(meeting, UNIONS[0]);
    const text = mail.text.replaceAll(/\s+/gu, ' ');
    expect(text).toContain('quatre');
    expect(text).toContain('vier');
    expect(text).not.toContain(`/amendments/${fileId}`);
    expect(mail.html).not.toContain('href');
    expect(mail.invitation?.method).toBe('REQUEST');
    expect(mail.invitation?.content).toContain(`UID:${meeting}@avenant.example`);
    const own = await messageTo(meeting, 'cocobase-secretary');
    expect(own.html).toContain(`href="https://avenant.example/meetings/${meeting}"`);
    expect(own.html).toContain(`href="https://avenant.example/amendments/${fileId}"`);
  }, 120_000);
});
