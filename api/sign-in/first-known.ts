import type { IdentityPort } from './identity.ts';

/** Who one of several ways of showing who one is knows, asked in their order. */
export const firstKnown = (...ports: readonly IdentityPort[]): IdentityPort => ({
  identityOf: async (request) => {
    for (const port of ports) {
      const identity = await port.identityOf(request);
      if (identity !== undefined) return identity;
    }
    return undefined;
  },
});
