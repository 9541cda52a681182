import { connect, type Database } from '../../../prisma/client.ts';
import { Contracts } from '../life/contracts.ts';
import { SHAPES, type Host, type Shape, type ShapeName, type Shapes } from '../system.ts';
import { HttpClient } from './http-client.ts';
import { InboxWatch } from './inbox-watch.ts';
import { live, type Cast, type Samples } from './live.ts';

/** A shape with those who use it. */
export interface Stage extends Cast {
  readonly shape: Shape;
  readonly db: Database;
  readonly contracts: Contracts;
  close(): Promise<void>;
}

export type Stages = Readonly<Record<ShapeName, Stage>>;

export async function setStages(shapes: Shapes): Promise<Stages> {
  const [avenant, sql, textbook] = [
    await setStage(shapes.avenant),
    await setStage(shapes.sql),
    await setStage(shapes.textbook),
  ];
  return { avenant, sql, textbook };
}

async function setStage(shape: Shape): Promise<Stage> {
  const db = connect(shape.database.url, 4);
  const contracts = new Contracts(db);
  const http = new HttpClient(shape.url);
  await http.signIn(db);
  return {
    shape,
    db,
    contracts,
    http,
    inbox: new InboxWatch(db),
    draft: (fileId) => (shape.name === 'avenant' ? contracts.draft(fileId) : Promise.resolve()),
    hasProcedure: shape.name !== 'sql',
    close: async () => {
      http.close();
      await db.$disconnect();
    },
  };
}

/** What was measured of one shape in one round, with one number of clients. */
export interface Block extends Samples {
  readonly shape: ShapeName;
  readonly clients: number;
  readonly lives: number;
  readonly seconds: number;
  /** Processor time by process, in milliseconds. */
  readonly cpu: Readonly<Record<string, number>>;
}

export interface Rounds {
  readonly rounds: number;
  readonly clients: readonly number[];
  readonly files: number;
}

/** Lives files with every shape in turn, so that what else the machine does strikes all of them alike. */
export async function playRounds(
  stages: Stages,
  host: Host,
  { rounds, clients, files }: Rounds,
  signal: AbortSignal,
  played: (block: Block) => void,
): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    const order = SHAPES.map((_shape, index) => SHAPES[(index + round) % SHAPES.length] ?? 'avenant');
    for (const together of clients) {
      for (const name of order) played(await playBlock(stages[name], host, together, files, signal));
    }
  }
}

/** Lives some files with one shape, so many at a time. */
export async function playBlock(
  stage: Stage,
  host: Host,
  clients: number,
  files: number,
  signal: AbortSignal,
): Promise<Block> {
  await stage.contracts.makeFor(files, clients);
  const samples: Samples = { decisions: [], nextTasks: [] };
  const before = host.cpu();
  const began = performance.now();
  let started = 0;
  const client = async (): Promise<void> => {
    while (started < files) {
      signal.throwIfAborted();
      const file = started;
      started += 1;
      await live(stage, stage.contracts.of(file), samples);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const seconds = (performance.now() - began) / 1000;
  const { name, roles } = stage.shape;
  const cpu = usedBetween(before, host.cpu(), [...roles, ...serversOf(name)]);
  return { shape: name, clients, lives: files, seconds, cpu, ...samples };
}

const serversOf = (name: ShapeName): readonly string[] => (name === 'sql' ? ['postgres'] : ['postgres', 'temporal']);

type Cpu = Readonly<Record<string, number>>;

const usedBetween = (before: Cpu, after: Cpu, names: readonly string[]): Cpu =>
  Object.fromEntries(
    names.flatMap((name) => {
      const [from, to] = [before[name], after[name]];
      return from === undefined || to === undefined ? [] : [[name, to - from]];
    }),
  );
