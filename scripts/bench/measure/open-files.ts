import { waitFor } from '../../../embedded/wait.ts';
import { LIFE } from '../life/life.ts';
import { rounded, spreadOf, type Spread } from '../statistics.ts';
import type { Host } from '../system.ts';
import type { Stage } from './blocks.ts';
import { propose } from './live.ts';

/** The system at rest with many open files. */
export interface OpenFiles {
  readonly files: number;
  /** Of the worker, before and with them; absent where it cannot be told. */
  readonly workerMemoryMiB?: { readonly before: number; readonly with: number };
  /** Milliseconds of `GET /api/v1/tasks` for the person who has a task in each. */
  readonly tasks: Spread;
}

const READINGS = 300;
const TOGETHER = 8;
const MIB = 1024 ** 2;
/** The worker is behind the launches by minutes; one that opens nothing for this long has a fault. */
const STUCK_MS = 30_000;
const [LAUNCH, DRAFT] = LIFE;

/** Opens files up to their first task of the procedure, and looks at what they cost. */
export async function measureOpenFiles(
  stage: Stage,
  host: Host,
  files: number,
  signal: AbortSignal,
): Promise<OpenFiles> {
  const before = host.memory('avenant-worker');
  await openFiles(stage, files, signal);
  const after = host.memory('avenant-worker');
  const readings: number[] = [];
  for (let reading = 0; reading < READINGS; reading += 1) {
    const began = performance.now();
    await stage.http.get('/tasks', DRAFT?.by ?? '');
    readings.push(performance.now() - began);
  }
  const tasks = spreadOf(readings);
  if (tasks === undefined) throw new Error('No reading was made.');
  const memory = before === undefined || after === undefined ? {} : { workerMemoryMiB: inMiB(before, after) };
  return { files, ...memory, tasks };
}

const inMiB = (before: number, after: number) => ({
  before: rounded(before / MIB, 1),
  with: rounded(after / MIB, 1),
});

async function openFiles(stage: Stage, files: number, signal: AbortSignal): Promise<void> {
  if (LAUNCH === undefined || DRAFT === undefined) throw new Error('The life has a launch and a draft.');
  await stage.contracts.makeFor(files, TOGETHER);
  const wanted = (await countOpen(stage)) + files;
  let started = 0;
  const client = async (): Promise<void> => {
    while (started < files) {
      signal.throwIfAborted();
      const file = started;
      started += 1;
      const fileId = await propose(stage, stage.contracts.of(file));
      const task = await stage.inbox.taskFor(LAUNCH.by, fileId, LAUNCH.decision.kind);
      await stage.http.post(`/tasks/${task}/decision`, LAUNCH.by, LAUNCH.decision);
    }
  };
  await Promise.all(Array.from({ length: TOGETHER }, client));
  await openTasksReach(stage, wanted);
}

/** Waits as long as the number of open tasks grows. */
async function openTasksReach(stage: Stage, wanted: number, open = 0): Promise<void> {
  const more = async (): Promise<number | undefined> => {
    const count = await countOpen(stage);
    return count > open ? count : undefined;
  };
  const count = await waitFor(more, { withinMs: STUCK_MS });
  if (count === undefined) throw new Error('Not every file came to its draft.');
  if (count < wanted) await openTasksReach(stage, wanted, count);
}

const countOpen = ({ db }: Stage): Promise<number> => db.task.count({ where: { kind: 'DRAFT', status: 'OPEN' } });
