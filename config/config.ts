import type { z } from 'zod';
import { anchorFaults, anchorIn, describeAnchor, type AnchorConfig } from './anchor.ts';
import { describeEdge, edgeFaults, edgeIn, type EdgeConfig } from './edge.ts';
import { variables, type Variables } from './variables.ts';

/** The identity provider with which people sign in. */
export interface OidcConfig {
  readonly issuer: string;
  /** Where this server reaches the provider, when that is not where browsers do. */
  readonly internalUrl: string | undefined;
  readonly clientId: string;
  /** Absent for a client that keeps none: it proves itself by PKCE alone. */
  readonly clientSecret: string | undefined;
  readonly scopes: string;
  /** What the provider calls each level (`acr`), weakest level first, the preferred name first. */
  readonly acr: Readonly<Record<'PASSWORD' | 'CODE' | 'EID', readonly string[]>>;
}

/** What the API, the worker and the scripts run with. Frozen; made by `loadConfig` alone. */
export interface Config {
  readonly production: boolean;
  /** Of the application's role, which may not change what is append-only. */
  readonly databaseUrl: string;
  /** Of the owner; only migrating needs it. */
  readonly databaseAdminUrl: string | undefined;
  readonly temporalAddress: string;
  readonly temporalNamespace: string;
  readonly temporalTaskQueue: string;
  readonly smtpUrl: string;
  /** How many messages the mail server takes a minute; no limit when absent. */
  readonly messagesPerMinute: number | undefined;
  readonly mailFrom: string;
  /** Where answers to invitations and reports of non-delivery come in; none, without it. */
  readonly inboundAddress: string | undefined;
  readonly inboundSmtpHost: string;
  /** Where this worker takes mail for that address in; nowhere, without it. */
  readonly inboundSmtpPort: number | undefined;
  /** How people reach the application, without a slash at the end: the start of every link in a mail. */
  readonly publicUrl: string;
  readonly apiHost: string;
  readonly apiPort: number;
  readonly workerMetricsPort: number;
  readonly logLevel: Variables['LOG_LEVEL'];
  /** Absent: nobody can sign in. Always there in production. */
  readonly oidc: OidcConfig | undefined;
  /** After which time without a request a session ends. */
  readonly sessionIdleMinutes: number;
  /** After which time it ends whatever is done in it. */
  readonly sessionHours: number;
  /** A file may carry a clock offset, so that the demo passes months in seconds. Never in production. */
  readonly developmentClock: boolean;
  /** What stands between the application and the network. */
  readonly edge: EdgeConfig;
  /** How the record is anchored outside the database. */
  readonly anchor: AnchorConfig;
  /** A folder of the certificates of those who vouch for signatories; none: no chain is validated. */
  readonly signatureAnchors: string | undefined;
  /** Keys the hashes of the tokens that organisations get by mail. */
  readonly secret: string;
}

/** What `npm start` was told: every variable, those of the parts it embeds still open. */
export type StartConfig = Variables;

export const DEFAULT_API_PORT = 3000;
export const DEFAULT_WORKER_METRICS_PORT = 9464;

/** Names every fault of the environment at once, and no value: it may be a password. */
export class ConfigurationFault extends Error {
  override readonly name = 'ConfigurationFault';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(
      `The configuration has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}:\n  ${faults.join('\n  ')}`,
    );
    this.faults = faults;
  }
}

const MISSING = 'is missing: set it, or start Avenant with "npm start", which brings one';
const running = variables.required({ DATABASE_URL: true, TEMPORAL_ADDRESS: true, SMTP_URL: true, SECRET: true });

/** @throws ConfigurationFault */
export function loadConfig(environment: NodeJS.ProcessEnv): Config {
  const set = parse(running, environment);
  const production = set.NODE_ENV === 'production';
  const apiPort = set.API_PORT ?? DEFAULT_API_PORT;
  return Object.freeze({
    production,
    databaseUrl: set.DATABASE_URL,
    databaseAdminUrl: set.DATABASE_ADMIN_URL,
    temporalAddress: set.TEMPORAL_ADDRESS,
    temporalNamespace: set.TEMPORAL_NAMESPACE,
    temporalTaskQueue: set.TEMPORAL_TASK_QUEUE,
    smtpUrl: set.SMTP_URL,
    messagesPerMinute: set.SMTP_MESSAGES_PER_MINUTE,
    mailFrom: set.MAIL_FROM,
    inboundAddress: set.INBOUND_ADDRESS,
    inboundSmtpHost: set.INBOUND_SMTP_HOST,
    inboundSmtpPort: set.INBOUND_SMTP_PORT,
    publicUrl: (set.PUBLIC_URL ?? `http://localhost:${apiPort}`).replace(/\/+$/, ''),
    apiHost: set.API_HOST,
    apiPort,
    workerMetricsPort: set.WORKER_METRICS_PORT ?? DEFAULT_WORKER_METRICS_PORT,
    logLevel: set.LOG_LEVEL,
    oidc: oidcIn(set),
    sessionIdleMinutes: set.SESSION_IDLE_MINUTES,
    sessionHours: set.SESSION_HOURS,
    developmentClock: set.DEVELOPMENT_CLOCK,
    edge: edgeIn(set),
    anchor: anchorIn(set),
    signatureAnchors: set.SIGNATURE_ANCHORS,
    secret: set.SECRET,
  });
}

function oidcIn(set: Variables): OidcConfig | undefined {
  if (set.OIDC_ISSUER === undefined) return undefined;
  return Object.freeze({
    issuer: set.OIDC_ISSUER,
    internalUrl: set.OIDC_INTERNAL_URL,
    clientId: set.OIDC_CLIENT_ID,
    clientSecret: set.OIDC_CLIENT_SECRET,
    scopes: set.OIDC_SCOPES,
    acr: {
      PASSWORD: set.OIDC_ACR_PASSWORD.split(' '),
      CODE: set.OIDC_ACR_CODE.split(' '),
      EID: set.OIDC_ACR_EID.split(' '),
    },
  });
}

/** For `npm start`, which brings what is not set. @throws ConfigurationFault */
export function loadStartConfig(environment: NodeJS.ProcessEnv): StartConfig {
  return Object.freeze(parse(variables, environment));
}

/** The configuration for a log or a screen: passwords and secrets are masked. */
export function describeConfig(config: Config): Readonly<Record<string, string>> {
  const shown = { ...config, databaseUrl: maskPassword(config.databaseUrl), smtpUrl: maskPassword(config.smtpUrl) };
  const admin = config.databaseAdminUrl === undefined ? 'none' : maskPassword(config.databaseAdminUrl);
  const oidc = config.oidc?.issuer ?? 'none';
  return Object.fromEntries(
    Object.entries({
      ...shown,
      databaseAdminUrl: admin,
      oidc,
      edge: describeEdge(config.edge),
      anchor: describeAnchor(config.anchor),
      secret: '***',
    }).map(([key, value]) => [key, String(value)]),
  );
}

export function maskPassword(address: string): string {
  const url = new URL(address);
  if (url.password !== '') url.password = '***';
  return url.href;
}

/** Tells all faults, those of single variables and those between them. */
function parse<T>(schema: z.ZodType<T>, environment: NodeJS.ProcessEnv): T {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = schema.safeParse(set);
  const single = result.error?.issues.map(({ path, message }) => {
    const variable = path.join('.');
    return `${variable} ${set[variable] === undefined ? MISSING : message}`;
  });
  const faults = [...(single ?? []), ...faultsBetween(set)];
  if (!result.success || faults.length > 0) throw new ConfigurationFault(faults);
  return result.data;
}

function faultsBetween(set: NodeJS.ProcessEnv): string[] {
  const inProduction = ['DEVELOPMENT_CLOCK'].filter((name) => set['NODE_ENV'] === 'production' && set[name] === 'true');
  const [role, owner] = [set['DATABASE_URL'], set['DATABASE_ADMIN_URL']].map((url) =>
    url !== undefined && URL.canParse(url) ? new URL(url).username : undefined,
  );
  const open = ['OIDC_ISSUER', 'PUBLIC_URL'].filter(
    (name) => set['NODE_ENV'] === 'production' && set[name]?.startsWith('https:') !== true,
  );
  // With a mail catcher of its own, `npm start` brings the address too.
  const hasNoAddress =
    set['INBOUND_SMTP_PORT'] !== undefined && set['INBOUND_ADDRESS'] === undefined && set['SMTP_URL'] !== undefined;
  return [
    ...(hasNoAddress ? ['INBOUND_SMTP_PORT needs INBOUND_ADDRESS: no mail is taken in for any other address'] : []),
    ...inProduction.map((name) => `${name} cannot be true when NODE_ENV is production`),
    ...open.map((name) => `${name} must be set to an https address when NODE_ENV is production`),
    ...edgeFaults(set),
    ...anchorFaults(set),
    ...(role !== undefined && role === owner
      ? ['DATABASE_URL must name another role than DATABASE_ADMIN_URL: the owner could change the record']
      : []),
  ];
}
