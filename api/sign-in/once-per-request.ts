import type { Request } from 'express';
import type { Identity, IdentityPort } from './identity.ts';

/** Who sends a request is asked by what counts requests and by what answers them: found out once for both. */
export function oncePerRequest(port: IdentityPort): IdentityPort {
  const known = new WeakMap<Request, Promise<Identity | undefined>>();
  return {
    identityOf(request) {
      const found = known.get(request) ?? port.identityOf(request);
      known.set(request, found);
      return found;
    },
  };
}
