import { SetupProblem } from '../embedded/setup-problem.ts';
import { readOptions } from './bench/options.ts';
import { bringOwnGround } from './bench/own-ground.ts';
import { reportOf } from './bench/report.ts';
import { runBench } from './bench/run.ts';

/** `npm run bench`: what a decision costs beside a bare SQL function and beside the textbook Temporal shape. */
const ending = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => ending.abort());
const say = (line: string): void => console.log(line);

try {
  const options = readOptions(process.argv.slice(2));
  const { ground, host } = await bringOwnGround(say, ending.signal);
  try {
    const results = await runBench({ options, ground, host, say, signal: ending.signal });
    say(`\n${reportOf(results)}`);
    // A plan does not hang on how busy the machine is: that it is missed is a fault.
    if (results.inboxPlan?.met === false) process.exitCode = 1;
  } finally {
    await host.stop();
    await ground.stop();
  }
} catch (error) {
  if (ending.signal.aborted) say('The bench was broken off; nothing is left running.');
  else console.error(error instanceof SetupProblem ? error.message : error);
  process.exitCode = 1;
}
