import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { addDays, brusselsDate } from '../../domain/calendar/dates.ts';
import type { MatterCommand } from '../../domain/matters/decide-matter.ts';
import { verifyRecord } from '../../prisma/record/verify.ts';
import { waitFor } from '../../embedded/wait.ts';
import { startProcedure, type Procedure } from '../support/world/engine.ts';
import { createWorld, type World } from '../support/world/world.ts';

const TODAY = brusselsDate(new Date().toISOString());
const REQUEST: MatterCommand = {
  type: 'RAISE',
  kind: 'WELLBEING_REQUEST',
  title: { fr: 'Chaleur', nl: 'Warmte' },
  text: 'Plus de trente degrés.',
  receivedOn: TODAY,
  organisation: 'union-1',
};

describe('A request on well-being, with its procedure', () => {
  let world: World;
  let procedure: Procedure;

  beforeAll(async () => {
    world = await createWorld();
    procedure = await startProcedure(world);
  }, 120_000);

  afterAll(async () => {
    await procedure.close();
    await world.close();
  });

  async function carryOut(id: string, command: MatterCommand): Promise<void> {
    const actor = { kind: 'PERSON', id: 'cocobase-secretary' } as const;
    const now = new Date().toISOString();
    const outcome = await world.matters.record(id, { command, actor, now, answer: () => undefined });
    if (outcome.wakes) procedure.wake(id, outcome.seq, outcome.news);
  }

  async function raised(): Promise<string> {
    const id = `matter-${randomUUID()}`;
    await carryOut(id, REQUEST);
    await told(id, ['MATTER_RAISED cocobase-president', 'MATTER_RAISED cocobase-secretary']);
    return id;
  }

  const mailsOf = (id: string): readonly string[] =>
    procedure.sent.flatMap(({ fileId, kind, partyId }) => (fileId === id ? [`${kind} ${partyId}`] : [])).sort();

  async function told(id: string, mails: readonly string[]): Promise<void> {
    await waitFor(async () => (mailsOf(id).length >= mails.length ? true : undefined), { withinMs: 30_000 });
    expect(mailsOf(id)).toEqual(mails);
  }

  it('alarms the secretary of COCOBASE each time it finds no meeting in time, and no more once it is settled', async () => {
    const id = await raised();
    await procedure.temporal.fastForward(id, 40 * 86_400_000);
    await told(id, [
      ...['MATTER_ALARM', 'MATTER_ALARM', 'MATTER_ALARM'].map((kind) => `${kind} cocobase-secretary`),
      'MATTER_RAISED cocobase-president',
      'MATTER_RAISED cocobase-secretary',
    ]);
    expect((await world.matters.read(id)).alarms).toEqual([]);
    await carryOut(id, { type: 'SETTLE', outcome: 'WITHDRAWN', reason: 'Retirée.' });
    await waitFor(async () => (mailsOf(id).length === 7 ? true : undefined), { withinMs: 30_000 });
    expect(mailsOf(id)).toContain('MATTER_SETTLED cocobase-president');
  }, 120_000);

  it('alarms nobody while a meeting is planned in time', async () => {
    const id = await raised();
    const on = addDays(TODAY, 25);
    await world.db.$executeRawUnsafe(
      `INSERT INTO meeting (id, key, series, month, promised_on, day, time, minutes, status, sequence, invited, changed_at, seq)
       VALUES ($1, $1, 'cocobase', $2, $3, $3, '10:00', 60, 'PLANNED', 0, '{}', now(), 1)`,
      `meeting-cocobase-${on}`,
      on.slice(0, 7),
      on,
    );
    await procedure.temporal.fastForward(id, 40 * 86_400_000);
    await waitFor(async () => ((await world.matters.read(id)).alarms.length === 0 ? true : undefined), {
      withinMs: 30_000,
    });
    expect(mailsOf(id)).toEqual(['MATTER_RAISED cocobase-president', 'MATTER_RAISED cocobase-secretary']);
    const discrepancies = (await verifyRecord(world.db)).discrepancies;
    expect(discrepancies.filter(({ table }) => table === 'matter')).toEqual([]);
  }, 120_000);
});
