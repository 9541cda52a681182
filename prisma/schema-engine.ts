import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  DriverAdapterError,
  type ColumnType,
} from '@prisma/driver-adapter-utils';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';
import { DatabaseError, Pool, type QueryResult } from 'pg';

export type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg';

// Neither the `es2023` library nor the types of Node 20 describe WebAssembly.
declare const WebAssembly: {
  instantiate(bytes: Uint8Array, imports: object): Promise<{ instance: { exports: { __wbindgen_start(): void } } }>;
};

/** PostgreSQL's numbers of these types. */
const CHAR = 18;
const BPCHAR = 1042;

/**
 * Lends Prisma's schema engine, as WebAssembly, on the database at `url`: no native binary has to be downloaded.
 * The pool has one connection, because the engine's advisory lock belongs to one, and is closed after the work.
 */
export async function withSchemaEngine<T>(url: string, work: (engine: glue.SchemaEngine) => Promise<T>): Promise<T> {
  loaded ??= load();
  await loaded;
  const pool = new Pool({ connectionString: url, max: 1 });
  const adapter = bindMigrationAwareSqlAdapterFactory(new MigrationPg(pool));
  const engine = await glue.SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter);
  try {
    return await work(engine);
  } finally {
    engine.free();
    await pool.end();
  }
}

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>;

/**
 * The adapter as the engine needs it. It would cut a script at every semicolon, also inside a function's body:
 * PostgreSQL takes it whole, and then as one transaction, so that a migration that fails leaves nothing behind. And
 * it does not know PostgreSQL's one-byte "char", of which the catalogue is full and which the engine reads as one
 * character: it is shown a type it knows, and its answer is corrected.
 */
class MigrationPg extends PrismaPg {
  /** The columns of the last answer that are "char". One connection, one question at a time. */
  #characters = new Set<number>();

  constructor(pool: Pool) {
    super(pool);
    const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<QueryResult | QueryResult[]>;
    Object.assign(pool, {
      query: async (...args: unknown[]) => {
        const result = await query(...args);
        if (!Array.isArray(result)) this.#noteCharacters(result);
        return result;
      },
    });
  }

  override async connect(): Promise<Adapter> {
    const adapter = await super.connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    return Object.assign(adapter, {
      queryRaw: async (question: Parameters<typeof queryRaw>[0]) => {
        const answer = await queryRaw(question);
        const correct = (type: ColumnType, column: number) =>
          this.#characters.has(column) ? ColumnTypeEnum.Character : type;
        return { ...answer, columnTypes: answer.columnTypes.map(correct) };
      },
      executeScript: (script: string) => executeWhole(adapter, script),
    });
  }

  /** What migrations give is tried out in the database itself: a comparison is made in an empty one. */
  override connectToShadowDb(): Promise<Adapter> {
    return this.connect();
  }

  #noteCharacters({ fields }: QueryResult): void {
    this.#characters = new Set(fields.flatMap(({ dataTypeID }, column) => (dataTypeID === CHAR ? [column] : [])));
    for (const column of this.#characters) Object.assign(fields[column] ?? {}, { dataTypeID: BPCHAR });
  }
}

async function executeWhole(adapter: Adapter, script: string): Promise<void> {
  try {
    await adapter.underlyingDriver().query(script);
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    const { code = '', severity = '', message, detail, column, hint } = error;
    throw new DriverAdapterError({ kind: 'postgres', code, severity, message, detail, column, hint });
  }
}

let loaded: Promise<void> | undefined;

/** Node 20 cannot import a .wasm file as a module, so the package's glue and its code are joined by hand, once. */
async function load(): Promise<void> {
  const gluePath = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const code = await readFile(path.join(path.dirname(gluePath), 'schema_engine_bg.wasm'));
  const imports = { ...glue, ...unreferencedTimers() };
  const { instance } = await WebAssembly.instantiate(code, { './schema_engine_bg.js': imports });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
}

/** The engine leaves the 10 s limit of its lock running behind it; it must not keep the process up for that long. */
function unreferencedTimers(): Record<string, (...args: unknown[]) => NodeJS.Timeout> {
  const timers: Record<string, (...args: unknown[]) => NodeJS.Timeout> = {};
  for (const [name, setTimer] of Object.entries<unknown>(glue)) {
    if (name.startsWith('__wbg_setTimeout') && typeof setTimer === 'function') {
      timers[name] = (...args) => {
        const timer: NodeJS.Timeout = Reflect.apply(setTimer, undefined, args);
        return timer.unref();
      };
    }
  }
  return timers;
}
