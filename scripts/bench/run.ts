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
import { measureProvisionPages } from './measure/provision-page.ts';
import { measureText } from './measure/text.ts';
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
    const { amendments, articles, openFiles, openTasks, parts } = options;
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
      ...(await textOf(bench)),
      ...(parts.includes('provision-page')
        ? {
            provisionPages: await step(say, `${articles} articles amended ${amendments} times are read`, () =>
              measureProvisionPages(stages.avenant, { articles, amendments }),
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
    return await written(results, options);
  } finally {
    await Promise.all(Object.values(stages).map((stage) => stage.close()));
  }
}

/** The text engine alone needs neither a database nor Temporal. */
export async function runTextBench(bench: Pick<Bench, 'options' | 'say'>): Promise<Results> {
  const { rounds, files } = bench.options;
  const bare = { machine: machine(), rounds, filesABlock: files, decisions: [], aims: [] };
  return written({ ...bare, ...(await textOf(bench)) }, bench.options);
}

async function textOf({ options, say }: Pick<Bench, 'options' | 'say'>): Promise<Pick<Results, 'text'>> {
  const { articles, amendments, parts } = options;
  if (!parts.includes('text')) return {};
  const text = await step(say, `${articles} articles are amended by ${amendments} acts`, () =>
    Promise.resolve(measureText(articles, amendments)),
  );
  return { text };
}

async function written(results: Results, { json }: Options): Promise<Results> {
  if (json !== undefined) await writeFile(json, `${JSON.stringify(results, undefined, 2)}\n`);
  return results;
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
