import path from 'node:path';
import { mkdtemp } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '../../config/environment.ts';
import { calendarOf, DEFAULT_POLICY } from '../../domain/amendment/policy.ts';
import { addMonths, brusselsDate } from '../../domain/calendar/dates.ts';
import { monthOf, monthsBetween } from '../../domain/meetings/months.ts';
import { planSlots } from '../../domain/meetings/planner.ts';
import { freePort } from '../../embedded/free-port.ts';
import type { MailCatcher } from '../../embedded/mail-catcher.ts';
import { startProcess, type RunningProcess } from '../../embedded/process.ts';
import { waitFor } from '../../embedded/wait.ts';
import { promised } from '../../prisma/queries/rhythms.ts';
import { verifyRecord } from '../../prisma/record/verify.ts';
import { createTestMailCatcher } from '../support/mail.ts';
import { runDirectory } from '../support/run.ts';
import { createTestTemporal, type TestTemporal } from '../support/temporal.ts';
import { createWorld, type World } from '../support/world/world.ts';

const LIMIT_MS = 240_000;

describe('A worker that is killed again and again while it plans a year of meetings and asks about them', () => {
  let world: World;
  let temporal: TestTemporal;
  let mails: MailCatcher;
  let worker: RunningProcess | undefined;
  let directory: string;

  beforeAll(async () => {
    [world, temporal, mails] = await Promise.all([createWorld(), createTestTemporal(), createTestMailCatcher()]);
    directory = await mkdtemp(path.join(runDirectory(), 'killed-'));
  }, 120_000);

  afterAll(async () => {
    await worker?.stop('SIGKILL', 0);
    await mails.stop();
    await temporal.close();
    await world.close();
  }, 60_000);

  async function start(): Promise<void> {
    worker = await startProcess({
      name: 'worker',
      runDirectory: directory,
      file: process.execPath,
      args: [path.join(repositoryRoot, 'dist/worker/main.js')],
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        DATABASE_URL: world.url,
        TEMPORAL_ADDRESS: temporal.address,
        TEMPORAL_NAMESPACE: temporal.namespace,
        SMTP_URL: mails.smtpUrl,
        PUBLIC_URL: 'http://localhost:3000',
        WORKER_METRICS_PORT: String(await freePort()),
        SECRET: 'a secret of thirty-two characters',
        LOG_LEVEL: 'warn',
      },
    });
  }

  /** Lets the worker work until something is so, and kills it with all it has under way. */
  async function killWhen(what: string, is: () => Promise<boolean>): Promise<void> {
    await start();
    const isSo = await waitFor(async () => ((await is()) ? true : undefined), { withinMs: 90_000, everyMs: 20 });
    if (isSo !== true) throw new Error(`The worker never came to: ${what}.`);
    await worker?.stop('SIGKILL', 0);
  }

  const meetings = (): Promise<number> => world.db.meeting.count();
  const asked = (): Promise<number> => world.db.task.count({ where: { kind: 'HOLD_MEETING' } });

  it(
    'loses none and doubles none: each slot once, each past one asked about once, one mail a person and event',
    async () => {
      await killWhen('the first plans', async () => (await meetings()) > 3);
      await killWhen('more plans', async () => (await meetings()) > 20);
      await killWhen('the first questions', async () => (await asked()) > 5);
      await killWhen('more questions', async () => (await asked()) > 20);
      await start();

      const today = brusselsDate(new Date().toISOString());
      const promise = await promised(world.db);
      const until = monthOf(addMonths(today, DEFAULT_POLICY.settings['meeting.planMonthsAhead']));
      const months = monthsBetween(monthOf(promise?.from ?? ''), until);
      const slots = planSlots(promise?.rhythms ?? [], calendarOf(DEFAULT_POLICY), months);
      const past = slots.filter(({ date }) => date < today);
      const isThere = async (): Promise<true | undefined> =>
        (await meetings()) === slots.length &&
        (await asked()) >= past.length &&
        (await world.db.mail.count({ where: { status: 'PENDING' } })) === 0
          ? true
          : undefined;
      expect(await waitFor(isThere, { withinMs: 120_000, everyMs: 200 })).toBe(true);

      const planned = await world.db.meeting.findMany({ orderBy: { key: 'asc' } });
      expect(planned.map(({ key, on }) => `${key} ${on}`)).toEqual(slots.map((s) => `${s.key} ${s.date}`).toSorted());
      expect(await world.db.event.count({ where: { type: 'MeetingPlanned' } })).toBe(slots.length);
      const twice = (table: string, columns: string): Promise<unknown[]> =>
        world.db.$queryRawUnsafe(`SELECT ${columns} FROM ${table} GROUP BY ${columns} HAVING count(*) > 1`);
      expect(await twice('task', 'file_id, kind')).toEqual([]);
      expect(await twice('mail', 'file_id, seq, party_id')).toEqual([]);
      expect((await verifyRecord(world.db)).discrepancies).toEqual([]);
    },
    LIMIT_MS,
  );
});
