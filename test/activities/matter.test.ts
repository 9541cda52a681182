import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { lookAtPlan } from '../../activities/matter/look-at-plan.ts';
import { readMatter } from '../../activities/matter/read-matter.ts';
import type { ActivityDeps } from '../../activities/deps.ts';
import type { MatterCommand } from '../../domain/matters/decide-matter.ts';
import type { OutgoingMail } from '../../mail/transport.ts';
import { deliveryInto } from '../support/world/delivery-into.ts';
import { idleDeps } from '../support/world/idle-deps.ts';
import { createWorld, type World } from '../support/world/world.ts';

const NOW = '2026-03-02T09:00:00.000Z';
const ALARM = '2026-03-10';
const TITLE = { fr: 'Chaleur des bureaux', nl: 'Warmte in de kantoren' };

describe('A matter', () => {
  let world: World;
  let deps: ActivityDeps;
  let id: string;

  beforeAll(async () => {
    world = await createWorld();
    deps = idleDeps(world, { now: () => `${ALARM}T09:00:00.000Z` });
    id = await raise('cocobase-secretary', {
      type: 'RAISE',
      kind: 'WELLBEING_REQUEST',
      title: TITLE,
      text: 'Plus de trente degrés.',
      receivedOn: '2026-03-02',
      organisation: 'union-1',
    });
  }, 60_000);

  afterAll(() => world.close());

  async function raise(who: string, command: MatterCommand): Promise<string> {
    const fileId = `matter-${randomUUID()}`;
    const actor = { kind: 'PERSON', id: who } as const;
    await world.matters.record(fileId, { command, actor, now: NOW, answer: () => undefined });
    return fileId;
  }

  /** What is sent to someone, as it is written from the record. */
  async function written(fileId: string, partyId: string): Promise<OutgoingMail> {
    const sent: OutgoingMail[] = [];
    const deliver = deliveryInto(sent, world, () => NOW);
    const rows = await world.db.mail.findMany({ where: { fileId, partyId }, orderBy: { seq: 'desc' } });
    const [row] = rows;
    if (row === undefined) throw new Error(`${partyId} is not written to.`);
    await deliver(row);
    const [mail] = sent;
    if (mail === undefined) throw new Error('Nothing was sent.');
    return mail;
  }

  it('tells that a request obliges a meeting, until when and why, and when its convocation must leave', async () => {
    const { subject, text, to } = await written(id, 'cocobase-secretary');
    expect(to).toBe('cocobase-secretary@service.example');
    expect(subject).toContain(
      'Demande relative au bien-être, réunion au plus tard le 1er avril 2026 – Chaleur des bureaux',
    );
    expect(subject).toContain('Aanvraag over het welzijn, vergadering uiterlijk op 1 april 2026');
    expect(text).toContain('union-1');
    expect(text).toMatch(/17 mars 2026/);
    expect(text).toMatch(/30 jours/);
    expect(text).toContain(`https://avenant.example/matters/${id}`);
  });

  it('is looked at once on a day, however often that is asked', async () => {
    const input = { fileId: id, sinceSeq: 1, at: `${ALARM}T08:31:00.000Z` };
    const first = await lookAtPlan(deps)({ ...input, on: ALARM });
    expect(first).toMatchObject({ seq: 2, events: [{ type: 'LookedAt', on: ALARM }], mailsPending: true });
    const again = await lookAtPlan(deps)({ ...input, on: ALARM });
    expect(again).toMatchObject({ seq: 2 });
    expect(await readMatter(deps)({ ...input, sinceSeq: 0 })).toMatchObject({ seq: 2, mailsPending: true });
    expect(await world.db.mail.count({ where: { fileId: id, kind: 'MATTER_ALARM' } })).toBe(1);
    const { subject } = await written(id, 'cocobase-secretary');
    expect(subject).toBe('Aucune réunion prévue avant le 1er avril 2026 – Chaleur des bureaux');
  });

  it('gives notice of a commitment not respected to the other party, in the language of each', async () => {
    const breach = await raise('president', {
      type: 'RAISE',
      kind: 'NON_RESPECT',
      title: { fr: 'Dotation', nl: 'Dotatie' },
      text: 'La dotation n’a pas été versée.',
      receivedOn: '2026-03-02',
    });
    const { subject, text } = await written(breach, 'cabinet');
    expect(subject).toContain('Notification\u00a0: engagement non respecté – Dotation');
    expect(subject).toContain('Kennisgeving: niet-nageleefde verbintenis – Dotatie');
    expect(text).toContain('article 15');
    expect(text).toContain('La dotation n’a pas été versée.');
  });
});
