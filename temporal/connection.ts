import { readFileSync } from 'node:fs';

/** How the engine is reached over a network that is not trusted. */
export interface EngineTls {
  /** Whom its certificate must be for, where that is not the host of its address. */
  readonly serverName: string | undefined;
  /** PEM, of the authority that signed it; those the machine knows, without it. */
  readonly caFile: string | undefined;
  /** The client's own, where the engine asks for one: PEM. */
  readonly certFile: string | undefined;
  readonly keyFile: string | undefined;
}

export interface EngineAddress {
  readonly temporalAddress: string;
  readonly edge: {
    readonly tls: { readonly temporal: EngineTls | undefined; readonly temporalApiKey: string | undefined };
  };
}

/** What a connection is made with, of the client and of the worker alike. */
export interface EngineConnection {
  readonly address: string;
  readonly tls?: {
    readonly serverNameOverride?: string;
    readonly serverRootCACertificate?: Buffer;
    readonly clientCertPair?: { readonly crt: Buffer; readonly key: Buffer };
  };
  readonly apiKey?: string;
}

/** Without TLS in clear; with it the engine's certificate is always checked. */
export function engineConnection({ temporalAddress: address, edge: { tls } }: EngineAddress): EngineConnection {
  if (tls.temporal === undefined) return { address };
  const { serverName, caFile, certFile, keyFile } = tls.temporal;
  return {
    address,
    tls: {
      ...(serverName === undefined ? {} : { serverNameOverride: serverName }),
      ...(caFile === undefined ? {} : { serverRootCACertificate: readFileSync(caFile) }),
      ...(certFile === undefined || keyFile === undefined
        ? {}
        : { clientCertPair: { crt: readFileSync(certFile), key: readFileSync(keyFile) } }),
    },
    ...(tls.temporalApiKey === undefined ? {} : { apiKey: tls.temporalApiKey }),
  };
}
