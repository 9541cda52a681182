import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { ConfigurationFault, describeConfig, loadConfig, loadStartConfig } from '../../config/config.ts';
import { repositoryRoot } from '../../config/environment.ts';
import { variables } from '../../config/variables.ts';

const complete = {
  DATABASE_URL: 'postgresql://application:one@db.example:5432/avenant',
  DATABASE_ADMIN_URL: 'postgresql://owner:two@db.example:5432/avenant',
  TEMPORAL_ADDRESS: 'temporal.example:7233',
  SMTP_URL: 'smtps://mailer:three@mail.example:465',
  SECRET: 'four'.repeat(8),
};

describe('The configuration', () => {
  it('needs the parts and a secret, and has a default for the rest', () => {
    expect(loadConfig(complete)).toEqual({
      production: false,
      databaseUrl: complete.DATABASE_URL,
      databaseAdminUrl: complete.DATABASE_ADMIN_URL,
      temporalAddress: 'temporal.example:7233',
      temporalNamespace: 'avenant',
      temporalTaskQueue: 'avenant',
      smtpUrl: complete.SMTP_URL,
      messagesPerMinute: undefined,
      mailFrom: 'Avenant <avenant@localhost.localdomain>',
      inboundAddress: undefined,
      inboundSmtpHost: '127.0.0.1',
      inboundSmtpPort: undefined,
      publicUrl: 'http://localhost:3000',
      apiHost: '127.0.0.1',
      apiPort: 3000,
      workerMetricsPort: 9464,
      logLevel: 'info',
      oidc: undefined,
      sessionIdleMinutes: 30,
      sessionHours: 8,
      developmentClock: false,
      edge: {
        trustProxy: 0,
        limits: {
          address: 6_000,
          reads: 1_200,
          searches: 120,
          writes: 240,
          uploads: 30,
          signIns: 300,
          wrongLinks: 30,
        },
        uploads: { file: 15_000_000, day: 200_000_000 },
        tls: { temporal: undefined, temporalApiKey: undefined, smtp: { required: false, caFile: undefined } },
      },
      anchor: { key: undefined, publicKeysFile: undefined, directory: undefined, authority: undefined },
      secret: complete.SECRET,
    });
  });

  it('cannot be changed', () => {
    expect(Object.isFrozen(loadConfig(complete))).toBe(true);
  });

  it('takes an empty variable for one that is not set', () => {
    expect(loadConfig({ ...complete, API_PORT: '', PUBLIC_URL: '' }).publicUrl).toBe('http://localhost:3000');
  });

  it('names all faults at once', () => {
    const wrong = {
      DATABASE_URL: 'mysql://x',
      API_PORT: '70000',
      LOG_LEVEL: 'loud',
      NODE_ENV: 'production',
      DEVELOPMENT_CLOCK: 'true',
    };
    expect(faultsOf(wrong)).toEqual([
      'DATABASE_URL must be an address such as postgresql://role:password@host:5432/database',
      'TEMPORAL_ADDRESS is missing: set it, or start Avenant with "npm start", which brings one',
      'SMTP_URL is missing: set it, or start Avenant with "npm start", which brings one',
      'API_PORT must be a port number from 1 to 65535',
      'LOG_LEVEL must be a level such as info or debug',
      'SECRET is missing: set it, or start Avenant with "npm start", which brings one',
      'DEVELOPMENT_CLOCK cannot be true when NODE_ENV is production',
      'OIDC_ISSUER must be set to an https address when NODE_ENV is production',
      'PUBLIC_URL must be set to an https address when NODE_ENV is production',
    ]);
  });

  it.each(['API_PORT', 'WORKER_METRICS_PORT', 'INBOUND_SMTP_PORT', 'AVENANT_PORT_SMTP'])(
    'takes no word for the port %s',
    (name) => {
      expect(faultsOf({ ...complete, INBOUND_ADDRESS: 'in@service.example', [name]: 'http' })).toEqual([
        `${name} must be a port number`,
      ]);
    },
  );

  it('has no development clock in production', () => {
    const https = { OIDC_ISSUER: 'https://sign-in.example', PUBLIC_URL: 'https://avenant.example' };
    const production = { ...complete, ...https, NODE_ENV: 'production' };
    expect(loadConfig(production)).toMatchObject({ production: true, developmentClock: false });
    expect(faultsOf({ ...production, DEVELOPMENT_CLOCK: 'true' })).toHaveLength(1);
  });

  it('is not in production without an identity provider and an address over https', () => {
    const open = { OIDC_ISSUER: 'http://localhost:3010', PUBLIC_URL: 'http://avenant.example' };
    expect(faultsOf({ ...complete, ...open, NODE_ENV: 'production' })).toEqual([
      'OIDC_ISSUER must be set to an https address when NODE_ENV is production',
      'PUBLIC_URL must be set to an https address when NODE_ENV is production',
    ]);
  });

  it('knows the identity provider, and by which names it calls the levels', () => {
    const set = { OIDC_ISSUER: 'https://sign-in.example', OIDC_CLIENT_SECRET: 'hidden', OIDC_ACR_EID: 'eid itsme' };
    const config = loadConfig({ ...complete, ...set });
    expect(config.oidc).toMatchObject({ clientId: 'avenant', scopes: 'openid', acr: { EID: ['eid', 'itsme'] } });
    expect(JSON.stringify(describeConfig(config))).not.toContain('hidden');
    expect(faultsOf({ ...complete, OIDC_SCOPES: 'profile' })).toEqual(['OIDC_SCOPES must hold openid']);
  });

  it('refuses the owner of the database as the application’s role', () => {
    const same = { ...complete, DATABASE_URL: complete.DATABASE_ADMIN_URL };
    expect(faultsOf(same)).toEqual([expect.stringContaining('DATABASE_URL must name another role')]);
  });

  it('takes mail in for an address that it knows', () => {
    const inbound = { INBOUND_ADDRESS: 'avenant@service.example', INBOUND_SMTP_PORT: '2525' };
    expect(loadConfig({ ...complete, ...inbound })).toMatchObject({
      inboundAddress: 'avenant@service.example',
      inboundSmtpPort: 2525,
    });
    expect(loadConfig({ ...complete, INBOUND_ADDRESS: 'a@b.example' }).inboundSmtpPort).toBeUndefined();
    expect(faultsOf({ ...complete, INBOUND_SMTP_PORT: '2525' })).toEqual([
      expect.stringContaining('INBOUND_SMTP_PORT needs INBOUND_ADDRESS'),
    ]);
    // A clone that chooses its ports brings the address with its mail catcher.
    expect(loadStartConfig({ INBOUND_SMTP_PORT: '2525' }).INBOUND_SMTP_PORT).toBe(2525);
    expect(() => loadStartConfig({ INBOUND_SMTP_PORT: '2525', SMTP_URL: 'smtp://mail:25' })).toThrow(
      ConfigurationFault,
    );
  });

  it.each(['Avenant <a@b.example>', 'a@b.example, c@d.example', 'nobody', 'a@b.example\r\nRCPT TO:<c@d.example>'])(
    'takes no mail in for %j, which is no plain address',
    (address) => {
      expect(faultsOf({ ...complete, INBOUND_ADDRESS: address })).toEqual([
        'INBOUND_ADDRESS must be a plain address such as avenant@service.example',
      ]);
    },
  );

  it('shows itself without a password or secret', () => {
    const shown = JSON.stringify(describeConfig(loadConfig(complete)));
    for (const secret of [':one@', ':two@', ':three@', 'four']) expect(shown).not.toContain(secret);
    expect(shown).toContain('postgresql://application:***@db.example:5432/avenant');
  });

  it('shows no value in a fault', () => {
    expect(faultsOf({ ...complete, SECRET: 'too-short', SMTP_URL: 'http://me:hidden@x' }).join()).not.toMatch(
      /too-short|hidden/,
    );
  });
});

describe('The configuration of a start', () => {
  it('needs nothing', () => {
    expect(loadStartConfig({})).toMatchObject({ NODE_ENV: 'development', TEMPORAL_NAMESPACE: 'avenant' });
  });

  it('still refuses what is wrong', () => {
    expect(() => loadStartConfig({ AVENANT_PORT_SMTP: '0' })).toThrow(ConfigurationFault);
  });
});

describe('.env.example', () => {
  it('explains every variable, and no other', async () => {
    const example = parseEnv(await readFile(path.join(repositoryRoot, '.env.example'), 'utf8'));
    expect(Object.keys(example).toSorted()).toEqual(Object.keys(variables.shape).toSorted());
  });

  it('is accepted as it stands', async () => {
    const example = parseEnv(await readFile(path.join(repositoryRoot, '.env.example'), 'utf8'));
    expect(loadStartConfig(example)).toEqual({
      ...loadStartConfig({}),
      API_PORT: 3000,
      WORKER_METRICS_PORT: 9464,
    });
  });
});

function faultsOf(environment: NodeJS.ProcessEnv): readonly string[] {
  try {
    loadConfig(environment);
  } catch (error) {
    if (error instanceof ConfigurationFault) return error.faults;
    throw error;
  }
  throw new Error('The configuration was accepted.');
}
