import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { Refusal } from '../http/refusal.ts';

const A_MINUTE_MS = 60_000;
const WRONG_KEYS = 30;

/**
 * A key is too long to be guessed; who tries many is nevertheless kept waiting. Right keys are not counted; where the key stands
 * in the query, neither are requests without one.
 */
export const limitGuessing = (key: 'IN_QUERY' | 'IN_ADDRESS' = 'IN_QUERY'): RequestHandler =>
  rateLimit({
    windowMs: A_MINUTE_MS,
    limit: WRONG_KEYS,
    skip: ({ query }) => key === 'IN_QUERY' && query['key'] === undefined,
    skipSuccessfulRequests: true,
    standardHeaders: false,
    legacyHeaders: false,
    handler: (_request, _response, next) => next(new Refusal('TOO_MANY_REQUESTS')),
  });
