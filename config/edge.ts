import { z } from 'zod';

/** How many requests a minute are taken; 0 where nothing is counted. */
export interface Limits {
  /** Of one address, all together: whole offices come from one. */
  readonly address: number;
  /** Of one person, or of one address where nobody is known. */
  readonly reads: number;
  readonly searches: number;
  readonly writes: number;
  readonly uploads: number;
  /** Of one address. */
  readonly signIns: number;
  /** Links with a wrong key, of one address; right ones are not counted. */
  readonly wrongLinks: number;
}

/** How much one person may leave here, in bytes. */
export interface UploadLimits {
  readonly file: number;
  readonly day: number;
}

/** Certificates are always checked; a file names the authority where it is not one that the machine knows. */
export interface TlsConfig {
  readonly temporal:
    | {
        readonly serverName: string | undefined;
        readonly caFile: string | undefined;
        readonly certFile: string | undefined;
        readonly keyFile: string | undefined;
      }
    | undefined;
  readonly temporalApiKey: string | undefined;
  readonly smtp: { readonly required: boolean; readonly caFile: string | undefined };
}

/** What stands between the application and the network. */
export interface EdgeConfig {
  /** How many proxies stand before the server, each of which names the address it was asked from. */
  readonly trustProxy: number;
  readonly limits: Limits;
  readonly uploads: UploadLimits;
  readonly tls: TlsConfig;
}

const count = (fallback: number, most = 1_000_000) =>
  z.coerce
    .number('must be a whole number')
    .int('must be a whole number')
    .min(0, 'must be 0 or more')
    .max(most, `must be ${most} or less`)
    .default(fallback);
const flag = z.enum(['true', 'false'], 'must be true or false').transform((word) => word === 'true');
const file = z.string().optional();

export const edgeVariables = {
  TRUST_PROXY: count(0, 10),
  LIMIT_ADDRESS: count(6_000),
  LIMIT_READS: count(1_200),
  LIMIT_SEARCHES: count(120),
  LIMIT_WRITES: count(240),
  LIMIT_UPLOADS: count(30),
  LIMIT_SIGN_INS: count(300),
  LIMIT_WRONG_LINKS: count(30),
  UPLOAD_MEGABYTES: count(15, 100),
  UPLOAD_MEGABYTES_A_DAY: count(200, 100_000),
  TEMPORAL_TLS: flag.default(false),
  TEMPORAL_TLS_SERVER_NAME: z.string().optional(),
  TEMPORAL_TLS_CA_FILE: file,
  TEMPORAL_TLS_CERT_FILE: file,
  TEMPORAL_TLS_KEY_FILE: file,
  TEMPORAL_API_KEY: z.string().optional(),
  SMTP_REQUIRE_TLS: flag.default(false),
  SMTP_CA_FILE: file,
};

const edge = z.object(edgeVariables);
const MEGABYTE = 1_000_000;

export const edgeIn = (set: z.output<typeof edge>): EdgeConfig =>
  Object.freeze({
    trustProxy: set.TRUST_PROXY,
    limits: {
      address: set.LIMIT_ADDRESS,
      reads: set.LIMIT_READS,
      searches: set.LIMIT_SEARCHES,
      writes: set.LIMIT_WRITES,
      uploads: set.LIMIT_UPLOADS,
      signIns: set.LIMIT_SIGN_INS,
      wrongLinks: set.LIMIT_WRONG_LINKS,
    },
    uploads: { file: set.UPLOAD_MEGABYTES * MEGABYTE, day: set.UPLOAD_MEGABYTES_A_DAY * MEGABYTE },
    tls: tlsIn(set),
  });

const tlsIn = (set: z.output<typeof edge>): TlsConfig => ({
  temporal: set.TEMPORAL_TLS
    ? {
        serverName: set.TEMPORAL_TLS_SERVER_NAME,
        caFile: set.TEMPORAL_TLS_CA_FILE,
        certFile: set.TEMPORAL_TLS_CERT_FILE,
        keyFile: set.TEMPORAL_TLS_KEY_FILE,
      }
    : undefined,
  temporalApiKey: set.TEMPORAL_API_KEY,
  smtp: { required: set.SMTP_REQUIRE_TLS, caFile: set.SMTP_CA_FILE },
});

/** The ways of libpq that look safe and check nothing, or too little. */
const UNCHECKED = new Set(['allow', 'prefer', 'require', 'verify-ca', 'no-verify']);

/** Faults between the variables of the edge; `set` is as the environment holds it. */
export function edgeFaults(set: NodeJS.ProcessEnv): string[] {
  const unchecked = ['DATABASE_URL', 'DATABASE_ADMIN_URL'].filter((name) =>
    UNCHECKED.has(sslModeIn(set[name]) ?? 'disable'),
  );
  const needsTls = Object.keys(set).filter(
    (name) => name.startsWith('TEMPORAL_TLS_') && set['TEMPORAL_TLS'] !== 'true',
  );
  const halfPair =
    (set['TEMPORAL_TLS_CERT_FILE'] === undefined) !== (set['TEMPORAL_TLS_KEY_FILE'] === undefined)
      ? ['TEMPORAL_TLS_CERT_FILE and TEMPORAL_TLS_KEY_FILE need each other']
      : [];
  const openKey = set['TEMPORAL_API_KEY'] !== undefined && set['TEMPORAL_TLS'] !== 'true';
  const mailOptions = optionsIn(set['SMTP_URL']).some((name) =>
    /^(tls|ignoretls|requiretls|opportunistictls)/i.test(name),
  );
  return [
    ...(mailOptions ? ['SMTP_URL may not say how TLS is spoken: SMTP_REQUIRE_TLS and SMTP_CA_FILE do'] : []),
    ...unchecked.map((name) => `${name} must say sslmode=verify-full (or disable): others check no certificate`),
    ...needsTls.map((name) => `${name} needs TEMPORAL_TLS=true`),
    ...halfPair,
    ...(openKey ? ['TEMPORAL_API_KEY needs TEMPORAL_TLS=true: it would travel in clear'] : []),
  ];
}

const sslModeIn = (url: string | undefined): string | undefined =>
  url !== undefined && URL.canParse(url) ? (new URL(url).searchParams.get('sslmode') ?? undefined) : undefined;

const optionsIn = (url: string | undefined): string[] =>
  url !== undefined && URL.canParse(url) ? [...new URL(url).searchParams.keys()] : [];

/** For a log: without the key. */
export const describeEdge = ({ trustProxy, tls }: EdgeConfig): string =>
  `proxies: ${trustProxy}, TLS to Temporal: ${tls.temporal === undefined ? 'no' : 'yes'}, to the mail server: ${
    tls.smtp.required ? 'required' : 'where it offers it'
  }`;
