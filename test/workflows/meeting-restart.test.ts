import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, brusselsDate, daysBetween } from '../../domain/calendar/dates.ts';
import { openTasks, type MeetingState } from '../../domain/meetings/meeting/meeting.ts';
import { waitFor } from '../../embedded/wait.ts';
import { restartWorkflows } from '../../temporal/restart.ts';
import { verifyRecord } from '../../prisma/record/verify.ts';
import { momentsOf } from '../support/world/copy-life.ts';
import { copyMeeting } from '../support/world/copy-meeting.ts';
import { MeetingPeople } from '../support/world/meeting-people.ts';
import { startProcedure, type Procedure } from '../support/world/engine.ts';
import { createWorld, type World } from '../support/world/world.ts';

/** Copies that live side by side: more only wait for each other. */
const AT_ONCE = 5;

/** What two lives have in common when they came to the same end by the same way. */
const essence = ({ status, tasks, versions, convocation, closed, minutesHash }: MeetingState) => ({
  status,
  tasks: Object.values(tasks)
    .map(({ kind, assignees, status: { kind: fate } }) => `${kind} ${assignees[0]?.id} ${fate}`)
    .sort(),
  letters: versions.map(({ letter }) => letter),
  convocation: convocation?.kind,
  closed,
  minutesHash,
});

describe('A meeting’s workflow started over the record', () => {
  let world: World;
  let procedure: Procedure;
  let people: MeetingPeople;

  beforeAll(async () => {
    world = await createWorld();
    procedure = await startProcedure(world);
    people = new MeetingPeople(world, procedure.wake);
  }, 60_000);

  afterAll(async () => {
    expect((await verifyRecord(world.db)).discrepancies).toEqual([]);
    await procedure.close();
    await world.close();
  });

  const mailsOf = (fileId: string): readonly string[] =>
    procedure.sent
      .filter((mail) => mail.fileId === fileId)
      .map((mail) => `${mail.kind} ${mail.partyId}`)
      .sort();

  /** Whether only the calendar stands between the meeting and its hour. */
  const waitsForItsHour = ({ status, convocation }: MeetingState): boolean =>
    status === 'FROZEN' || (status === 'INVITED' && convocation?.kind === 'PROVEN');

  /** To its end, from wherever it stands. */
  async function live(fileId: string): Promise<MeetingState> {
    const there = (s: MeetingState): boolean => openTasks(s).length > 0 || waitsForItsHour(s) || s.status === 'FINAL';
    const ready = (s: MeetingState): boolean => there(s) && openTasks(s, 'CONVOKE').length === 0;
    const begun = await world.meetings.read(fileId);
    if (begun.series === 'cocobase' && begun.points.length === 0) await setAgenda(fileId);
    const asked = await people.reaches(fileId, 'something to do', there);
    if (openTasks(asked, 'CONVOKE').length > 0) await people.answers(fileId, { kind: 'CONVOKE' });
    const state = await people.reaches(fileId, 'its proof or its report', ready);
    if (openTasks(state).length === 0 && state.status !== 'FINAL') await passTo(fileId, state.place.on);
    return people.play(fileId);
  }

  const setAgenda = (fileId: string): Promise<number> =>
    people.does(fileId, 'cocobase-secretary', {
      type: 'SET_AGENDA',
      points: [{ id: 'p-1', subject: { kind: 'OTHER' }, title: { fr: 'Bien-être', nl: 'Welzijn' }, carried: 0 }],
    });

  /** The day after, once its workflow is there: what is not running has no clock to move. */
  async function passTo(fileId: string, day: string): Promise<void> {
    const handle = procedure.temporal.client.workflow.getHandle(fileId);
    const isThere = (): Promise<true | undefined> =>
      handle.describe().then(
        ({ status }) => (status.name === 'RUNNING' ? true : undefined),
        () => undefined,
      );
    expect(await waitFor(isThere, { withinMs: 30_000 })).toBe(true);
    await procedure.pass(fileId, daysBetween(brusselsDate(new Date().toISOString()), day) + 1);
  }

  /** Starts a new workflow over every moment of a life, on a copy of it, and sees each come to where the life came. */
  async function startsOver(original: string, leastMoments: number): Promise<void> {
    const end = await live(original);
    await people.messagesSent(original);
    const moments = await momentsOf(world, original);
    expect(moments.length).toBeGreaterThanOrEqual(leastMoments);
    const expected = { ...essence(end), mails: mailsOf(original) };
    for (let from = 0; from < moments.length; from += AT_ONCE) {
      const lives = moments.slice(from, from + AT_ONCE).map(async (upTo) => {
        const copy = await copyMeeting(world, original, upTo);
        procedure.wake(copy, upTo);
        const state = await live(copy);
        await people.messagesSent(copy);
        return { upTo, ...essence(state), mails: mailsOf(copy) };
      });
      const same = moments.slice(from, from + AT_ONCE).map((upTo) => ({ upTo, ...expected }));
      expect(await Promise.all(lives)).toEqual(same);
    }
  }

  it('at every event of a slot’s life comes to the same end, mails nobody twice and forgets no mail', async () => {
    const tomorrow = addDays(brusselsDate(new Date().toISOString()), 1);
    await startsOver(await people.plan('tutelle', tomorrow), 7);
  }, 300_000);

  it('does so at every event of a COCOBASE meeting: asked, convoked, proven, held, signed', async () => {
    const fileId = await people.call(await people.dayIn(22));
    await startsOver(fileId, 9);
  }, 300_000);

  it('by a release in the midst of its life goes on where it stands', async () => {
    const tomorrow = addDays(brusselsDate(new Date().toISOString()), 1);
    const fileId = await people.plan('cities', tomorrow);
    await people.reaches(fileId, 'its agenda', ({ status }) => status === 'FROZEN');
    await restartWorkflows(world.db, procedure.temporal.client, procedure.engine);
    await restartWorkflows(world.db, procedure.temporal.client, procedure.engine);
    expect((await live(fileId)).status).toBe('FINAL');
    await people.messagesSent(fileId);
    const mails = procedure.sent.filter((mail) => mail.fileId === fileId).map(({ id }) => id);
    expect(new Set(mails).size).toBe(mails.length);
  }, 90_000);
});
