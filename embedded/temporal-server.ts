import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { Connection } from '@temporalio/client';
import { startProcess, type RunningProcess } from './process.ts';
import { failureOf, makeFolder, onDisk } from './setup-problem.ts';
import { waitFor } from './wait.ts';

export interface TemporalOptions {
  readonly binary: string;
  readonly runDirectory: string;
  readonly port: number;
  /** Of the web pages that show workflows; none are served without it. */
  readonly uiPort?: number;
  readonly namespace: string;
  /** Keeps workflows over a restart; without it they live in memory. */
  readonly databaseFile?: string;
}

export interface EmbeddedTemporal {
  readonly process: RunningProcess;
  readonly address: string;
  readonly stop: () => Promise<void>;
}

const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 10_000;

/**
 * Lets a workflow's clock be moved forward, in development and tests only (`fast-forward.ts`). The other values take
 * away what makes a server kind to a large database and a skipped timer slow: a shift of up to one second, and 20
 * looks at the timers a second (0.2 s a timer, against 0.02 s).
 */
const TIME_SKIPPING = [
  'frontend.WorkflowTimeSkippingEnabled=true',
  'history.timerProcessorMaxTimeShift="10ms"',
  'history.timerProcessorMaxPollRPS=10000',
  'history.transferProcessorMaxPollRPS=10000',
];

/**
 * Starts a Temporal development server on 127.0.0.1 and waits until its namespace answers.
 * @throws SetupProblem with the end of its log when it does not start.
 */
export async function startTemporal(options: TemporalOptions): Promise<EmbeddedTemporal> {
  const { binary, databaseFile, namespace, port, runDirectory } = options;
  if (databaseFile !== undefined) {
    await onDisk(databaseFile, () => prepareDatabase(databaseFile));
  }
  const server = await startProcess({ name: 'temporal', runDirectory, file: binary, args: serverArguments(options) });
  const address = `127.0.0.1:${port}`;
  const answer = await waitFor(
    async () => (server.hasEnded() || (await serves(address, namespace)) ? true : undefined),
    { withinMs: START_LIMIT_MS },
  );
  if (answer !== true || server.hasEnded()) {
    await server.stop('SIGKILL', 0);
    throw await failureOf('Temporal did not start', server.logFile);
  }
  return { process: server, address, stop: () => server.stop('SIGTERM', STOP_LIMIT_MS) };
}

/** SQLite would play what a killed server left beside a lost database into the new one. */
async function prepareDatabase(databaseFile: string): Promise<void> {
  await makeFolder(path.dirname(databaseFile));
  if (existsSync(databaseFile)) return;
  await Promise.all(['-journal', '-wal', '-shm'].map((rest) => rm(databaseFile + rest, { force: true })));
}

function serverArguments({ databaseFile, namespace, port, uiPort }: TemporalOptions): string[] {
  const settings = TIME_SKIPPING.flatMap((value) => ['--dynamic-config-value', value]);
  const ui = uiPort === undefined ? ['--headless'] : ['--ui-port', String(uiPort)];
  const disk = databaseFile === undefined ? [] : ['--db-filename', databaseFile];
  const where = ['--ip', '127.0.0.1', '--port', String(port), '--namespace', namespace];
  return ['server', 'start-dev', ...where, ...ui, ...disk, ...settings];
}

async function serves(address: string, namespace: string): Promise<boolean> {
  try {
    const connection = await Connection.connect({ address, connectTimeout: 1_000 });
    try {
      await connection.workflowService.describeNamespace({ namespace });
      return true;
    } finally {
      await connection.close();
    }
  } catch {
    return false;
  }
}
