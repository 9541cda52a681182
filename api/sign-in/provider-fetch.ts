import type { OidcConfig } from '../../config/config.ts';

type Fetch = (url: string, options: RequestInit) => Promise<Response>;

/**
 * How this server asks the identity provider: at `internalUrl` where browsers reach it elsewhere (between containers), with
 * scheme, host and port of that and the path of what is asked. What is not the provider's is asked where it is.
 */
export const providerFetch =
  ({ issuer, internalUrl }: Pick<OidcConfig, 'issuer' | 'internalUrl'>, send: Fetch = fetch): Fetch =>
  (url, options) => {
    const asked = new URL(url);
    if (internalUrl === undefined || asked.origin !== new URL(issuer).origin) return send(url, options);
    return send(new URL(`${asked.pathname}${asked.search}`, internalUrl).href, options);
  };
