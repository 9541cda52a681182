import { once } from 'node:events';
import { ConfigurationFault, loadStartConfig } from '../config/config.ts';
import { readOwnEnvironment, STATE_DIRECTORY } from '../config/environment.ts';
import { SetupProblem } from '../embedded/setup-problem.ts';
import { announce } from './start/announce.ts';
import { startSystem } from './start/system.ts';

/** `npm start`: brings a whole system up and keeps it up until it is told to stop. */
const ending = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => ending.abort());
// The terminal may be gone before the last word is said.
process.stdout.on('error', () => undefined);

try {
  const environment = readOwnEnvironment();
  const config = loadStartConfig(environment);
  const system = await startSystem({ directory: STATE_DIRECTORY, config, environment, say, signal: ending.signal });
  say(announce(config, system.environment));
  if (!ending.signal.aborted) await once(ending.signal, 'abort');
  say('Stopping…');
  await system.stop();
  say('Avenant has stopped.');
} catch (error) {
  if (ending.signal.aborted) {
    say('The start was broken off; nothing is left running.');
  } else if (error instanceof SetupProblem || error instanceof ConfigurationFault) {
    console.error(error.message);
  } else {
    console.error(error);
  }
  process.exitCode = 1;
}

function say(line: string): void {
  console.log(line);
}
