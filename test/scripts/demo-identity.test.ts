import { afterEach, describe, expect, it } from '@jest/globals';

const before = { ...process.env };
afterEach(() => {
  process.env = { ...before };
});

/** All that the provider for trying out needs, as an installation over https would have it. */
const COMPLETE = {
  DATABASE_URL: 'postgresql://avenant_app:x@127.0.0.1:1/avenant',
  OIDC_ISSUER: 'https://identity.example',
  OIDC_CLIENT_SECRET: 'a secret of the tests, long enough to be one',
  AVENANT_PORT_IDENTITY: '1',
  PUBLIC_URL: 'https://avenant.example',
};

/** Starts the program in this process with some settings; each start is of its own, for it ends before it listens. */
function startWith(settings: Readonly<Record<string, string>>, start: string): Promise<unknown> {
  Object.assign(process.env, COMPLETE, settings);
  return import(`../../scripts/demo-identity.ts?${start}`);
}

describe('The provider at which anyone is whom he likes', () => {
  it('refuses production before it opens a port or a database, however complete its settings are', async () => {
    await expect(startWith({ NODE_ENV: 'production' }, 'production')).rejects.toMatchObject({
      name: 'ConfigurationFault',
      faults: ['NODE_ENV is production: nobody proves who he is here'],
    });
  });

  it('is refused by that alone: elsewhere the same start gets as far as its missing settings', async () => {
    await expect(startWith({ NODE_ENV: 'development', OIDC_CLIENT_SECRET: '' }, 'development')).rejects.toMatchObject({
      faults: [expect.stringContaining('the identity provider needs')],
    });
  });
});
