import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { meetingIdOf } from '../../domain/meetings/meeting/meeting.ts';
import type { MeetingCommand } from '../../domain/meetings/meeting/commands.ts';
import { RuleViolation } from '../../domain/violation.ts';
import { meetingPorts } from '../../inbound/meetings.ts';
import { meetingName } from '../../locales/meeting-name.ts';
import type { InvitationReply } from '../../mail/invitation/read-reply.ts';
import { uidOf } from '../../mail/invitation/uid.ts';
import { MeetingRecord } from '../../prisma/record/meetings.ts';
import { PolicyRecord } from '../../prisma/record/policy.ts';
import { createWorld, type World } from '../support/world/world.ts';

const NOW = '2026-11-23T09:00:00.000Z';
const CABINET = 'cabinet@service.example';

let world: World;
let meetings: MeetingRecord;
let count = 0;
let fileId: string;
let woken: string[];
beforeAll(async () => {
  world = await createWorld();
  const policy = new PolicyRecord(world.db);
  const mandate = { id: 'chair', personId: 'president', role: 'COCOBASE_PRESIDENT', from: '2020-01-01' } as const;
  const by = { kind: 'PROCEDURE' } as const;
  await world.directory.record({ command: { type: 'GIVE_MANDATE', mandate }, by, now: '2020-01-02T08:00:00.000Z' });
  meetings = new MeetingRecord({ ...world, policy, mailHost: 'avenant.example', nameOf: meetingName });
});
afterAll(() => world.close());

/** A meeting to which everyone was invited, and whose messages went out. */
async function invitedTo(series: 'tutelle' | 'cocobase', on: string): Promise<string> {
  count += 1;
  const key = `${series}/2026-12/${count}`;
  const id = meetingIdOf(key);
  await carryOut(id, { type: 'PLAN', series, key, place: { on, at: '10:00', minutes: 60 } });
  if (series === 'tutelle') await carryOut(id, { type: 'INVITE' });
  else await convoke(id);
  const people = await world.db.person.findMany();
  for (const mail of await world.db.mail.findMany({ where: { fileId: id } })) {
    const address = people.find((each) => each.id === mail.partyId)?.email ?? `${mail.partyId}@union.example`;
    await world.db.mail.update({ where: { id: mail.id }, data: { status: 'SENT', address, sentAt: NOW } });
  }
  return id;
}

async function convoke(id: string): Promise<void> {
  const keeper = { kind: 'PERSON', id: 'cocobase-secretary' } as const;
  const title = { fr: 'Télétravail', nl: 'Telewerk' };
  const points = [{ id: 'p1', subject: { kind: 'OTHER' }, title, carried: 0 }] as const;
  for (const command of [{ type: 'SET_AGENDA', points } as const, { type: 'SEND_INVITATION' } as const]) {
    await meetings.record(id, { command, actor: keeper, now: NOW, answer: () => undefined });
  }
}

const carryOut = (id: string, command: MeetingCommand) =>
  meetings.record(id, { command, actor: { kind: 'PROCEDURE' }, now: NOW, answer: () => undefined });

beforeEach(async () => {
  woken = [];
  fileId = await invitedTo('tutelle', '2026-11-30');
});

const ports = () =>
  meetingPorts({ db: world.db, meetings, now: () => NOW, wake: (id, seq) => woken.push(`${id} ${seq}`) });

const reply = (changed: Partial<InvitationReply> = {}): InvitationReply => ({
  uid: uidOf(fileId, 'avenant.example'),
  sequence: 1,
  email: CABINET,
  answer: 'ACCEPTED',
  at: NOW,
  ...changed,
});

const answers = async () => (await meetings.read(fileId)).answers;

describe('an answer that came in by mail', () => {
  it('is that of the one invited at its address; the procedure has nothing to do for it', async () => {
    expect(await ports().isInvited(reply().uid, CABINET)).toBe(true);
    await ports().answered(reply());
    expect(await answers()).toEqual({ cabinet: 'ACCEPTED' });
    expect(woken).toEqual([]);
  });

  it('counts by the address that was written to, though the directory has another by now', async () => {
    await world.db.mail.updateMany({ where: { fileId, partyId: 'cabinet' }, data: { address: 'Old@Service.example' } });
    expect(await ports().isInvited(reply().uid, CABINET)).toBe(false);
    expect(await ports().isInvited(reply().uid, 'old@service.example')).toBe(true);
    await ports().answered(reply({ email: 'old@service.example' }));
    expect(await answers()).toEqual({ cabinet: 'ACCEPTED' });
  });

  it('changes nothing when it comes again; of several the latest counts', async () => {
    await ports().answered(reply());
    const { seq } = await meetings.read(fileId);
    await ports().answered(reply());
    expect((await meetings.read(fileId)).seq).toBe(seq);
    await ports().answered(reply({ answer: 'DECLINED' }));
    expect(await answers()).toEqual({ cabinet: 'DECLINED' });
  });

  it('to an invitation that was replaced since changes nothing', async () => {
    await ports().answered(reply({ sequence: 0 }));
    expect(await answers()).toEqual({});
  });

  it.each([
    ['of somebody who got no message', { email: 'inspector@service.example' }],
    ['to a meeting that there is not', { uid: 'meeting-nowhere@avenant.example' }],
    ['to what has no host', { uid: '' }],
  ])('%s counts for nothing', async (_what, changed) => {
    const { uid, email } = reply(changed);
    expect(await ports().isInvited(uid, email)).toBe(false);
    await ports().answered(reply(changed));
    expect(await answers()).toEqual({});
    expect(woken).toEqual([]);
  });

  it('of somebody who got a message without being invited is refused', async () => {
    const message = { id: `${fileId}.told`, messageId: '<told>', fileId, seq: 2, kind: 'REMINDER', languages: ['fr'] };
    const told = { partyKind: 'PERSON', partyId: 'inspector', address: 'inspector@service.example', orderedAt: NOW };
    await world.db.mail.create({ data: { ...message, ...told, status: 'SENT' } });
    await expect(ports().answered(reply({ email: 'inspector@service.example' }))).rejects.toThrow(RuleViolation);
  });
});

describe('a message that came back', () => {
  it('has a convocation judged anew, which is no longer proven, and wakes the meeting', async () => {
    const id = await invitedTo('cocobase', '2026-12-21');
    await carryOut(id, { type: 'JUDGE_CONVOCATION' });
    expect((await meetings.read(id)).convocation).toMatchObject({ kind: 'PROVEN' });
    await world.db.mail.updateMany({ where: { fileId: id, partyId: 'union-2' }, data: { status: 'BOUNCED' } });
    await ports().cameBack({ mailId: `${id}.x`, fileId: id });
    expect((await meetings.read(id)).convocation).toEqual({ kind: 'NOT_PROVEN', organisations: ['union-2'] });
    expect(woken).toHaveLength(1);
    await ports().cameBack({ mailId: `${id}.x`, fileId: id });
    expect(woken).toHaveLength(1);
  });

  it('changes nothing for a meeting that is not convoked, nor for another file', async () => {
    const { seq } = await meetings.read(fileId);
    await ports().cameBack({ mailId: `${fileId}.2.1`, fileId });
    await ports().cameBack({ mailId: 'x', fileId: 'an-amendment' });
    expect((await meetings.read(fileId)).seq).toBe(seq);
    expect(woken).toEqual([]);
  });
});
