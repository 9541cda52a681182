import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';

type Answer = ServerResponse & { readonly locals?: { readonly route?: string; readonly code?: string } };

/**
 * One line a request: its id, the line of the API it met, the status, the time. No address, header, body or person: an
 * address holds ids and, in a link of a mail, an organisation's key.
 */
export const logRequests = (logger: Logger): RequestHandler =>
  pinoHttp<IncomingMessage, Answer>({
    logger,
    genReqId: (_request, response) => {
      const id = randomUUID();
      response.setHeader('X-Request-Id', id);
      return id;
    },
    serializers: {
      req: ({ id, method }: { readonly id: unknown; readonly method: string }) => ({ id, method }),
      res: ({ statusCode }: { readonly statusCode: number }) => ({ statusCode }),
      err: () => undefined,
    },
    customProps: (_request, { locals }) => ({ route: locals?.route, code: locals?.code }),
    customLogLevel: (_request, { statusCode }) => (statusCode >= 500 ? 'warn' : 'info'),
  });
