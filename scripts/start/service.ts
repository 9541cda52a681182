import path from 'node:path';
import { repositoryRoot } from '../../config/environment.ts';
import { startProcess, type RunningProcess } from '../../embedded/process.ts';
import { failureOf } from '../../embedded/setup-problem.ts';
import { waitFor } from '../../embedded/wait.ts';
import type { Part } from './kept-up.ts';

export interface ServiceOptions {
  readonly name: string;
  readonly runDirectory: string;
  /** Under `dist`. */
  readonly entry: string;
  readonly args?: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  /** Answers once the service does its work. */
  readonly healthUrl: string;
}

const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 15_000;

/**
 * Starts the API, the worker or the identity provider and waits until its health page answers.
 * @throws SetupProblem with the end of its log when it does not.
 */
export async function startService({
  args = [],
  entry,
  environment,
  healthUrl,
  name,
  runDirectory,
}: ServiceOptions): Promise<Part> {
  const service = await startProcess({
    name,
    runDirectory,
    file: process.execPath,
    args: ['--enable-source-maps', inDist(entry), ...args],
    env: environment,
  });
  const up = await waitFor(async () => (service.hasEnded() || (await answers(healthUrl)) ? true : undefined), {
    withinMs: START_LIMIT_MS,
  });
  if (up !== true || service.hasEnded()) {
    await stop(service);
    throw await failureOf(`${name} did not start`, service.logFile);
  }
  return { ended: service.ended, stop: () => stop(service) };
}

/** Runs one of the scripts to its end, its output in its own log. @throws SetupProblem when it fails. */
export async function runScript(
  name: string,
  { environment, runDirectory }: { environment: NodeJS.ProcessEnv; runDirectory: string },
): Promise<void> {
  const args = ['--enable-source-maps', inDist(`scripts/${name}.js`)];
  const script = await startProcess({ name, runDirectory, file: process.execPath, args, env: environment });
  const end = await script.ended;
  if (end !== 'exit code 0') {
    throw await failureOf(`${name} failed (${end})`, script.logFile);
  }
}

function stop(service: RunningProcess): Promise<void> {
  return service.stop('SIGTERM', STOP_LIMIT_MS);
}

function inDist(entry: string): string {
  return path.join(repositoryRoot, 'dist', entry);
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
