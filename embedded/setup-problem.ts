/**
 * Something outside the product keeps a part from starting: a busy port, a missing tool, a full disk.
 * The message is one line for the person at the keyboard and says what to do; no stack trace helps them.
 */
export class SetupProblem extends Error {
  override readonly name = 'SetupProblem';
}

const DISK_PROBLEMS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full: free some space and start again',
  EDQUOT: 'your disk quota is used up: free some space and start again',
  EROFS: 'the disk is read-only: move the clone to a folder that can be written',
  EACCES: 'it may not be written by this user: change its owner or move the clone',
  EPERM: 'it may not be written by this user: change its owner or move the clone',
};

/** The system's error code (`ENOSPC`, `EADDRINUSE`…), when the error carries one. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
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
