import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { configurationOf, readDescription } from './configuration.ts';
import type { FuzzOptions } from './options.ts';

const report = z.object({
  stop_reason: z.string(),
  operations: z.object({ total: z.int(), tested: z.int() }).nullable(),
  test_cases: z.object({ generated: z.int(), unique_failures: z.int(), errored: z.int() }),
  failures: z.array(z.object({ title: z.string(), count: z.int(), operations: z.array(z.unknown()) })),
  errors: z.array(z.object({ title: z.string(), count: z.int() })),
});

/** What a run came to. */
export interface Fuzzed {
  readonly operations: number;
  readonly cases: number;
  readonly findings: number;
  /** Its time was over before all of it was asked. */
  readonly endedEarly: boolean;
  /** What Schemathesis told, with how to ask each finding again; empty where there is none. */
  readonly told: string;
}

export interface FuzzRun extends Pick<FuzzOptions, 'phases' | 'maxExamples' | 'seed' | 'minutes'> {
  readonly program: string;
  /** Where the API is, without a slash at the end. */
  readonly api: string;
  readonly token?: string | undefined;
  /** Expressions for the paths of the lines that are asked, or that are not. */
  readonly only?: string;
  readonly without?: string;
}

/** Asks every line of an API, as one person, in all the ways that its description suggests. */
export async function runSchemathesis(run: FuzzRun): Promise<Fuzzed> {
  const folder = await mkdtemp(path.join(tmpdir(), 'avenant-fuzz-'));
  try {
    const config = path.join(folder, 'schemathesis.toml');
    // A token stands in a file, for a process's arguments can be listed.
    await writeFile(config, await configurationOf(await readDescription(run.api), run.token), { mode: 0o600 });
    const reportFile = path.join(folder, 'report.json');
    const { code, output } = await execute(run, folder, ['--config-file', config, ...argumentsOf(run, reportFile)]);
    const found = report.safeParse(JSON.parse(await readFile(reportFile, 'utf8').catch(() => '{}')));
    if (!found.success || found.data.operations === null) throw new Error(`Schemathesis did not run:\n${output}`);
    const { operations, test_cases: cases, failures, errors, stop_reason: reason } = found.data;
    const findings = cases.unique_failures + errors.length;
    const endedEarly = reason !== 'completed';
    const isExplained = endedEarly || failures.length + errors.length > 0;
    if (code !== 0 && !isExplained) throw new Error(`Schemathesis failed:\n${output}`);
    return {
      operations: operations.tested,
      cases: cases.generated,
      findings,
      endedEarly,
      told: findings > 0 ? output : '',
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function argumentsOf({ api, phases, maxExamples, seed, only, without }: FuzzRun, reportFile: string) {
  const options = {
    url: api,
    phases: phases.join(','),
    'max-examples': String(maxExamples),
    seed: String(seed),
    warnings: 'off',
    report: 'json',
    'report-json-path': reportFile,
  };
  return [
    'run',
    `${api}/openapi.json`,
    '--no-color',
    '--continue-on-failure',
    ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]),
    ...(only === undefined ? [] : ['--include-path-regex', only]),
    ...(without === undefined ? [] : ['--exclude-path-regex', without]),
  ];
}

interface Ended {
  readonly code: number;
  readonly output: string;
}

function execute({ program, minutes }: FuzzRun, cwd: string, args: readonly string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const options = { cwd, maxBuffer: 200_000_000, timeout: minutes * 60_000, killSignal: 'SIGINT' } as const;
    const child = execFile(program, [...args], options, (error, stdout, stderr) => {
      if (error !== null && child.exitCode === null && child.signalCode === null) reject(error);
      else resolve({ code: child.exitCode ?? 1, output: `${stdout}${stderr}` });
    });
  });
}
