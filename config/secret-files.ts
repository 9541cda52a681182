import { readFileSync } from 'node:fs';
import { ConfigurationFault } from './config.ts';

/** What nobody else may know. Each may come as a file, named by the variable with `_FILE` behind it. */
export const SECRETS = [
  'ANCHOR_KEY',
  'DATABASE_URL',
  'DATABASE_ADMIN_URL',
  'OIDC_CLIENT_SECRET',
  'SECRET',
  'SMTP_URL',
  'TEMPORAL_API_KEY',
] as const;

/**
 * The variables of one source with those secrets that it names as files, as orchestrators hand them out. A line break at the
 * end of a file is no part of the secret.
 *
 * @throws ConfigurationFault for a file that cannot be read or is empty, and for a secret given both ways.
 */
export function withSecretFiles(source: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const found: NodeJS.ProcessEnv = { ...source };
  for (const name of SECRETS) {
    const variable = `${name}_FILE`;
    const file = found[variable];
    delete found[variable];
    if (file === undefined || file === '') continue;
    if ((source[name] ?? '') !== '') throw new ConfigurationFault([`${name} and ${variable} are both set: keep one`]);
    found[name] = secretIn(file, variable);
  }
  return found;
}

function secretIn(file: string, variable: string): string {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').replace(/\r?\n$/, '');
  } catch {
    throw new ConfigurationFault([`${variable} names a file that cannot be read`]);
  }
  if (text === '') throw new ConfigurationFault([`${variable} names a file that is empty`]);
  return text;
}
