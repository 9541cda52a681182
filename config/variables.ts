import { z } from 'zod';

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
  DEMO_SIGN_IN: yesOrNo.optional(),
  DEVELOPMENT_CLOCK: yesOrNo.default(false),
  SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  AVENANT_PORT_POSTGRES: port.optional(),
  AVENANT_PORT_TEMPORAL: port.optional(),
  AVENANT_PORT_TEMPORAL_UI: port.optional(),
  AVENANT_PORT_SMTP: port.optional(),
  AVENANT_PORT_MAILS: port.optional(),
});

export type Variables = z.output<typeof variables>;
