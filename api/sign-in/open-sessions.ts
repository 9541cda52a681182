import { Pool } from 'pg';
import { Sessions, type SessionsOptions } from './sessions.ts';

/** A page reads its session and little else of it: few connections serve many readers. */
const MOST_CONNECTIONS = 4;

interface OpenOptions extends Omit<SessionsOptions, 'pool'> {
  readonly databaseUrl: string;
}

/** The sessions in a database, over connections of their own, and how to let go of them. */
export function openSessions({ databaseUrl, ...options }: OpenOptions): {
  readonly sessions: Sessions;
  readonly close: () => Promise<void>;
} {
  const pool = new Pool({ connectionString: databaseUrl, max: MOST_CONNECTIONS });
  // A connection that is lost while nobody uses it is replaced when it is needed.
  pool.on('error', options.onFailure);
  const sessions = new Sessions({ ...options, pool });
  return {
    sessions,
    close: async () => {
      sessions.close();
      await pool.end();
    },
  };
}
