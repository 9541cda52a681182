import type { OidcConfig } from '../../config/config.ts';

/** As the libraries of OpenID Connect ask. */
type Options = Omit<RequestInit, 'body'> & { readonly body?: RequestInit['body'] | Uint8Array | undefined };
export type Fetch = (url: string, options: Options) => Promise<Response>;

type Addresses = Pick<OidcConfig, 'issuer'> & Partial<Pick<OidcConfig, 'internalUrl'>>;

/**
 * How this server asks the identity provider: at `internalUrl` where browsers reach it elsewhere (between containers), with
 * scheme, host and port of that and the path of what is asked. What is not the provider's is asked where it is.
 */
export const providerFetch =
  ({ issuer, internalUrl }: Addresses, send: Fetch = overTheNetwork): Fetch =>
  (url, options) => {
    const asked = new URL(url);
    if (internalUrl === undefined || asked.origin !== new URL(issuer).origin) return send(url, options);
    return send(new URL(`${asked.pathname}${asked.search}`, internalUrl).href, options);
  };

const overTheNetwork: Fetch = (url, { body, ...options }) => {
  const sent = body instanceof Uint8Array ? new Uint8Array(body) : body;
  return fetch(url, { ...options, ...(sent === undefined ? {} : { body: sent }) });
};
