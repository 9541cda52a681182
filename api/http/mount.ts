import { Router, type Request, type RequestHandler, type Response } from 'express';
import { guardedAct, type GuardedAct } from '../../domain/people/level-needed.ts';
import type { Caller } from '../caller.ts';
import { mustEver } from '../rights.ts';
import { idempotentRequest, requireKey } from './idempotency.ts';
import { capacityIn, inCapacity } from './capacity-header.ts';
import { localsOf } from './locals.ts';
import { isBytes, type Incoming, type Operation, type Reply } from './operation.ts';
import { receiveFile, receiveJson } from './receive.ts';
import { Refusal } from './refusal.ts';

/** Who sends a request. @throws Refusal `NOT_SIGNED_IN` */
export type FindCaller = (request: Request) => Promise<Caller>;

/** What is asked of whoever sends a request, before anything of his is read. */
export interface Doorkeeper {
  readonly findCaller: FindCaller;
  /** @throws StepUpRequired where it is not known surely enough who he is. */
  readonly demand: (caller: Caller, kind: GuardedAct | undefined) => Promise<void>;
}

/**
 * Answers the operations under `base`; a method that a path does not know is answered as such. Of two paths that an address
 * fits, the one that names it is meant, as in OpenAPI: `/contracts/import` is no contract.
 */
export function mount(base: string, operations: readonly Operation[], keeper: Doorkeeper): Router {
  const router = Router();
  const paths = [...new Set(operations.map(({ path }) => path))];
  for (const path of paths.sort((a, b) => parametersIn(a) - parametersIn(b))) {
    const known = operations.filter((each) => each.path === path);
    for (const operation of known) router[operation.method](path, answering(base, operation, keeper));
    router.all(path, otherMethod(known));
  }
  return router;
}

const parametersIn = (path: string): number => path.split(/[:*]/).length;

const answering =
  (base: string, operation: Operation, keeper: Doorkeeper): RequestHandler =>
  async (request, response) => {
    localsOf(response).route = base + operation.path;
    const reply = await operation.run(await incoming(operation, keeper, request, response));
    send(response, base, operation.status, reply);
  };

/** Who asks is found out before anything is read from him. */
async function incoming(
  operation: Operation,
  { findCaller, demand }: Doorkeeper,
  request: Request,
  response: Response,
): Promise<Incoming> {
  const { params, query } = request;
  const caller = inCapacity(await findCaller(request), capacityIn(request, operation));
  localsOf(response).language = caller.language;
  mustEver(caller, operation.act);
  await demand(caller, guardedAct(operation.act));
  if (operation.method === 'post') requireKey(request);
  const { body, file } = await received(operation, request, response);
  const sent: Incoming = { params, query, body, file, caller };
  if (operation.method !== 'post') return sent;
  const { capacity } = caller.actor;
  const asked = { method: request.method, path: request.baseUrl + request.path, body, file, capacity };
  return { ...sent, request: idempotentRequest(caller.actor.id, requireKey(request), asked) };
}

async function received(
  { body, upload }: Operation,
  request: Request,
  response: Response,
): Promise<Pick<Incoming, 'body' | 'file'>> {
  if (upload !== undefined) return receiveFile(request, response, upload);
  return { body: body === undefined ? undefined : await receiveJson(request, response) };
}

function send(response: Response, base: string, status: number, reply: Reply): void {
  if (isBytes(reply)) {
    response.attachment(reply.fileName).type(reply.mediaType).send(Buffer.from(reply.bytes));
    return;
  }
  if (reply.location !== undefined) response.location(base + reply.location);
  response.status(status).json(reply.json);
}

const otherMethod = (known: readonly Operation[]): RequestHandler => {
  const allowed = known.flatMap(({ method }) => (method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()]));
  return (_request, response) => {
    response.set('Allow', allowed.join(', '));
    throw new Refusal('METHOD_NOT_ALLOWED');
  };
};
