import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEFAULT_POLICY } from '../../../domain/amendment/policy.ts';
import type { By } from '../../../domain/file.ts';
import type { PolicyCommand } from '../../../domain/rules/decide-policy.ts';
import { createWorld, secondView, type World } from '../../support/world/world.ts';

const ADMINISTRATOR: By = { kind: 'PERSON', id: 'administrator', role: 'ADMINISTRATOR' };
const NOW = '2026-11-23T09:00:00.000Z';

describe('The record of the rules', () => {
  let world: World;
  let other: World;

  beforeAll(async () => {
    world = await createWorld();
    other = secondView(world);
  });

  afterAll(async () => {
    await other.close();
    await world.close();
  });

  const change = (key: string, value: unknown): PolicyCommand => ({
    type: 'CHANGE_SETTINGS',
    values: { [key]: value },
    reason: 'Avis du juriste.',
  });
  const record = (from: World, command: PolicyCommand, key = randomUUID()) =>
    from.policy.record({ command, by: ADMINISTRATOR, now: NOW, request: { actorId: 'administrator', key, hash: key } });
  const launchedIn = async ({ amendments, contractId }: World) => {
    const fileId = randomUUID();
    await amendments.record(fileId, {
      command: { type: 'PROPOSE', contractId, title: { fr: 'Essai', nl: 'Proef' }, origin: { kind: 'SERVICE' } },
      actor: { kind: 'PERSON', id: 'president' },
      now: NOW,
      answer: () => ({}),
    });
    return (await amendments.read(fileId)).policy;
  };

  it('begins with the defaults, of which no event is written', async () => {
    expect(await world.policy.current()).toEqual(DEFAULT_POLICY);
    expect(await launchedIn(world)).toEqual(DEFAULT_POLICY);
    expect(await world.db.event.count({ where: { fileId: 'policy' } })).toBe(0);
  });

  it('is seen by another process with its next command, and owes no workflow a wake-up', async () => {
    await record(world, change('cocobase.termDays', 45));
    expect((await launchedIn(other)).settings['cocobase.termDays']).toBe(45);
    await record(other, change('cocobase.termDays', 50));
    expect((await launchedIn(world)).settings['cocobase.termDays']).toBe(50);
    expect(await world.db.wakeUp.count({ where: { fileId: 'policy' } })).toBe(0);
  });

  it('keeps both of two changes made at once', async () => {
    await Promise.all([
      record(world, change('meeting.hour', 14)),
      record(other, change('decision.takeBackMinutes', 20)),
    ]);
    const { settings } = await world.policy.current();
    expect([settings['meeting.hour'], settings['decision.takeBackMinutes']]).toEqual([14, 20]);
  });

  it('does the same request once', async () => {
    const key = randomUUID();
    await record(world, change('maturity.max', 6), key);
    const events = await world.db.event.count({ where: { fileId: 'policy' } });
    await record(other, change('maturity.max', 6), key);
    expect(await world.db.event.count({ where: { fileId: 'policy' } })).toBe(events);
  });
});
