import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, DriverAdapterError } from '@prisma/driver-adapter-utils';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';
import { DatabaseError, Pool } from 'pg';

export type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg';

// Neither the `es2023` library nor the types of Node 20 describe WebAssembly.
declare const WebAssembly: {
  instantiate(bytes: Uint8Array, imports: object): Promise<{ instance: { exports: { __wbindgen_start(): void } } }>;
};

/**
 * Lends Prisma's schema engine, as WebAssembly, on the database at `url`: no native binary has to be downloaded.
 * The pool has one connection, because the engine's advisory lock belongs to one, and is closed after the work.
 */
export async function withSchemaEngine<T>(url: string, work: (engine: glue.SchemaEngine) => Promise<T>): Promise<T> {
  loaded ??= load();
  await loaded;
  const pool = new Pool({ ...connectionOf(new URL(url)), max: 1 });
  const adapter = bindMigrationAwareSqlAdapterFactory(new MigrationPg(pool));
  const engine = await glue.SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter);
  try {
    return await work(engine);
  } finally {
    engine.free();
    await pool.end();
  }
}

/**
 * The adapter would cut a script at every semicolon, also inside a function's body. PostgreSQL takes it whole, and
 * then as one transaction: a migration that fails leaves nothing behind.
 */
class MigrationPg extends PrismaPg {
  override async connect() {
    return sendingScriptsWhole(await super.connect());
  }

  override async connectToShadowDb() {
    return sendingScriptsWhole(await super.connectToShadowDb());
  }
}

function sendingScriptsWhole<A extends Awaited<ReturnType<PrismaPg['connect']>>>(adapter: A): A {
  adapter.executeScript = async (script) => {
    try {
      await adapter.underlyingDriver().query(script);
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error;
      const { code = '', severity = '', message, detail, column, hint } = error;
      throw new DriverAdapterError({ kind: 'postgres', code, severity, message, detail, column, hint });
    }
  };
  return adapter;
}

/** In pieces, since the adapter names its shadow database beside them, where a connection string would win. */
function connectionOf(url: URL) {
  return {
    host: url.hostname,
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: decodeURIComponent(url.pathname.slice(1)),
  };
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
