import { createServer, type RequestListener, type Server } from 'node:http';
import { MOST_HEADERS } from './request-shape.ts';

/** How long a client may take, in milliseconds. */
export interface Patience {
  /** Until all its headers are there. */
  readonly headers: number;
  /** Until the whole request is there: a signed file over a slow line. */
  readonly request: number;
  /** Without a byte in either direction. */
  readonly idle: number;
  /**
   * Between two requests on one connection: longer than a proxy before us keeps one (60 s in most), which so is the one that
   * ends it. Else a request crosses the end of its connection, and someone is told that the server is away.
   */
  readonly keepAlive: number;
  /** How often the first two are looked at. */
  readonly lookEvery: number;
}

const PATIENCE: Patience = { headers: 10_000, request: 120_000, idle: 60_000, keepAlive: 75_000, lookEvery: 2_000 };

/** Of all headers together. */
const MOST_HEADER_BYTES = 16 * 1024;

/** A server that waits for nobody for ever: whoever sends a byte now and then is dropped, and the others are served. */
export function createPatientServer(app: RequestListener, patience: Patience = PATIENCE): Server {
  const server = createServer(
    {
      maxHeaderSize: MOST_HEADER_BYTES,
      headersTimeout: patience.headers,
      requestTimeout: patience.request,
      keepAliveTimeout: patience.keepAlive,
      connectionsCheckingInterval: patience.lookEvery,
    },
    app,
  );
  server.maxHeadersCount = MOST_HEADERS;
  server.setTimeout(patience.idle);
  return server;
}
