import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConfigurationFault, describeConfig, loadConfig } from '../../config/config.ts';
import { SECRETS, withSecretFiles } from '../../config/secret-files.ts';

const complete = {
  DATABASE_URL: 'postgresql://application:one@db.example:5432/avenant',
  TEMPORAL_ADDRESS: 'temporal.example:7233',
  SMTP_URL: 'smtps://mailer:three@mail.example:465',
  SECRET: 'four'.repeat(8),
};

function faultsOf(build: () => unknown): readonly string[] {
  try {
    build();
  } catch (error) {
    if (error instanceof ConfigurationFault) return error.faults;
    throw error;
  }
  return [];
}

describe('TLS', () => {
  it.each(['require', 'no-verify', 'prefer', 'allow', 'verify-ca'])(
    'to PostgreSQL is not had by sslmode=%s',
    (mode) => {
      const set = { ...complete, DATABASE_URL: `${complete.DATABASE_URL}?sslmode=${mode}` };
      expect(faultsOf(() => loadConfig(set))).toEqual([
        expect.stringContaining('DATABASE_URL must say sslmode=verify-full'),
      ]);
    },
  );

  it.each(['disable', 'verify-full'])('to PostgreSQL may be sslmode=%s', (mode) => {
    const set = { ...complete, DATABASE_URL: `${complete.DATABASE_URL}?sslmode=${mode}` };
    expect(loadConfig(set).databaseUrl).toBe(set.DATABASE_URL);
  });

  it('to the mail server cannot be loosened by its address', () => {
    const set = { ...complete, SMTP_URL: `${complete.SMTP_URL}?tls.rejectUnauthorized=false` };
    expect(faultsOf(() => loadConfig(set))).toEqual([
      expect.stringContaining('SMTP_URL may not say how TLS is spoken'),
    ]);
  });

  it('to Temporal comes whole: no key without its certificate, none of it without TLS', () => {
    const half = { ...complete, TEMPORAL_TLS: 'true', TEMPORAL_TLS_KEY_FILE: '/key.pem' };
    expect(faultsOf(() => loadConfig(half))).toEqual([expect.stringContaining('need each other')]);
    const plain = { ...complete, TEMPORAL_API_KEY: 'five', TEMPORAL_TLS_CA_FILE: '/ca.pem' };
    expect(faultsOf(() => loadConfig(plain))).toEqual([
      'TEMPORAL_TLS_CA_FILE needs TEMPORAL_TLS=true',
      'TEMPORAL_API_KEY needs TEMPORAL_TLS=true: it would travel in clear',
    ]);
    const config = loadConfig({ ...complete, TEMPORAL_TLS: 'true', TEMPORAL_API_KEY: 'five-is-hidden' });
    expect(config.edge.tls.temporalApiKey).toBe('five-is-hidden');
    expect(JSON.stringify(describeConfig(config))).not.toContain('five-is-hidden');
  });
});

describe('A secret', () => {
  let folder: string;
  const inFile = async (name: string, text: string): Promise<string> => {
    const file = path.join(folder, name);
    await writeFile(file, text, { mode: 0o600 });
    return file;
  };
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'avenant-secrets-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(SECRETS)('%s may come as a file, without the line break at its end', async (name) => {
    const file = await inFile(name, `value of ${name}\n`);
    expect(withSecretFiles({ [`${name}_FILE`]: file, OTHER: 'x' })).toEqual({ [name]: `value of ${name}`, OTHER: 'x' });
  });

  it('comes one way: of two nobody knows which is meant', async () => {
    const set = { SECRET: 'a', SECRET_FILE: await inFile('two', 'b') };
    expect(faultsOf(() => withSecretFiles(set))).toEqual(['SECRET and SECRET_FILE are both set: keep one']);
  });

  it('that cannot be had ends the start by the name of its variable, not of its place', async () => {
    const away = path.join(folder, 'away');
    expect(faultsOf(() => withSecretFiles({ SECRET_FILE: away }))).toEqual([
      'SECRET_FILE names a file that cannot be read',
    ]);
    expect(faultsOf(() => withSecretFiles({ SECRET_FILE: folder }))).toHaveLength(1);
    const empty = { SMTP_URL_FILE: '' };
    expect(withSecretFiles(empty)).toEqual({});
    const nothing = await inFile('nothing', '\n');
    expect(faultsOf(() => withSecretFiles({ SECRET_FILE: nothing }))).toEqual([
      'SECRET_FILE names a file that is empty',
    ]);
  });
});

describe('Limits', () => {
  it('are numbers of requests, bounded', () => {
    expect(loadConfig({ ...complete, LIMIT_READS: '0', TRUST_PROXY: '2' }).edge).toMatchObject({
      trustProxy: 2,
      limits: { reads: 0 },
    });
    expect(faultsOf(() => loadConfig({ ...complete, TRUST_PROXY: 'true', LIMIT_WRITES: '-1' }))).toHaveLength(2);
  });
});
