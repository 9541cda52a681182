import { execFile, spawn } from 'node:child_process';
import { readdir, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { errorCode, makeFolder, onDisk, SetupProblem } from './setup-problem.ts';

/** Time skipping, which development and tests need, exists from this server on. */
const SERVER_VERSION = '1.32.0';
/** The release of the command line that holds it. */
const CLI_RELEASE = 'v1.9.1';
/** What a build compiles when nothing of it is cached yet. */
const PACKAGES_OF_A_BUILD = 1_795;

export interface TemporalSources {
  /** Where a binary is kept for all clones of this user. */
  readonly cacheDirectory: string;
  /** The Go module that pins the server, `tools/temporal`. */
  readonly goModule: string;
  /** Told what is being done, and how far it is. */
  readonly report: (progress: string) => void;
  /** Breaks a build off. */
  readonly signal?: AbortSignal;
}

/** `${XDG_CACHE_HOME:-~/.cache}/avenant/temporal`. */
export function userCacheDirectory(): string {
  return path.join(process.env['XDG_CACHE_HOME'] ?? path.join(homedir(), '.cache'), 'avenant', 'temporal');
}

/** A binary that is already here: in the cache, else on the PATH; undefined when there is none new enough. */
export async function findTemporalBinary(cacheDirectory: string, onPath = 'temporal'): Promise<string | undefined> {
  for (const candidate of [cachedBinary(cacheDirectory), onPath]) {
    if (await isNewEnough(candidate)) return candidate;
  }
  return undefined;
}

/**
 * A Temporal server's program: found, else downloaded, else built.
 * @throws SetupProblem that says what was tried and what helps.
 */
export async function obtainTemporalBinary(sources: TemporalSources): Promise<string> {
  const found = await findTemporalBinary(sources.cacheDirectory);
  if (found !== undefined) return found;
  const target = cachedBinary(sources.cacheDirectory);
  await onDisk(target, () => makeFolder(path.dirname(target)));
  const refusals: string[] = [];
  for (const obtain of [download, build]) {
    try {
      await obtain(target, sources);
      if (await isNewEnough(target)) return target;
      refusals.push(`${obtain.name}: what came is not a Temporal server ${SERVER_VERSION}`);
    } catch (error) {
      sources.signal?.throwIfAborted();
      refusals.push(`${obtain.name}: ${firstLine(error)}`);
    }
  }
  throw new SetupProblem(
    `No Temporal server ${SERVER_VERSION} or newer: none in ${target}, none on the PATH, ${refusals.join(', ')}. ` +
      'Any of these helps: set TEMPORAL_ADDRESS to a running server, install the Temporal CLI ' +
      `${CLI_RELEASE} (https://docs.temporal.io/cli), or install Go 1.26 (https://go.dev/dl).`,
  );
}

function cachedBinary(cacheDirectory: string): string {
  return path.join(cacheDirectory, SERVER_VERSION, 'temporal');
}

async function isNewEnough(binary: string): Promise<boolean> {
  const answer = await promisify(execFile)(binary, ['--version']).catch(() => ({ stdout: '' }));
  const server = /Server (\d+)\.(\d+)\./.exec(answer.stdout);
  const [major, minor] = SERVER_VERSION.split('.').map(Number);
  return server !== null && Number(server[1]) === major && Number(server[2]) >= Number(minor);
}

/** The SDK downloads and unpacks the official release, then starts it once. */
async function download(target: string, { report }: TemporalSources): Promise<void> {
  report(`downloading the Temporal CLI ${CLI_RELEASE}`);
  const downloadDir = `${target}.download`;
  await makeFolder(downloadDir);
  try {
    const executable = { type: 'cached-download', version: CLI_RELEASE, downloadDir } as const;
    await (await TestWorkflowEnvironment.createLocal({ server: { executable } })).teardown();
    const [file] = await readdir(downloadDir);
    if (file === undefined) throw new Error('nothing was stored');
    await rename(path.join(downloadDir, file), target);
  } finally {
    await rm(downloadDir, { recursive: true, force: true });
  }
}

/** `go` checks every module against `go.sum`. It names each package it compiles, which is the progress told. */
async function build(target: string, { goModule, report, signal }: TemporalSources): Promise<void> {
  const unfinished = `${target}.${process.pid}`;
  const output = ['-o', unfinished, 'github.com/temporalio/cli/cmd/temporal'];
  report('building the Temporal server with Go: about six minutes, this once');
  const go = spawn('go', ['build', '-v', '-trimpath', '-ldflags=-s -w', ...output], {
    cwd: goModule,
    env: { ...process.env, CGO_ENABLED: '0' },
    stdio: ['ignore', 'ignore', 'pipe'],
    // What go itself cleans up after.
    killSignal: 'SIGINT',
    ...(signal === undefined ? {} : { signal }),
  });
  const exit = new Promise<number | null>((resolve, reject) => {
    go.once('error', (error) => reject(errorCode(error) === 'ENOENT' ? new Error('go is not installed') : error));
    go.once('close', resolve);
  });
  const counted = countPackages(createInterface({ input: go.stderr }), report);
  try {
    const code = await exit;
    const lastWords = await counted;
    if (code !== 0) throw new Error(`go ended with ${String(code)}: ${lastWords}`);
    await rename(unfinished, target);
  } finally {
    await rm(unfinished, { force: true });
  }
}

async function countPackages(lines: AsyncIterable<string>, report: (progress: string) => void): Promise<string> {
  let compiled = 0;
  let last = '';
  for await (const line of lines) {
    last = line;
    const downloaded = /^go: downloading (.+)$/.exec(line)?.[1];
    if (downloaded === undefined) compiled += 1;
    report(
      downloaded === undefined
        ? `building the Temporal server: package ${compiled} of ${PACKAGES_OF_A_BUILD}`
        : `building the Temporal server: downloading ${downloaded}`,
    );
  }
  return last;
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
