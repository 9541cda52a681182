import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SetupProblem } from '../../embedded/setup-problem.ts';
import { readOptions } from '../../scripts/bench/options.ts';
import { reportOf } from '../../scripts/bench/report.ts';
import type { Results } from '../../scripts/bench/results.ts';
import { runBench } from '../../scripts/bench/run.ts';
import { ROLES } from '../../scripts/bench/shapes/roles.ts';
import type { Running } from '../../scripts/bench/shapes/setting.ts';
import { percentile } from '../../scripts/bench/statistics.ts';
import type { Ground, Host } from '../../scripts/bench/system.ts';
import { createTestDatabase } from '../support/postgres.ts';
import { createTestTemporal } from '../support/temporal.ts';

/** The run's own servers in the place of those that the bench brings. */
async function testGround(): Promise<Ground> {
  const [avenant, sql, textbook] = [await createTestDatabase(), await createTestDatabase(), await createTestDatabase()];
  const temporal = await createTestTemporal();
  return {
    databases: { avenant, sql, textbook },
    temporalAddress: temporal.address,
    namespace: temporal.namespace,
    logLevel: 'silent',
    stop: async () => {
      await temporal.close();
      for (const database of [avenant, sql, textbook]) await database.drop();
    },
  };
}

/** Every process of the bench in this one: nothing can be told of the single ones. */
function thisProcess(): Host {
  const running: Running[] = [];
  return {
    start: async (role, setting) => {
      running.push(await ROLES[role](setting));
    },
    cpu: () => ({}),
    memory: () => undefined,
    stop: async () => {
      for (const each of running) await each.stop();
    },
  };
}

const spread = { p50: expect.any(Number), p99: expect.any(Number), samples: expect.any(Number) };
const shape = { decision: spread, livesPerSecond: expect.any(Number), cpuPerLife: {} };

describe('the bench', () => {
  let directory = '';
  let ground: Ground | undefined;
  const host = thisProcess();

  beforeAll(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'avenant-bench-test-'));
  });

  afterAll(async () => {
    await host.stop();
    await ground?.stop();
    await rm(directory, { recursive: true, force: true });
  });

  it('lives the same six decisions with every shape and writes what it measured', async () => {
    const json = path.join(directory, 'results.json');
    const size = ['--rounds', '1', '--files', '2', '--clients', '1', '--open-files', '2', '--open-tasks', '500'];
    const options = readOptions([...size, '--articles', '20', '--amendments', '4', '--json', json]);
    const { signal } = new AbortController();
    ground = await testGround();

    const results = await runBench({ options, ground, host, say: () => undefined, signal });

    expect(JSON.parse(await readFile(json, 'utf8'))).toEqual(JSON.parse(JSON.stringify(results)));
    expect(results.decisions).toEqual([
      {
        clients: 1,
        shapes: { avenant: { ...shape, nextTask: spread }, sql: shape, textbook: { ...shape, nextTask: spread } },
      },
    ]);
    expect(results.decisions[0]?.shapes.avenant.decision.samples).toBe(12);
    expect(results.aims.map(({ what, aim }) => `${what} ${aim}`)).toEqual([
      'decision p50 / SQL function ≤ 2',
      'decision p50 / textbook Update ≤ 0.2',
      'next task p50 / textbook ≤ 1.25',
      'lives a second / textbook ≥ 0.8',
    ]);
    expect(results.openFiles).toEqual({ files: 2, tasks: spread });
    expect(results.inboxPlan?.readings).toHaveLength(3);
    expect(results.text?.sizes.map(({ provisions, instructions }) => [provisions, instructions])).toEqual([
      [100, 20],
      [200, 40],
      [400, 80],
    ]);
    expect(reportOf(results)).toContain('decision p50 / textbook Update, 1 client:');
  }, 120_000);

  it('says of each aim whether it is met', () => {
    const aim = { what: 'decision p50 / SQL function', clients: 8, aim: '≤ 2' };
    const aims = [
      { ...aim, ratio: 1.9, met: true },
      { ...aim, ratio: 2.1, met: false },
    ];
    const results: Results = { machine: { processors: 2 }, rounds: 3, filesABlock: 40, decisions: [], aims };

    expect(reportOf(results)).toBe(
      'processors 2; 3 rounds of 40 files\n\n' +
        'decision p50 / SQL function, 8 clients: 1.9 (aim ≤ 2): met\n' +
        'decision p50 / SQL function, 8 clients: 2.1 (aim ≤ 2): not met',
    );
  });

  it('takes the nearest rank as a percentile', () => {
    expect(percentile([4, 1, 3, 2], 0.5)).toBe(2);
    expect(percentile([4, 1, 3, 2], 0.99)).toBe(4);
    expect(percentile([], 0.5)).toBeUndefined();
  });

  it('refuses an option it does not know, a count that is none and a part that is none', () => {
    expect(() => readOptions(['--speed', '3'])).toThrow(SetupProblem);
    expect(() => readOptions(['--rounds', 'many'])).toThrow('"many" is no count.');
    expect(() => readOptions(['--only', 'dreams'])).toThrow('"dreams" is no part of the bench.');
  });
});
