import { randomUUID } from 'node:crypto';
import type { ContractCheck } from './contract-check.ts';

/** An answer with its body, as JSON where it is JSON. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** Whatever was said: each test states what it expects of it. */
  readonly body: unknown;
}

interface Sent {
  /** `null` for none; a new one when left out. */
  readonly key?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Outgoing {
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | FormData | URLSearchParams;
}

/** Sends requests to a listening server, as one person or as nobody; every answer must be one the API describes. */
export class Client {
  readonly #base: string;
  readonly #tokenOf: (() => Promise<string>) | undefined;
  readonly #contract: ContractCheck;

  constructor(base: string, contract: ContractCheck, tokenOf?: () => Promise<string>) {
    this.#base = base;
    this.#tokenOf = tokenOf;
    this.#contract = contract;
  }

  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.send('GET', `/api/v1${path}`, { headers });
  }

  post(path: string, body: unknown, { key = randomUUID(), headers = {} }: Sent = {}): Promise<Answer> {
    const keyed: Record<string, string> = key === null ? {} : { 'Idempotency-Key': key };
    if (body instanceof FormData)
      return this.send('POST', `/api/v1${path}`, { headers: { ...keyed, ...headers }, body });
    return this.send('POST', `/api/v1${path}`, {
      headers: { 'Content-Type': 'application/json', ...keyed, ...headers },
      body: JSON.stringify(body),
    });
  }

  put(path: string, body: unknown): Promise<Answer> {
    const headers = { 'Content-Type': 'application/json' };
    return this.send('PUT', `/api/v1${path}`, { headers, body: JSON.stringify(body) });
  }

  /** Redirects are answered as they are. */
  async send(method: string, path: string, { headers, body }: Outgoing = { headers: {} }): Promise<Answer> {
    const token = await this.#tokenOf?.();
    const signed: Record<string, string> = token === undefined ? {} : { Authorization: `Bearer ${token}` };
    const response = await fetch(this.#base + path, {
      method,
      headers: { ...signed, ...headers },
      redirect: 'manual',
      ...(body === undefined ? {} : { body }),
    });
    const text = await response.text();
    const type = response.headers.get('content-type') ?? '';
    const answered: unknown = type.includes('json') && text !== '' ? JSON.parse(text) : text;
    if (text !== '') this.#contract.check(method, path, response.status, type, answered);
    return { status: response.status, headers: response.headers, body: answered };
  }
}
