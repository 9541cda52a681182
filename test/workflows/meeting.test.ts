import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { addDays, brusselsDate, daysBetween } from '../../domain/calendar/dates.ts';
import { openTasks } from '../../domain/meetings/meeting/meeting.ts';
import type { MeetingTaskKind } from '../../domain/meetings/meeting/tasks.ts';
import { waitFor } from '../../embedded/wait.ts';
import { verifyRecord } from '../../prisma/record/verify.ts';
import { stringsIn } from '../support/strings-in.ts';
import { AGREEABLE, MeetingPeople } from '../support/world/meeting-people.ts';
import { UNIONS } from '../support/world/people.ts';
import { startProcedure, type Procedure } from '../support/world/engine.ts';
import { createWorld, type World } from '../support/world/world.ts';

describe('The workflow of a meeting', () => {
  let world: World;
  let procedure: Procedure;
  let people: MeetingPeople;
  /** How far the mail server's clock is ahead. */
  let delayMs = 0;
  let refused: string | undefined;

  beforeAll(async () => {
    world = await createWorld();
    const now = (): string => new Date(Date.now() + delayMs).toISOString();
    procedure = await startProcedure(world, {
      now,
      deliver: async (mail) => {
        procedure.sent.push(mail);
        const kind = mail.partyId === refused ? 'REFUSED' : 'ACCEPTED';
        return { kind, address: `${mail.partyId}@service.example`, response: kind === 'REFUSED' ? '550 No' : '250 OK' };
      },
    });
    people = new MeetingPeople(world, procedure.wake);
  }, 120_000);

  afterAll(async () => {
    expect((await verifyRecord(world.db)).discrepancies).toEqual([]);
    await procedure.close();
    await world.close();
  });

  const today = (): string => brusselsDate(new Date().toISOString());

  /** Lets the days until a day pass for a meeting, as it stands now. */
  async function passTo(fileId: string, day: string): Promise<void> {
    const at = brusselsDate(await world.meetings.timeOf(fileId, new Date().toISOString()));
    await procedure.pass(fileId, daysBetween(at, day) + 1);
  }

  const asked = async (fileId: string, kind: MeetingTaskKind) =>
    people.reaches(fileId, kind, (state) => openTasks(state, kind).length > 0);

  const status = async (fileId: string, wanted: string) =>
    people.reaches(fileId, wanted, (state) => state.status === wanted);

  const hasEnded = async (fileId: string): Promise<boolean> => {
    const handle = procedure.temporal.client.workflow.getHandle(fileId);
    const ended = await waitFor(
      async () => ((await handle.describe()).status.name === 'COMPLETED' ? true : undefined),
      { withinMs: 30_000 },
    );
    return ended === true;
  };

  const mailsOf = (fileId: string): readonly string[] =>
    procedure.sent
      .filter((mail) => mail.fileId === fileId)
      .map(({ kind, partyId, seq }) => `${kind} ${partyId} ${seq}`);

  it('invites, settles the agenda, asks what became of it, and brings its minutes to their end', async () => {
    const fileId = await people.plan('tutelle', await people.dayIn(40));
    const { place, timetable } = await world.meetings.read(fileId);
    await passTo(fileId, timetable.inviteOn);
    expect((await status(fileId, 'INVITED')).versions.map(({ letter }) => letter)).toEqual(['A']);
    await passTo(fileId, timetable.freezeOn);
    await status(fileId, 'FROZEN');
    await passTo(fileId, place.on);
    await asked(fileId, 'HOLD_MEETING');
    const state = await people.play(fileId);
    expect(state).toMatchObject({ status: 'FINAL', series: 'tutelle' });
    await people.messagesSent(fileId);
    expect(await hasEnded(fileId)).toBe(true);
    const mails = mailsOf(fileId);
    expect(mails.filter((mail) => mail.startsWith('INVITATION '))).toHaveLength(state.invited.length);
    expect(new Set(mails).size).toBe(mails.length);
  }, 90_000);

  it('closes the remarks on silence, and reminds those who owe an answer', async () => {
    const fileId = await people.plan('cities', await people.dayIn(3));
    const { place } = await world.meetings.read(fileId);
    await passTo(fileId, place.on);
    await people.answers(fileId, AGREEABLE.HOLD_MEETING(await asked(fileId, 'HOLD_MEETING')));
    await people.answers(fileId, AGREEABLE.DRAFT_MINUTES(await asked(fileId, 'DRAFT_MINUTES')));
    const remarks = openTasks(await asked(fileId, 'REMARK_ON_MINUTES'), 'REMARK_ON_MINUTES');
    expect(remarks.map(({ assignees }) => assignees[0]?.id)).toEqual(['cities']);
    await passTo(fileId, remarks[0]?.dueOn ?? '');
    const approving = openTasks(await asked(fileId, 'APPROVE_MINUTES'), 'APPROVE_MINUTES');
    await passTo(fileId, addDays(approving[0]?.dueOn ?? '', 5));
    await people.messagesSent(fileId);
    const kinds = procedure.sent.filter((mail) => mail.fileId === fileId && mail.taskSeq === approving[0]?.seq);
    expect(kinds.map(({ kind, partyId }) => `${kind} ${partyId}`)).toEqual(
      expect.arrayContaining(['TASK_OPENED president', 'REMINDER president', 'ESCALATION secretary']),
    );
    expect((await people.play(fileId)).status).toBe('FINAL');
  }, 90_000);

  it('begins again for the day to which a meeting is moved', async () => {
    const on = await people.dayIn(60);
    const fileId = await people.plan('committee', on);
    const to = await people.dayIn(daysBetween(today(), on) + 1);
    await passTo(fileId, (await world.meetings.read(fileId)).timetable.inviteOn);
    await status(fileId, 'INVITED');
    // A slot stays in its month: one that was called besides does not have to.
    const sameMonth = to.slice(0, 7) === on.slice(0, 7) ? to : addDays(on, -1);
    await people.does(fileId, 'secretary', {
      type: 'MOVE',
      to: { on: sameMonth, at: '14:00', minutes: 60 },
      reason: 'Absence.',
    });
    await people.reaches(fileId, 'its new day', ({ place, sequence }) => place.at === '14:00' && sequence === 2);
    await passTo(fileId, (await world.meetings.read(fileId)).timetable.freezeOn);
    await status(fileId, 'FROZEN');
    await passTo(fileId, sameMonth);
    await people.answers(fileId, { kind: 'HOLD_MEETING', outcome: 'MISSED', reason: 'Personne.' });
    expect((await status(fileId, 'MISSED')).promised?.on).toBe(on);
    expect(await hasEnded(fileId)).toBe(true);
  }, 90_000);

  it('ends when a meeting is cancelled, and takes it out of the calendars of those invited', async () => {
    const fileId = await people.plan('president', await people.dayIn(20));
    await passTo(fileId, (await world.meetings.read(fileId)).timetable.inviteOn);
    const { invited } = await status(fileId, 'INVITED');
    await people.does(fileId, 'president', { type: 'CANCEL', reason: 'Affaires courantes.' });
    await people.messagesSent(fileId);
    expect(await hasEnded(fileId)).toBe(true);
    expect(mailsOf(fileId).filter((mail) => mail.startsWith('INVITATION_CANCELLED'))).toHaveLength(invited.length);
  }, 90_000);

  it('asks about a meeting whose day has passed already, and invites nobody to it', async () => {
    const fileId = await people.plan('tutelle', addDays(today(), -20));
    await asked(fileId, 'HOLD_MEETING');
    await people.answers(fileId, { kind: 'HOLD_MEETING', outcome: 'MISSED', reason: 'Panne.' });
    expect(await hasEnded(fileId)).toBe(true);
    expect(mailsOf(fileId).filter((mail) => mail.startsWith('INVITATION'))).toEqual([]);
  }, 90_000);

  it('asks to convoke to COCOBASE in time, and holds the mail server’s answers for the proof', async () => {
    const fileId = await people.call(await people.dayIn(50));
    await agenda(fileId);
    const { timetable } = await world.meetings.read(fileId);
    await passTo(fileId, timetable.inviteOn);
    await people.answers(fileId, { kind: 'CONVOKE' });
    const proven = await people.reaches(fileId, 'proof', ({ convocation }) => convocation?.kind === 'PROVEN');
    expect(proven.status).toBe('INVITED');
    await passTo(fileId, proven.place.on);
    const state = await people.play(fileId);
    expect(state.status).toBe('FINAL');
    expect(await hasEnded(fileId)).toBe(true);
  }, 90_000);

  it('tells the keeper when a convocation did not reach an organisation, until he proves that it did', async () => {
    const fileId = await people.call(await people.dayIn(52));
    await agenda(fileId);
    [refused] = UNIONS;
    await people.does(fileId, 'cocobase-secretary', { type: 'SEND_INVITATION' });
    await people.reaches(fileId, 'no proof', ({ convocation }) => convocation?.kind === 'NOT_PROVEN');
    refused = undefined;
    await people.messagesSent(fileId);
    expect(mailsOf(fileId).some((mail) => mail.startsWith('CONVOCATION_NOT_PROVEN cocobase-secretary'))).toBe(true);
    const proof = { type: 'PROVE_DELIVERY', organisation: UNIONS[0], on: today(), means: 'Recommandé' } as const;
    await people.does(fileId, 'cocobase-secretary', proof);
    await people.reaches(fileId, 'proof', ({ convocation }) => convocation?.kind === 'PROVEN');
  }, 90_000);

  it('declares a convocation that left too late void, until all organisations accept it', async () => {
    const fileId = await people.call(await people.dayIn(54));
    await agenda(fileId);
    delayMs = 52 * 86_400_000;
    await people.does(fileId, 'cocobase-secretary', { type: 'SEND_INVITATION' });
    const { tasks } = await status(fileId, 'INVALID');
    delayMs = 0;
    expect(Object.values(tasks).filter(({ kind }) => kind === 'ACCEPT_LATENESS')).toHaveLength(UNIONS.length);
    for (const task of openTasks(await world.meetings.read(fileId))) await people.answer(fileId, task);
    expect((await status(fileId, 'INVITED')).convocation?.kind).toBe('CURED');
  }, 90_000);

  it('stores no text and no person in the engine', async () => {
    const fileId = await people.call(await people.dayIn(56));
    await agenda(fileId);
    await people.does(fileId, 'cocobase-secretary', { type: 'SEND_INVITATION' });
    await people.reaches(fileId, 'proof', ({ convocation }) => convocation?.kind === 'PROVEN');
    await people.does(fileId, 'cocobase-president', { type: 'CANCEL', reason: 'Grève du rail.' });
    expect(await hasEnded(fileId)).toBe(true);
    const history = await procedure.temporal.client.workflow.getHandle(fileId).fetchHistory();
    const stored = stringsIn(JSON.parse(historyToJSON(history))).join('\n');
    expect(stored).toContain('PROVEN');
    for (const secret of ['Bien-être', 'Welzijn', 'Grève', 'union-1', 'cocobase-secretary', '@service']) {
      expect([secret, stored.includes(secret)]).toEqual([secret, false]);
    }
  }, 90_000);

  const agenda = (fileId: string): Promise<number> =>
    people.does(fileId, 'cocobase-secretary', {
      type: 'SET_AGENDA',
      points: [{ id: 'p-1', subject: { kind: 'OTHER' }, title: { fr: 'Bien-être', nl: 'Welzijn' }, carried: 0 }],
    });
});
