import { writeFile } from 'node:fs/promises';
import { cpus, platform, release } from 'node:os';
import { connect } from '../../prisma/client.ts';
import { ContractRecord } from '../../prisma/record/contracts.ts';
import { DirectoryRecord } from '../../prisma/record/directory.ts';
import { loadSample } from '../sample/load-sample.ts';
import { step, type Say } from '../start/progress.ts';
import { createSqlFunction } from './life/sql-function.ts';
import { scriptOf } from './life/script.ts';
import { playBlock, playRounds, setStages, type Block, type Stages } from './measure/blocks.ts';
import { measureInboxPlan } from './measure/inbox-plan.ts';
import { live } from './measure/live.ts';
import { measureOpenFiles } from './measure/open-files.ts';
import type { Options } from './options.ts';
import { aimsOf, resultsOf, type Results } from './results.ts';
import { SECRET } from './shapes/setting.ts';
import { SHAPES, startShapes, type Ground, type Host } from './system.ts';

export interface Bench {
  readonly options: Options;
  readonly ground: Ground;
  readonly host: Host;
  readonly say: Say;
  /** Breaks the bench off between two lives. */
  readonly signal: AbortSignal;
}

/** Not measured: what is compiled and cached with the first lives. */
const WARM_UP = { clients: 8, files: 16 };

/** Measures what the options ask for. The ground and the host are the caller's to stop. */
export async function runBench(bench: Bench): Promise<Results> {
  const { ground, host, options, say, signal } = bench;
  for (const { url } of Object.values(ground.databases)) await loadPeopleAndContract(url);
  const shapes = await step(say, 'every shape answers', () => startShapes(ground, host));
  const stages = await setStages(shapes);
  try {
    await step(say, 'the SQL function is made from a life as it was recorded', () => prepareFloors(stages));
    const blocks = options.parts.includes('decisions') ? await playAll(bench, stages) : [];
    const decisions = resultsOf(blocks);
    const { openFiles, openTasks, parts } = options;
    const results: Results = {
      machine: machine(),
      rounds: options.rounds,
      filesABlock: options.files,
      decisions,
      aims: aimsOf(decisions),
      ...(parts.includes('open-files')
        ? {
            openFiles: await step(say, `${openFiles} files are open`, () =>
              measureOpenFiles(stages.avenant, host, openFiles, signal),
            ),
          }
        : {}),
      ...(parts.includes('inbox-plan')
        ? {
            inboxPlan: await step(say, `${openTasks} tasks are open`, () =>
              measureInboxPlan(ground.databases.avenant, openTasks),
            ),
          }
        : {}),
    };
    if (options.json !== undefined) await writeFile(options.json, `${JSON.stringify(results, undefined, 2)}\n`);
    return results;
  } finally {
    await Promise.all(Object.values(stages).map((stage) => stage.close()));
  }
}

async function loadPeopleAndContract(databaseUrl: string): Promise<void> {
  const db = connect(databaseUrl, 2);
  try {
    const deps = { db, contracts: new ContractRecord(db), directory: new DirectoryRecord(db) };
    await loadSample(deps, new Date().toISOString(), SECRET);
  } finally {
    await db.$disconnect();
  }
}

/** One life of the application is lived first: the floors write the rows that it wrote. */
async function prepareFloors({ avenant, sql, textbook }: Stages): Promise<void> {
  await avenant.contracts.makeFor(1, 1);
  const fileId = await live(avenant, avenant.contracts.of(0), { decisions: [], nextTasks: [] });
  const script = await scriptOf(avenant.db, fileId);
  for (const { shape } of [sql, textbook]) await createSqlFunction(shape.database.adminUrl, fileId, script);
}

async function playAll({ host, options, say, signal }: Bench, stages: Stages): Promise<readonly Block[]> {
  const blocks: Block[] = [];
  await step(say, 'every shape is warm', async () => {
    const { clients, files } = WARM_UP;
    for (const name of SHAPES) await playBlock(stages[name], host, clients, Math.min(files, options.files), signal);
  });
  const all = options.rounds * options.clients.length * SHAPES.length;
  await step(say, `${all} blocks are played`, (report) =>
    playRounds(stages, host, options, signal, (block) => {
      blocks.push(block);
      report(`played ${blocks.length} of ${all} blocks`);
    }),
  );
  return blocks;
}

function machine(): Results['machine'] {
  const [cpu] = cpus();
  return {
    processors: cpus().length,
    model: cpu?.model ?? 'unknown',
    system: `${platform()} ${release()}`,
    node: process.version,
  };
}
