import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import { fileInPath } from './file-in-path.ts';

type Asked = IncomingMessage & { readonly originalUrl?: string };
type Answer = ServerResponse & { readonly locals?: { readonly route?: string; readonly code?: string } };

/**
 * One line a request: its id, the line of the API it met, the file it is about, the status, the time. No address, header, body
 * or person: an address holds what was searched for and, in a link of a mail, an organisation's key. It is no audit trail: who
 * did what stands in the record, and who read what is confidential in `reading`.
 */
export const logRequests = (logger: Logger): RequestHandler =>
  pinoHttp<Asked, Answer>({
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
    // Asked for when a request comes in, too: a line would then hold everything twice.
    customProps: ({ originalUrl, url = '' }, { headersSent, locals }) =>
      headersSent ? { route: locals?.route, file: fileInPath(originalUrl ?? url), code: locals?.code } : {},
    customLogLevel: (_request, { statusCode }) => (statusCode >= 500 ? 'warn' : 'info'),
  });
