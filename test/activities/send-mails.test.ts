import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sendMails } from '../../activities/send-mails.ts';
import { openTasks } from '../../domain/amendment/state.ts';
import type { Delivery } from '../../mail/transport.ts';
import { Autopilot } from '../support/world/autopilot.ts';
import { addContract, createWorld, type World } from '../support/world/world.ts';

const FIRST_DAY = '2030-01-01T08:00:00.000Z';
const SIXTH_DAY = '2030-01-06T08:00:01.000Z';

describe('The messages of a file', () => {
  let world: World;
  let fileId: string;
  let now: string;
  let sent: string[];
  let turns: number;
  /** What the server says to some; to the others, that it has their message. */
  let answers: Record<string, Delivery['kind']>;

  beforeAll(async () => {
    world = await createWorld();
  }, 60_000);

  afterAll(() => world.close());

  /** A vote, of which five members are told at once. */
  beforeEach(async () => {
    sent = [];
    turns = 0;
    answers = {};
    now = FIRST_DAY;
    world = { ...world, contractId: await addContract(world) };
    const people = new Autopilot(world, () => undefined);
    fileId = await people.launch();
    for (const phase of ['DRAFTING', 'TRANSLATION', 'QUALIFICATION', 'COMMITTEE'] as const) {
      await world.amendments.record(fileId, {
        command: { type: 'OPEN_PHASE', phase },
        actor: { kind: 'PROCEDURE' },
        now: new Date().toISOString(),
        answer: () => ({}),
      });
      if (phase !== 'COMMITTEE') await people.play(fileId, (state) => openTasks(state, phase).length === 0);
    }
    await world.db.mail.updateMany({ where: { fileId, kind: { not: 'TASK_OPENED' } }, data: { status: 'SENT' } });
    await world.db.mail.updateMany({ where: { fileId }, data: { orderedAt: FIRST_DAY } });
  });

  const send = (): Promise<void> =>
    sendMails({
      ...world,
      mailTurn: async () => {
        turns += 1;
      },
      deliver: async ({ partyId }) => {
        sent.push(partyId);
        const kind = answers[partyId] ?? 'ACCEPTED';
        return { kind, address: `${partyId}@service.example`, response: kind };
      },
      heartbeat: () => undefined,
      now: () => now,
    })({ fileId });

  const standing = async (status: string): Promise<readonly string[]> =>
    (await world.db.mail.findMany({ where: { fileId, status, kind: 'TASK_OPENED' } })).map(({ partyId }) => partyId);

  it('reach all the others when the server refuses one address', async () => {
    answers = { 'member-1': 'REFUSED' };
    await send();
    expect(await standing('REFUSED')).toEqual(['member-1']);
    expect(await standing('PENDING')).toEqual([]);
    expect(sent).toEqual(expect.arrayContaining(['member-2', 'member-3', 'member-4']));
    expect(turns).toBe(sent.length);
  });

  it('overtake one that the server puts off, which is sent when it is tried again', async () => {
    answers = { 'member-1': 'POSTPONED' };
    await expect(send()).rejects.toThrow('1 messages were put off');
    expect(await standing('PENDING')).toEqual(['member-1']);
    const before = sent.length;
    answers = {};
    await send();
    expect(sent.slice(before)).toEqual(['member-1']);
    expect(await standing('PENDING')).toEqual([]);
  });

  it('are given up where the server puts them off for five days', async () => {
    answers = { 'member-1': 'POSTPONED' };
    now = SIXTH_DAY;
    await send();
    expect(await standing('REFUSED')).toEqual(['member-1']);
  });
});
