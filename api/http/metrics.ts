import type { RequestHandler } from 'express';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import { localsOf } from './locals.ts';

export interface Metrics {
  /** Measures every request that passes through it. */
  readonly measure: RequestHandler;
  /** Answers what was measured, for Prometheus. */
  readonly expose: RequestHandler;
}

const BUCKETS_S = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5];

/** The metrics of one server: a registry of its own, so that two in one process do not mix. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: 'avenant_http_request_duration_seconds',
    help: 'Time to answer a request, by line of the API.',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS_S,
    registers,
  });
  const refusals = new Counter({
    name: 'avenant_http_refusals_total',
    help: 'Requests refused, by code.',
    labelNames: ['code'],
    registers,
  });
  return {
    measure: (request, response, next) => {
      const end = durations.startTimer({ method: request.method });
      response.on('finish', () => {
        const { route = 'other', code } = localsOf(response);
        end({ route, status: response.statusCode });
        if (code !== undefined) refusals.inc({ code });
      });
      next();
    },
    expose: async (_request, response) => {
      response.type(registry.contentType).send(await registry.metrics());
    },
  };
}
