import { once } from 'node:events';
import type { Express } from 'express';
import type { Running, Setting } from './setting.ts';

/** Serves an application until it is stopped, and lets go of what it used after its last request. */
export async function listen(app: Express, { port }: Setting, letGo: () => Promise<unknown>): Promise<Running> {
  const server = app.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    stop: async () => {
      server.close();
      server.closeIdleConnections();
      await once(server, 'close');
      await letGo();
    },
  };
}
