// Waits until the test run is over (its end of the pipe closes, be it by an end, Ctrl-C or kill -9), then stops
// every process the run has left a pid file of, and removes the run's folder.
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const GRACE_MS = 10_000;
const directory = process.argv[2];

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);
process.stdin.resume();
process.stdin.on('close', () => void cleanUp());

async function cleanUp() {
  const pids = await runningProcesses();
  for (const pid of pids) send(pid, 'SIGINT');
  const deadline = Date.now() + GRACE_MS;
  while (pids.some((pid) => send(pid, 0)) && Date.now() < deadline) await delay(20);
  for (const pid of pids) send(-pid, 'SIGKILL');
  await rm(directory, { recursive: true, force: true });
}

async function runningProcesses() {
  const files = (await readdir(directory, { recursive: true })).filter(isOfOurs);
  return Promise.all(files.map(async (name) => JSON.parse(await readFile(path.join(directory, name), 'utf8')).pid));
}

/** PostgreSQL has a pid file of its own, in its own words. */
function isOfOurs(name) {
  return name.endsWith('.pid') && path.basename(name) !== 'postmaster.pid';
}

function send(pid, signal) {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}
