import path from 'node:path';
import { SetupProblem } from '../embedded/setup-problem.ts';
import { userCacheDirectory } from '../embedded/temporal-binary.ts';
import { SCHEMATHESIS } from './fuzz/configuration.ts';
import { fuzzAs } from './fuzz/fuzz-as.ts';
import { obtainSchemathesis } from './fuzz/obtain-schemathesis.ts';
import { readFuzzOptions } from './fuzz/options.ts';
import { LongFileMaker } from './own-application/long-file.ts';
import { bringOwnApplication } from './own-application/own-application.ts';
import { step } from './start/progress.ts';

/** `npm run fuzz`: every line of the API, as nobody and as each role, each on ground of its own. Fails for any finding. */
const say = (line: string): void => console.log(line);
try {
  const options = readFuzzOptions(process.argv.slice(2));
  const program = await step(say, 'Schemathesis is there', (report) =>
    obtainSchemathesis({
      cacheDirectory: path.join(path.dirname(userCacheDirectory()), 'schemathesis'),
      requirements: path.join(SCHEMATHESIS, 'requirements.txt'),
      report,
    }),
  );
  say(`Seed ${options.seed}, ${options.maxExamples} examples, ${options.phases.join(', ')}`);
  for (const asker of options.askers) {
    const ground = await bringOwnApplication();
    try {
      await new LongFileMaker(ground).make(3, 10);
      const begun = Date.now();
      const { operations, cases, findings, endedEarly, told } = await fuzzAs(ground, program, asker, options);
      const seconds = Math.round((Date.now() - begun) / 1000);
      say(told);
      say(`${asker}: ${operations} lines, ${cases} requests, ${findings} findings (${seconds} s)`);
      if (endedEarly) say(`${asker}: its time was over before all of it was asked: see --minutes`);
      if (findings > 0 || endedEarly) process.exitCode = 1;
    } finally {
      await ground.stop();
    }
  }
} catch (error) {
  if (!(error instanceof SetupProblem)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
