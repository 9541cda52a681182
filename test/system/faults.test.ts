import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadStartConfig } from '../../config/config.ts';
import { repositoryRoot } from '../../config/environment.ts';
import { connect, type Database } from '../../prisma/client.ts';
import { verifyRecord } from '../../prisma/record/verify.ts';
import { startSystem, type System } from '../../scripts/start/system.ts';
import { freePort } from '../../embedded/free-port.ts';
import { runDirectory } from '../support/run.ts';

const LIMIT_MS = 300_000;
const DEMO_LIMIT_MS = 240_000;
/** Its own: another system may be coming up beside this one. */
async function freePorts(): Promise<NodeJS.ProcessEnv> {
  const ports: NodeJS.ProcessEnv = {};
  for (const part of ['POSTGRES', 'TEMPORAL', 'TEMPORAL_UI', 'SMTP', 'MAILS', 'IDENTITY']) {
    ports[`AVENANT_PORT_${part}`] = String(await freePort());
  }
  return { ...ports, API_PORT: String(await freePort()), WORKER_METRICS_PORT: String(await freePort()) };
}

/** The demo's steps between two kills. */
const STEPS_BETWEEN_KILLS = 6;
const VICTIMS = ['worker', 'api', 'temporal', 'postgres'] as const;

describe('While the demo runs and every part is killed in turn', () => {
  let directory: string;
  let system: System;
  let db: Database;

  beforeAll(async () => {
    directory = await mkdtemp(path.join(runDirectory(), 'faults-'));
    const environment = { ...process.env, NODE_OPTIONS: '' };
    const config = loadStartConfig(await freePorts());
    const signal = new AbortController().signal;
    system = await startSystem({ directory, config, environment, say: () => undefined, signal });
    db = connect(system.environment['DATABASE_URL'] ?? '', 2);
  }, LIMIT_MS);

  afterAll(async () => {
    await db.$disconnect();
    await system.stop();
  }, 60_000);

  it(
    'it ends the same: no decision lost, none twice, no gap in the record, nobody mailed twice',
    async () => {
      const demo = spawn(
        process.execPath,
        [path.join(repositoryRoot, 'dist/scripts/demo.js'), '--contract', 'sample'],
        {
          env: { ...system.environment, NODE_OPTIONS: '' },
          stdio: ['ignore', 'pipe', 'pipe'],
          timeout: DEMO_LIMIT_MS,
        },
      );
      let said = '';
      let kills = 0;
      demo.stderr.on('data', (chunk) => (said += String(chunk)));
      demo.stdout.on('data', (chunk) => {
        said += String(chunk);
        const steps = said.split('\n• ').length - 1;
        for (; kills < Math.floor(steps / STEPS_BETWEEN_KILLS); kills += 1) kill(kills);
      });
      const [code] = await once(demo, 'close');
      expect({ code, said: code === 0 ? '' : said }).toEqual({ code: 0, said: '' });
      expect(kills).toBeGreaterThan(VICTIMS.length);

      expect((await verifyRecord(db)).discrepancies).toEqual([]);
      const ends = await db.amendment.findMany({ select: { end: true, status: true }, orderBy: { openedAt: 'asc' } });
      expect(ends.map(({ end, status }) => end ?? status)).toEqual(['CLOSED', 'RUNNING', 'WITHDRAWN']);
      expect(await decidedTwice()).toEqual([]);
      expect(await db.mail.count({ where: { status: 'REFUSED' } })).toBe(0);
    },
    LIMIT_MS,
  );

  /** Kills the next part in turn; Temporal loses its data the second time. One that is not back yet is let alone. */
  function kill(turn: number): void {
    const victim = VICTIMS[turn % VICTIMS.length];
    const file = path.join(directory, 'run', `${victim}.pid`);
    if (!existsSync(file)) return;
    const { pid } = JSON.parse(readFileSync(file, 'utf8'));
    process.kill(Number(pid), 'SIGKILL');
    if (victim === 'temporal' && turn > VICTIMS.length)
      rmSync(path.join(directory, 'data/temporal.db'), { force: true });
  }

  /** Tasks with more than one decision. */
  const decidedTwice = (): Promise<unknown[]> =>
    db.$queryRawUnsafe(
      `SELECT file_id, data->>'task' AS task FROM event WHERE type = 'TaskDone' GROUP BY 1, 2 HAVING count(*) > 1`,
    );
});
