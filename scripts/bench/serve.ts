import { z } from 'zod';
import { ROLE_NAMES, ROLES } from './shapes/roles.ts';

/** One process of the bench: which, and with what, stands in its environment. */
const setting = z.object({
  port: z.int(),
  databaseUrl: z.string(),
  temporalAddress: z.string(),
  namespace: z.string(),
  logLevel: z.enum(['info', 'silent']),
});
const role = z.enum(ROLE_NAMES);
const { BENCH_ROLE, BENCH_SETTING = '' } = process.env;

const running = await ROLES[role.parse(BENCH_ROLE)](setting.parse(JSON.parse(BENCH_SETTING)));
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void running.stop());
