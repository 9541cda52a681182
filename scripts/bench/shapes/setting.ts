import type { LevelWithSilent } from 'pino';

/** What a process of the bench runs with. */
export interface Setting {
  /** Of its API, or of its health page. */
  readonly port: number;
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly namespace: string;
  readonly logLevel: LevelWithSilent;
}

/** Something that runs until it is stopped. */
export interface Running {
  stop(): Promise<void>;
}

export type Role = (setting: Setting) => Promise<Running>;

/** Of the bench's servers; nothing outlives the bench. */
export const SECRET = 'only-for-the-bench-only-for-the-bench';

export const publicUrl = ({ port }: Setting): string => `http://127.0.0.1:${port}`;
