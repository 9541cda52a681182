import type { IncomingHttpHeaders } from 'node:http';

/** The port through which people are known: a demo person now, OpenID Connect later. */
export interface ActorPort {
  /** The id of the person a request comes from; `undefined` when nobody is signed in, or what he shows is not valid. */
  personOf(headers: IncomingHttpHeaders): string | undefined;
}

/** Where nobody can sign in. */
export const NOBODY: ActorPort = { personOf: () => undefined };
