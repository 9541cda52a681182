import net from 'node:net';
import type { RequestHandler } from 'express';
import type { Database } from '../prisma/client.ts';
import type { AppDependencies, Check } from './dependencies.ts';

/** How long a part may take to answer. */
const PATIENCE_MS = 2_000;

/**
 * Whether this server can do its work, and each part beside it: 200 while the database answers, for decisions are then
 * taken; 503 without it.
 */
export const answerHealth =
  (checks: AppDependencies['checks']): RequestHandler =>
  async (_request, response) => {
    const parts = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => [name, (await inTime(check)) ? 'ok' : 'down'] as const),
    );
    const isUp = parts.every(([, state]) => state === 'ok');
    const isWorking = parts.some(([name, state]) => name === 'database' && state === 'ok');
    response
      .status(isWorking ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json({ status: isUp ? 'ok' : isWorking ? 'degraded' : 'down', parts: Object.fromEntries(parts) });
  };

async function inTime(check: Check): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE_MS);
  });
  const answered = await Promise.race([check().catch(() => false), late]);
  clearTimeout(timer);
  return answered;
}

/** Whether the database answers. */
export const checkDatabase =
  (db: Database): Check =>
  async () => {
    await db.$queryRawUnsafe('SELECT 1');
    return true;
  };

/** Whether a mail server takes connections. It is only knocked at: a greeting a second from every check would fill its log. */
export const checkSmtp =
  (url: string): Check =>
  () =>
    new Promise((resolve) => {
      const { hostname, port, protocol } = new URL(url);
      const socket = net.connect({ host: hostname, port: Number(port) || (protocol === 'smtps:' ? 465 : 587) });
      const done = (answers: boolean) => {
        socket.destroy();
        resolve(answers);
      };
      socket.setTimeout(PATIENCE_MS, () => done(false));
      socket.once('connect', () => done(true));
      socket.once('error', () => done(false));
    });
