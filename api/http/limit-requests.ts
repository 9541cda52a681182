import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit, type Options } from 'express-rate-limit';
import type { Limits } from '../../config/edge.ts';
import type { IdentityPort } from '../sign-in/identity.ts';
import { Refusal } from './refusal.ts';

export const A_MINUTE_MS = 60_000;

/** The classes of requests that are counted apart, for each person. */
type RouteClass = 'reads' | 'searches' | 'writes' | 'uploads' | 'signIns';

const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Counts requests a minute: of each address all together, then of each person by what he asks. Where nobody is known, the
 * address stands for him. Each process counts for itself.
 */
export const limitRequests = (limits: Limits, identities: IdentityPort): readonly RequestHandler[] => [
  limiter('address', { limit: limits.address, keyGenerator: addressOf }),
  ...CLASSES.map((each) =>
    limiter(each, {
      limit: limits[each],
      skip: (request) => limits[each] === 0 || classOf(request) !== each,
      keyGenerator: (request) => (each === 'signIns' ? addressOf(request) : askerOf(request, identities)),
    }),
  ),
];

const CLASSES: readonly RouteClass[] = ['reads', 'searches', 'writes', 'uploads', 'signIns'];

function classOf(request: Request): RouteClass {
  const { method } = request;
  const [path = ''] = request.originalUrl.split('?');
  if (/^\/sign-in(\/|$)/.test(path)) return 'signIns';
  if (SAFE.has(method)) return /\/search\/?$/.test(path) ? 'searches' : 'reads';
  return /^multipart\//i.test(request.get('Content-Type') ?? '') ? 'uploads' : 'writes';
}

/** A database that is away is no reason to count nobody. */
async function askerOf(request: Request, identities: IdentityPort): Promise<string> {
  const identity = await identities.identityOf(request).catch(() => undefined);
  return identity === undefined ? addressOf(request) : `person ${identity.personId}`;
}

/** A network of IPv6 counts as one address: whoever has one has all of it. */
const addressOf = ({ ip, socket }: Request): string => ipKeyGenerator(ip ?? socket.remoteAddress ?? '');

/** Refuses with `Retry-After`. A limit of 0 counts nothing. */
export function limiter(name: string, options: Partial<Options>): RequestHandler {
  const isOff = options.limit === 0;
  return rateLimit({
    windowMs: A_MINUTE_MS,
    identifier: name,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // Addresses are ours to tell: they are made by `addressOf`, and `trust proxy` is set from the configuration.
    validate: false,
    ...options,
    ...(isOff ? { skip: () => true } : {}),
    handler: (_request, _response, next) => next(new Refusal('TOO_MANY_REQUESTS')),
  });
}
