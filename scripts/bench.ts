import { SetupProblem } from '../embedded/setup-problem.ts';
import { readOptions, readPagesOptions } from './bench/options.ts';
import { bringOwnGround } from './bench/own-ground.ts';
import { benchPages } from './bench/pages/run.ts';
import { reportOf } from './bench/report.ts';
import { runBench, runTextBench } from './bench/run.ts';

/**
 * `npm run bench`: what a decision costs beside a bare SQL function and beside the textbook Temporal shape.
 * `npm run bench -- --only text`: what the text engine costs, alone.
 * `npm run bench -- pages`: what the pages cost the server, and a phone that loads one.
 */
const ending = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => ending.abort());
const say = (line: string): void => console.log(line);

try {
  const [subject, ...others] = process.argv.slice(2);
  const met = subject === 'pages' ? await benchPages(say, readPagesOptions(others)) : await benchDecisions();
  if (!met) process.exitCode = 1;
} catch (error) {
  if (ending.signal.aborted) say('The bench was broken off; nothing is left running.');
  else console.error(error instanceof SetupProblem ? error.message : error);
  process.exitCode = 1;
}

/** Whether the inbox's plan is as it should be: that does not hang on how busy the machine is, and so is a fault. */
async function benchDecisions(): Promise<boolean> {
  const options = readOptions(process.argv.slice(2));
  if (options.parts.every((part) => part === 'text')) {
    const results = await runTextBench({ options, say });
    say(`\n${reportOf(results)}`);
    return true;
  }
  const { ground, host } = await bringOwnGround(say, ending.signal);
  try {
    const results = await runBench({ options, ground, host, say, signal: ending.signal });
    say(`\n${reportOf(results)}`);
    return results.inboxPlan?.met !== false;
  } finally {
    await host.stop();
    await ground.stop();
  }
}
