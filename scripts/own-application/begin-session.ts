import { once } from 'node:events';
import express from 'express';
import type { Sessions } from '../../api/sign-in/sessions.ts';

/** The cookie of a browser, by its name and value. */
export interface SessionCookie {
  readonly name: string;
  readonly value: string;
}

/** Begins a session of someone in an application of our own, as after a sign-in with an identity document. */
export async function beginSession(sessions: Sessions, personId: string): Promise<SessionCookie> {
  const app = express();
  app.use(sessions.load);
  app.use((request, response, next) => {
    sessions.begin(request, { personId, level: 'EID' }).then(() => response.end(), next);
  });
  const server = app.listen(0, '127.0.0.1');
  try {
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('A server that listens has an address.');
    const answer = await fetch(`http://127.0.0.1:${address.port}/`);
    const [pair = ''] = (answer.headers.getSetCookie()[0] ?? '').split(';');
    const [name = '', value = ''] = pair.split('=');
    return { name, value };
  } finally {
    server.close();
    server.closeAllConnections();
  }
}
