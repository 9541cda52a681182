import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';
import { Pool } from 'pg';

export type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg';

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
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg(pool));
  const engine = await glue.SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter);
  try {
    return await work(engine);
  } finally {
    engine.free();
    await pool.end();
  }
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
  const timers = Object.entries(glue as Record<string, unknown>).filter(([name]) =>
    name.startsWith('__wbg_setTimeout'),
  );
  return Object.fromEntries(
    timers.map(([name, setTimer]) => [
      name,
      (...args: unknown[]) => (setTimer as (...args: unknown[]) => NodeJS.Timeout)(...args).unref(),
    ]),
  );
}
