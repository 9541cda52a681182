import { parseArgs } from 'node:util';
import { BACK_CHANNEL_LOGOUT, CALLBACK, SIGN_IN } from '../api/sign-in/addresses.ts';
import { ConfigurationFault, DEFAULT_API_PORT, loadStartConfig } from '../config/config.ts';
import { readOwnEnvironment } from '../config/environment.ts';
import { brusselsDate } from '../domain/calendar/dates.ts';
import type { Language } from '../domain/language.ts';
import { rolesOf } from '../domain/people/holders.ts';
import { startIdentityProvider } from '../embedded/identity-provider.ts';
import { KeyRing } from '../embedded/identity-provider/keys.ts';
import { textsIn } from '../locales/texts.ts';
import { connect } from '../prisma/client.ts';
import { personsByName } from '../prisma/queries/people.ts';
import { DirectoryRecord } from '../prisma/record/directory.ts';
import { demoSubject } from './sample/subjects.ts';

/**
 * The demo's identity provider, where one signs in by choosing any person of the application's database: for `npm start` and
 * `docker-compose.yml`, never in production. `--keys` names the file of its keys (in memory without it), `--host` the address
 * it listens on, `--application` where it tells the application of sign-outs when that is not PUBLIC_URL.
 */
const { values: options } = parseArgs({
  options: { keys: { type: 'string' }, host: { type: 'string' }, application: { type: 'string' } },
});
const config = loadStartConfig(readOwnEnvironment());
const { DATABASE_URL, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_ISSUER, AVENANT_PORT_IDENTITY: port } = config;
if (config.NODE_ENV === 'production')
  throw new ConfigurationFault(['NODE_ENV is production: nobody proves who he is here']);
if (!DATABASE_URL || !OIDC_CLIENT_SECRET || !OIDC_ISSUER || !port) {
  const needed = ['DATABASE_URL', 'OIDC_ISSUER', 'OIDC_CLIENT_SECRET', 'AVENANT_PORT_IDENTITY'];
  throw new ConfigurationFault([`the identity provider needs ${needed.join(', ')}`]);
}
/** A demo is small; a service with more people than this has a provider of its own. */
const MOST_PEOPLE = 200;
const db = connect(DATABASE_URL, 2);
const directory = new DirectoryRecord(db);
const publicUrl = (config.PUBLIC_URL ?? `http://localhost:${config.API_PORT ?? DEFAULT_API_PORT}`).replace(/\/+$/, '');
const client = {
  id: OIDC_CLIENT_ID,
  secret: OIDC_CLIENT_SECRET,
  redirectUris: [publicUrl + CALLBACK],
  postLogoutRedirectUris: [publicUrl + SIGN_IN],
  backChannelLogoutUri: (options.application ?? publicUrl) + BACK_CHANNEL_LOGOUT,
};
const provider = await startIdentityProvider({
  port,
  issuer: OIDC_ISSUER,
  clients: [client],
  people,
  keys: await KeyRing.open(options.keys),
  ...(options.host === undefined ? {} : { host: options.host }),
});
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());

/** Everyone there is today, with the names of the roles he holds. */
async function people(language: Language) {
  const t = textsIn(language);
  const known = await directory.current();
  const today = brusselsDate(new Date().toISOString());
  return (await personsByName(db, MOST_PEOPLE)).map(({ id, name }) => ({
    subject: demoSubject(id),
    name,
    roles: rolesOf(known, id, today).map((role) => t(`role.${role}`)),
  }));
}

async function stop(): Promise<void> {
  await provider.stop();
  await db.$disconnect();
}
