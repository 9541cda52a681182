import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Something outside the product keeps a part from starting: a busy port, a missing tool, a full disk.
 * The message is one line for the person at the keyboard and says what to do; no stack trace helps them.
 */
export class SetupProblem extends Error {
  override readonly name = 'SetupProblem';
}

const DISK_PROBLEMS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full, free some space and start again',
  EDQUOT: 'your disk quota is used up, free some space and start again',
  EROFS: 'the disk is read-only, move the clone to a folder that can be written',
  EACCES: 'it may not be written by this user, change its owner or move the clone',
  EPERM: 'it may not be written by this user, change its owner or move the clone',
};

/** A log's end that tells of a full disk deserves the same advice. */
const FULL_DISK = /No space left on device|disk is full|ENOSPC/i;

/** The system's error code (`ENOSPC`, `EADDRINUSE`…), when the error carries one. */
export function errorCode(error: unknown): string | undefined {
  const hasCode = typeof error === 'object' && error !== null && 'code' in error;
  return hasCode && typeof error.code === 'string' ? error.code : undefined;
}

/** Runs file work under `path` and turns what a disk refuses into a `SetupProblem`; other errors pass unchanged. */
export async function onDisk<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const advice = DISK_PROBLEMS[errorCode(error) ?? ''];
    throw advice === undefined ? error : new SetupProblem(`Cannot write ${path}: ${advice}.`, { cause: error });
  }
}

/** Makes a folder and those above it. Node's own way says ENOENT where the disk is read-only. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return;
    if (errorCode(error) !== 'ENOENT') throw error;
    await makeFolder(path.dirname(folder));
    await mkdir(folder);
  }
}

/** A program ended where it should not have: what its log says of it, in one line. */
export async function failureOf(what: string, logFile: string): Promise<SetupProblem> {
  const lines = (await readFile(logFile, 'utf8').catch(() => '')).trim().split('\n');
  const telling = lines.filter((line) => /error|fatal|panic/i.test(line));
  const end = (telling.length > 0 ? telling : lines).at(-1) ?? '';
  const advice = FULL_DISK.test(lines.join('\n')) ? ` ${DISK_PROBLEMS['ENOSPC']}.` : '';
  return new SetupProblem(`${what}:${advice} It said last: ${end.trim().slice(0, 300)} (all of it: ${logFile})`);
}
