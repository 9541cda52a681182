import { z } from 'zod';
import { anchorVariables } from './anchor.ts';
import { edgeVariables } from './edge.ts';

const port = z.coerce
  .number('must be a port number')
  .int('must be a port number')
  .min(1, 'must be a port number from 1 to 65535')
  .max(65_535, 'must be a port number from 1 to 65535');
const yesOrNo = z.enum(['true', 'false'], 'must be true or false').transform((word) => word === 'true');
const name = z.string().regex(/^[\w.-]+$/, 'may only hold letters, digits, ".", "_" and "-"');
const postgresUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'must be an address such as postgresql://role:password@host:5432/database',
});

/** What the identity provider calls a level, several names with a blank between them: the first is the one preferred. */
const acr = z
  .string()
  .regex(/^[\x21\x23-\x5b\x5d-\x7e]+( [\x21\x23-\x5b\x5d-\x7e]+)*$/, 'must be names with a blank between them');
const FAS = 'urn:be:fedict:iam:fas:Level';

/**
 * Every environment variable Avenant knows, with its default. `.env.example` explains them to the person who sets
 * them, and a test keeps the two equal.
 */
export const variables = z.object({
  NODE_ENV: z
    .enum(['development', 'test', 'production'], 'must be development, test or production')
    .default('development'),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_ADMIN_URL: postgresUrl.optional(),
  TEMPORAL_ADDRESS: z
    .string()
    .regex(/^[^\s:/]+:\d+$/, 'must be host:port')
    .optional(),
  TEMPORAL_NAMESPACE: name.default('avenant'),
  TEMPORAL_TASK_QUEUE: name.default('avenant'),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must be an address such as smtp://host:25' }).optional(),
  SMTP_MESSAGES_PER_MINUTE: z.coerce
    .number('must be a number of messages')
    .int('must be a whole number of messages')
    .min(1, 'must be 1 or more')
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^@<>]*<?[^@<>\s]+@[^@<>\s]+>?$/, 'must be an address such as Avenant <avenant@service.example>')
    .default('Avenant <avenant@localhost.localdomain>'),
  INBOUND_ADDRESS: z
    .string()
    .regex(/^[^\s@<>,;:"()]+@[\w.-]+$/, 'must be a plain address such as avenant@service.example')
    .optional(),
  INBOUND_SMTP_HOST: z.string().default('127.0.0.1'),
  INBOUND_SMTP_PORT: port.optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).optional(),
  API_HOST: z.string().default('127.0.0.1'),
  API_PORT: port.optional(),
  WORKER_METRICS_PORT: port.optional(),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], 'must be a level such as info or debug')
    .default('info'),
  OIDC_ISSUER: z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).optional(),
  OIDC_INTERNAL_URL: z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).optional(),
  OIDC_CLIENT_ID: z.string().default('avenant'),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_SCOPES: z
    .string()
    .regex(/(^| )openid( |$)/, 'must hold openid')
    .default('openid'),
  OIDC_ACR_PASSWORD: acr.default(`${FAS}200 ${FAS}100`),
  OIDC_ACR_CODE: acr.default(`${FAS}350 ${FAS}300 ${FAS}400`),
  OIDC_ACR_EID: acr.default(`${FAS}500 ${FAS}450`),
  SESSION_IDLE_MINUTES: z.coerce
    .number('must be a number of minutes')
    .int('must be a whole number of minutes')
    .min(5, 'must be from 5 to 1440')
    .max(1440, 'must be from 5 to 1440')
    .default(30),
  SESSION_HOURS: z.coerce
    .number('must be a number of hours')
    .int('must be a whole number of hours')
    .min(1, 'must be from 1 to 24')
    .max(24, 'must be from 1 to 24')
    .default(8),
  DEVELOPMENT_CLOCK: yesOrNo.default(false),
  ...edgeVariables,
  ...anchorVariables,
  /** A folder of certificates: the authorities of signatories. */
  SIGNATURE_ANCHORS: z.string().optional(),
  SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  AVENANT_PORT_POSTGRES: port.optional(),
  AVENANT_PORT_TEMPORAL: port.optional(),
  AVENANT_PORT_TEMPORAL_UI: port.optional(),
  AVENANT_PORT_SMTP: port.optional(),
  AVENANT_PORT_MAILS: port.optional(),
  AVENANT_PORT_TIME_STAMPS: port.optional(),
  AVENANT_PORT_IDENTITY: port.optional(),
});

export type Variables = z.output<typeof variables>;
