/** The driver adapter's words for a database that cannot be asked. */
const KINDS: ReadonlySet<unknown> = new Set([
  'ConnectionClosed',
  'DatabaseDoesNotExist',
  'DatabaseNotReachable',
  'SocketTimeout',
  'TooManyConnections',
]);

/** PostgreSQL's codes: connection exceptions, shutting down or starting up, no connection left. */
const SQL_STATES = /^(?:08|57P0|53300)/;

/** Prisma's codes: unreachable, timed out, closed, no connection or transaction to be had in time. */
const CODES: ReadonlySet<unknown> = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028']);

/** Whether an error says that the database is away, not that a statement is wrong: asking later may succeed. */
export function isUnavailable(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  if ('code' in error && CODES.has(error.code)) return true;
  if ('kind' in error && KINDS.has(error.kind)) return true;
  if ('originalCode' in error && SQL_STATES.test(String(error.originalCode))) return true;
  return ['meta', 'driverAdapterError', 'cause'].some((within) => isUnavailable(Reflect.get(error, within)));
}
