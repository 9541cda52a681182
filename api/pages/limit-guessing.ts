import type { RequestHandler } from 'express';
import { limiter } from '../http/limit-requests.ts';

/** The name under which the application keeps how many wrong keys an address may try a minute. */
export const WRONG_LINKS = 'limit of wrong links';

/**
 * A key is too long to be guessed; who tries many is nevertheless kept waiting. Right keys are not counted; where the key stands
 * in the query, neither are requests without one.
 */
export const limitGuessing = (key: 'IN_QUERY' | 'IN_ADDRESS' = 'IN_QUERY'): RequestHandler =>
  limiter('links', {
    limit: ({ app }) => Number(app.get(WRONG_LINKS)),
    skip: ({ app, query }) => app.get(WRONG_LINKS) === 0 || (key === 'IN_QUERY' && query['key'] === undefined),
    skipSuccessfulRequests: true,
  });
