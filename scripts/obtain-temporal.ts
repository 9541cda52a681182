import path from 'node:path';
import { repositoryRoot } from '../config/environment.ts';
import { SetupProblem } from '../embedded/setup-problem.ts';
import { obtainTemporalBinary, userCacheDirectory } from '../embedded/temporal-binary.ts';
import { step } from './start/progress.ts';

/** Gets the Temporal server that tests need, as `npm start` does; at once when it is already there. */
const say = (line: string) => console.log(line);
try {
  await step(say, 'a Temporal server is there', (report) =>
    obtainTemporalBinary({
      cacheDirectory: userCacheDirectory(),
      goModule: path.join(repositoryRoot, 'tools', 'temporal'),
      report,
    }),
  );
} catch (error) {
  if (!(error instanceof SetupProblem)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
