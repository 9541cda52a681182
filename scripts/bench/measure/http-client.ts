import { randomUUID } from 'node:crypto';
import { Agent, request as send } from 'node:http';
import type { Database } from '../../../prisma/client.ts';
import { SAMPLE_PEOPLE } from '../../../samples/people.ts';
import { programToken } from '../../own-application/program-token.ts';

/** Well before the server closes a connection that rests: it would close one under a request. */
const RESTING_MS = 2_000;

/** People who use a shape over HTTP, each over a connection that stays open, as behind a proxy. */
export class HttpClient {
  readonly #base: string;
  readonly #agent = new Agent({ keepAlive: true, timeout: RESTING_MS });
  readonly #tokens = new Map<string, string>();

  constructor(url: string) {
    this.#base = `${url}/api/v1`;
  }

  /** Gives each person of the sample a token, in the database of the shape. */
  async signIn(db: Database): Promise<void> {
    for (const { id } of SAMPLE_PEOPLE) this.#tokens.set(id, await programToken(db, id));
  }

  /** @throws Error for every answer that is not a success. */
  get(path: string, person: string): Promise<unknown> {
    return this.#send('GET', path, this.#headers(person));
  }

  /** Asks under a key of its own. @throws Error for every answer that is not a success. */
  post(path: string, person: string, body: unknown): Promise<unknown> {
    const headers = { ...this.#headers(person), 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() };
    return this.#send('POST', path, headers, JSON.stringify(body));
  }

  close(): void {
    this.#agent.destroy();
  }

  #headers(person: string): Record<string, string> {
    return { Authorization: `Bearer ${this.#tokens.get(person) ?? ''}` };
  }

  #send(method: string, path: string, headers: Record<string, string>, body?: string): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const request = send(`${this.#base}${path}`, { method, headers, agent: this.#agent }, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (text += chunk));
        response.on('end', () => {
          const { statusCode = 0 } = response;
          if (statusCode >= 200 && statusCode < 300) resolve(JSON.parse(text));
          else reject(new Error(`${method} ${path} → ${statusCode} ${text}`));
        });
      });
      request.on('error', reject);
      request.end(body);
    });
  }
}
