import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createActivities } from '../../activities/index.ts';
import type { Activities, FileInput } from '../../activities/ports.ts';
import type { ConsultationStart } from '../../temporal/engine.ts';
import { nextNudge } from '../../domain/amendment/nudges.ts';
import type { Phase } from '../../domain/amendment/phases.ts';
import { openTasks } from '../../domain/amendment/state.ts';
import { addDays, brusselsDate, instantAt } from '../../domain/calendar/dates.ts';
import type { MeetingCommand } from '../../domain/meetings/meeting/commands.ts';
import { meetingIdOf } from '../../domain/meetings/meeting/meeting.ts';
import { Autopilot } from '../support/world/autopilot.ts';
import { idleDeps } from '../support/world/idle-deps.ts';
import { addContract, createWorld, type World } from '../support/world/world.ts';

const TO_SIGNATURE: readonly Phase[] = [
  'DRAFTING',
  'TRANSLATION',
  'QUALIFICATION',
  'COMMITTEE',
  'CABINET_REVIEW',
  'SIGNATURE',
];

describe('An activity that runs twice does its work once', () => {
  let world: World;
  let activities: Activities;
  let people: Autopilot;
  let fileId: string;
  const sent: string[] = [];
  const consultations: ConsultationStart[] = [];
  const woken: string[] = [];

  beforeAll(async () => {
    world = await createWorld();
    const deps = idleDeps(world, {
      deliver: async (mail) => {
        sent.push(mail.id);
        return { kind: 'ACCEPTED', address: 'someone@service.example', response: '250 OK' };
      },
      wake: (id) => woken.push(id),
      engine: {
        consult: async (consultation) => {
          consultations.push(consultation);
        },
      },
    });
    activities = createActivities(deps);
    people = new Autopilot(world, () => undefined);
  }, 60_000);

  beforeEach(async () => {
    world = { ...world, contractId: await addContract(world) };
    people = new Autopilot(world, () => undefined);
    fileId = await people.launch();
  });

  afterAll(() => world.close());

  const input = async (day?: string): Promise<FileInput> => ({
    fileId,
    sinceSeq: 0,
    at: day === undefined ? new Date().toISOString() : instantAt(day, '12:00'),
  });
  const events = (): Promise<number> => world.db.event.count({ where: { fileId } });

  /** Walks the file to its last signature. */
  async function sign(): Promise<void> {
    for (const phase of TO_SIGNATURE) {
      await activities.openPhase({ ...(await input()), phase });
      if (phase === 'SIGNATURE') await activities.freezeAct(await input());
      await people.play(fileId, (state) => openTasks(state, phase).length === 0);
    }
  }

  it('openPhase asks nobody twice', async () => {
    const first = await activities.openPhase({ ...(await input()), phase: 'DRAFTING' });
    const count = await events();
    const second = await activities.openPhase({ ...(await input()), phase: 'DRAFTING' });
    expect(await events()).toBe(count);
    expect(second).toEqual(first);
    expect(await world.db.task.count({ where: { fileId } })).toBe(1);
  });

  it('openPhase twice at once asks once', async () => {
    const asked = { ...(await input()), phase: 'DRAFTING' } as const;
    await Promise.all([1, 2, 3, 4].map(() => activities.openPhase(asked)));
    expect(await world.db.task.count({ where: { fileId } })).toBe(1);
  });

  it('nudge reminds once', async () => {
    await activities.openPhase({ ...(await input()), phase: 'DRAFTING' });
    const { procedure } = await world.amendments.read(fileId);
    const due = nextNudge(procedure, 'DRAFTING', brusselsDate(new Date().toISOString()));
    if (due === undefined) throw new Error('Nothing is planned.');
    const { on } = due.nudge;
    const reminding = { ...(await input(on)), phase: 'DRAFTING', on } as const;
    await activities.nudge(reminding);
    await activities.nudge(reminding);
    expect(await world.db.mail.count({ where: { fileId, kind: 'REMINDER' } })).toBe(1);
  });

  it('freezeAct keeps one document a language, the same bytes', async () => {
    await sign();
    const documents = await world.db.fileDocument.findMany({ where: { fileId, purpose: 'ACT' } });
    const count = await events();
    await activities.freezeAct(await input());
    expect(await world.db.fileDocument.findMany({ where: { fileId, purpose: 'ACT' } })).toEqual(documents);
    expect(documents.map(({ language }) => language).toSorted()).toEqual(['fr', 'nl']);
    expect(await events()).toBe(count);
  });

  it('openPhase and freezeAct pass a step that was taken back meanwhile, and freeze the same act again', async () => {
    for (const phase of TO_SIGNATURE.slice(0, -1)) {
      await activities.openPhase({ ...(await input()), phase });
      await people.play(fileId, (state) => openTasks(state, phase).length === 0);
    }
    const signature = { ...(await input()), phase: 'SIGNATURE' } as const;
    await activities.openPhase(signature);
    await activities.freezeAct(await input());
    const act = { where: { fileId, purpose: 'ACT' }, orderBy: { language: 'asc' } } as const;
    const documents = await world.db.fileDocument.findMany(act);
    const { lastDecision } = await world.amendments.read(fileId);
    await people.takeBack(fileId, lastDecision?.task ?? 0);
    const count = await events();
    for (const phase of ['CABINET_REVIEW', 'CABINET_REVIEW', 'SIGNATURE'] as const) {
      await activities.openPhase({ ...signature, phase });
    }
    await activities.freezeAct(await input());
    expect(await events()).toBe(count);
    await people.play(fileId, (state) => openTasks(state).length === 0);
    await activities.openPhase(signature);
    await activities.freezeAct(await input());
    await activities.freezeAct(await input());
    expect(await world.db.fileDocument.findMany(act)).toEqual(documents);
    expect(openTasks(await world.amendments.read(fileId)).map(({ kind }) => kind)).toEqual(['SIGN']);
  });

  it('enterIntoForce and consolidate make one version', async () => {
    await sign();
    for (const phase of ['ENTRY_INTO_FORCE', 'CONSOLIDATION'] as const) {
      await activities.openPhase({ ...(await input()), phase });
    }
    await activities.enterIntoForce(await input());
    await activities.enterIntoForce(await input());
    await activities.consolidate(await input());
    await activities.consolidate(await input());
    expect(await world.db.contractVersion.count({ where: { contractId: world.contractId } })).toBe(2);
    expect(await world.db.event.count({ where: { fileId, type: 'EnteredIntoForce' } })).toBe(1);
  });

  it('closeTerm closes a consultation once, the day after its last', async () => {
    await sign();
    const phase = 'STAKEHOLDER_CONSULTATION';
    await activities.openPhase({ ...(await input()), phase });
    const closesOn = (await world.amendments.read(fileId)).procedure.phases[phase]?.closesOn ?? '';
    expect(await activities.closeTerm({ ...(await input(closesOn)), phase })).toMatchObject({
      refused: 'TERM_RUNNING',
    });
    const after = { ...(await input(addDays(closesOn, 1))), phase } as const;
    await activities.closeTerm(after);
    const count = await events();
    expect(await activities.closeTerm(after)).not.toHaveProperty('refused');
    expect(await events()).toBe(count);
  });

  it('sendMails sends each message once, also twice at once', async () => {
    await activities.openPhase({ ...(await input()), phase: 'DRAFTING' });
    await Promise.all([activities.sendMails({ fileId }), activities.sendMails({ fileId })]);
    await activities.sendMails({ fileId });
    const own = sent.filter((id) => id.startsWith(fileId));
    expect(own.length).toBeGreaterThan(0);
    expect(new Set(own).size).toBe(own.length);
    expect(await world.db.mail.count({ where: { fileId, status: 'PENDING' } })).toBe(0);
  });

  it('startConsultation asks the engine, which knows one that is at work by its id', async () => {
    const consultation = { fileId, name: 'cocobase', phase: 'COCOBASE', round: 1 } as const;
    await activities.startConsultation(consultation);
    await activities.startConsultation(consultation);
    expect(consultations).toEqual([consultation, consultation]);
  });

  it('readFile tells the same and changes nothing', async () => {
    const first = await activities.readFile(await input());
    expect(await activities.readFile(await input())).toEqual(first);
    expect(first.events.length).toBe(first.seq);
  });

  it('passOnTasks gives what a meeting asks to the new keeper and asks who stands in for him, once', async () => {
    const now = new Date().toISOString();
    const today = brusselsDate(now);
    const by = { kind: 'PROCEDURE' } as const;
    const yesterday = addDays(today, -1);
    const meetingId = meetingIdOf(`cocobase/${yesterday}`);
    const runs = (command: MeetingCommand) =>
      world.meetings.record(meetingId, { command, actor: by, now, answer: () => undefined });
    const place = { on: yesterday, at: '10:00', minutes: 60 };
    await runs({ type: 'PLAN', series: 'cocobase', key: `cocobase/${yesterday}`, place });
    await runs({ type: 'ASK_WHETHER_HELD' });
    const mandate = { id: 'new-keeper', personId: 'member-2', role: 'COCOBASE_SECRETARY', from: today } as const;
    const substitution = { id: 'away', personId: 'member-2', substituteId: 'member-3', from: today, until: today };
    for (const command of [
      { type: 'GIVE_MANDATE', mandate },
      { type: 'END_MANDATE', id: 'cocobase-secretary/COCOBASE_SECRETARY', until: yesterday },
      { type: 'SET_SUBSTITUTE', substitution: { ...substitution, absent: true } },
    ] as const) {
      await world.directory.record({ command, by, now });
    }
    woken.length = 0;
    await activities.passOnTasks({ at: now });
    await activities.passOnTasks({ at: now });
    const recorded = await world.db.event.findMany({ where: { fileId: meetingId }, orderBy: { seq: 'asc' } });
    expect(recorded.slice(-2).map(({ type }) => type)).toEqual(['TaskReassigned', 'SubstitutesAsked']);
    expect(woken.filter((id) => id === meetingId)).toEqual([meetingId]);
    const rows = await world.db.taskAssignee.findMany({
      where: { taskId: { startsWith: meetingId } },
      orderBy: { partyId: 'asc' },
    });
    expect(rows.map(({ partyId, open }) => [partyId, open])).toEqual([
      ['cocobase-secretary', false],
      ['member-2', true],
    ]);
  });

  it('passOnTasks invites who stands in at a meeting to which the absent was invited, once', async () => {
    const now = new Date().toISOString();
    const by = { kind: 'PROCEDURE' } as const;
    const on = addDays(brusselsDate(now), 1);
    const key = `president/${on.slice(0, 7)}/1`;
    const runs = (command: MeetingCommand) =>
      world.meetings.record(meetingIdOf(key), { command, actor: by, now, answer: () => undefined });
    await runs({ type: 'PLAN', series: 'president', key, place: { on, at: '10:00', minutes: 60 } });
    await runs({ type: 'INVITE' });
    const substitution = { id: 'then', personId: 'cabinet', substituteId: 'inspector', from: on, until: on };
    const command = { type: 'SET_SUBSTITUTE', substitution: { ...substitution, absent: true } } as const;
    await world.directory.record({ command, by, now });
    await activities.passOnTasks({ at: now });
    await activities.passOnTasks({ at: now });
    const invited = await world.db.mail.findMany({ where: { fileId: meetingIdOf(key), partyId: 'inspector' } });
    expect(invited.map(({ kind }) => kind)).toEqual(['INVITATION']);
  });

  it('passOnTasks gives the tasks of an ended mandate to its new holder, once, and wakes the file', async () => {
    await activities.openPhase({ ...(await input()), phase: 'DRAFTING' });
    const today = brusselsDate(new Date().toISOString());
    const by = { kind: 'PROCEDURE' } as const;
    const now = new Date().toISOString();
    const mandate = { id: 'new-secretary', personId: 'member-1', role: 'CONTRACT_SECRETARY', from: today } as const;
    await world.directory.record({ command: { type: 'GIVE_MANDATE', mandate }, by, now });
    const until = addDays(today, -1);
    await world.directory.record({
      command: { type: 'END_MANDATE', id: 'secretary/CONTRACT_SECRETARY', until },
      by,
      now,
    });
    woken.length = 0;
    await activities.passOnTasks({ at: now });
    await activities.passOnTasks({ at: now });
    const [task] = openTasks(await world.amendments.read(fileId), 'DRAFTING');
    expect(task?.assignees.map(({ id }) => id)).toEqual(['member-1']);
    expect(woken.filter((id) => id === fileId)).toEqual([fileId]);
  });
});
