import { access, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { waitFor } from '../../embedded/wait.ts';

const START_LIMIT_MS = 60_000;
const outcome = z.union([z.object({ problem: z.string() }), z.object({ started: z.unknown() })]);

/** The folder of this test run; everything in it goes when the run ends. */
export function runDirectory(): string {
  const directory = process.env['AVENANT_TEST_RUN'];
  if (directory === undefined)
    throw new Error('Tests run through Jest: its global set-up makes the folder of the run.');
  return directory;
}

/**
 * Starts something that all test files of a run share, in whichever file asks first; the others wait for it.
 * @param schema of the JSON facts that `start` returns (an address, a port), handed to every caller.
 */
export async function oncePerRun<T>(name: string, schema: z.ZodType<T>, start: () => Promise<T>): Promise<T> {
  const facts = path.join(runDirectory(), `${name}.json`);
  const isFirst = await mkdir(`${facts}.started`).then(
    () => true,
    () => false,
  );
  if (isFirst) await begin(facts, start);
  const isThere = await waitFor(
    () =>
      access(facts).then(
        () => true,
        () => undefined,
      ),
    { withinMs: START_LIMIT_MS },
  );
  if (isThere !== true) throw new Error(`${name} was not there within ${START_LIMIT_MS / 1000} s.`);
  const answer = outcome.parse(JSON.parse(await readFile(facts, 'utf8')));
  if ('problem' in answer) throw new Error(`${name} could not be started: ${answer.problem}`);
  return schema.parse(answer.started);
}

async function begin<T>(facts: string, start: () => Promise<T>): Promise<void> {
  const answer = await start().then(
    (started) => ({ started }),
    (error: unknown) => ({ problem: String(error) }),
  );
  await writeFile(`${facts}.new`, JSON.stringify(answer));
  await rename(`${facts}.new`, facts);
}
