import { readdirSync, readFileSync } from 'node:fs';

/** The kernel's clock tick, the same on every Linux that Node runs on. */
const TICK_MS = 10;

/**
 * The processor time a process and those it started have used, in milliseconds: PostgreSQL is one process a connection.
 * Linux only; elsewhere `undefined`.
 */
export function cpuOf(pid: number): number | undefined {
  if (process.platform !== 'linux') return undefined;
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const family = processes.map(Number).flatMap((each) => statOf(each) ?? []);
  return family.reduce((sum, stat) => {
    if (stat.pid === pid) return sum + stat.own + stat.ended;
    return stat.parent === pid ? sum + stat.own : sum;
  }, 0);
}

/** The memory of a process that is in use, in bytes. Linux only. */
export function memoryOf(pid: number): number | undefined {
  if (process.platform !== 'linux') return undefined;
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
}

interface Stat {
  readonly pid: number;
  readonly parent: number;
  readonly own: number;
  /** Of its children that have ended. */
  readonly ended: number;
}

/** `undefined` for a process that has ended meanwhile. */
function statOf(pid: number): Stat | undefined {
  try {
    // After the name, which may itself hold spaces: state, parent, …, and the times from the 12th field on.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ').map(Number) ?? [];
    const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields.slice(11, 15);
    return {
      pid,
      parent: fields[1] ?? 0,
      own: (user + system) * TICK_MS,
      ended: (endedUser + endedSystem) * TICK_MS,
    };
  } catch {
    return undefined;
  }
}
