import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { makeFolder, onDisk } from './setup-problem.ts';
import { waitFor } from './wait.ts';

export interface ProcessCommand {
  /** Names the log and the pid file of the process. */
  readonly name: string;
  /** Holds `<name>.log`, which is appended to, and `<name>.pid`, there for as long as the process is. */
  readonly runDirectory: string;
  readonly file: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
}

export interface RunningProcess {
  readonly pid: number;
  readonly logFile: string;
  /** Settles when the process has ended, with a phrase such as "exit code 1" or "signal SIGKILL". */
  readonly ended: Promise<string>;
  readonly hasEnded: () => boolean;
  /** From now on this process may end before the one it started. */
  readonly letGo: () => void;
  /** Sends `signal`, after `graceMs` SIGKILL to the whole group; returns once the process is gone. */
  readonly stop: (signal: NodeJS.Signals, graceMs: number) => Promise<void>;
}

/**
 * Starts a program in a process group of its own: a Ctrl-C at the terminal reaches only the parent, which
 * then stops its parts in the right order.
 */
export async function startProcess(command: ProcessCommand): Promise<RunningProcess> {
  const { child, logFile, pidFile } = await onDisk(command.runDirectory, () => spawnDetached(command));
  let running = true;
  const ended = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => {
      running = false;
      rmSync(pidFile, { force: true });
      resolve(signal === null ? `exit code ${String(code)}` : `signal ${signal}`);
    });
  });
  await once(child, 'spawn');
  const pid = Number(child.pid);
  return {
    pid,
    logFile,
    ended,
    hasEnded: () => !running,
    letGo: () => child.unref(),
    stop: async (signal, graceMs) => {
      if (!running) return;
      process.kill(pid, signal);
      const timer = setTimeout(() => killGroup(pid), graceMs);
      await ended;
      clearTimeout(timer);
    },
  };
}

async function spawnDetached({ name, runDirectory, file, args, env }: ProcessCommand) {
  await makeFolder(runDirectory);
  const logFile = path.join(runDirectory, `${name}.log`);
  const pidFile = path.join(runDirectory, `${name}.pid`);
  const log = openSync(logFile, 'a');
  const child = spawn(file, args, { detached: true, stdio: ['ignore', log, log], env: env ?? process.env });
  closeSync(log);
  // Written in the same turn: whoever comes after a crash finds every process that ever existed.
  if (child.pid !== undefined) writeFileSync(pidFile, JSON.stringify(identify(child.pid)));
  return { child, logFile, pidFile };
}

/** Tells a process apart from another that got its number later. */
export const processIdentity = z.object({ pid: z.number(), startedAt: z.string() });
export type ProcessIdentity = z.infer<typeof processIdentity>;

export function identify(pid: number): ProcessIdentity {
  return { pid, startedAt: startOf(pid) };
}

export function isRunning({ pid, startedAt }: ProcessIdentity): boolean {
  return startedAt !== '' && startOf(pid) === startedAt;
}

/** Stops a process of an earlier run; one that has ended, or whose number is now another's, is left alone. */
export async function stopLeftover(left: ProcessIdentity, signal: NodeJS.Signals, graceMs: number): Promise<void> {
  if (!isRunning(left)) return;
  process.kill(left.pid, signal);
  const gone = await waitFor(async () => (isRunning(left) ? undefined : true), { withinMs: graceMs });
  if (gone !== true) killGroup(left.pid);
}

/** When a process began, in the system's own words; '' when there is none of this number, or only its remains. */
function startOf(pid: number): string {
  if (process.platform !== 'linux') {
    return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim();
  }
  try {
    // After the name, which may itself hold spaces: the state first, the start time as the 20th field.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return fields[0] === 'Z' ? '' : (fields[19] ?? '');
  } catch {
    return '';
  }
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It ended by itself between the question and the signal.
  }
}

/** The command a process was started with, to tell our own from a stranger that got its number; '' when it is gone. */
export async function commandLine(pid: number): Promise<string> {
  if (process.platform === 'linux') {
    return (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).replaceAll('\0', ' ').trim();
  }
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim();
}
