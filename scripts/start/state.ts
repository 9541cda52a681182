import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { identify, isRunning, processIdentity, stopLeftover } from '../../embedded/process.ts';
import { errorCode, makeFolder, onDisk, SetupProblem } from '../../embedded/setup-problem.ts';

/** The folder in which one system keeps everything: `.avenant` of the clone, or a temporary one. */
export interface State {
  /** PostgreSQL, Temporal and the mails. */
  readonly data: string;
  /** Logs, pid files, the lock; nothing that must outlive the system. */
  readonly run: string;
  readonly secrets: Secrets;
  /** Removes the lock. */
  readonly close: () => Promise<void>;
}

const secretsFile = z.object({
  /** Of PostgreSQL's superuser. */
  owner: z.string(),
  /** Of the application's role. */
  application: z.string(),
  /** See SECRET in `.env.example`. */
  tokens: z.string(),
  /** See ANCHOR_KEY there; a folder of former times has none yet. */
  anchor: z.string().optional(),
});
export type Secrets = Required<z.infer<typeof secretsFile>>;

/** In the run folder, while a system is up: where its parts answer. */
export const ENVIRONMENT = 'environment';
const LEFTOVER_LIMIT_MS = 10_000;
/** What uses a database is stopped before it. */
const LAST_TO_STOP = ['temporal', 'postgres'];

/**
 * Takes a folder for this process and clears what a killed run left in it.
 * @throws SetupProblem when another process has it, or the disk refuses.
 */
export async function openState(directory: string): Promise<State> {
  const run = path.join(directory, 'run');
  const data = path.join(directory, 'data');
  return onDisk(directory, async () => {
    await makeFolder(run);
    await makeFolder(data);
    const lock = path.join(run, 'lock');
    await takeLock(lock);
    await stopLeftovers(run);
    await rm(path.join(run, ENVIRONMENT), { force: true });
    await setLogsAside(run);
    const secrets = await readSecrets(path.join(directory, 'secrets.json'));
    return { data, run, secrets, close: () => rm(lock, { force: true }) };
  });
}

async function takeLock(lock: string): Promise<void> {
  try {
    const file = await open(lock, 'wx');
    await file.writeFile(JSON.stringify(identify(process.pid)));
    await file.close();
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
    const holder = await readIdentity(lock);
    if (holder !== undefined && isRunning(holder)) {
      throw new SetupProblem(
        `Avenant already runs in ${path.dirname(path.dirname(lock))} (process ${holder.pid}): use it, or stop it with "kill ${holder.pid}".`,
        { cause: error },
      );
    }
    await rm(lock, { force: true });
    await takeLock(lock);
  }
}

async function stopLeftovers(run: string): Promise<void> {
  const left = (await readdir(run)).filter((name) => name.endsWith('.pid')).map((name) => name.slice(0, -4));
  const users = left.filter((name) => !LAST_TO_STOP.includes(name));
  await Promise.all(users.map((name) => stopOne(run, name)));
  for (const name of LAST_TO_STOP.filter((last) => left.includes(last))) await stopOne(run, name);
}

async function stopOne(run: string, name: string): Promise<void> {
  const file = path.join(run, `${name}.pid`);
  const identity = await readIdentity(file);
  if (identity !== undefined) await stopLeftover(identity, 'SIGINT', LEFTOVER_LIMIT_MS);
  await rm(file, { force: true });
}

/** Undefined for a file that was cut off in the middle of its writing. */
async function readIdentity(file: string) {
  try {
    return processIdentity.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/** One run a log, and the one before it. */
async function setLogsAside(run: string): Promise<void> {
  const logs = (await readdir(run)).filter((name) => name.endsWith('.log'));
  await Promise.all(logs.map((name) => rename(path.join(run, name), path.join(run, `${name}.before`))));
}

/** Made at the first start and kept: the data folders and the links in mails already sent depend on them. */
async function readSecrets(file: string): Promise<Secrets> {
  const found = await readFile(file, 'utf8').catch(() => undefined);
  const kept = found === undefined ? undefined : secretsFile.parse(JSON.parse(found));
  if (kept?.anchor !== undefined) return { ...kept, anchor: kept.anchor };
  const made = { owner: newSecret(), application: newSecret(), tokens: newSecret() };
  const secrets = { ...made, ...kept, anchor: newAnchorKey() };
  await writeFile(`${file}.new`, JSON.stringify(secrets), { mode: 0o600 });
  await rename(`${file}.new`, file);
  return secrets;
}

function newAnchorKey(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64');
}

function newSecret(): string {
  return randomBytes(32).toString('hex');
}
