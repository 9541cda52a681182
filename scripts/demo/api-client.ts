import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

/** How long a part of the system may be away before the demo gives up. */
const PATIENCE_MS = 120_000;
const BETWEEN_MS = 250;

/** What a browser that someone is signed in with sends. */
export interface Session {
  readonly cookie: string;
  /** Of its pages. */
  readonly csrf: string;
}

interface Call {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly token?: string;
  readonly session?: Session;
  readonly body?: unknown;
  readonly form?: FormData;
}

/** What of a problem document the demo shows. */
interface Problem {
  readonly code?: string;
  readonly detail?: string;
  readonly errors?: readonly unknown[];
}

/** The API said no: its code, as the problem document has it. */
export class Refused extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, { code = 'UNKNOWN', detail = '', errors = [] }: Problem, call: Call) {
    super(`${call.method} ${call.path} was refused: ${status} ${code} ${detail} ${JSON.stringify(errors)}`);
    this.status = status;
    this.code = code;
  }
}

/**
 * Talks to the API as a script of a ministry would: every POST has a key, and a call that got no answer, or «try again
 * later», is made again under the same key until it has one.
 */
export class ApiClient {
  readonly #base: string;

  constructor(publicUrl: string) {
    this.#base = `${publicUrl}/api/v1`;
  }

  /** @throws Refused for a 4xx answer; the last failure when the system stays away. */
  async call<T>(call: Call): Promise<T> {
    const key = randomUUID();
    const until = Date.now() + PATIENCE_MS;
    for (;;) {
      try {
        const response = await this.#once(call, key);
        if (response.status < 400) return await jsonOf<T>(response);
        const problem = await jsonOf<Problem>(response).catch((): Problem => ({}));
        if (response.status < 500 && response.status !== 429) {
          throw new Refused(response.status, problem, call);
        }
        if (Date.now() > until) throw new Refused(response.status, problem, call);
      } catch (error) {
        if (error instanceof Refused || Date.now() > until) throw error;
      }
      await wait(BETWEEN_MS);
    }
  }

  /** The bytes of a document. */
  async bytes(path: string, token: string): Promise<Uint8Array> {
    const response = await fetch(`${this.#base}${path}`, { headers: { authorization: `Bearer ${token}` } });
    if (!response.ok) throw new Refused(response.status, {}, { method: 'GET', path });
    return new Uint8Array(await response.arrayBuffer());
  }

  #once({ method, path, token, session, body, form }: Call, key: string): Promise<Response> {
    return fetch(`${this.#base}${path}`, {
      method,
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(session === undefined ? {} : { cookie: session.cookie, 'x-csrf-token': session.csrf }),
        ...(method === 'POST' ? { 'idempotency-key': key } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(form === undefined ? {} : { body: form }),
      signal: AbortSignal.timeout(20_000),
    });
  }
}

async function jsonOf<T>(response: Response): Promise<T> {
  const value: T = await response.json();
  return value;
}
