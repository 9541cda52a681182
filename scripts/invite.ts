import { loadConfig } from '../config/config.ts';
import { readEnvironment } from '../config/environment.ts';
import { connect } from '../prisma/client.ts';
import { invitePerson, type Invited } from './invite/invite-person.ts';
import { orderFrom, USAGE } from './invite/order.ts';

const SAID: Readonly<Record<Invited, string>> = {
  REGISTERED: 'Registered as an administrator and invited: the worker sends the message.',
  INVITED: 'Invited: the worker sends the message.',
  INVITED_AGAIN: 'Invited to sign in with another identity from now on: the worker sends the message.',
  UNKNOWN: 'Nobody is registered with that address: give --name and --language to register an administrator.',
  KNOWN: 'Somebody is registered with that address already: leave --name and --language out.',
};

/** `npm run invite`: 0 invited; 1 not, with the reason; 2 not understood. */
async function main(): Promise<number> {
  const order = orderFrom(process.argv.slice(2));
  if (order === undefined) {
    console.error(USAGE);
    return 2;
  }
  const { databaseUrl, secret, publicUrl } = loadConfig(readEnvironment());
  const db = connect(databaseUrl, 2);
  try {
    const mailHost = new URL(publicUrl).hostname;
    const outcome = await invitePerson({ db, secret, mailHost, now: new Date().toISOString() }, order);
    const isRefused = outcome === 'UNKNOWN' || outcome === 'KNOWN';
    console[isRefused ? 'error' : 'log'](SAID[outcome]);
    return isRefused ? 1 : 0;
  } finally {
    await db.$disconnect();
  }
}

process.exitCode = await main();
