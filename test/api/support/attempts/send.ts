import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Agent, IncomingMessage, request } from 'node:http';
import { z } from 'zod';
import type { ApiWorld } from '../world.ts';

/** One request that somebody has no right to, or has; `who` is absent for nobody. */
export interface Attempt {
  readonly who: string | undefined;
  readonly method: string;
  readonly path: string;
  readonly body?: object;
}

export interface Outcome extends Attempt {
  readonly status: number;
  readonly code: string;
}

const problem = z.object({ code: z.string() });
const AT_ONCE = 16;
const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });

/** Sends them all over HTTP, several at once on connections that are kept. The order of the answers is that of the attempts. */
export async function sendAll(world: ApiWorld, attempts: readonly Attempt[]): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  const left = attempts.entries();
  const work = async (): Promise<void> => {
    for (const [index, attempt] of left) outcomes[index] = await send(world, attempt);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return outcomes;
}

async function send(world: ApiWorld, attempt: Attempt): Promise<Outcome> {
  const { who, method, path, body = {} } = attempt;
  const said = method === 'GET' ? '' : JSON.stringify(body);
  const headers = {
    ...(who === undefined ? {} : { Authorization: `Bearer ${await world.tokenOf(who)}` }),
    ...(method === 'POST' ? { 'Idempotency-Key': randomUUID() } : {}),
    ...(said === '' ? {} : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(said) }),
  };
  const asked = request(`${world.baseUrl}/api/v1${path}`, { method, headers, agent });
  asked.end(said);
  const [answer] = z.tuple([z.instanceof(IncomingMessage)]).parse(await once(asked, 'response'));
  const text = (await answer.setEncoding('utf8').toArray()).join('');
  const code = text.startsWith('{') ? problem.safeParse(JSON.parse(text)).data?.code : undefined;
  return { ...attempt, status: answer.statusCode ?? 0, code: code ?? '' };
}

/** In one line, for a test that fails. */
export const told = ({ who, method, path, status, code }: Outcome): string =>
  `${who ?? 'nobody'}: ${method} ${path} → ${status} ${code}`;
