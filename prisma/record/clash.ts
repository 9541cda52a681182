/** PostgreSQL's code for a second row under one unique key. */
const UNIQUE_VIOLATION = '23505';

/**
 * Whether a statement lost a race: another wrote the same sequence number, claimed the same shared number, or answered under
 * the same key first. The command is then judged again on what is there now.
 */
export function isClash(error: unknown): boolean {
  return originalCode(error) === UNIQUE_VIOLATION;
}

/** The database's own code, which Prisma carries within the cause of its errors. */
export function originalCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('originalCode' in error && typeof error.originalCode === 'string') return error.originalCode;
  for (const key of ['meta', 'driverAdapterError', 'cause'] as const) {
    const within = key in error ? originalCode(Reflect.get(error, key)) : undefined;
    if (within !== undefined) return within;
  }
  return undefined;
}
