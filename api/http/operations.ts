import { z } from 'zod';
import type { Act } from '../../domain/rights/table.ts';
import type { Request as IdempotentRequest } from '../../prisma/record/file-record.ts';
import type { Caller } from '../caller.ts';
import type { Bytes, Incoming, Operation, Reply, Tag, UploadedFile, UploadRule } from './operation.ts';
import { parsePart, type Part } from './parse.ts';

/** A part that nobody described holds nothing. */
const NOTHING = z.strictObject({});
type None = typeof NOTHING;

interface Described<P extends z.ZodObject, Q extends z.ZodObject> {
  readonly path: string;
  readonly tag: Tag;
  readonly summary: string;
  readonly act: Act;
  readonly params?: P;
  readonly query?: Q;
  readonly refusals?: readonly string[];
}

export interface Read<P, Q> {
  readonly params: P;
  readonly query: Q;
  readonly caller: Caller;
}

export interface Write<P, B> {
  readonly params: P;
  readonly body: B;
  readonly caller: Caller;
}

export interface Post<P, B> extends Write<P, B> {
  readonly request: IdempotentRequest;
}

export interface Upload<P, B> extends Post<P, B> {
  readonly file: UploadedFile;
}

/** A GET that answers JSON. */
export function get<A extends z.ZodType, P extends z.ZodObject = None, Q extends z.ZodObject = None>(
  spec: Described<P, Q> & {
    readonly answer: A;
    readonly handle: (input: Read<z.output<P>, z.output<Q>>) => Promise<z.input<A>>;
  },
): Operation {
  const run = async (incoming: Incoming): Promise<Reply> => ({ json: await spec.handle(readOf(spec, incoming)) });
  return { refusals: [], ...spec, method: 'get', status: 200, run };
}

/** A GET that answers a document. */
export function getBytes<P extends z.ZodObject = None, Q extends z.ZodObject = None>(
  spec: Described<P, Q> & {
    readonly mediaType: string;
    readonly handle: (input: Read<z.output<P>, z.output<Q>>) => Promise<Omit<Bytes, 'mediaType'>>;
  },
): Operation {
  const run = async (incoming: Incoming): Promise<Reply> => ({
    ...(await spec.handle(readOf(spec, incoming))),
    mediaType: spec.mediaType,
  });
  return { refusals: [], ...spec, method: 'get', status: 200, run };
}

interface Writing<P extends z.ZodObject, B extends z.ZodType, A extends z.ZodType> extends Described<P, None> {
  readonly body: B;
  readonly answer: A;
}

/** A POST, answered once under its idempotency key. With `locationOf` it makes something, and says where. */
export function post<A extends z.ZodType, B extends z.ZodType, P extends z.ZodObject = None>(
  spec: Writing<P, B, A> & {
    readonly locationOf?: (answer: z.input<A>) => string;
    readonly handle: (input: Post<z.output<P>, z.output<B>>) => Promise<z.input<A>>;
  },
): Operation {
  const { locationOf } = spec;
  const run = async (incoming: Incoming): Promise<Reply> => {
    const json = await spec.handle(postOf(spec, incoming));
    return locationOf === undefined ? { json } : { json, location: locationOf(json) };
  };
  return { refusals: [], ...spec, method: 'post', status: locationOf === undefined ? 200 : 201, run };
}

/** A POST of a form with one file. */
export function upload<A extends z.ZodType, B extends z.ZodType, P extends z.ZodObject = None>(
  spec: Writing<P, B, A> & {
    readonly upload: UploadRule;
    readonly locationOf: (answer: z.input<A>) => string;
    readonly handle: (input: Upload<z.output<P>, z.output<B>>) => Promise<z.input<A>>;
  },
): Operation {
  const run = async (incoming: Incoming): Promise<Reply> => {
    const json = await spec.handle({ ...postOf(spec, incoming), file: present(incoming.file) });
    return { json, location: spec.locationOf(json) };
  };
  return { refusals: [], ...spec, method: 'post', status: 201, run };
}

/** A PUT: the same twice is the same once, so it needs no key. */
export function put<A extends z.ZodType, B extends z.ZodType, P extends z.ZodObject = None>(
  spec: Writing<P, B, A> & { readonly handle: (input: Write<z.output<P>, z.output<B>>) => Promise<z.input<A>> },
): Operation {
  const run = async (incoming: Incoming): Promise<Reply> => ({ json: await spec.handle(writeOf(spec, incoming)) });
  return { refusals: [], ...spec, method: 'put', status: 200, run };
}

/** A DELETE: the same twice is the same once, so it needs no key. */
export function remove<A extends z.ZodType, P extends z.ZodObject = None>(
  spec: Described<P, None> & {
    readonly answer: A;
    readonly handle: (input: Read<z.output<P>, unknown>) => Promise<z.input<A>>;
  },
): Operation {
  const run = async (incoming: Incoming): Promise<Reply> => ({ json: await spec.handle(readOf(spec, incoming)) });
  return { refusals: [], ...spec, method: 'delete', status: 200, run };
}

interface Schemas<P, Q> {
  readonly params?: P;
  readonly query?: Q;
}

function readOf<P extends z.ZodObject, Q extends z.ZodObject>(
  { params, query }: Schemas<P, Q>,
  incoming: Incoming,
): Read<z.output<P>, z.output<Q>> {
  return {
    params: partOf(params, 'params', incoming.params),
    query: partOf(query, 'query', incoming.query),
    caller: present(incoming.caller),
  };
}

function writeOf<P extends z.ZodObject, B extends z.ZodType>(
  { params, body }: { readonly params?: P; readonly body: B },
  incoming: Incoming,
): Write<z.output<P>, z.output<B>> {
  partOf(undefined, 'query', incoming.query);
  return {
    params: partOf(params, 'params', incoming.params),
    body: parsePart(body, 'body', incoming.body ?? {}),
    caller: present(incoming.caller),
  };
}

const postOf = <P extends z.ZodObject, B extends z.ZodType>(
  spec: { readonly params?: P; readonly body: B },
  incoming: Incoming,
): Post<z.output<P>, z.output<B>> => ({ ...writeOf(spec, incoming), request: present(incoming.request) });

function partOf<S extends z.ZodObject>(schema: S | undefined, part: Part, value: unknown): z.output<S>;
function partOf(schema: z.ZodObject | undefined, part: Part, value: unknown): object {
  return parsePart(schema ?? NOTHING, part, value);
}

/** What the mounting of an operation gives it: its absence is a fault of this program. */
function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('An operation was run without what its kind promises.');
  return value;
}
